"""General word frequencies: whether a word is real, and how much it says.

Two things need a dictionary that is not the fact base's own. A typo may be mended only where the word typed
is no word ("court" must not become "count"), and a rare word that a fact does not account for says more than
a common one. The frequencies are pyspellchecker's; they are loaded at the first need, in some 0.1 s.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from math import log10

from spellchecker import SpellChecker

from .text import is_cyrillic

_FEWEST = {"en": 60, "ru": 1}
"""Counts under this are names and noise in the English list (its floor is 50), not words."""


@cache
def _checker(language: str) -> SpellChecker:
    return SpellChecker(language=language, distance=1)


def _language(word: str) -> str:
    return "ru" if is_cyrillic(word) else "en"


@cache
def _counts(language: str) -> Mapping[str, int]:
    counts: Mapping[str, int] = _checker(language).word_frequency.dictionary
    return counts


def _count(word: str) -> int:
    return _counts(_language(word)).get(word, 0)


def is_word(word: str) -> bool:
    """Tell whether a normalised word is in the general dictionary of its script's language."""
    return _count(word) >= _FEWEST[_language(word)]


def one_slip_away(word: str) -> str:
    """Return the commonest dictionary word that is one slip from ``word``; empty where there is none."""
    language = _language(word)
    counts = _counts(language)
    near = [w for w in _checker(language).edit_distance_1(word) if w in counts]
    return max((w for w in near if is_word(w)), key=lambda w: (counts[w], w), default="")


@lru_cache(maxsize=4096)
def rarity(word: str) -> float:
    """Return how much a word says by its rarity in general text: 0 (everywhere) to 1 (hardly ever seen)."""
    zipf = log10((_count(word) + 1) / _checker(_language(word)).word_frequency.total_words * 1e9)
    return min(1.0, max(0.0, (7.5 - zipf) / 5))
