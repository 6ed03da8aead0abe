"""Answers a message: each of its questions is judged, decided and remembered."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import cached_property

from bot.matching import Encoder, Matcher, Named, NameIndex, Store, guess_language
from bot.matching.text import MAX_CHARACTERS, normalise, words
from bot.model import Candidate, KnowledgeBase, Outcome, Status, Veto

from .accounts import Accounts
from .candidates import Inquiry, Weighing, shares
from .confidence import Calibration
from .counting import plain
from .deciding import Decision, Judged
from .followup import Context, leaning
from .fragments import without_particle
from .mates import Mates
from .misread import MisreadGaps
from .plainly import PlainQuestions
from .questions import questions, said_before
from .reading import Reading
from .remembering import Memory
from .slots import wants_other_places
from .topic import Leant, Topic
from .verbatim import Verbatim

_SHOWN_CANDIDATES = 5
_GROUPS = ("group", "event")
"""Kinds of entities that go by common nouns: "the police", "the rally"."""


class Answerer:
    """Answers messages from one base. Building it trains the matcher; answering is pure."""

    def __init__(
        self,
        base: KnowledgeBase,
        encoder: Encoder | None = None,
        *,
        store: Store | None = None,
        calibration: Calibration | None = None,
        matcher: Matcher | None = None,
    ) -> None:
        self.base = base
        self.matcher = matcher or Matcher(base, encoder, store)
        self.calibration = calibration or Calibration.shipped()
        self._accounts, self._mates = Accounts(base, self.matcher.analyser), Mates(base)
        self._weighing, self._verbatim = Weighing(base, self._accounts, self._mates), Verbatim(base)
        self._gaps = MisreadGaps(self._accounts, PlainQuestions(base, self.matcher.analyser))
        self.topic = Topic(base, self.matcher, self._accounts, self._mates)
        self._decision = Decision(base, self._mates)
        self._memory = Memory(base, self.matcher.analyser, self._accounts)
        self._groups = frozenset(e.id for e in base.entities.values() if e.kind in _GROUPS)

    def adapted(self, base: KnowledgeBase, calibration: Calibration) -> Answerer:
        """Return an answerer of a changed base in a fraction of the time that a new one takes.

        Good enough to find what is new until one that was trained anew takes its place.
        """
        return Answerer(base, calibration=calibration, matcher=self.matcher.adapted(base))

    @property
    def encoder(self) -> Encoder | None:
        """The semantic model's encoder, where one takes part."""
        return self.matcher.encoder

    @property
    def semantic(self) -> bool:
        """Whether a semantic model takes part."""
        return self.matcher.semantic

    def answer(
        self, text: str, *, language: str = "", context: Context | None = None, now: datetime
    ) -> tuple[Outcome, Context]:
        """Return the outcome of a message and the context for the next one.

        ``language`` is the client's, ISO 639-1, and may be empty; ``now`` carries a time zone.
        """
        text = text.encode("utf-8", "ignore").decode()  # half a surrogate pair is no character
        context = context if context is not None and context.fresh(now) else Context()
        outcomes = []
        for question in self.questions(text):
            outcome, leant = self._one(question, language, context)
            outcomes.append(outcome)
            context = self._memory.after(outcome, leant, now)
        return _together(outcomes), context

    def named(self, typed: str) -> Named:
        """Find whom or what of the base a typed name means."""
        return self._names.find(typed)

    @cached_property
    def _names(self) -> NameIndex:
        return NameIndex(self.base.entities.values())

    def questions(self, message: str) -> tuple[str, ...]:
        """Return a message's questions, each complete as far as the message itself completes it."""
        return tuple(self._full(question, message) for question in questions(message))

    def _full(self, question: str, message: str) -> str:
        """Return a question with the sentence before it, where that says what it is about."""
        before = said_before(message, question)
        if not before or not leaning(self.matcher.analyser.analyse(question)):
            return question
        room = MAX_CHARACTERS - len(question) - 1
        return f"{before[-room:].partition(' ')[2] if len(before) > room else before} {question}"

    def judge(self, question: str, context: Context, *, foreign: bool = False) -> Judged:
        """Rank and weigh everything for one question, without deciding."""
        analyse = self.matcher.analyser.analyse
        if context.at:
            question = without_particle(question, self.matcher.analyser.vocabulary)
        analysis = analyse(question)
        # What stands on a button is whole, whatever it has in common with the topic.
        whole = context.at and self._verbatim.is_button(plain(analysis))
        ranking, leant = self.topic.rank(question, analysis, Context() if whole else context)
        if leant.understood:
            analysis = analyse(leant.understood)
        places = self._accounts.places
        beside = places.besides if wants_other_places(plain(analysis)) else places.around
        around = beside(analysis.named())
        told = analyse(leant.told) if leant.told else None
        reading = Reading(
            analysis,
            self._groups,
            around,
            leaning=leant.leaning,
            told=told,
            known=leant.known,
            wanted=leant.wanted,
        )
        ranking = self._gaps.without(ranking, reading)
        if not leant.leaning:
            ranking = self._verbatim.lifted(ranking, plain(analysis))
        ranking = self._weighing.turned(ranking, reading)
        share = shares(ranking)
        inquiry = Inquiry(reading, ranking, share, leant, foreign)
        found = self._weighing.contenders(inquiry)
        model = self.calibration.model(semantic=ranking.semantic)
        confidences = [model.confidence(contender.features) for contender in found]
        order = sorted(range(len(found)), key=lambda n: -confidences[n])
        best, sure = tuple(found[n] for n in order), tuple(confidences[n] for n in order)
        return Judged(reading, ranking, share, best, sure, leant, model)

    def _one(self, question: str, client: str, context: Context) -> tuple[Outcome, Leant]:
        language = guess_language(words(normalise(question)), client)
        judged = self.judge(question, context, foreign=language != "en")
        outcome = self._decision.decide(judged)
        outcome = replace(outcome, language=language, candidates=_shown(judged), question=question)
        return outcome, judged.leant


def _shown(judged: Judged) -> tuple[Candidate, ...]:
    """Return the best candidates, facts and unknowns together, with confidences 0-1."""
    facts: dict[str, Candidate] = {}
    for c, confidence in zip(judged.contenders, judged.confidences, strict=True):
        telling = tuple((name, value) for name, value in c.features.items() if value)
        reasons = tuple(Veto(o.ground, o.said) for o in c.finding.objections)
        facts.setdefault(c.fact, Candidate(c.fact, confidence, reasons, telling))
    unknowns = [Candidate(id_, p) for id_, p in judged.share.unknowns.items()]
    return tuple(sorted([*facts.values(), *unknowns], key=lambda c: -c.confidence)[:_SHOWN_CANDIDATES])


def _together(outcomes: list[Outcome]) -> Outcome:
    """One outcome for a message: that of its only question, or all of them with the best in front."""
    telling = [o for o in outcomes if o.status is not Status.SMALLTALK] or outcomes[:1]
    if len(telling) == 1:
        return telling[0]
    rank = list(Status)
    first = min(telling, key=lambda o: rank.index(o.status))
    facts = tuple(dict.fromkeys(fact for outcome in telling for fact in outcome.facts))
    confidence = min(o.confidence for o in telling if o.status is first.status)
    return replace(first, facts=facts or first.facts, confidence=confidence, parts=tuple(telling))
