"""Which language a message is in: English, Russian or Kyrgyz, the last two in Cyrillic or Latin letters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from bot.model import LANGUAGES

from .function_words import marking_words
from .text import fold, is_cyrillic

_KYRGYZ_LETTERS = frozenset("өүң")
_KYRGYZ_TAILS = (
    "ган", "ген", "гон", "гөн", "луу", "дүү", "дуу", "бы", "би", "дын", "нын", "нин", "дар", "лар", "лер",
)  # fmt: skip


_YES = {"да": "ru", "ооба": "ky"}
"""A bare yes: "да" is a word of Kyrgyz too, and "ооба" has no letter that tells."""


def guess_language(tokens: Sequence[str], client: str = "") -> str:
    """Return ``en``, ``ru`` or ``ky`` for normalised words; the client's language decides a tie.

    Without any letter ("2020?") it is the client's. Letters come first (ө, ү and ң are Kyrgyz alone), then
    the function words each language has for itself, which also betray Kyrgyz and Russian typed in Latin ones.
    """
    if client in LANGUAGES and not any(character.isalpha() for word in tokens for character in word):
        return client
    if any(_KYRGYZ_LETTERS.intersection(word) for word in tokens):
        return "ky"
    score = _scores(tuple(tokens))
    if 2 * sum(map(is_cyrillic, tokens)) >= len(tokens) > 0:
        if score["ky"] == score["ru"]:
            return "ky" if client == "ky" else "ru"
        return "ky" if score["ky"] > score["ru"] else "ru"
    foreign = "ky" if score["ky"] >= score["ru"] else "ru"
    if score[foreign] > score["en"]:
        return foreign
    return "en"


def surely_russian(tokens: Sequence[str]) -> bool:
    """Tell whether something in a text speaks for Russian against Kyrgyz, and nothing as much for Kyrgyz."""
    score = _scores(tuple(tokens))
    return score["ru"] > score["ky"] and not any(_KYRGYZ_LETTERS.intersection(word) for word in tokens)


@lru_cache(maxsize=64)  # a question is asked about several times on its way
def _scores(tokens: tuple[str, ...]) -> Mapping[str, int]:
    """How many words of a text mark each language."""
    if len(tokens) == 1 and tokens[0] in _YES:
        return {language: int(language == _YES[tokens[0]]) for language in LANGUAGES}
    folded = [fold(word) for word in tokens]
    score = {language: sum(word in own for word in folded) for language, own in marking_words().items()}
    tails = sum(word.endswith(_KYRGYZ_TAILS) for word in tokens if len(word) > len("луу") + 1)
    return score | {"ky": score["ky"] + tails}
