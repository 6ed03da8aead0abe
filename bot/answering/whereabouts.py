"""Where the records of a base are set: the places they lie in, and those that lie around them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from bot.model import Fact, KnowledgeBase, Unknown

from .names import has_own_name

_UP = frozenset({"capital", "city", "town", "building", "square", "street", "part", "district"})
"""Relations from a place to the larger one that it lies in."""


class Whereabouts:
    """Answers questions about the places of one base."""

    def __init__(self, base: KnowledgeBase) -> None:
        self._base = base
        self._settings = _settings(base)

    def around(self, places: Iterable[str]) -> frozenset[str]:
        """Return the places that some entities lie in, and those themselves."""
        return _around(self._base, {id_ for id_ in places if _is_place(self._base, id_)})

    def besides(self, named: frozenset[str]) -> frozenset[str]:
        """Return the places that "other cities" leaves out: those around the ones named, with their capitals.

        Where no place is named, those of the articles' settings.
        """
        settings: set[str] = set().union(*self._settings.values())
        places = {id_ for id_ in named if _is_place(self._base, id_)} or settings
        near = _around(self._base, places)
        return near | _capitals(self._base, near)

    def subjects(self, entities: Iterable[str]) -> tuple[str, ...]:
        """Return those of some entities that can be a subject: of the base, and no article's setting."""
        settings = _around(self._base, set().union(*self._settings.values()))
        return tuple(id_ for id_ in entities if id_ in self._base.entities and id_ not in settings)

    def elsewhere(self, entities: Iterable[str]) -> str:
        """Return the first of some entities that is a place outside every setting; empty without one.

        A jail that may be anywhere is none.
        """
        settings = set().union(*self._settings.values())
        places = (id_ for id_ in entities if _is_place(self._base, id_))
        own = (id_ for id_ in places if has_own_name(self._base.entities[id_]))
        return next((id_ for id_ in own if settings.isdisjoint(_around(self._base, {id_}))), "")

    def of(self, record: Fact | Unknown) -> frozenset[str]:
        """Return the places a record lies in: those around its own; without any, its article's setting.

        The capital is part of the setting: "in Bishkek" says no more than "in Kyrgyzstan" of a rally that is
        told of without a place.
        """
        own = {id_ for id_ in record.about if _is_place(self._base, id_)}
        setting = _around(self._base, self._settings.get(record.article, set()))
        return _around(self._base, own) or setting | _capitals(self._base, setting)


def _settings(base: KnowledgeBase) -> dict[str, set[str]]:
    """Return, by article, the place that most of its facts are about."""
    tallies: dict[str, Counter[str]] = {}
    for fact in base.facts.values():
        about = (id_ for id_ in fact.about if _is_place(base, id_))
        tallies.setdefault(fact.article, Counter()).update(about)
    return {article: {id_ for id_, _ in tally.most_common(1)} for article, tally in tallies.items()}


def _is_place(base: KnowledgeBase, id_: str) -> bool:
    return id_ in base.entities and base.entities[id_].kind in ("place", "building")


def _capitals(base: KnowledgeBase, countries: frozenset[str]) -> frozenset[str]:
    """Return the capitals of those of some places that have one."""
    return frozenset(
        id_
        for id_, e in base.entities.items()
        if any(r.kind == "capital" and r.to in countries for r in e.relations)
    )


def _around(base: KnowledgeBase, places: set[str]) -> frozenset[str]:
    """Return places with those that they lie in."""
    found, new = set(places), set(places)
    while new:
        relations = (r for id_ in new if id_ in base.entities for r in base.entities[id_].relations)
        new = {r.to for r in relations if r.kind in _UP} - found
        found |= new
    return frozenset(found)
