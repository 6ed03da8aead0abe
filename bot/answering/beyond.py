"""What a follow-up asks beyond a fact that otherwise fits: its source, more of it, or somebody else.

These objections go by the conversation, not by the fact's words, and each keeps the fact from being shown.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.model import KnowledgeBase

from .accounts import Accounts
from .guard import Ground, Objection
from .mates import Mates
from .matters import KIN, matters, untold
from .reading import Reading
from .slots import TIMES
from .topic import Leant

_MEMBERS = ("person", "party", "organisation")
"""Kinds of entities that a group consists of."""


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
        if (lean.precise and told and not TIMES & reading.asked.slots) or self._no_other(reading, leant, id_):
            yield Objection(Ground.AGAIN)
        if (near and not told and self._of_nothing_asked(reading, leant, id_)) or self._of_no_such(
            reading, leant, id_
        ):
            yield Objection(Ground.BESIDE)
        more = lean.names or (lean.precise and lean.empty and not lean.person)
        if (more and not near) or self._of_another(leant, id_) or self._of_other_things(reading, leant, id_):
            yield Objection(Ground.BESIDE)
        attributed = told and bool(self._base.facts[id_].attributed_to)
        if lean.source and not (attributed or self._accounts.sources(id_, reading.told)):
            yield Objection(Ground.SOURCE)

    def _of_another(self, leant: Leant, id_: str) -> bool:
        """Tell whether a fact is about other people than "he", or about another country than "there"."""
        account, context = self._accounts[id_], leant.context
        if leant.understood and leant.on:
            return leant.on not in self._base.facts[id_].about
        if leant.leaning.pronoun == "one":
            people, spoken = self._people(account.entities), self._people(context.entities)
            return bool(people and spoken) and people.isdisjoint(spoken)
        if leant.leaning.pronoun == "place":
            away = self._accounts.elsewhere([leant.on])
            return bool(away) and self._accounts.around([away]).isdisjoint(account.entities | account.places)
        return False

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
        """Tell whether "and his party's result?" finds a fact that does not speak of what it names last."""
        if not leant.leaning.person or reading.asked.slots or leant.told:
            return False
        covered = reading.covered(self._accounts[id_])
        return bool(covered) and not covered[-1][1]

    def _people(self, ids: frozenset[str] | tuple[str, ...]) -> frozenset[str]:
        entities = self._base.entities
        return frozenset(id_ for id_ in ids if id_ in entities and entities[id_].kind == "person")
