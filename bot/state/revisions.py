"""Every version of every record that was ever changed: who, when, why, and its text before and after."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Row, func, insert, select

from .tables import revisions


@dataclass(frozen=True, slots=True)
class Revision:
    """One change of one record."""

    record: str
    version: int
    """Of the record, counted from 1; version 0 is what stood there before the first."""
    edit_id: int | None
    file: str
    action: str
    user_id: int | None
    """None where somebody changed the file by hand."""
    why: str
    before: str | None
    """The record's text as it stands in its file; None where it was not there."""
    after: str | None
    made_at: datetime


def add(
    connection: Connection,
    record: str,
    *,
    edit_id: int | None,
    file: str,
    action: str,
    user_id: int | None,
    why: str,
    before: str | None,
    after: str | None,
    now: datetime,
) -> int:
    """Add the next version of a record; its number."""
    version = newest(connection, record) + 1
    values = {"edit_id": edit_id, "file": file, "action": action, "user_id": user_id, "why": why}
    texts = {"before": before, "after": after}
    connection.execute(
        insert(revisions).values(record=record, version=version, made_at=now, **values, **texts)
    )
    return version


def newest(connection: Connection, record: str) -> int:
    """Return the number of a record's last version; 0 where it was never changed."""
    of = revisions.c.record == record
    return int(connection.scalar(select(func.max(revisions.c.version)).where(of)) or 0)


def newest_of_all(connection: Connection) -> list[Revision]:
    """List the newest version of every record that has a history."""
    newest_ones = select(func.max(revisions.c.id)).group_by(revisions.c.record)
    rows = connection.execute(select(revisions).where(revisions.c.id.in_(newest_ones)))
    return [_revision(row) for row in rows]


def history(connection: Connection, record: str) -> list[Revision]:
    """List a record's versions, newest first."""
    of = revisions.c.record == record
    rows = connection.execute(select(revisions).where(of).order_by(revisions.c.version.desc()))
    return [_revision(row) for row in rows]


def get(connection: Connection, record: str, version: int) -> Revision | None:
    """Look one up."""
    of = (revisions.c.record == record, revisions.c.version == version)
    row = connection.execute(select(revisions).where(*of)).first()
    return _revision(row) if row else None


def _revision(row: Row[tuple[object, ...]]) -> Revision:
    who = (row.record, row.version, row.edit_id, row.file, row.action, row.user_id, row.why)
    return Revision(*who, row.before, row.after, row.made_at)
