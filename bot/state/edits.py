"""Edits on their way into the files: written down before a file is touched, settled when it is known how.

An edit is known by the message that asked for it, so that a message delivered again finds its edit instead of
making a second one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ColumnElement, Connection, Row, and_, insert, select, update

from .tables import edits, intents


class State(StrEnum):
    """Where an edit stands."""

    PENDING = "pending"
    """Written down; the files may have it, or not."""
    DONE = "done"
    REFUSED = "refused"
    """Nothing was changed."""
    CONFLICT = "conflict"
    """Found after a crash: the file is neither what it was before nor what it was to be."""


@dataclass(frozen=True, slots=True)
class Source:
    """The message that asked for an edit; all None in a terminal, where nothing is delivered twice."""

    update_id: int | None = None
    chat_id: int | None = None
    message_id: int | None = None
    part: int = 0
    """Which of the several edits that one message may ask for."""


@dataclass(frozen=True, slots=True)
class Difference:
    """What an edit does to one record."""

    record: str
    """Id of a fact, an unknown or an entity; of an article its file."""
    file: str
    before: str | None
    """The record's text; None where it is not there."""
    after: str | None


@dataclass(frozen=True, slots=True)
class Intent:
    """What an edit does to one file."""

    file: str
    before: str
    """SHA-256, hexadecimal, of the bytes it replaces; empty where there is no file."""
    after: str
    body: bytes | None
    """The new bytes; None where the file goes."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An edit as it was written down."""

    id: int
    source: Source
    action: str
    record: str
    user_id: int
    why: str
    differences: tuple[Difference, ...]
    question_id: int | None
    """Of the queue, where the edit answers a question from there."""
    state: State
    told: tuple[str, ...]
    """Why nothing was changed; empty for what is done or pending."""
    made_at: datetime


def intend(
    connection: Connection,
    source: Source,
    *,
    action: str,
    record: str,
    user_id: int,
    why: str,
    differences: Sequence[Difference],
    files: Sequence[Intent],
    now: datetime,
    question_id: int | None = None,
) -> int:
    """Write an edit and its new bytes down before a file is touched; its number."""
    values: dict[str, object] = {
        **_key(source),
        "action": action,
        "record": record,
        "user_id": user_id,
        "why": why,
        "plan": {
            "records": [[d.record, d.file, d.before, d.after] for d in differences],
            "question": question_id,
        },
        "state": State.PENDING.value,
        "told": [],
        "made_at": now,
    }
    number = int(connection.execute(insert(edits).values(**values).returning(edits.c.id)).scalar_one())
    for step, each in enumerate(files):
        body = {"file": each.file, "before": each.before, "after": each.after, "body": each.body}
        connection.execute(insert(intents).values(edit_id=number, step=step, **body))
    return number


def settle(connection: Connection, id_: int, state: State, told: Sequence[str], now: datetime) -> None:
    """Note what came of an edit; the bytes are kept where they never came to stand."""
    values = {"state": state.value, "told": list(told), "settled_at": now}
    connection.execute(update(edits).where(edits.c.id == id_).values(**values))
    if state is not State.CONFLICT:
        connection.execute(update(intents).where(intents.c.edit_id == id_).values(body=None))


def of_source(connection: Connection, source: Source) -> Entry | None:
    """Look up the edit that a message asked for."""
    if source.update_id is None:
        return None
    row = connection.execute(select(edits).where(_is(source))).first()
    return _entry(row) if row else None


def get(connection: Connection, id_: int) -> Entry:
    """Look an edit up by its number; raises where there is none."""
    return _entry(connection.execute(select(edits).where(edits.c.id == id_)).one())


def pending(connection: Connection) -> list[Entry]:
    """List what was written down and never settled, in order; asked at start."""
    rows = connection.execute(select(edits).where(edits.c.state == State.PENDING.value).order_by(edits.c.id))
    return [_entry(row) for row in rows]


def conflicts(connection: Connection) -> list[Entry]:
    """List the edits that a crash has left undecided, newest first."""
    found = edits.c.state == State.CONFLICT.value
    return [_entry(row) for row in connection.execute(select(edits).where(found).order_by(edits.c.id.desc()))]


def files(connection: Connection, id_: int) -> list[Intent]:
    """List what an edit does to files, in the order in which they are written."""
    rows = connection.execute(select(intents).where(intents.c.edit_id == id_).order_by(intents.c.step))
    return [Intent(row.file, row.before, row.after, row.body) for row in rows]


def _key(source: Source) -> dict[str, int | None]:
    return {
        "update_id": source.update_id,
        "chat_id": source.chat_id,
        "message_id": source.message_id,
        "part": source.part,
    }


def _is(source: Source) -> ColumnElement[bool]:
    return and_(*(edits.c[name] == value for name, value in _key(source).items()))


def _entry(row: Row[tuple[object, ...]]) -> Entry:
    source = Source(row.update_id, row.chat_id, row.message_id, row.part)
    return Entry(
        row.id,
        source,
        row.action,
        row.record,
        row.user_id,
        row.why,
        tuple(Difference(*each) for each in row.plan["records"]),
        row.plan["question"],
        State(row.state),
        tuple(row.told),
        row.made_at,
    )
