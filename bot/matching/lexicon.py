"""General word frequencies: whether a word is real, and how much it says.

Two things need a dictionary that is not the fact base's own. A typo may be mended only where the word typed
is no word ("court" must not become "count"), and a rare word that a fact does not account for says more than
a common one. The frequencies are pyspellchecker's, read at the first need and without its own loading. Their
file has one word a line in the order of its bytes, so that a word is found in it by halving, and only a word
that is in no dictionary makes a table of them all: that takes longer than to answer a question.
"""

from __future__ import annotations

import gzip
import json
from bisect import bisect_left
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from math import log10

from spellchecker import SpellChecker

from .text import is_cyrillic

_FEWEST = {"en": 60, "ru": 1}
"""Counts under this are names and noise in the English list (its floor is 50), not words."""
TOTAL = {"en": 1_646_569_324, "ru": 32_763_754}
"""Of all counts; adding them up at each start would take longer than to answer a question."""
_LETTERS = {"en": "abcdefghijklmnopqrstuvwxyz", "ru": "абвгдежзийклмнопрстуфхцчшщъыьэюя"}


def _language(word: str) -> str:
    return "ru" if is_cyrillic(word) else "en"


@cache
def _list(language: str) -> bytes:
    """Return a list as it is written: lines of ``"word": 123,`` between two braces."""
    packed = files("spellchecker").joinpath("resources", f"{language}.json.gz").read_bytes()
    return gzip.decompress(packed)


@cache
def counts(language: str) -> Mapping[str, int]:
    """Return the whole list of ``en`` or ``ru`` as a table."""
    table: Mapping[str, int] = json.loads(_list(language))
    return table


@lru_cache(maxsize=4096)
def count(word: str) -> int:
    """Return how often a normalised word was seen, 0 for one that is in no list."""
    written, quoted = _list(_language(word)), f'"{word}"'.encode()
    inside = range(len(b"{\n"), len(written) - len(b"\n}"))
    place = bisect_left(inside, quoted[:-1], key=lambda at: _line(written, at).rpartition(b'"')[0])
    found, _, number = _line(written, inside.start + place).partition(b": ")
    return int(number.rstrip(b",")) if found == quoted else 0


def _line(written: bytes, at: int) -> bytes:
    """Return the line that a place is in; its line feed is of it."""
    return written[written.rfind(b"\n", 0, at) + 1 : written.find(b"\n", at)]


@cache
def _checker(language: str) -> SpellChecker:
    """Return a checker that knows the alphabet, which is all that it needs to make slips."""
    checker = SpellChecker(language=None)
    checker.word_frequency.load_words([_LETTERS[language]])
    return checker


def is_word(word: str) -> bool:
    """Tell whether a normalised word is in the general dictionary of its script's language."""
    return count(word) >= _FEWEST[_language(word)]


def one_slip_away(word: str) -> str:
    """Return the commonest dictionary word that is one slip from ``word``; empty where there is none."""
    language = _language(word)
    known = counts(language)
    slips = _checker(language).edit_distance_1(word)
    near = (slip for slip in slips if known.get(slip, 0) >= _FEWEST[language])
    return max(near, key=lambda w: (known[w], w), default="")


@lru_cache(maxsize=4096)
def rarity(word: str) -> float:
    """Return how much a word says by its rarity in general text: 0 (everywhere) to 1 (hardly ever seen)."""
    zipf = log10((count(word) + 1) / TOTAL[_language(word)] * 1e9)
    return min(1.0, max(0.0, (7.5 - zipf) / 5))
