"""The decision: which fact is shown, what is offered instead, or that the articles do not tell."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cached_property

from bot.matching import (
    Analysis,
    Encoder,
    Entry,
    Kind,
    Matcher,
    Named,
    NameIndex,
    Ranking,
    Store,
    guess_language,
)
from bot.matching.text import MAX_CHARACTERS, normalise, words
from bot.model import Candidate, KnowledgeBase, Outcome, Publication, Slot, Status, Veto

from .accounts import Accounts, plain
from .candidates import Contender, Inquiry, Shares, Weighing, shares
from .confidence import Calibration, Model
from .followup import Context, leaning
from .guard import Ground, Reading
from .mates import Mates
from .questions import questions, said_before
from .slots import asked
from .topic import Leant, Topic, speaks_of_the_news
from .verbatim import Verbatim

_SUGGESTIONS = 3
_RELATED = 2
_SHOWN_CANDIDATES = 5
_TALK = 0.5
"""Small talk is answered as such from this share of probability on."""
_LEAST_UNKNOWN = 0.1
"""From this share of probability on an unknown's own words are said; below, only a general sentence."""
_FAR_LIKELIER = 0.8
"""Where unknowns hold such a share of probability, no confidence makes up for it."""
_CHATTER = (Status.SMALLTALK, Status.OFF_TOPIC)
_KEPT = 3
"""So many facts and unknowns last spoken of are remembered."""
_IDENTITIES = frozenset({Slot.WHO, Slot.NAME, Slot.WHICH})
"""Slots whose answer is somebody, who is then spoken of."""
_GROUPS = ("group", "event")
"""Kinds of entities that go by common nouns: "the police", "the rally"."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One question with all that was found: what ``--why``, ``/test`` and the calibration read."""

    reading: Reading
    ranking: Ranking
    share: Shares
    contenders: tuple[Contender, ...]
    confidences: tuple[float, ...]
    """Of each contender, 0-1."""
    leant: Leant


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
        self.topic = Topic(base, self.matcher, self._accounts, self._mates)
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
            context = self._remember(outcome, leant, now)
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
        analysis = analyse(question)
        ranking, leant = self.topic.rank(question, analysis, context)
        if leant.understood:
            analysis = analyse(leant.understood)
        around = self._accounts.around(analysis.named())
        told = analyse(leant.told) if leant.told else None
        reading = Reading(analysis, self._groups, around, leaning=leant.leaning, told=told, known=leant.known)
        ranking = self._weighing.without_misread_gaps(ranking, reading)
        if not leant.leaning:
            ranking = self._verbatim.lifted(ranking, plain(analysis))
        share = shares(ranking)
        inquiry = Inquiry(reading, ranking, share, leant, foreign)
        found = self._weighing.contenders(inquiry)
        model = self._model(ranking)
        confidences = [model.confidence(contender.features) for contender in found]
        order = sorted(range(len(found)), key=lambda n: -confidences[n])
        best, sure = tuple(found[n] for n in order), tuple(confidences[n] for n in order)
        return Judged(reading, ranking, share, best, sure, leant)

    def _model(self, ranking: Ranking) -> Model:
        return self.calibration.model(semantic=ranking.semantic)

    def _one(self, question: str, client: str, context: Context) -> tuple[Outcome, Leant]:
        language = guess_language(words(normalise(question)), client)
        judged = self.judge(question, context, foreign=language != "en")
        outcome = self._decide(judged)
        outcome = replace(outcome, language=language, candidates=_shown(judged), question=question)
        return outcome, judged.leant

    def _decide(self, judged: Judged) -> Outcome:
        share = judged.share
        model = self._model(judged.ranking)
        best = next((n for n, c in enumerate(judged.contenders) if not vetoes(c)), None)
        confidence = judged.confidences[best] if best is not None else 0.0
        talk = max(share.smalltalk, key=lambda id_: share.smalltalk[id_], default="")
        if _is_talk(judged, talk, sure=confidence >= model.answer):
            return Outcome(Status.SMALLTALK, "", share.smalltalk.get(talk, 0.0), smalltalk=talk)
        if best is not None and confidence >= model.answer and not self._outweighed(judged, best):
            return self._answered(judged, best, self._closest(judged, best))
        unknown = max(share.unknowns, key=lambda id_: share.unknowns[id_], default="")
        if share.unknowns.get(unknown, 0.0) < _LEAST_UNKNOWN:
            unknown = ""
        nearest = self._nearest(judged)
        if unknown and share.unknown >= max(share.chatter, confidence):
            return Outcome(Status.NOT_REPORTED, "", share.unknown, unknown=unknown, suggestions=nearest)
        doubted = judged.confidences and judged.confidences[0] >= model.suggest and best != 0
        if confidence >= model.suggest and confidence > share.chatter and not doubted:
            return Outcome(Status.SUGGESTED, "", confidence, suggestions=nearest)
        if share.chatter > max(share.unknown, confidence) and not judged.reading.analysis.named():
            return Outcome(Status.OFF_TOPIC, "", share.chatter, suggestions=())
        return Outcome(Status.NOT_REPORTED, "", 1 - confidence, suggestions=nearest)

    def _outweighed(self, judged: Judged, best: int) -> bool:
        """Tell whether what the article does not tell is by far likelier than a fact and its neighbours."""
        mates = self._mates.of(judged.contenders[best].fact)
        told = sum(judged.share.facts.get(mate, 0.0) for mate in mates)
        return judged.share.unknown > _FAR_LIKELIER and told < 1 - _FAR_LIKELIER

    def _closest(self, judged: Judged, best: int) -> Contender:
        """Return the fact to show: the nearest to the question of those that quote the same sentences.

        They stand or fall together, so the confidence stays the best one's. "By whom?" is better answered by
        one that was not just told.
        """
        chosen = judged.contenders[best]
        mates = [
            c
            for c, confidence in zip(judged.contenders, judged.confidences, strict=True)
            if self._stands_for(c, chosen, sure=confidence >= self._model(judged.ranking).answer)
            and (c.refuted == chosen.refuted or not judged.reading.presumes)
        ]
        held = judged.leant.leaning.empty and not judged.leant.leaning.source
        return max(
            mates,
            key=lambda c: (c.features["slot"] >= 0, not (held and c.features["again"]), c.features["own"]),
            default=chosen,
        )

    def _stands_for(self, contender: Contender, chosen: Contender, *, sure: bool) -> bool:
        """Tell whether a fact proves what the chosen one does: by the same sentences, or surely by one."""
        if vetoes(contender):
            return False
        if sure:
            return contender.fact in self._mates.of(chosen.fact)
        return self._mates.alike(contender.fact, chosen.fact)

    def _answered(self, judged: Judged, best: int, contender: Contender) -> Outcome:
        return Outcome(
            Status.ANSWERED,
            "",
            judged.confidences[best],
            facts=(contender.fact,),
            contradicts=contender.refuted and judged.reading.presumes,
            related=self._related(contender.fact, judged),
        )

    def _nearest(self, judged: Judged) -> tuple[str, ...]:
        """Return the most plausible facts to offer, of different sentences where possible."""
        chosen: list[str] = []
        for contender in judged.contenders:
            if not any(contender.fact in self._mates.of(other) for other in chosen):
                chosen.append(contender.fact)
        rest = (c.fact for c in judged.contenders)
        return tuple(dict.fromkeys([*chosen, *rest]))[:_SUGGESTIONS]

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

    def _remember(self, outcome: Outcome, leant: Leant, now: datetime) -> Context:
        """Return the context after an outcome: small talk and the like leave the topic as it was.

        Whoever names another subject changes the topic, even where there is no answer to that.
        """
        before, leaned = leant.context, bool(leant.leaning)
        question = leant.understood or outcome.question
        analysis = self.matcher.analyser.analyse(question)
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
        record = self.base.record(id_)
        mentioned = tuple(m.entity for m in analysis.mentions)
        about = record.about if record else ()
        within = {n for m in analysis.mentions for n in range(m.start, m.end)}
        identified = all(n in within for n, token in enumerate(analysis.tokens) if token.content)
        answering = asked(plain(analysis)).slots & _IDENTITIES and not (mentioned and identified)
        new = tuple(e for e in about if e not in mentioned)
        return (*new, *mentioned, *about) if answering else (*mentioned, *about)


def _is_talk(judged: Judged, talk: str, *, sure: bool) -> bool:
    """Tell whether a message is small talk; ``sure`` where a fact would answer it."""
    if not judged.reading.analysis.tokens:
        return True
    if speaks_of_the_news(judged.reading.analysis):
        return False
    likeliest = judged.ranking.entries[0].entry if judged.ranking.entries else None
    if judged.share.smalltalk.get(talk, 0.0) > _TALK:
        return True
    return likeliest == Entry(talk, Kind.SMALLTALK) and not sure


_DECISIVE = frozenset(
    {Ground.NAME, Ground.SLOT, Ground.COUNTED, Ground.MATTER, Ground.DATED, Ground.VAGUE, Ground.SOURCE}
    | {Ground.AGAIN, Ground.BESIDE}
)
_DECISIVE_OF_REFUTED = frozenset({Ground.NAME, Ground.MATTER})
"""A question with a wrong premise asserts what the fact does not: that is the point."""


def vetoes(contender: Contender) -> tuple[Veto, ...]:
    """Return the guard's reasons that keep a fact from being the answer."""
    decisive = _DECISIVE_OF_REFUTED if contender.refuted else _DECISIVE
    if contender.features["leaning"]:
        decisive |= {Ground.NOTHING}
    if contender.features["empty"]:
        decisive |= {Ground.KIND}
    return tuple(Veto(o.ground, o.said) for o in contender.finding.objections if o.ground in decisive)


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
