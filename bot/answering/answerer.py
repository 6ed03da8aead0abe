"""The decision: which fact is shown, what is offered instead, or that the articles do not tell."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cached_property

import numpy as np

from bot.matching import (
    Analysis,
    Encoder,
    Entry,
    Kind,
    Matcher,
    Named,
    NameIndex,
    Ranked,
    Ranking,
    Store,
    guess_language,
)
from bot.matching.text import normalise, words
from bot.model import Candidate, KnowledgeBase, Outcome, Publication, Status

from .accounts import Accounts
from .candidates import Contender, Neighbours, Shares, contenders, shares
from .confidence import Calibration, Model
from .followup import Context, completed, leaning
from .guard import Ground, Reading
from .questions import questions

_SUGGESTIONS = 3
_RELATED = 2
_SHOWN_CANDIDATES = 5
_TALK = 0.5
"""Small talk is answered as such from this share of probability on."""
_LEAST_UNKNOWN = 0.1
"""From this share of probability on an unknown's own words are said; below, only a general sentence."""
_SAME_SENTENCE, _SAME_ENTITY = 1.5, 1.0
"""Log-odds that a fact gains in a follow-up for sharing a sentence, an entity with what was spoken of."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One question with all that was found: what ``--why``, ``/test`` and the calibration read."""

    analysis: Analysis
    ranking: Ranking
    share: Shares
    contenders: tuple[Contender, ...]
    confidences: tuple[float, ...]
    """Of each contender, 0-1."""


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
        self._accounts = Accounts(base, self.matcher.analyser)
        self._mates = Neighbours(base)

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
        for question in questions(text):
            outcome = self._one(question, language, context)
            outcomes.append(outcome)
            context = self._remember(outcome, context, now)
        return _together(outcomes), context

    def named(self, typed: str) -> Named:
        """Find whom or what of the base a typed name means."""
        return self._names.find(typed)

    @cached_property
    def _names(self) -> NameIndex:
        return NameIndex(self.base.entities.values())

    def judge(self, question: str, context: Context, *, foreign: bool = False) -> Judged:
        """Rank and weigh everything for one question, without deciding."""
        analysis = self.matcher.analyser.analyse(question)
        ranking, reading = self._rank(question, analysis, context)
        share = shares(ranking)
        found = contenders(ranking, share, reading, self._accounts, self._mates, foreign=foreign)
        model = self._model(ranking)
        confidences = [model.confidence(contender.features) for contender in found]
        order = sorted(range(len(found)), key=lambda n: -confidences[n])
        best, sure = tuple(found[n] for n in order), tuple(confidences[n] for n in order)
        return Judged(analysis, ranking, share, best, sure)

    def _model(self, ranking: Ranking) -> Model:
        return self.calibration.model(semantic=ranking.semantic)

    def _rank(self, question: str, analysis: Analysis, context: Context) -> tuple[Ranking, Reading]:
        """Rank a question; one that leans on the conversation is ranked with what it leans on as well."""
        ranking = self.matcher.rank(analysis, text=question)
        lean = leaning(analysis) if context.at else None
        if not lean or _is_chatter(ranking):
            return ranking, Reading(analysis)
        full = completed(question, lean, context, self.base.entities)
        with_topic = self.matcher.analyser.analyse(full)
        second = self.matcher.rank(with_topic, text=full)
        return self._lifted(ranking, second, context), Reading(analysis)

    def _lifted(self, alone: Ranking, completed_: Ranking, context: Context) -> Ranking:
        """Both rankings' geometric mean, with what shares a sentence or an entity with the topic lifted."""
        one, other = ({r.entry: r for r in ranking.entries} for ranking in (alone, completed_))
        # What only one of the rankings reaches has, in the other, no more than the last that it reaches.
        first, second = (
            ranking.entries[-1]._replace(overlap=0.0, nearest=0.0) for ranking in (alone, completed_)
        )
        pairs = [
            (one.get(e, first._replace(entry=e)), other.get(e, second._replace(entry=e)))
            for e in {**one, **other}
        ]
        logits = np.array([self._lift(a, b, context) for a, b in pairs])
        weights = np.exp(logits - logits.max())
        weights /= weights.sum()
        lifted = [
            a._replace(
                probability=float(p), overlap=max(a.overlap, b.overlap), nearest=max(a.nearest, b.nearest)
            )
            for (a, b), p in zip(pairs, weights, strict=True)
        ]
        return Ranking(tuple(sorted(lifted, key=lambda r: -r.probability)), alone.semantic)

    def _lift(self, alone: Ranked, other: Ranked, context: Context) -> float:
        mean = (np.log(alone.probability + 1e-9) + np.log(other.probability + 1e-9)) / 2
        return float(mean) + self._affinity(alone.entry, context)

    def _affinity(self, entry: Entry, context: Context) -> float:
        if entry.kind in (Kind.FACT, Kind.REFUTED):
            if any(fact in self.base.facts and entry.id in self._mates.of(fact) for fact in context.facts):
                return _SAME_SENTENCE + _SAME_ENTITY
        elif entry.kind is not Kind.UNKNOWN:
            return 0.0
        record = self.base.record(entry.id)
        return _SAME_ENTITY if record and set(record.about) & set(context.entities) else 0.0

    def _one(self, question: str, client: str, context: Context) -> Outcome:
        language = guess_language(words(normalise(question)), client)
        judged = self.judge(question, context, foreign=language != "en")
        outcome = self._decide(judged)
        return replace(outcome, language=language, candidates=_shown(judged), question=question)

    def _decide(self, judged: Judged) -> Outcome:
        share = judged.share
        model = self._model(judged.ranking)
        best = next((n for n, c in enumerate(judged.contenders) if not vetoes(c)), None)
        confidence = judged.confidences[best] if best is not None else 0.0
        talk = max(share.smalltalk, key=lambda id_: share.smalltalk[id_], default="")
        if _is_talk(judged, talk, sure=confidence >= model.answer):
            return Outcome(Status.SMALLTALK, "", share.smalltalk.get(talk, 0.0), smalltalk=talk)
        if best is not None and confidence >= model.answer:
            return self._answered(judged, best, self._closest(judged, best))
        unknown = max(share.unknowns, key=lambda id_: share.unknowns[id_], default="")
        if share.unknowns.get(unknown, 0.0) < _LEAST_UNKNOWN:
            unknown = ""
        nearest = self._nearest(judged)
        if unknown and share.unknown >= max(share.chatter, confidence):
            return Outcome(Status.NOT_REPORTED, "", share.unknown, unknown=unknown, suggestions=nearest)
        if confidence >= model.suggest and confidence > share.chatter:
            return Outcome(Status.SUGGESTED, "", confidence, suggestions=nearest)
        if share.chatter > max(share.unknown, confidence) and not judged.analysis.named():
            return Outcome(Status.OFF_TOPIC, "", share.chatter, suggestions=())
        return Outcome(Status.NOT_REPORTED, "", 1 - confidence, suggestions=nearest)

    def _closest(self, judged: Judged, best: int) -> Contender:
        """Return the fact to show: the nearest to the question of those that quote the same sentences.

        They stand or fall together, so the confidence stays the best one's.
        """
        chosen = judged.contenders[best]
        mates = [
            c
            for c in judged.contenders
            if self._mates.alike(c.fact, chosen.fact) and not vetoes(c) and c.refuted == chosen.refuted
        ]
        return max(mates, key=lambda c: (c.features["slot"] >= 0, c.features["own"]), default=chosen)

    def _answered(self, judged: Judged, best: int, contender: Contender) -> Outcome:
        return Outcome(
            Status.ANSWERED,
            "",
            judged.confidences[best],
            facts=(contender.fact,),
            contradicts=contender.refuted,
            related=self._related(contender.fact, judged),
        )

    def _nearest(self, judged: Judged) -> tuple[str, ...]:
        """Return the most plausible facts to offer, of different sentences where possible."""
        chosen: list[str] = []
        for contender in judged.contenders:
            if not any(contender.fact in self._mates.of(other) for other in chosen):
                chosen.append(contender.fact)
        rest = (c.fact for c in judged.contenders if c.fact not in chosen)
        return tuple([*chosen, *rest][:_SUGGESTIONS])

    def _related(self, fact: str, judged: Judged) -> tuple[str, ...]:
        """Facts to go on with: other sentences about the same entities, the likeliest first."""
        about = set(self.base.facts[fact].about)
        share = judged.share.facts
        others = [
            (len(about & set(other.about)), share.get(other.id, 0.0), other.id)
            for other in self.base.facts.values()
            if other.status is Publication.PUBLISHED and other.id not in self._mates.of(fact)
        ]
        others.sort(key=lambda o: (-o[0], -o[1], o[2]))
        return tuple(id_ for common, _, id_ in others if common)[:_RELATED]

    def _remember(self, outcome: Outcome, context: Context, now: datetime) -> Context:
        """Return the context after an outcome: small talk and the like leave the topic as it was."""
        spoken = outcome.facts or ((outcome.unknown,) if outcome.unknown else ())
        if not spoken:
            return context
        analysis = self.matcher.analyser.analyse(outcome.question)
        record = self.base.record(spoken[0])
        entities = (*(m.entity for m in analysis.mentions), *(record.about if record else ()))
        leaned = bool(context.at) and bool(leaning(analysis))
        return Context(
            facts=spoken,
            entities=tuple(dict.fromkeys((*entities, *(context.entities if leaned else ())))),
            question=context.question if leaned else outcome.question,
            at=now.astimezone(UTC).isoformat(),
        )


def _is_chatter(ranking: Ranking) -> bool:
    """Tell whether a message is small talk by itself, whatever was spoken of before."""
    best = ranking.entries[0] if ranking.entries else None
    return best is not None and best.entry.kind is Kind.SMALLTALK and best.probability > _TALK


def _is_talk(judged: Judged, talk: str, *, sure: bool) -> bool:
    """Tell whether a message is small talk; ``sure`` where a fact would answer it."""
    if not judged.analysis.tokens:
        return True
    likeliest = judged.ranking.entries[0].entry if judged.ranking.entries else None
    if judged.share.smalltalk.get(talk, 0.0) > _TALK:
        return True
    return likeliest == Entry(talk, Kind.SMALLTALK) and not sure


def vetoes(contender: Contender) -> tuple[str, ...]:
    """Return the guard's reasons that keep a fact from being the answer."""
    if contender.refuted:
        return ()  # a question with a wrong premise asserts what the fact does not: that is the point
    decisive = (Ground.NAME, Ground.SLOT, Ground.COUNTED)
    return tuple(o.reason for o in contender.finding.objections if o.ground in decisive)


def _shown(judged: Judged) -> tuple[Candidate, ...]:
    """Return the best candidates, facts and unknowns together, with confidences 0-1."""
    facts = [
        Candidate(
            c.fact, confidence, tuple(o.reason for o in c.finding.objections), tuple(c.features.items())
        )
        for c, confidence in zip(judged.contenders, judged.confidences, strict=True)
    ]
    unknowns = [Candidate(id_, p) for id_, p in judged.share.unknowns.items()]
    return tuple(sorted(facts + unknowns, key=lambda c: -c.confidence)[:_SHOWN_CANDIDATES])


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
