"""What comes of a question: the value that goes from answering to the reply."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Status(StrEnum):
    """The kinds of outcome; scripts rely on the words."""

    ANSWERED = "answered"
    SUGGESTED = "suggested"
    NOT_REPORTED = "not_reported"
    OFF_TOPIC = "off_topic"
    SMALLTALK = "smalltalk"


@dataclass(frozen=True, slots=True)
class Veto:
    """A point on which a question and a fact disagree; put into words by the reply layer."""

    ground: str
    """What it is about: one of the guard's words."""
    said: tuple[str, ...] = ()
    """What the question says, in the order in which the words for the ground tell it."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A fact or unknown that was considered."""

    id: str
    confidence: float
    """Share of belief, 0-1."""
    vetoes: tuple[Veto, ...] = ()
    """The guard's reasons against it, for editors."""
    features: tuple[tuple[str, float], ...] = ()
    """What the confidence was computed from, by name, for editors."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result of one question, by ids; the reply layer turns it into words."""

    status: Status
    language: str
    """Language to reply in, one of ``LANGUAGES``."""
    confidence: float = 0.0
    """Calibrated probability, 0-1, that the outcome is right."""
    facts: tuple[str, ...] = ()
    """Ids of the facts (``answered``) that the reply shows, best first."""
    unknown: str = ""
    """Id of the unknown that a ``not_reported`` outcome repeats, or empty."""
    smalltalk: str = ""
    """Id of the small talk of a ``smalltalk`` outcome, or empty."""
    contradicts: bool = False
    """True where the question assumes what the first fact contradicts."""
    suggestions: tuple[str, ...] = ()
    """Ids of facts to offer: as "did you mean" (``suggested``) or as the nearest topics."""
    related: tuple[str, ...] = ()
    """Ids of facts to offer below an answer."""
    candidates: tuple[Candidate, ...] = ()
    """The best five facts or unknowns, best first, whatever the status."""
    question: str = ""
    """The part of the message that was understood as the question."""
    parts: tuple[Outcome, ...] = ()
    """The outcomes of each question where a message holds several; empty for one."""
