"""What readers said of replies: helpful, or not their question; of each reply a person's last word counts."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, delete, func, insert, select

from .tables import feedback


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


def counts(connection: Connection) -> dict[bool, int]:
    """How many verdicts there are: helpful (True) and not (False)."""
    rows = connection.execute(select(feedback.c.helpful, func.count()).group_by(feedback.c.helpful))
    return {row[0]: row[1] for row in rows}
