"""What a follow-up asks beyond a fact that otherwise fits: its source, more of it, or somebody else.

These objections go by the conversation, not by the fact's words, and each keeps the fact from being shown.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.matching.countries import PREFIX
from bot.model import KnowledgeBase

from .accounts import Accounts
from .counting import plain
from .followup import may_be
from .fragments import asks_of_another_one
from .guard import Ground, Objection
from .mates import Mates
from .matters import KIN, matters, untold
from .reading import Reading
from .slots import TIMES
from .topic import Leant

_MEMBERS = ("person", "party", "organisation")
"""Kinds of entities that a group consists of."""

_NAMED_ONLY = 3
"""So many content words only name something: "his eldest daughter's wedding"."""


class Beyond:
    """Holds the facts of one base against what was said before."""

    def __init__(self, base: KnowledgeBase, accounts: Accounts, mates: Mates) -> None:
        self._base = base
        self._accounts = accounts
        self._mates = mates

    def objections(self, reading: Reading, leant: Leant, id_: str) -> Iterator[Objection]:
        """Yield what a question that leans on the conversation asks beyond a fact."""
        lean, told = leant.leaning, id_ in leant.context.facts
        near = self._mates.any_of(id_, leant.context.facts)
        again = lean.precise and not TIMES & reading.asked.slots
        again = again or (bool(lean) and asks_of_another_one(plain(reading.analysis)))
        if (again and told) or self._no_other(reading, leant, id_):
            yield Objection(Ground.AGAIN)
        if (near and not told and self._of_nothing_asked(reading, leant, id_)) or self._of_no_such(
            reading, leant, id_
        ):
            yield Objection(Ground.BESIDE)
        if lean.bare and not (lean.person or near) and self._of_none_of_it(reading, leant, id_):
            yield Objection(Ground.BESIDE)
        more = lean.names or (lean.precise and lean.empty and not lean.person)
        if (more and not near) or self._of_another(leant, id_) or self._of_other_things(reading, leant, id_):
            yield Objection(Ground.BESIDE)
        attributed = told and bool(self._base.facts[id_].attributed_to)
        if lean.source and not (attributed or self._accounts.sources(id_, reading.told)):
            yield Objection(Ground.SOURCE)

    def _of_none_of_it(self, reading: Reading, leant: Leant, id_: str) -> bool:
        """Tell whether "when was that, at night?" finds another sentence that has none of its words."""
        covered = reading.covered(self._accounts[id_])
        return leant.leaning.pointer and bool(covered) and not any(known for _, known in covered)

    def _of_another(self, leant: Leant, id_: str) -> bool:
        """Tell whether a fact is about other people than "he", or about another country than "there"."""
        account, context = self._accounts[id_], leant.context
        if leant.understood and leant.on:
            return leant.on not in self._base.facts[id_].about
        if leant.leaning.pronoun == "one":
            people, spoken = self._people(account.entities), self._people(context.entities)
            meant = frozenset({leant.on}) if leant.on in spoken else spoken
            return bool(people and spoken) and (people.isdisjoint(meant) or self._is_unlike(leant, id_))
        if leant.leaning.pronoun == "place":
            return self._is_elsewhere(leant.on, id_)
        return False

    def _is_unlike(self, leant: Leant, id_: str) -> bool:
        """Tell whether a fact is about men only, and "she" is asked about, or the other way round."""
        people = self._people(self._base.facts[id_].about)
        return bool(people) and not any(may_be(leant.leaning.sex, self._base.entities[p]) for p in people)

    def _is_elsewhere(self, place: str, id_: str) -> bool:
        """Tell whether a fact is of another country than a place."""
        account = self._accounts[id_]
        if place.startswith(PREFIX) and place not in self._base.entities:
            return place not in account.entities
        places = self._accounts.places
        near = places.elsewhere([place]) or places.elsewhere(self._base.facts[id_].about)
        meant = places.around([place])
        return bool(near and meant) and meant.isdisjoint(account.entities | account.places)

    def _no_other(self, reading: Reading, leant: Leant, id_: str) -> bool:
        """Tell whether "any other relatives?" finds none but those spoken of."""
        if not (leant.leaning.precise and reading.matters & KIN):
            return False
        return self._people(self._accounts[id_].names) <= self._people(leant.context.entities)

    def _of_other_things(self, reading: Reading, leant: Leant, id_: str) -> bool:
        """Tell whether a fact is of another kind than what is asked for, though somebody meant is in it."""
        same = leant.wanted is None or all(known for _, known in reading.covered(self._accounts[id_]))
        return not same or self._of_no_kin(reading, leant, id_) or self._of_no_kind(leant, id_)

    def _of_no_kin(self, reading: Reading, leant: Leant, id_: str) -> bool:
        """Tell whether "does he have brothers?" finds a fact that is asked so, and yet tells of none."""
        kin = reading.matters & KIN
        return bool(leant.leaning and kin) and untold(kin, matters(self._accounts[id_].told)) == kin

    def _of_no_kind(self, leant: Leant, id_: str) -> bool:
        """Tell whether "which ones?" of a group finds neither people nor parties that were not spoken of."""
        entities = self._base.entities
        if not leant.leaning.names or leant.on not in entities or entities[leant.on].kind != "group":
            return False
        new = self._accounts[id_].names.difference(leant.context.entities)
        return not any(entities[name].kind in _MEMBERS for name in new if name in entities)

    def _of_nothing_asked(self, reading: Reading, leant: Leant, id_: str) -> bool:
        """Tell whether a fact of the sentence last told speaks by itself of nothing that was asked before.

        "When?" after a storming is not answered by the day of the election that the sentence speaks of, too.
        """
        if not leant.told or not leant.leaning.empty or leant.leaning.source:
            return False
        spoken = [(token, entity) for token, entity in reading.spoken_before if token.content]
        own, about = self._accounts[id_].own, set(self._base.facts[id_].about)
        known = [entity in about or not own.isdisjoint((*t.stems, *t.groups)) for t, entity in spoken]
        return bool(known) and not any(known)

    def _of_no_such(self, reading: Reading, leant: Leant, id_: str) -> bool:
        """Tell whether "and his party's result?" finds a fact that does not speak of what it names last.

        Whoever says more states something; a fact that puts it right speaks of half of that.
        """
        if not leant.leaning.person or reading.asked.slots or leant.told:
            return False
        known = [known for _, known in reading.covered(self._accounts[id_])]
        if len(known) > _NAMED_ONLY:
            return sum(known) * 2 < len(known)
        return bool(known) and not known[-1]

    def _people(self, ids: frozenset[str] | tuple[str, ...]) -> frozenset[str]:
        entities = self._base.entities
        return frozenset(id_ for id_ in ids if id_ in entities and entities[id_].kind == "person")
