"""Drafts under review: whose they are, and what an editor said of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Connection, Row, delete, insert, select, update

from .tables import drafts


class Review(StrEnum):
    """Where a draft stands."""

    PENDING = "pending"
    APPROVED = "approved"
    REJECTED = "rejected"
    """It stays a draft in its file; its author may change it, which puts it forward again."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A record that somebody has put forward."""

    record: str
    author_id: int
    review: Review
    question_id: int | None
    """Of the queue, where the draft came from there."""
    reviewer_id: int | None
    reason: str
    """Why it was rejected; empty otherwise."""
    made_at: datetime


def put_forward(
    connection: Connection, record: str, author_id: int, now: datetime, question_id: int | None = None
) -> None:
    """Put a draft forward for review; one that is known keeps its author and its question."""
    if get(connection, record) is None:
        values = {"author_id": author_id, "question_id": question_id, "made_at": now}
        connection.execute(
            insert(drafts).values(record=record, state=Review.PENDING.value, reason="", **values)
        )
    else:
        of = drafts.c.record == record
        connection.execute(update(drafts).where(of).values(state=Review.PENDING.value, reason=""))


def judge(
    connection: Connection, record: str, review: Review, *, reviewer_id: int, reason: str, now: datetime
) -> None:
    """Note an editor's word on a draft; nothing happens where nobody has put the record forward."""
    values = {"state": review.value, "reviewer_id": reviewer_id, "reason": reason, "reviewed_at": now}
    connection.execute(update(drafts).where(drafts.c.record == record).values(**values))


def withdraw(connection: Connection, record: str) -> None:
    """Forget a draft whose record is gone."""
    connection.execute(delete(drafts).where(drafts.c.record == record))


def get(connection: Connection, record: str) -> Draft | None:
    """Look one up."""
    row = connection.execute(select(drafts).where(drafts.c.record == record)).first()
    return _draft(row) if row else None


def waiting(connection: Connection) -> list[Draft]:
    """List the drafts that wait for an editor, the oldest first."""
    rows = connection.execute(
        select(drafts)
        .where(drafts.c.state == Review.PENDING.value)
        .order_by(drafts.c.made_at, drafts.c.record)
    )
    return [_draft(row) for row in rows]


def _draft(row: Row[tuple[object, ...]]) -> Draft:
    review = Review(row.state)
    return Draft(row.record, row.author_id, review, row.question_id, row.reviewer_id, row.reason, row.made_at)
