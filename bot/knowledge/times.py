"""When something happened: the optional key ``when`` of a fact.

Either a date, as far as the article gives it (``1991``, ``2020-10``, ``2020-10-04``), or the article's own
words for a time without a date ("on Sunday"), with the place among the article's other such times. A date
whose year nothing gives is refused: an editor's knowledge of the world is no source.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.model import LANGUAGES, When

from .fields import Fields, Keys
from .nodes import TextNode
from .problems import shown
from .values import is_iso_date, mapping

WORDED = Keys("a time in words", mandatory=("order", "en"), optional=LANGUAGES[1:])
_ORDER = re.compile(r"[1-9][0-9]{0,3}")
_EXAMPLES = "1991, 2020-10 or 2020-10-04"


def read_when(fields: Fields, quotes: Iterable[str], published: str) -> When | None:
    """Read the time of a fact; ``quotes`` and the day of publication are what it must be taken from."""
    node = fields.node.values.get("when")
    if node is None:
        return None
    if isinstance(node, TextNode):
        return _dated(fields, node, (*quotes, published))
    found = mapping(node, "when", fields.report)
    if found is None:
        return None
    worded = Fields(found, WORDED, fields.report)
    order, words = worded.text("order"), {language: worded.text(language) for language in LANGUAGES}
    if order and not _ORDER.fullmatch(order):
        expected = "expected a whole number from 1 on"
        fields.report.add(found.line_of("order"), f"order of a time is {shown(order)}; {expected}")
        order = ""
    return When("", int(order or 1), {language: text for language, text in words.items() if text})


def _dated(fields: Fields, node: TextNode, sources: Iterable[str]) -> When:
    date = fields.text("when")
    # A year or month is a date once its first day is one.
    if date and not any(is_iso_date(date + rest) for rest in ("", "-01", "-01-01")):
        fields.report.add(
            node.line, f"when is {shown(date)}; expected a date such as {_EXAMPLES}, or words by language"
        )
    elif date and not any(date[:4] in source for source in sources):
        fields.report.add(
            node.line,
            f"when has the year {date[:4]}, which no quote of the fact and no date of publication gives; "
            "expected the article's own words by language",
        )
    return When(date, 0, {})
