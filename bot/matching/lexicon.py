"""General word frequencies: is this a real word, and how much does it say?

Two things need a dictionary that is not the fact base's own. A typo may be mended only where the word typed is no word
("court" must not become "count"), and a rare word that a fact does not account for says more than a common one. The
frequencies are pyspellchecker's; they are loaded at the first need, in some 0.1 s.
"""

from __future__ import annotations

from functools import cache
from math import log10

from spellchecker import SpellChecker

from .text import is_cyrillic

_FEWEST = {"en": 60, "ru": 1}
"""Counts under this are names and noise in the English list (its floor is 50), not words."""


@cache
def _frequencies(language: str) -> tuple[dict[str, int], float]:
    counts = SpellChecker(language=language, distance=1).word_frequency
    return dict(counts.dictionary), float(counts.total_words)


def is_word(word: str) -> bool:
    """Tell whether a normalised word is in the general dictionary of its script's language."""
    language = "ru" if is_cyrillic(word) else "en"
    return _frequencies(language)[0].get(word, 0) >= _FEWEST[language]


def rarity(word: str) -> float:
    """Return how much a word says by its rarity in general text: 0 (everywhere) to 1 (hardly ever seen)."""
    counts, total = _frequencies("ru" if is_cyrillic(word) else "en")
    zipf = log10((counts.get(word, 0) + 1) / total * 1e9)
    return min(1.0, max(0.0, (7.5 - zipf) / 5))
