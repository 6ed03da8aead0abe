"""The decision: which fact is shown, what is offered instead, or that the articles do not tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.matching import Entry, Kind, Ranking
from bot.model import KnowledgeBase, Outcome, Publication, Slot, Status, Veto

from .candidates import Contender, Shares
from .confidence import Model
from .guard import Ground
from .mates import Mates
from .reading import Reading
from .topic import Leant, speaks_of_the_news

_SUGGESTIONS = 3
_RELATED = 2
_TALK = 0.5
"""Small talk is answered as such from this share of probability on."""
_LEAST_UNKNOWN = 0.1
"""From this share of probability on an unknown's own words are said; below, only a general sentence."""
_TOLD = 10.0
"""Log-odds by which a fact must be nearer to a follow-up than one of its sentence to be told once more."""
_FAR_LIKELIER = 0.8
"""Where unknowns hold such a share of probability, no confidence makes up for it."""
_LIKELIER = 0.5
"""The same where one of them is closer to the question, word by word, than the fact."""
_ALL = 0.99
"""A coverage of so much is of every word."""
_CLOSER = 0.2
"""An unknown that accounts for so much more of the question, 0-1, is closer to it."""


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
    model: Model
    """What the confidences were read with, and where it draws the line."""


class Decision:
    """Decides over one base what is replied to a question that was judged."""

    def __init__(self, base: KnowledgeBase, mates: Mates) -> None:
        self._base = base
        self._mates = mates

    def decide(self, judged: Judged) -> Outcome:
        """Return the outcome of a question, without its language and its text."""
        share = judged.share
        model = judged.model
        best = _best(judged)
        confidence = judged.confidences[best] if best is not None else 0.0
        talk = max(share.smalltalk, key=lambda id_: share.smalltalk[id_], default="")
        if _is_talk(judged, talk, sure=confidence >= model.answer):
            return Outcome(Status.SMALLTALK, "", share.smalltalk.get(talk, 0.0), smalltalk=talk)
        if best is not None and confidence >= model.answer:
            if not self._outweighed(judged, best):
                return self._answered(judged, best, self._closest(judged, best))
            confidence = min(confidence, share.unknown)
        return self._instead(judged, confidence, doubted=best != 0)

    def _instead(self, judged: Judged, confidence: float, *, doubted: bool) -> Outcome:
        """Return what is said where no fact is sure; ``doubted`` where the guard vetoed the likeliest."""
        share, model = judged.share, judged.model
        unknown = max(share.unknowns, key=lambda id_: share.unknowns[id_], default="")
        if share.unknowns.get(unknown, 0.0) < _LEAST_UNKNOWN:
            unknown = ""
        nearest = self._nearest(judged)
        about = self._about_whom(judged)
        if about:
            return Outcome(Status.SUGGESTED, "", confidence, suggestions=about)
        if unknown and share.unknown >= max(share.chatter, confidence):
            return Outcome(Status.NOT_REPORTED, "", share.unknown, unknown=unknown, suggestions=nearest)
        doubted = doubted and bool(judged.confidences) and judged.confidences[0] >= model.suggest
        if confidence >= model.suggest and confidence > share.chatter and not doubted:
            return Outcome(Status.SUGGESTED, "", confidence, suggestions=nearest)
        if share.chatter > max(share.unknown, confidence) and not judged.reading.analysis.named():
            return Outcome(Status.OFF_TOPIC, "", share.chatter, suggestions=())
        return Outcome(Status.NOT_REPORTED, "", 1 - confidence, suggestions=nearest)

    def _outweighed(self, judged: Judged, best: int) -> bool:
        """Tell whether what the article does not tell is by far likelier than a fact and its neighbours.

        Or likelier, and closer to what is asked.
        """
        contender, unknown = judged.contenders[best], judged.share.unknown
        told = sum(judged.share.facts.get(mate, 0.0) for mate in self._mates.of(contender.fact))
        if judged.leant.leaning and judged.reading.presumes and _answers_all(contender):
            return False
        closer = not judged.leant.leaning and _is_closer(contender)
        return unknown > (_LIKELIER if closer else _FAR_LIKELIER) and (closer or told < 1 - _FAR_LIKELIER)

    def _closest(self, judged: Judged, best: int) -> Contender:
        """Return the fact to show: the nearest to the question of those that quote the same sentences.

        They stand or fall together, so the confidence stays the best one's. "By whom?" is better answered by
        one that was not just told.
        """
        chosen = judged.contenders[best]
        mates = [
            c
            for c, confidence in zip(judged.contenders, judged.confidences, strict=True)
            if self._stands_for(c, chosen, sure=confidence >= judged.model.answer)
            and (c.refuted == chosen.refuted or not judged.reading.presumes)
        ]
        return max(mates, key=lambda c: self._nearness(c, judged), default=chosen)

    def _nearness(self, contender: Contender, judged: Judged) -> tuple[float, ...]:
        """Return by what a fact is shown rather than another of its sentence; of equals, the surer one.

        Whoever goes on asking whether something is so has few words, and does not ask what was just told.
        """
        features, leaning = contender.features, judged.leant.leaning
        filled = float(features["slot"] >= 0)
        if leaning and Slot.YES_NO in judged.reading.asked.slots:
            return (filled, -features["again"])
        told = _TOLD * features["again"] if leaning and not leaning.source else 0.0
        meant = features["topic"] if leaning.pronoun == "many" else 0.0
        return (filled, meant, features["own"] - told)

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
            contradicts=_contradicts(judged, contender),
            related=self._related(contender.fact, judged),
        )

    def _about_whom(self, judged: Judged) -> tuple[str, ...]:
        """Return facts to offer to who says a name and nothing else, which no unknown can be meant by."""
        reading = judged.reading
        if judged.leant.leaning or reading.asked.slots or not reading.analysis.names_only():
            return ()
        named = reading.analysis.named()
        return self._apart([c for c in judged.contenders if named & set(self._base.facts[c.fact].about)])

    def _nearest(self, judged: Judged) -> tuple[str, ...]:
        """Return the most plausible facts to offer."""
        return self._apart(judged.contenders)

    def _apart(self, contenders: Sequence[Contender]) -> tuple[str, ...]:
        """Return the first few facts, of different sentences where possible."""
        chosen: list[str] = []
        for contender in contenders:
            if not any(contender.fact in self._mates.of(other) for other in chosen):
                chosen.append(contender.fact)
        rest = (c.fact for c in contenders)
        return tuple(dict.fromkeys([*chosen, *rest]))[:_SUGGESTIONS]

    def _related(self, fact: str, judged: Judged) -> tuple[str, ...]:
        """Facts to go on with: other sentences about the same entities, the likeliest first."""
        about = set(self._base.facts[fact].about)
        share = judged.share.facts
        others = [
            (len(about & set(other.about)), share.get(other.id, 0.0), other.id)
            for other in self._base.facts.values()
            if other.status is Publication.PUBLISHED and other.id not in self._mates.of(fact)
        ]
        others.sort(key=lambda o: (-o[0], -o[1], o[2]))
        return tuple(id_ for common, _, id_ in others if common)[:_RELATED]


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


def _contradicts(judged: Judged, contender: Contender) -> bool:
    """Tell whether a fact says otherwise than what a question takes for granted, or a statement says."""
    if not judged.reading.states:
        return contender.refuted and judged.reading.presumes
    refuted = judged.share.refuted.get(contender.fact, 0.0)
    return refuted > judged.share.facts[contender.fact] / 2


def _answers_all(contender: Contender) -> bool:
    """Tell whether a fact tells what a follow-up asks, of all its words, no less than the likeliest unknown.

    "How long is his sentence" is near to "how much of his sentence is served", and is told.
    """
    features = contender.features
    told = features["leaning_slot"] > 0 and features["leaning_covered"] >= _ALL
    return told and features["gap_coverage"] <= 0


def _is_closer(contender: Contender) -> bool:
    """Tell whether the likeliest unknown fills the slot as well as a fact does, and has more of the words.

    "Which court sentenced him" has hardly a word that "he was sentenced in August" has not, but "court".
    """
    features = contender.features
    return not contender.refuted and features["gap_slot"] >= 0 and features["gap_coverage"] > _CLOSER


def _best(judged: Judged) -> int | None:
    """Return the place of the surest contender that the guard lets pass.

    One that says otherwise comes before it where it is sure, too, and nearer to the question: "why was the
    rally violent" is put right, and not answered with why there was a rally.
    """
    passed = [n for n, c in enumerate(judged.contenders) if not vetoes(c)]
    if not passed or not judged.reading.presumes:
        return next(iter(passed), None)
    nearest = max(passed, key=lambda n: judged.contenders[n].features["own"])
    turned = judged.contenders[nearest].refuted and judged.confidences[nearest] >= judged.model.answer
    return nearest if turned else passed[0]


_DECISIVE = frozenset(
    {Ground.NAME, Ground.SLOT, Ground.COUNTED, Ground.MATTER, Ground.DATED, Ground.VAGUE, Ground.SOURCE}
    | {Ground.AGAIN, Ground.BESIDE}
)


def vetoes(contender: Contender) -> tuple[Veto, ...]:
    """Return the guard's reasons that keep a fact from being the answer.

    A question with a wrong premise asserts what the fact does not: that is the point, and no reason.
    """
    decisive: frozenset[Ground] = frozenset() if contender.refuted else _DECISIVE
    if contender.features["leaning"]:
        decisive |= {Ground.NOTHING}
    if contender.features["empty"]:
        decisive |= {Ground.KIND}
    return tuple(Veto(o.ground, o.said) for o in contender.finding.objections if o.ground in decisive)
