"""Where a text names a person, place, party or event of the base, in any spelling, ending or language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.model import Entity

from .stems import stems
from .text import normalise, words


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


_Alias = tuple[tuple[frozenset[str], ...], str, bool]


class MentionFinder:
    """Finds mentions by comparing stems word by word; the longest alias wins."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._by_first: dict[str, list[_Alias]] = defaultdict(list)
        for entity in entities:
            for texts, by_name in ((entity.names, True), (entity.descriptions, False)):
                for alias in {text for wordings in texts.values() for text in wordings}:
                    self._add(alias, entity.id, by_name=by_name)
        for aliases in self._by_first.values():
            aliases.sort(key=lambda alias: (-len(alias[0]), not alias[2], alias[1]))

    def _add(self, alias: str, entity: str, *, by_name: bool) -> None:
        parts = tuple(frozenset(stems(word)) for word in words(normalise(alias)))
        if parts and parts[0]:
            for stem in parts[0]:
                self._by_first[stem].append((parts, entity, by_name))

    def find(self, stemmed: Sequence[tuple[str, ...]]) -> tuple[Mention, ...]:
        """Return the mentions in a text given as the stems of its words, left to right, not overlapping."""
        found: list[Mention] = []
        start = 0
        while start < len(stemmed):
            mentions = self._at(stemmed, start)
            found += mentions
            start = mentions[0].end if mentions else start + 1
        return tuple(found)

    def _at(self, stemmed: Sequence[tuple[str, ...]], start: int) -> list[Mention]:
        """The longest mentions that begin at ``start``; several where an alias is shared."""
        longest: list[Mention] = []
        seen: set[str] = set()
        for stem in stemmed[start]:
            for parts, entity, by_name in self._by_first.get(stem, ()):
                end = start + len(parts)
                if end > len(stemmed) or (longest and end < longest[0].end) or entity in seen:
                    continue
                if all(part.intersection(stemmed[start + i]) for i, part in enumerate(parts)):
                    if longest and end > longest[0].end:
                        longest.clear()
                        seen.clear()
                    longest.append(Mention(entity, start, end, by_name))
                    seen.add(entity)
        return longest
