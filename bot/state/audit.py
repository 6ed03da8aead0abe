"""Who did what, when: a line for everything that editors and admins change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select

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


def latest(
    connection: Connection, *, target: str = "", user_id: int | None = None, limit: int = 50
) -> list[Entry]:
    """List the latest lines, newest first: all, or those of a target or of a person."""
    wanted = select(audit).order_by(audit.c.id.desc()).limit(limit)
    if target:
        wanted = wanted.where(audit.c.target == target)
    if user_id is not None:
        wanted = wanted.where(audit.c.user_id == user_id)
    return [
        Entry(row.at, row.user_id, row.action, row.target, row.detail) for row in connection.execute(wanted)
    ]
