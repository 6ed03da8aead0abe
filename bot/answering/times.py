"""Where a question lies in time: before or after something, or still to come.

"What did he do before 2017" shares every word with "he came to power in 2017"; what tells them apart is that
the fact sets nothing before the year.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from bot.matching import guess_language
from bot.matching.text import fold


class Order(StrEnum):
    """How one thing lies to another in time."""

    BEFORE = "before"
    AFTER = "after"


_WORDS = {
    Order.BEFORE: r"before|prior to|until|till|previously|earlier than|до(?! сих)|перед|прежде|раньше|чейин|дейре|мурун|мурда",
    Order.AFTER: r"after|afterwards|following|since|после|вслед за|затем|с тех пор|спустя|начиная с|кийин|соң|бери",
}
_FUTURE = (
    r"will|gonna|(?<!was )(?<!were )going to(?! (?:the|a|an|prison|jail|court|school|church|work|bed)\b)|upcoming|plans to|planning to|planned for|будет|будут|собирается|собираются|планирует|планируют|намерен\w*"
    r"|станет|станут|(?<!ким )болобу|(?<!ким )болот|өтөт|өтөбү|кетеби|кетет"
)
_YEAR_BEHIND = re.compile(r"(?: the| year| in)* (\d{4})\b")
_YEAR_BEFORE = re.compile(r"\b(\d{4})(?: (?:жыл\w*|jil\w*))? $")
"""As Kyrgyz has it: "2017 жылга чейин"."""
_POSTPOSITIONS = frozenset({"чейин", "дейре", "мурун", "мурда", "кийин", "соң", "бери"})
_POSTPOSITIONS |= frozenset(map(fold, _POSTPOSITIONS))


@dataclass(frozen=True, slots=True)
class Times:
    """The times that a text names."""

    orders: frozenset[Order]
    dated: frozenset[tuple[Order, str]]
    """Orders to a year: "before 2017"."""
    future: bool
    """It speaks of what is to come."""


def _compiled(words: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the pattern for words as they are, and for those typed in Latin letters."""
    ours, foreign = rf"\b(?:{words})\b", "|".join(fold(w) for w in words.split("|") if not w.isascii())
    return re.compile(ours), re.compile(rf"\b(?:{foreign})\b".replace(r"\v", r"\w"))


_ORDERS = {order: _compiled(words) for order, words in _WORDS.items()}
_COMING = _compiled(_FUTURE)


@lru_cache(maxsize=256)
def times(text: str) -> Times:
    """Return the times that normalised words, joined by single spaces, name.

    >>> times("what did he do before 2017").dated
    frozenset({(<Order.BEFORE: 'before'>, '2017')})
    """
    latin = text.isascii() and guess_language(text.split()) != "en"
    text = " ".join(map(fold, text.split())) if latin else text
    found = {order: list(pair[latin].finditer(text)) for order, pair in _ORDERS.items()}
    dated = {
        (order, year)
        for order, matches in found.items()
        for match in matches
        for year in [_year(text, match)]
        if year
    }
    orders = frozenset(order for order, matches in found.items() if matches)
    return Times(orders, frozenset(dated), bool(_COMING[latin].search(text)))


def _year(text: str, match: re.Match[str]) -> str:
    """Return the year that an order is to, or an empty string."""
    if match.group() in _POSTPOSITIONS:
        year = _YEAR_BEFORE.search(text[: match.start()])
    else:
        year = _YEAR_BEHIND.match(text, match.end())
    return year.group(1) if year else ""
