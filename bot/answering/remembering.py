"""What is remembered of a conversation: what was last spoken of, and the question that opened it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from bot.matching import Analyser, Analysis
from bot.matching.countries import PREFIX
from bot.model import Fact, KnowledgeBase, Outcome, Slot, Status, Unknown

from .accounts import Accounts
from .counting import plain
from .followup import Context
from .matters import KIN, matters
from .slots import asked
from .topic import Leant

_CHATTER = (Status.SMALLTALK, Status.OFF_TOPIC)
_KEPT = 3
"""So many facts and unknowns last spoken of are remembered."""
_IDENTITIES = frozenset({Slot.WHO, Slot.NAME, Slot.WHICH})
"""Slots whose answer is somebody, who is then spoken of."""


class Memory:
    """Tells over one base what a conversation is about after each outcome."""

    def __init__(self, base: KnowledgeBase, analyser: Analyser, accounts: Accounts) -> None:
        self._base = base
        self._analyser = analyser
        self._accounts = accounts

    def after(self, outcome: Outcome, leant: Leant, now: datetime) -> Context:
        """Return the context after an outcome: small talk and the like leave the topic as it was.

        Whoever names another subject changes the topic, even where there is no answer to that.
        """
        before, leaned = leant.context, bool(leant.leaning)
        question = leant.understood or outcome.question
        analysis = self._analyser.analyse(question)
        spoken = outcome.facts or ((outcome.unknown,) if outcome.unknown else ())
        if spoken:
            entities = (*self._source(spoken[0], leant), *self._spoken_of(analysis, spoken[0], leant))
        else:
            entities = self._accounts.places.subjects(m.entity for m in analysis.mentions)
            if leaned or outcome.status in _CHATTER or analysis.named().isdisjoint(entities):
                abroad = tuple(m.entity for m in analysis.mentions if m.entity.startswith(PREFIX))
                if abroad:
                    return replace(before, entities=tuple(dict.fromkeys((*abroad, *before.entities))))
                subject = analysis.meant() and not leant.leaning.pronoun
                return replace(before, entities=self._people_first(analysis, before)) if subject else before
        kept = before.facts if leaned and not outcome.facts else ()
        return Context(
            facts=tuple(dict.fromkeys((*spoken, *kept)))[:_KEPT],
            entities=tuple(dict.fromkeys((*entities, *(before.entities if leaned else ())))),
            question=before.question if leaned else question,
            at=now.astimezone(UTC).isoformat(),
            leaned=leaned,
        )

    def _people_first(self, analysis: Analysis, before: Context) -> tuple[str, ...]:
        """Return the entities spoken of before, behind whom a question without an answer is about."""
        known = self._base.entities
        people = (
            m.entity for m in analysis.mentions if m.entity in known and known[m.entity].kind == "person"
        )
        return tuple(dict.fromkeys((*people, *before.entities)))

    def _spoken_of(self, analysis: Analysis, id_: str, leant: Leant) -> tuple[str, ...]:
        """Return the entities of a question and its answer, the main one first.

        After "who is Akayev" he is the topic; after "who came after Akayev" it is the answer. "He" stays the
        topic where it is asked how he is related to somebody else.
        """
        record = self._base.record(id_)
        mentioned = tuple(m.entity for m in analysis.mentions)
        about = record.about if record else ()
        within = {n for m in analysis.mentions for n in range(m.start, m.end)}
        identified = all(n in within for n, token in enumerate(analysis.tokens) if token.content)
        kin = matters(token.text for token in analysis.tokens) & KIN
        whose = asked(plain(analysis)).slots & _IDENTITIES or (kin and not mentioned)
        answering = whose and not (mentioned and identified)
        new = tuple(e for e in about if e not in mentioned)
        if answering:
            return (*self._as_told(new, record), *mentioned, *about)
        meant = (leant.on,) if leant.leaning.pronoun == "one" and not kin and leant.on in about else ()
        return (*meant, *mentioned, *about)

    def _source(self, id_: str, leant: Leant) -> tuple[str, ...]:
        """Return whose word a fact is, where that was asked: after "says who?" that one is the topic."""
        fact = self._base.facts.get(id_)
        return (fact.attributed_to,) if fact and fact.attributed_to and leant.leaning.source else ()

    def _as_told(self, entities: tuple[str, ...], record: Fact | Unknown | None) -> tuple[str, ...]:
        """Return entities in the order in which a fact's answer names them."""
        text = record.answer.get("en", "") if isinstance(record, Fact) else ""
        told = [mention.entity for mention in self._analyser.analyse(text).mentions]
        return tuple(sorted(entities, key=lambda e: told.index(e) if e in told else len(told)))
