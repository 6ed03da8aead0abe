"""Questions that got no answer: the editors' queue."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from .tables import questions
from .tables import watchers as waiting_people


class Reason(StrEnum):
    """Why a question stands in the queue."""

    NOT_REPORTED = "not_reported"
    """The articles do not say, and no editor has said so of this question."""
    OFF_TOPIC = "off_topic"
    NONE_OF_THESE = "none_of_these"
    """The reader meant none of the suggested questions."""
    NOT_HELPFUL = "not_helpful"
    """The reader said that the reply was not to their question."""
    WATCHED = "watched"
    """The reader wants to be told when it is answered."""


@dataclass(frozen=True, slots=True)
class Watcher:
    """Somebody who wants to be told when a question is answered."""

    user_id: int
    language: str
    """Of the reply that they got, ISO 639-1."""


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


def withdraw(connection: Connection, receipt_id: int, *, watched: bool = True) -> None:
    """Take back what this receipt put in: the question was edited, or got its answer.

    With ``watched`` false, what somebody waits for stays.
    """
    mine = delete(questions).where(questions.c.receipt_id == receipt_id, questions.c.state == "open")
    if not watched:
        mine = mine.where(questions.c.id.not_in(select(waiting_people.c.question_id)))
    connection.execute(mine)


def of_receipt(connection: Connection, receipt_id: int) -> list[int]:
    """List the numbers of the open questions that a receipt put in."""
    mine = select(questions.c.id).where(questions.c.receipt_id == receipt_id, questions.c.state == "open")
    return list(connection.scalars(mine.order_by(questions.c.id)))


def watch(connection: Connection, id_: int, user_id: int, language: str) -> None:
    """Note that a person wants to be told when the question is answered."""
    unwatch(connection, id_, user_id)
    connection.execute(insert(waiting_people).values(question_id=id_, user_id=user_id, language=language))


def unwatch(connection: Connection, id_: int, user_id: int) -> bool:
    """Take that back; whether there was anything to take back."""
    gone = connection.execute(
        delete(waiting_people).where(waiting_people.c.question_id == id_, waiting_people.c.user_id == user_id)
    )
    return bool(gone.rowcount)


def watchers(connection: Connection, id_: int) -> list[Watcher]:
    """List who wants to be told when the question is answered."""
    rows = connection.execute(
        select(waiting_people).where(waiting_people.c.question_id == id_).order_by(waiting_people.c.user_id)
    )
    return [Watcher(row.user_id, row.language) for row in rows]


def told(connection: Connection, id_: int) -> None:
    """Forget who waited for it: in the transaction that puts the message to them into the outbox."""
    connection.execute(delete(waiting_people).where(waiting_people.c.question_id == id_))


def waiting(connection: Connection, limit: int = 100) -> list[Question]:
    """List the open questions, the latest first."""
    return in_state(connection, "open", limit)


def in_state(connection: Connection, state: str, limit: int = 100) -> list[Question]:
    """List the questions in one of the states, the latest first."""
    rows = connection.execute(
        select(questions).where(questions.c.state == state).order_by(questions.c.id.desc()).limit(limit)
    )
    return [_question(row) for row in rows]


def get(connection: Connection, id_: int) -> tuple[Question, str] | None:
    """Look a question up, with its state."""
    row = connection.execute(select(questions).where(questions.c.id == id_)).first()
    return (_question(row), row.state) if row else None


def _question(row: Row[Any]) -> Question:
    return Question(row.id, row.text, row.language, Reason(row.reason), tuple(row.nearest), row.asked_at)


def close(connection: Connection, id_: int, state: str) -> None:
    """Set a question aside as ``drafted``, ``answered`` or ``dismissed``."""
    connection.execute(update(questions).where(questions.c.id == id_).values(state=state))


def purge(connection: Connection, before: datetime) -> None:
    """Delete questions asked earlier than ``before``."""
    connection.execute(delete(questions).where(questions.c.asked_at < before))
