"""What is remembered of a conversation: what was last spoken of, and the question that opened it."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.matching import Analyser, Analysis
from bot.model import KnowledgeBase, Outcome, Slot, Status

from .accounts import Accounts, plain
from .followup import Context
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
            entities = self._spoken_of(analysis, spoken[0])
        else:
            entities = self._accounts.subjects(m.entity for m in analysis.mentions)
            if leaned or outcome.status in _CHATTER or analysis.named().isdisjoint(entities):
                return before
        kept = before.facts if leaned and not outcome.facts else ()
        return Context(
            facts=tuple(dict.fromkeys((*spoken, *kept)))[:_KEPT],
            entities=tuple(dict.fromkeys((*entities, *(before.entities if leaned else ())))),
            question=before.question if leaned else question,
            at=now.astimezone(UTC).isoformat(),
            leaned=leaned,
        )

    def _spoken_of(self, analysis: Analysis, id_: str) -> tuple[str, ...]:
        """Return the entities of a question and its answer, the main one first.

        After "who is Akayev" he is the topic; after "who came after Akayev" it is the answer.
        """
        record = self._base.record(id_)
        mentioned = tuple(m.entity for m in analysis.mentions)
        about = record.about if record else ()
        within = {n for m in analysis.mentions for n in range(m.start, m.end)}
        identified = all(n in within for n, token in enumerate(analysis.tokens) if token.content)
        answering = asked(plain(analysis)).slots & _IDENTITIES and not (mentioned and identified)
        new = tuple(e for e in about if e not in mentioned)
        return (*new, *mentioned, *about) if answering else (*mentioned, *about)
