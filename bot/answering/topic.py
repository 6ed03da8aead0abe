"""Ranks a question that leans on the conversation: by itself, and with what it leans on written out.

The two rankings are added as log-odds, and what is near to the topic is lifted. How much each counts goes by
how the question leans: "by whom?" tells nothing by itself and is held to the sentence last shown.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bot.matching import Analysis, Entry, Kind, Matcher, Ranked, Ranking
from bot.model import Fact, KnowledgeBase, Slot

from .accounts import Accounts
from .counting import plain
from .followup import NOTHING, Context, Leaning, antecedent, antecedents, leaning
from .fragments import asks_what_for
from .mates import Mates
from .names import name_of
from .slots import WHO_SAYS, Asked, asked, fills
from .turning import asks_the_same_of
from .unsaid import Unsaid


@dataclass(frozen=True, slots=True)
class Weights:
    """How a leaning question is weighed; all but the first are log-odds."""

    alone: float
    """Share, 0-1, of the ranking by the question's own words."""
    sentence: float
    """For what quotes the sentence last shown."""
    entity: float
    """For what is about anything spoken of."""
    pronoun: float
    """For what is about the one that the pronoun stands for."""
    slot: float
    """For what fills the slot asked for; the same against what does not."""


_EMPTY = Weights(alone=0.3, sentence=3.0, entity=1.0, pronoun=0.0, slot=2.0)
_SOURCE = Weights(alone=0.1, sentence=4.0, entity=1.0, pronoun=0.0, slot=2.0)
_BARE = Weights(alone=0.5, sentence=2.0, entity=1.0, pronoun=0.0, slot=2.0)
_PRONOUN = Weights(alone=0.4, sentence=0.7, entity=0.7, pronoun=1.0, slot=0.0)
_PERSON = Weights(alone=0.5, sentence=1.0, entity=1.0, pronoun=1.0, slot=1.5)
_SWAP = Weights(alone=0.5, sentence=0.0, entity=1.0, pronoun=0.0, slot=0.0)


_RECORDS = (Kind.FACT, Kind.REFUTED, Kind.UNKNOWN)
_TALK = 0.5
"""Small talk is taken for such from this share of probability on, whatever was spoken of."""
_WHOLE = 0.9
"""A fact is found without what was spoken of from this share of probability on."""
_YOU_AND_I = """
you u ur your yours yourself bot robot ai i im me my ты вы тебя вас тебе вам твой твое ваш бот
я мне сен сиз сенин сиздин сизди мен
"""
_YOU = frozenset(_YOU_AND_I.split())
_OF_EVENTS = frozenset(
    {Slot.WHO, Slot.WHOSE, Slot.WHEN, Slot.DATE, Slot.WEEKDAY, Slot.YEAR, Slot.HOUR, Slot.WHERE, Slot.WHY}
    | {Slot.HOW_MANY, Slot.WHAT_HAPPENED, Slot.WHAT_SAID}
)
"""What small talk hardly ever asks for, unless of the bot itself."""


def _weights(lean: Leaning) -> Weights:
    if lean.swap:
        return _SWAP
    if lean.source:
        return _SOURCE
    if lean.person and lean.bare:
        return _PERSON
    if lean.empty:
        return _EMPTY
    return _BARE if lean.bare else _PRONOUN


@dataclass(frozen=True, slots=True)
class Leant:
    """What a question was ranked with."""

    leaning: Leaning
    context: Context
    on: str = ""
    """Id of the entity that its pronoun stands for, or empty."""
    understood: str = ""
    """The question that was understood, where it is a whole one: "were there arrests in Belarus"."""
    told: str = ""
    """What a question without words of its own is about: the question that was last answered."""
    among: frozenset[str] = frozenset()
    """Ids of all entities that its pronoun may stand for."""
    known: frozenset[str] = frozenset()
    """Ids of the entities that whoever asks for names knows already."""
    wanted: Asked | None = None
    """What is open, where the question asks the same as the one before: "and his son's?"."""


class Topic:
    """Ranks questions of a conversation over one base."""

    def __init__(self, base: KnowledgeBase, matcher: Matcher, accounts: Accounts, mates: Mates) -> None:
        self._base = base
        self._matcher = matcher
        self._accounts = accounts
        self._mates = mates
        self._unsaid = Unsaid(base, matcher, accounts, mates)

    def rank(self, question: str, analysis: Analysis, context: Context) -> tuple[Ranking, Leant]:
        """Rank a question; one that leans on the conversation is ranked with what it leans on as well."""
        alone = self._matcher.rank(analysis, text=question)
        lean = leaning(analysis)
        if not context.at and not (lean.source and not _is_talk(alone, analysis, NOTHING)):
            lean = NOTHING  # only whose word it is cannot be asked of nothing
        if context.at:
            text, on = self._unsaid.whole(question, analysis, lean, context)
            if text:
                full = self._matcher.rank(self._matcher.analyser.analyse(text), text=text)
                return full, Leant(NOTHING, context, on, understood=text)
            lean = self._of_somebody(lean, analysis, context)
        whole = _is_whole(alone, lean) and not self._accounts.places.elsewhere(context.entities)
        if not lean or whole or _is_talk(alone, analysis, lean):
            return alone, Leant(NOTHING, context)
        leant = self._leant(question, lean, context)
        text = self.completed(question, leant)
        full = self._matcher.rank(self._matcher.analyser.analyse(text), text=text)
        return self._added(alone, full, leant, analysis), leant

    def _of_somebody(self, lean: Leaning, analysis: Analysis, context: Context) -> Leaning:
        """Return how a question leans; one that names anything leans on nobody where nobody was spoken of."""
        entities = self._base.entities
        if not (lean.person and analysis.named()):
            return lean
        people = {id_ for id_ in context.entities if id_ in entities and entities[id_].kind == "person"}
        return lean if people else NOTHING

    def _leant(self, question: str, lean: Leaning, context: Context) -> Leant:
        """Return what a leaning question is ranked and held with."""
        on = antecedent(lean, context, self._base.entities)
        among = antecedents(lean, context, self._base.entities)
        known = self._known(context) if lean.empty else frozenset()
        before = plain(self._matcher.analyser.analyse(context.question))
        wanted = asked(before) if asks_the_same_of(question) else None
        told = context.question if wanted else ""
        if lean.empty and not lean.person:
            told = self._told(context, lean)
        return Leant(lean, context, on, told=told, among=among, known=known, wanted=wanted)

    def _known(self, context: Context) -> frozenset[str]:
        """Return the entities of the question before, with the places that they lie in."""
        meant = self._matcher.analyser.analyse(context.question).meant()
        return meant | self._accounts.places.around(meant)

    def completed(self, question: str, leant: Leant) -> str:
        """Return the question with what it leans on written out behind it."""
        if leant.leaning.bare and not leant.leaning.person:
            asked_so = leant.leaning.empty and not leant.context.leaned
            before = [leant.context.question] if asked_so else []
            return " ".join(dict.fromkeys([question, *before, self._told(leant.context, leant.leaning)]))
        entity = self._base.entities.get(leant.on)
        return f"{question} {name_of(entity)}" if entity else question

    def _told(self, context: Context, lean: Leaning) -> str:
        """Return what was last told, or the question that was asked; only facts have a source."""
        spoken = [id_ for id_ in context.facts if not lean.source or id_ in self._base.facts]
        record = self._base.record(spoken[0]) if spoken else None
        return record.canonical.get("en", context.question) if record else context.question

    def _added(self, alone: Ranking, full: Ranking, leant: Leant, analysis: Analysis) -> Ranking:
        """Return both rankings as one."""
        one, other = ({r.entry: r for r in ranking.entries} for ranking in (alone, full))
        # What only one of the rankings reaches has, in the other, no more than the last that it reaches.
        least_one, least_other = (
            ranking.entries[-1]._replace(overlap=0.0, nearest=0.0) for ranking in (alone, full)
        )
        pairs = [
            (one.get(e, least_one._replace(entry=e)), other.get(e, least_other._replace(entry=e)))
            for e in {**one, **other}
        ]
        weights = _weights(leant.leaning)
        logits = np.array([_mean(a, b, weights.alone) for a, b in pairs])
        wanted = WHO_SAYS if leant.leaning.source else asked(plain(analysis))
        topic = analysis.meant() if leant.leaning.swap else frozenset(leant.context.entities)
        logits += [self._lift(a.entry, leant, topic, wanted) for a, _ in pairs]
        shares = np.exp(logits - logits.max())
        shares /= shares.sum()
        found = [
            a._replace(
                probability=float(p), overlap=max(a.overlap, b.overlap), nearest=max(a.nearest, b.nearest)
            )
            for (a, b), p in zip(pairs, shares, strict=True)
        ]
        return Ranking(tuple(sorted(found, key=lambda r: -r.probability)), alone.semantic)

    def _lift(self, entry: Entry, leant: Leant, topic: frozenset[str], wanted: Asked) -> float:
        """Return the log-odds that a class gains for being near to what was spoken of."""
        record = self._base.record(entry.id) if entry.kind in _RECORDS else None
        if record is None:
            return 0.0
        weights, lift = _weights(leant.leaning), 0.0
        if isinstance(record, Fact) and self._is_near(entry.id, leant):
            lift += weights.sentence
        if topic.intersection(record.about):
            lift += weights.entity
        if leant.among.intersection(record.about):
            lift += weights.pronoun
        if lift and weights.slot and wanted.slots and entry.kind is not Kind.REFUTED:
            lift += weights.slot if fills(self._accounts[entry.id].slots, wanted) else -weights.slot
        return lift

    def _is_near(self, id_: str, leant: Leant) -> bool:
        """Tell whether a fact is of the sentence last told, or tells its source where that is asked for."""
        near = self._mates.any_of(id_, leant.context.facts)
        if not leant.leaning.source or id_ in leant.context.facts:
            return near
        return self._accounts.sources(id_, self._matcher.analyser.analyse(leant.told))


def _mean(alone: Ranked, full: Ranked, share: float) -> float:
    return float(share * np.log(alone.probability + 1e-9) + (1 - share) * np.log(full.probability + 1e-9))


def _is_whole(alone: Ranking, lean: Leaning) -> bool:
    """Tell whether a question of one word that says something finds its fact by that: "flashbangs why"."""
    if lean.empty or lean.person or lean.pointer or not lean.bare:
        return False
    best = alone.entries[0] if alone.entries else None
    return best is not None and best.entry.kind is Kind.FACT and best.probability > _WHOLE


def _is_talk(alone: Ranking, analysis: Analysis, lean: Leaning) -> bool:
    """Tell whether a message is small talk by itself, whatever was spoken of before."""
    best = alone.entries[0] if alone.entries else None
    if lean.source or (lean.empty and asks_what_for(plain(analysis))):
        return False
    if best is None or best.entry.kind is not Kind.SMALLTALK or best.probability <= _TALK:
        return False
    return not (lean.person or speaks_of_the_news(analysis))


def speaks_of_the_news(analysis: Analysis) -> bool:
    """Tell whether a message asks who, when, where or why of anything but the bot and its reader.

    "So who lost lol" is near to "so who are you", and still no small talk.
    """
    if any(token.text in _YOU for token in analysis.tokens):
        return False
    return bool(asked(plain(analysis)).slots & _OF_EVENTS) and any(t.content for t in analysis.tokens)
