"""The publish gate: what readers would be answered otherwise, before anything is published.

Asking the base's every wording twice would take minutes. What a record can change is near it: the wordings of
the records that its own wordings rank best, before and after. Those are asked in full, and of every other
record its canonical questions.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from bot.answering import Answerer
from bot.model import Fact, KnowledgeBase, Outcome, Publication, Status, Unknown

NEIGHBOURS = 8
"""Records, best first, that a wording is compared with."""
MOST = 600
"""Questions asked at most, the nearest first: some seconds, twice."""
_NOW = datetime(2000, 1, 1, tzinfo=UTC)
"""Any fixed time: every question is asked by itself."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a reader would be shown."""

    status: Status
    record: str
    """Id of the first fact, or of the unknown; empty where none is shown."""


@dataclass(frozen=True, slots=True)
class Change:
    """A question that would be answered otherwise."""

    question: str
    language: str
    owner: str
    """Id of the record whose wording the question is."""
    before: Shown
    after: Shown


@dataclass(frozen=True, slots=True)
class Gate:
    """What the gate found."""

    asked: int
    """Questions."""
    changes: tuple[Change, ...]
    """All answers that change but those the record gains for its own wordings."""
    collisions: tuple[Change, ...]
    """Of another record's wordings those that now find this one; of its own those that find another, or
    take a question from one without finding this."""
    gained: int
    """Of its own wordings, how many find it."""
    own: int
    """How many wordings of its own it has."""

    @property
    def open(self) -> bool:
        """Whether it may be published without being overruled."""
        return not self.collisions


def as_published(base: KnowledgeBase, id_: str) -> KnowledgeBase:
    """Return the base as it will be once the record is published."""
    if id_ in base.facts:
        fact = replace(base.facts[id_], status=Publication.PUBLISHED)
        return replace(base, facts={**base.facts, id_: fact})
    unknown = replace(base.unknowns[id_], status=Publication.PUBLISHED)
    return replace(base, unknowns={**base.unknowns, id_: unknown})


def examine(old: Answerer, new: Answerer, record: str) -> Gate:
    """Compare the answers before and after, for a record that is in the new base; takes some seconds."""
    published = new.base.record(record)
    if published is None:
        raise LookupError(record)
    asked = [
        Change(wording, language, owner, _shown(old, wording, language), _shown(new, wording, language))
        for owner, language, wording in questions(old, new, published)
    ]
    own = [each for each in asked if each.owner == record]
    gained = [each for each in own if each.after.record == record]
    return Gate(
        asked=len(asked),
        changes=tuple(each for each in asked if each.before != each.after and each not in gained),
        collisions=tuple(each for each in asked if _collides(each, record, new.base)),
        gained=len(gained),
        own=len(own),
    )


def questions(old: Answerer, new: Answerer, record: Fact | Unknown) -> list[tuple[str, str, str]]:
    """List what to ask, as owner, language and wording: its own, its neighbours', then one of each record."""
    found: dict[str, tuple[str, str, str]] = {}
    for language, wording in _wordings(record):
        found.setdefault(wording, (record.id, language, wording))
    for id_ in _neighbours(old, new, record):
        if (near := new.base.record(id_)) is not None:
            for language, wording in _wordings(near):
                found.setdefault(wording, (id_, language, wording))
    for other in new.base.published():
        for language, wording in other.canonical.items():
            found.setdefault(wording, (other.id, language, wording))
    return list(found.values())[:MOST]


def _neighbours(old: Answerer, new: Answerer, record: Fact | Unknown) -> list[str]:
    """List the records near any of a record's wordings, the nearest to most of them first."""
    score: dict[str, float] = {}
    for language, wording in _wordings(record):
        for answerer in (old, new):
            ranking = answerer.matcher.rank(
                answerer.matcher.analyser.analyse(wording, language), text=wording
            )
            for ranked in ranking.entries[:NEIGHBOURS]:
                score[ranked.entry.id] = score.get(ranked.entry.id, 0.0) + ranked.probability
    return sorted(score.keys() - {record.id}, key=lambda id_: -score[id_])


def _shown(answerer: Answerer, wording: str, language: str) -> Shown:
    outcome, _ = answerer.answer(wording, language=language, now=_NOW)
    return Shown(outcome.status, _first(outcome))


def _first(outcome: Outcome) -> str:
    return outcome.facts[0] if outcome.facts else outcome.unknown


def _collides(change: Change, record: str, base: KnowledgeBase) -> bool:
    """Tell whether a wording finds the wrong one of two records; those that quote the same prove the same."""
    if change.owner == record:
        found = change.after.record
        if not found and change.before.status is Status.ANSWERED:
            found = change.before.record  # one of the two loses its readers
        return found not in ("", record) and not _alike(record, found, base)
    gone_wrong = change.after.record == record != change.before.record
    return gone_wrong and not _alike(record, change.owner, base)


def _alike(one: str, other: str, base: KnowledgeBase) -> bool:
    facts = [base.facts.get(one), base.facts.get(other)]
    quotes = [{quote.text for quote in fact.quotes} for fact in facts if fact]
    return len(quotes) == len(facts) and quotes[0] == quotes[1]


def _wordings(record: Fact | Unknown) -> Iterator[tuple[str, str]]:
    for language, wordings in record.questions.items():
        yield from ((language, wording) for wording in wordings)
