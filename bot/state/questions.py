"""Questions that got no answer: the editors' queue."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Connection, delete, insert, select, update

from .tables import questions


class Reason(StrEnum):
    """Why a question stands in the queue."""

    NOT_REPORTED = "not_reported"
    """The articles do not say, and no editor has said so of this question."""
    OFF_TOPIC = "off_topic"
    NONE_OF_THESE = "none_of_these"
    """The reader meant none of the suggested questions."""
    NOT_HELPFUL = "not_helpful"
    """The reader said that the reply was not to their question."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question that waits for an editor."""

    id: int
    text: str
    language: str
    reason: Reason
    nearest: tuple[str, ...]
    """Ids of the nearest facts and unknowns, best first."""
    asked_at: datetime


def add(
    connection: Connection,
    *,
    receipt_id: int | None,
    user_id: int,
    text: str,
    language: str,
    reason: Reason,
    nearest: tuple[str, ...],
    now: datetime,
) -> None:
    """Put a question into the queue."""
    connection.execute(
        insert(questions).values(
            receipt_id=receipt_id,
            user_id=user_id,
            text=text,
            language=language,
            reason=reason.value,
            nearest=list(nearest),
            asked_at=now,
            state="open",
        )
    )


def withdraw(connection: Connection, receipt_id: int) -> None:
    """Take back what this receipt put in: the question was edited, or got its answer."""
    connection.execute(
        delete(questions).where(questions.c.receipt_id == receipt_id, questions.c.state == "open")
    )


def waiting(connection: Connection, limit: int = 100) -> list[Question]:
    """List the open questions, the latest first."""
    rows = connection.execute(
        select(questions).where(questions.c.state == "open").order_by(questions.c.id.desc()).limit(limit)
    )
    return [
        Question(row.id, row.text, row.language, Reason(row.reason), tuple(row.nearest), row.asked_at)
        for row in rows
    ]


def close(connection: Connection, id_: int, state: str) -> None:
    """Set a question aside as ``answered`` or ``dismissed``."""
    connection.execute(update(questions).where(questions.c.id == id_).values(state=state))


def purge(connection: Connection, before: datetime) -> None:
    """Delete questions asked earlier than ``before``."""
    connection.execute(delete(questions).where(questions.c.asked_at < before))
