"""General word frequencies: whether a word is real, and how much it says.

Two things need a dictionary that is not the fact base's own. A typo may be mended only where the word typed
is no word ("court" must not become "count"), and a rare word that a fact does not account for says more than
a common one. The frequencies are pyspellchecker's; they are read at the first need, without its checker,
which takes twice as long to load.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from math import log10

from .text import is_cyrillic

_FEWEST = {"en": 60, "ru": 1}
"""Counts under this are names and noise in the English list (its floor is 50), not words."""
_LETTERS = {"en": "abcdefghijklmnopqrstuvwxyz", "ru": "абвгдежзийклмнопрстуфхцчшщъыьэюя"}


def _language(word: str) -> str:
    return "ru" if is_cyrillic(word) else "en"


@cache
def _counts(language: str) -> Mapping[str, int]:
    packed = files("spellchecker").joinpath("resources", f"{language}.json.gz").read_bytes()
    counts: Mapping[str, int] = json.loads(gzip.decompress(packed))
    return counts


@cache
def _total(language: str) -> int:
    return sum(_counts(language).values())


def _count(word: str) -> int:
    return _counts(_language(word)).get(word, 0)


def is_word(word: str) -> bool:
    """Tell whether a normalised word is in the general dictionary of its script's language."""
    return _count(word) >= _FEWEST[_language(word)]


def one_slip_away(word: str) -> str:
    """Return the commonest dictionary word that is one slip from ``word``; empty where there is none."""
    language = _language(word)
    counts = _counts(language)
    near = (slip for slip in _slips(word, _LETTERS[language]) if counts.get(slip, 0) >= _FEWEST[language])
    return max(near, key=lambda w: (counts[w], w), default="")


def _slips(word: str, letters: str) -> Iterator[str]:
    """Return what one slip makes of a word: a letter missing, swapped, wrong or too many (Norvig, 2007)."""
    for place in range(len(word) + 1):
        before, after = word[:place], word[place:]
        yield before + after[1:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        for letter in letters:
            yield before + letter + after
            yield before + letter + after[1:]


@lru_cache(maxsize=4096)
def rarity(word: str) -> float:
    """Return how much a word says by its rarity in general text: 0 (everywhere) to 1 (hardly ever seen)."""
    zipf = log10((_count(word) + 1) / _total(_language(word)) * 1e9)
    return min(1.0, max(0.0, (7.5 - zipf) / 5))
