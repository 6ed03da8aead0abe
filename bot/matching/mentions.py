"""Where a text names a person, place, party or event of the base, in any spelling, ending or language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product
from math import ceil

from bot.model import Entity

from .stems import stems
from .text import fold, normalise, words


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of words that points at an entity."""

    entity: str
    start: int
    """Index of the first word."""
    end: int
    """Index just past the last word."""
    by_name: bool
    """True for a proper name, False for a description such as "the ex president"."""


_Alias = tuple[str, bool, tuple[str, ...]]
"""Entity, whether the alias is a proper name, and its folded words."""
_FEWEST_ALIKE, _ALIKE = 4, 0.6
"""Letters, and share, of an alias's word that a word of the text must begin with: equal stems alone may be
a light stemmer's accident ("wat" and "Vatikan")."""


class MentionFinder:
    """Finds mentions by comparing stems word by word; the longest alias wins."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._aliases: dict[tuple[str, ...], set[_Alias]] = defaultdict(set)
        self._longest: dict[str, int] = defaultdict(int)
        for entity in entities:
            for texts, by_name in ((entity.names, True), (entity.descriptions, False)):
                for alias in {text for wordings in texts.values() for text in wordings}:
                    self._add(alias, entity.id, by_name=by_name)

    def _add(self, alias: str, entity: str, *, by_name: bool) -> None:
        """Enter an alias under every combination of its words' stems."""
        split = words(normalise(alias))
        folded = tuple(fold(word) for word in split)
        for key in product(*(stems(word) for word in split)):
            if key:
                self._aliases[key].add((entity, by_name, folded))
                self._longest[key[0]] = max(self._longest[key[0]], len(key))

    def find(self, text: Sequence[str], stemmed: Sequence[tuple[str, ...]]) -> tuple[Mention, ...]:
        """Return the mentions in normalised words, given with their stems; in order, not overlapping."""
        found: list[Mention] = []
        begins = self._longest.keys()
        start = 0
        while start < len(stemmed):
            mentions = [] if begins.isdisjoint(stemmed[start]) else self._at(text, stemmed, start)
            found += mentions
            start = mentions[0].end if mentions else start + 1
        return tuple(found)

    def _at(self, text: Sequence[str], stemmed: Sequence[tuple[str, ...]], start: int) -> list[Mention]:
        """Return the longest mentions that begin at ``start``; several where an alias is shared."""
        longest = max((self._longest.get(stem, 0) for stem in stemmed[start]), default=0)
        folded = [fold(word) for word in text[start : start + longest]]
        for end in range(min(start + longest, len(stemmed)), start, -1):
            found: dict[str, bool] = {}
            for key in product(*stemmed[start:end]):
                for entity, by_name, alias in self._aliases.get(key, ()):
                    if all(map(_begins_alike, folded[: end - start], alias)):
                        found[entity] = by_name or found.get(entity, False)
            if found:
                return [Mention(entity, start, end, by_name) for entity, by_name in sorted(found.items())]
        return []


def _begins_alike(word: str, alias: str) -> bool:
    return word.startswith(alias[: max(min(_FEWEST_ALIKE, len(alias) - 1), ceil(len(alias) * _ALIKE))])
