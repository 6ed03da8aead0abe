"""Words and phrases that mean the same to a reader, as one more name for each: the number of their group."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from .stems import stems
from .text import normalise, words

Group = str


class Synonyms:
    """Looks groups up by the stems of one to a few words."""

    def __init__(self, by_language: Mapping[str, Sequence[Sequence[str]]]) -> None:
        self._groups: dict[tuple[str, ...], set[Group]] = defaultdict(set)
        self._longest: dict[str, int] = {}
        """By the first word's stem: words of the longest phrase that begins so."""
        for language, groups in by_language.items():
            for number, group in enumerate(groups):
                for phrase in group:
                    self._add(phrase, f"{language}{number}")

    def _add(self, phrase: str, group: Group) -> None:
        split = words(normalise(phrase))
        key = tuple(stems(word)[0] for word in split)
        if key:
            self._groups[key].add(group)
            self._longest[key[0]] = max(self._longest.get(key[0], 0), len(key))

    def find(self, stemmed: Sequence[tuple[str, ...]]) -> tuple[frozenset[Group], ...]:
        """Return, for each word of a text given by its stems, the groups of the phrases it is part of."""
        found: list[frozenset[Group]] = [frozenset()] * len(stemmed)
        firsts = [stem[0] if stem else "" for stem in stemmed]
        for start in [n for n, first in enumerate(firsts) if first in self._longest]:
            longest = self._longest[firsts[start]]
            for end in range(start + 1, min(start + longest, len(firsts)) + 1):
                groups = self._groups.get(tuple(firsts[start:end]))
                if groups:
                    for position in range(start, end):
                        found[position] |= groups
        return tuple(found)
