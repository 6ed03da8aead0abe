"""What editors ask for, as values: who wants what changed, why, and which message said so.

The functions make the edits; nothing is looked up or checked here. ``Newsroom.preview`` tells what an edit
would come to, ``Newsroom.apply`` makes it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from bot.knowledge import (
    AddItem,
    AddRecord,
    Change,
    SetField,
    record_text,
)
from bot.state.edits import Source

if TYPE_CHECKING:
    from bot.knowledge.importing import Imported

from .backups import Restoration

ENTITIES = "entities.yaml"


class Action(StrEnum):
    """What is done to a record; the audit log and the history use these words."""

    DRAFT = "draft"
    APPROVE = "approve"
    REJECT = "reject"
    EDIT = "edit"
    WORDING = "alt"
    ALIAS = "alias"
    CORRECT = "correct"
    RETRACT = "retract"
    REVERT = "revert"
    IMPORT = "import"
    RESTORE = "restore"
    BY_HAND = "by-hand"
    """Somebody changed the file; noticed, not ordered."""


@dataclass(frozen=True, slots=True)
class Order:
    """Who asks, when, why, and by which message."""

    by: int
    """Numeric user id."""
    at: datetime
    source: Source = field(default_factory=Source)
    why: str = ""
    """The reason or note that goes into the history; of a correction or retraction also to readers."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A change that somebody wants made."""

    action: Action
    record: str
    """Id of a fact, an unknown or an entity; of an imported article its file."""
    order: Order
    changes: tuple[Change, ...] = ()
    """Of one file; empty where only the state changes (a rejection)."""
    file: str = ""
    """The file of the record; empty: where the record stands in the base."""
    first: tuple[tuple[str, bytes | None], ...] = ()
    """Whole files to write before that one, None for one to be removed."""
    question_id: int | None = None
    """Of the queue, where this answers a question from there."""
    alone: bool = False
    """True where there is no other editor, so that one may approve one's own draft."""


def approve(order: Order, record: str, *, alone: bool = False) -> Edit:
    """Publish a draft."""
    return Edit(Action.APPROVE, record, order, (SetField(record, ("status",), "published"),), alone=alone)


def reject(order: Order, record: str) -> Edit:
    """Send a draft back to its author; it stays a draft. The reason is the order's."""
    return Edit(Action.REJECT, record, order)


def edit(order: Order, record: str, changes: tuple[Change, ...]) -> Edit:
    """Change a record."""
    return Edit(Action.EDIT, record, order, changes)


def add_wording(
    order: Order,
    record: str,
    language: str,
    wording: str,
    *,
    question_id: int | None = None,
    asks: tuple[str, ...] = (),
) -> Edit:
    """Teach a fact or an unknown another way to ask; ``asks`` are set too where there are any."""
    changes: list[Change] = [AddItem(record, ("questions", language), wording)]
    if asks:
        changes.append(SetField(record, ("asks",), asks))
    return Edit(Action.WORDING, record, order, tuple(changes), question_id=question_id)


def add_alias(order: Order, entity: str, language: str, name: str) -> Edit:
    """Teach an entity another name."""
    change = AddItem(entity, ("names", language), name)
    return Edit(Action.ALIAS, entity, order, (change,), file=ENTITIES)


def correct(order: Order, record: str, changes: tuple[Change, ...] = ()) -> Edit:
    """Correct a published fact; the order's reason is the note in the public ledger."""
    return Edit(Action.CORRECT, record, order, changes)


def retract(order: Order, record: str) -> Edit:
    """Take a fact back; it stays on record, and the order's reason is the note in the public ledger."""
    return Edit(Action.RETRACT, record, order, (SetField(record, ("status",), "retracted"),))


def import_(order: Order, imported: Imported) -> Edit:
    """Store an article and its draft facts, all or nothing."""
    return Edit(Action.IMPORT, imported.article_file, order, first=tuple(imported.files()))


def restore(order: Order, found: Restoration) -> Edit:
    """Make the fact base what a backup holds, all or nothing, while the bot runs; the state stays."""
    return Edit(Action.RESTORE, found.backup.id, order, first=found.files)


def draft(
    order: Order,
    article: str,
    fields: Mapping[str, Any],
    *,
    topic: str = "",
    question_id: int | None = None,
) -> Edit:
    """Put a new fact or unknown of an article forward.

    ``fields`` has the keys of the template (``says`` makes it an unknown), texts as ``str``, lists as tuples,
    languages as mappings; ``status`` is draft where it is missing. ``topic`` names the file, without its
    ending; by default the newsroom finds one.
    """
    record = str(fields["id"])
    change = AddRecord(record, record_text({"status": "draft", **fields}))
    file = f"facts/{article}/{topic}.yaml" if topic else f"facts/{article}/"
    return Edit(Action.DRAFT, record, order, (change,), file=file, question_id=question_id)
