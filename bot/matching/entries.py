"""The classes that a question is ranked against, and the wordings that stand for each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.model import KnowledgeBase, Publication


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


def entries(base: KnowledgeBase) -> tuple[Entry, ...]:
    """Return the classes of a base in a fixed order."""
    return tuple(dict.fromkeys(entry for entry, _ in wordings(base)))


def wordings(base: KnowledgeBase) -> Iterator[tuple[Entry, str]]:
    """Return every published wording with the class it belongs to."""
    for fact in base.facts.values():
        if fact.status is Publication.PUBLISHED:
            for kind, by_language in ((Kind.FACT, fact.questions), (Kind.REFUTED, fact.refutes)):
                yield from ((Entry(fact.id, kind), text) for texts in by_language.values() for text in texts)
    for unknown in base.unknowns.values():
        if unknown.status is Publication.PUBLISHED:
            yield from (
                (Entry(unknown.id, Kind.UNKNOWN), t) for texts in unknown.questions.values() for t in texts
            )
    for talk in base.smalltalk.values():
        yield from (
            (Entry(talk.id, Kind.SMALLTALK), text) for texts in talk.messages.values() for text in texts
        )
    for language, texts in base.off_topic.items():
        yield from ((Entry(f"off-topic-{language}", Kind.OFF_TOPIC), text) for text in texts)
