"""What comes of an edit."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.knowledge import Problem
from bot.model import KnowledgeBase


class Verdict(StrEnum):
    """How an edit came out."""

    SAVED = "saved"
    REFUSED = "refused"
    """Nothing was changed; ``reason`` says why."""
    UNKNOWN = "unknown"
    """The file has it, but the disk did not confirm: it is settled at the next try or the next start."""


class Reason(StrEnum):
    """Why nothing was changed."""

    NO_RECORD = "no-record"
    """There is no fact, unknown or entity with this id."""
    NO_ARTICLE = "no-article"
    NO_VERSION = "no-version"
    NOT_DRAFT = "not-draft"
    NOT_PUBLISHED = "not-published"
    OWN_DRAFT = "own-draft"
    """Nobody approves their own draft while there is another editor."""
    REVIEW = "review"
    """A status is changed by approving, retracting or reverting, not as a field."""
    SAME = "same"
    """The record is already as it is to be."""
    INVALID = "invalid"
    """The base would have problems; they are listed."""
    CHANGED = "changed"
    """Somebody has changed the file, or the record, meanwhile; the difference is shown."""
    DISK = "disk"
    """The file cannot be written; what the system said is told."""
    CONFLICT = "conflict"
    """A crash fell into the edit, and the file is neither what it was nor what it was to be."""


@dataclass(frozen=True, slots=True)
class Result:
    """What came of an edit."""

    verdict: Verdict
    record: str
    reason: Reason | None = None
    version: int = 0
    """Of the record, after a saved edit."""
    problems: tuple[Problem, ...] = ()
    told: str = ""
    """What the system said, where the disk refused."""
    difference: str = ""
    """Unified: of a saved edit what it did to the record; of a refused one what the other person did."""
    again: bool = False
    """True where the message was delivered a second time and its edit was found already made."""

    @property
    def saved(self) -> bool:
        """Whether the edit stands."""
        return self.verdict is Verdict.SAVED


@dataclass(frozen=True, slots=True)
class Preview:
    """What an edit would come to; nothing is written."""

    base: KnowledgeBase | None
    """The base with the edit in it; None where it would be refused."""
    reason: Reason | None = None
    problems: tuple[Problem, ...] = ()
    difference: str = ""
    """What it would do to the file, unified."""
    told: str = ""
    """What the system said, where a file cannot be read."""


@dataclass(frozen=True, slots=True)
class Noticed:
    """A change that somebody has made by hand."""

    base: KnowledgeBase | None
    """The new base, which is in use now; None where it has problems and the old one goes on serving."""
    records: tuple[str, ...]
    """Keys of the records that changed; entities as ``entity/<id>``."""
    problems: tuple[Problem, ...]
