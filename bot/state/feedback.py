"""What readers said of replies: helpful, or not their question; of each reply a person's last word counts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, func, insert, select, update

from .tables import feedback, receipts


@dataclass(frozen=True, slots=True)
class Verdict:
    """What somebody said of a reply, with the question that it answers."""

    question: str
    language: str
    facts: tuple[str, ...]
    """Ids that the reply shows."""
    helpful: bool
    reason: str
    """A button's word (``off``, ``partly``, ``unclear``, ``wrong``), or the reader's own; empty: none."""
    given_at: datetime


def give(connection: Connection, receipt_id: int, user_id: int, *, helpful: bool, now: datetime) -> None:
    """Note a verdict in place of the person's former one."""
    connection.execute(
        delete(feedback).where(feedback.c.receipt_id == receipt_id, feedback.c.user_id == user_id)
    )
    connection.execute(
        insert(feedback).values(receipt_id=receipt_id, user_id=user_id, helpful=helpful, given_at=now)
    )


def verdict(connection: Connection, receipt_id: int, user_id: int) -> bool | None:
    """Tell whether the person found the reply helpful; None where nothing was said."""
    return connection.execute(
        select(feedback.c.helpful).where(feedback.c.receipt_id == receipt_id, feedback.c.user_id == user_id)
    ).scalar()


def counts(connection: Connection, since: datetime | None = None) -> dict[bool, int]:
    """How many verdicts there are, or were given from a time on: helpful (True) and not (False)."""
    wanted = select(feedback.c.helpful, func.count()).group_by(feedback.c.helpful)
    if since is not None:
        wanted = wanted.where(feedback.c.given_at >= since)
    return {row[0]: row[1] for row in connection.execute(wanted)}


def explain(connection: Connection, receipt_id: int, user_id: int, reason: str) -> None:
    """Note why a person found a reply unhelpful; without such a verdict nothing is noted."""
    connection.execute(
        update(feedback)
        .where(
            feedback.c.receipt_id == receipt_id, feedback.c.user_id == user_id, feedback.c.helpful.is_(False)
        )
        .values(reason=reason)
    )


def latest(connection: Connection, limit: int = 50) -> list[Verdict]:
    """List the latest verdicts, newest first."""
    rows = connection.execute(
        select(
            receipts.c.text,
            receipts.c.language,
            receipts.c.facts,
            feedback.c.helpful,
            feedback.c.reason,
            feedback.c.given_at,
        )
        .join(receipts, receipts.c.id == feedback.c.receipt_id)
        .order_by(feedback.c.given_at.desc(), feedback.c.id.desc())
        .limit(limit)
    )
    return [
        Verdict(row.text, row.language, tuple(row.facts), row.helpful, row.reason or "", row.given_at)
        for row in rows
    ]
