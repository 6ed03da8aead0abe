"""Whom or what a typed name means: by its very letters, inside a sentence, or nearly.

"Jeenbekov", "who is the ex president?" and "Сатыбалдиев" for "Сатибалдиев" are all names to a reader. Letters
are compared folded, so that alphabets and spellings that sound alike do not matter.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio
from rapidfuzz.process import extract

from bot.model import Entity

from .mentions import MentionFinder
from .stems import stems
from .text import fold, normalise, words

_NEAR = 75.0
"""Likeness of letters, 0-100, from which a name may have been meant."""
_AS_NEAR = 8.0
"""What others may be behind the nearest to be offered beside it."""
_OFFERED = 5
_BEGINNING = 4
"""Letters from which the beginning of a word, or one word of a name, will do."""
_LOOKED_AT = 40
"""Nearest aliases that are looked at: an entity has many."""


@dataclass(frozen=True, slots=True)
class Named:
    """Ids of entities, the likeliest first."""

    entities: tuple[str, ...]
    sure: bool
    """True where the name is one of theirs, false where it is merely like one."""


class NameIndex:
    """The names and descriptions of one base's entities."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        listed = tuple(entities)
        self._ids = frozenset(entity.id for entity in listed)
        self._finder = MentionFinder(listed)
        self._names = _aliases((entity.id, entity.names.values()) for entity in listed)
        self._descriptions = _aliases((entity.id, entity.descriptions.values()) for entity in listed)
        self._parts = _parts(self._names)

    def find(self, typed: str) -> Named:
        """Return the entities with that name; else those that the text speaks of; else the nearest."""
        if typed.strip().lower() in self._ids:
            return Named((typed.strip().lower(),), sure=True)
        split = words(normalise(typed))
        folded = " ".join(map(fold, split))
        for aliases in (self._names, self._descriptions):
            if folded in aliases:
                return Named(tuple(dict.fromkeys(aliases[folded])), sure=True)
        mentions = self._finder.find(split, [stems(word) for word in split])
        named = [mention for mention in mentions if mention.by_name] or mentions
        if named:
            return Named(tuple(dict.fromkeys(mention.entity for mention in named))[:_OFFERED], sure=True)
        return Named(self._holding(folded) or self._nearest(folded), sure=False)

    def _holding(self, folded: str) -> tuple[str, ...]:
        """Return those that have all the words in one name or description, by how little else that has."""
        wanted = folded.split()
        shares: dict[str, float] = {}
        for aliases in (self._names, self._descriptions) if wanted else ():
            for alias, entities in aliases.items():
                held = alias.split()
                if all(any(_begins(word, other) for other in held) for word in wanted):
                    for entity in entities:
                        shares[entity] = max(shares.get(entity, 0.0), len(wanted) / len(held))
        return tuple(sorted(shares, key=shares.__getitem__, reverse=True)[:_OFFERED])

    def _nearest(self, folded: str) -> tuple[str, ...]:
        aliases = self._names if " " in folded else self._parts
        found = extract(folded, aliases.keys(), scorer=ratio, score_cutoff=_NEAR, limit=_LOOKED_AT)
        near: dict[str, float] = {}
        for alias, likeness, _ in found:
            for entity in aliases[alias]:
                near.setdefault(entity, likeness)
        best = max(near.values(), default=0.0)
        return tuple(entity for entity, likeness in near.items() if likeness >= best - _AS_NEAR)[:_OFFERED]


def _aliases(
    listed: Iterable[tuple[str, Iterable[tuple[str, ...]]]],
) -> dict[str, list[str]]:
    """Enter each folded alias with the entities that bear it."""
    found: dict[str, list[str]] = defaultdict(list)
    for id_, wordings in listed:
        for alias in {alias for texts in wordings for alias in texts}:
            folded = " ".join(map(fold, words(normalise(alias))))
            if folded and id_ not in found[folded]:
                found[folded].append(id_)
    return dict(found)


def _parts(names: dict[str, list[str]]) -> dict[str, list[str]]:
    """Enter each word of the names, and the names themselves: of most people one types the surname alone."""
    found: dict[str, list[str]] = defaultdict(list)
    for name, entities in names.items():
        for part in {name, *(word for word in name.split() if len(word) >= _BEGINNING)}:
            found[part] += [entity for entity in entities if entity not in found[part]]
    return dict(found)


def _begins(typed: str, word: str) -> bool:
    return word == typed or (len(typed) >= _BEGINNING and word.startswith(typed))
