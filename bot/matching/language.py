"""Which language a message is in: English, Russian or Kyrgyz, the last two in Cyrillic or Latin letters."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

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
    signs = _signs_of(tuple(tokens))
    if signs.letters:
        return "ky"
    if 2 * signs.cyrillic >= len(tokens) > 0:
        if signs.ky == signs.ru:
            return "ky" if client == "ky" else "ru"
        return "ky" if signs.ky > signs.ru else "ru"
    if max(signs.ky, signs.ru) > signs.en:
        return "ky" if signs.ky >= signs.ru else "ru"
    return "en"


def surely_russian(tokens: Sequence[str]) -> bool:
    """Tell whether something in a text speaks for Russian against Kyrgyz, and nothing as much for Kyrgyz."""
    signs = _signs_of(tuple(tokens))
    return signs.ru > signs.ky and not signs.letters


class _Signs(NamedTuple):
    """What speaks for a language: of one word, or the sums of a text's."""

    letters: int
    """Kyrgyz alone has one of its letters."""
    cyrillic: int
    en: int
    ru: int
    ky: int


@lru_cache(maxsize=64)  # a question is asked about several times on its way
def _signs_of(tokens: tuple[str, ...]) -> _Signs:
    if len(tokens) == 1 and tokens[0] in _YES:
        return _Signs(0, 1, 0, int(_YES[tokens[0]] == "ru"), int(_YES[tokens[0]] == "ky"))
    return _Signs(*map(sum, zip(*map(_signs, tokens), strict=True))) if tokens else _Signs(0, 0, 0, 0, 0)


@lru_cache(maxsize=2048)
def _signs(word: str) -> _Signs:
    mark = marking_words().get(fold(word))
    if word.isascii():
        return _Signs(0, 0, int(mark == "en"), int(mark == "ru"), int(mark == "ky"))
    tail = len(word) > len("луу") + 1 and word.endswith(_KYRGYZ_TAILS)
    letters = int(not _KYRGYZ_LETTERS.isdisjoint(word))
    return _Signs(
        letters, int(is_cyrillic(word)), int(mark == "en"), int(mark == "ru"), int(mark == "ky") + tail
    )
