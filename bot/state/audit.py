"""Who did what, when: a line for everything that editors and admins change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, or_, select

from .tables import audit


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that was done."""

    at: datetime
    user_id: int
    action: str
    """The command, without its slash."""
    target: str
    """Id of the record, or of the person, that it was done to; may be empty."""
    detail: str


def note(connection: Connection, entry: Entry) -> None:
    """Write a line."""
    connection.execute(
        insert(audit).values(
            at=entry.at,
            user_id=entry.user_id,
            action=entry.action,
            target=entry.target,
            detail=entry.detail,
        )
    )


def about(connection: Connection, subject: str = "", *, first: int = 0, limit: int = 50) -> list[Entry]:
    """List lines, newest first, from the ``first`` on: all, or those of a record or person.

    A person's user id, in digits, stands for what was done to them and what they did.
    """
    wanted = select(audit).order_by(audit.c.id.desc()).offset(first).limit(limit)
    if subject.isascii() and subject.isdigit():
        wanted = wanted.where(or_(audit.c.target == subject, audit.c.user_id == int(subject)))
    elif subject:
        wanted = wanted.where(audit.c.target == subject)
    return [
        Entry(row.at, row.user_id, row.action, row.target, row.detail) for row in connection.execute(wanted)
    ]
