"""The classes that a question is ranked against, and the wordings that stand for each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.model import KnowledgeBase, Publication, Wordings

MANY_WORDINGS = 20
"""Of one class: with fewer, what else is known of it counts for more."""


class Kind(StrEnum):
    """What a class of wordings stands for."""

    FACT = "fact"
    REFUTED = "refuted"
    UNKNOWN = "unknown"
    SMALLTALK = "smalltalk"
    OFF_TOPIC = "off_topic"


@dataclass(frozen=True, slots=True)
class Entry:
    """A class: the id of its record and what reaching it means."""

    id: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Wording:
    """A stored wording and the class that it stands for."""

    entry: Entry
    language: str
    text: str


def entries(base: KnowledgeBase) -> tuple[Entry, ...]:
    """Return the classes of a base in a fixed order."""
    records = [entry for entry, by_language in _classes(base) if any(by_language.values())]
    chatter = [_off_topic(language) for language, texts in base.off_topic.items() if texts]
    return tuple(dict.fromkeys([*records, *chatter]))


def wordings(base: KnowledgeBase) -> Iterator[Wording]:
    """Return every published wording."""
    for entry, by_language in _classes(base):
        for language, texts in by_language.items():
            yield from (Wording(entry, language, text) for text in texts)
    for language, texts in base.off_topic.items():
        yield from (Wording(_off_topic(language), language, text) for text in texts)


def lessons(base: KnowledgeBase) -> Iterator[Wording]:
    """Return all that matching learns from: the wordings, then the answers of records that have few.

    What a record says tells it from the others where editors have written little (Luo and others, 2021,
    "Don't Miss the Labels"); beside many wordings its words only draw other questions in.
    """
    written = Counter(wording.entry for wording in wordings(base))
    yield from wordings(base)
    yield from (answer for answer in _answers(base) if 0 < written[answer.entry] < MANY_WORDINGS)


def _off_topic(language: str) -> Entry:
    return Entry(f"off-topic-{language}", Kind.OFF_TOPIC)


def _answers(base: KnowledgeBase) -> Iterator[Wording]:
    """Return what published facts and unknowns say in each language: what their wordings ask."""
    for fact in base.facts.values():
        if fact.status is Publication.PUBLISHED:
            yield from (Wording(Entry(fact.id, Kind.FACT), *said) for said in fact.answer.items())
    for unknown in base.unknowns.values():
        if unknown.status is Publication.PUBLISHED:
            yield from (Wording(Entry(unknown.id, Kind.UNKNOWN), *said) for said in unknown.says.items())


def _classes(base: KnowledgeBase) -> Iterator[tuple[Entry, Wordings]]:
    for fact in base.facts.values():
        if fact.status is Publication.PUBLISHED:
            yield Entry(fact.id, Kind.FACT), fact.questions
            yield Entry(fact.id, Kind.REFUTED), fact.refutes
    for unknown in base.unknowns.values():
        if unknown.status is Publication.PUBLISHED:
            yield Entry(unknown.id, Kind.UNKNOWN), unknown.questions
    for talk in base.smalltalk.values():
        yield Entry(talk.id, Kind.SMALLTALK), talk.messages
