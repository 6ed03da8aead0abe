"""The words of the fact base, and the nearest of them to a word that is none.

A word that a general dictionary knows is never "mended": "court" stays "court" though the base only knows
"count". Words are compared folded, by optimal string alignment (Damerau-Levenshtein with each letter moved at
most once), among those that share the first or the last two letters: a typo seldom hits both ends. One slip
from a word of the base comes first, then one slip from a dictionary word ("exept" is "except", not "exact"),
then more slips from a word of the base.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from .lexicon import is_word, one_slip_away
from .text import fold, is_cyrillic

_SHORTEST, _LONGEST = 4, 32
"""Letters of the words that are mended."""


_ALLOWED_SLIPS = ((10, 3), (6, 2), (0, 1))
"""From so many letters on, so many slips."""


def _tolerance(length: int) -> int:
    """Return how many slips a folded word of so many letters may hold."""
    return next(slips for letters, slips in _ALLOWED_SLIPS if length >= letters)


def _first(folded: str) -> str:
    return "^" + folded[:1]


def _last(folded: str) -> str:
    return folded[-2:] + "$"


class Vocabulary:
    """A multiset of normalised words with a search for near spellings."""

    def __init__(self) -> None:
        self._counts: dict[str, int] = {}
        self._spelling: dict[str, str] = {}
        """Of the folded words that are written otherwise."""

    def counts(self) -> dict[str, int]:
        """Return one spelling of each folded word with its count."""
        return {self._spelling.get(folded, folded): count for folded, count in self._counts.items()}

    def beginning(self, letter: str) -> list[str]:
        """Return one spelling, of twins the Cyrillic one, of each word whose folded form begins so."""
        return [self._spelling.get(word, word) for word in self._counts if word.startswith(letter)]

    def add(self, counts: Mapping[str, int]) -> None:
        """Count more words in."""
        for word, count in counts.items():
            folded = fold(word)
            if word != folded and (folded not in self._counts or is_cyrillic(word)):
                # Of twin spellings the Cyrillic one: its stems cannot be had from Latin.
                self._spelling[folded] = word
            self._counts[folded] = self._counts.get(folded, 0) + count
        self.__dict__.pop("_alike", None)

    @cached_property
    def _alike(self) -> Mapping[tuple[str, int], Sequence[str]]:
        """The folded words by their first letter, and by their last two, and by their length.

        Slips change it little.
        """
        alike: dict[tuple[str, int], list[str]] = defaultdict(list)
        for folded in self._counts:
            for end in (_first(folded), _last(folded)):
                alike[end, len(folded)].append(folded)
        return alike

    def __contains__(self, word: str) -> bool:
        return fold(word) in self._counts

    def __len__(self) -> int:
        return len(self._counts)

    def mend(self, word: str, *, english: bool) -> str:
        """Return the word that ``word`` is a slip of, or ``word`` itself.

        The general dictionary is asked for English texts only: Kyrgyz in Latin letters is one slip from much
        of it.
        """
        folded = fold(word)
        if not _SHORTEST <= len(folded) <= _LONGEST or folded in self._counts:
            return word
        if not word.isalpha() or is_word(word):
            return word
        general = self._nearest(folded, 1) or (one_slip_away(word) if english else "")
        return general or self._nearest(folded) or word

    def _nearest(self, folded: str, limit: int = 3) -> str:
        """Return the nearest known word's spelling, of equally near ones the most used; empty if none."""
        limit = min(limit, _tolerance(len(folded)))
        near: dict[str, int] = {}
        for length in range(max(_SHORTEST, len(folded) - limit), len(folded) + limit + 1):
            for known in (self._alike.get((end, length)) for end in (_first(folded), _last(folded))):
                allowed = min(limit, _tolerance(length))
                found = extract(folded, known or (), scorer=OSA.distance, score_cutoff=allowed, limit=None)
                near.update((word, distance) for word, distance, _ in found)
        best = min(near, key=lambda word: (near[word], -self._counts[word], word), default="")
        return self._spelling.get(best, best)
