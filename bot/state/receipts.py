"""Which question got which reply: so an edited question edits its reply, and feedback has its question."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Text, delete, insert, select, update

from .tables import feedback, receipts


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and its outcome."""

    text: str
    """The question; of a button, the one that it stands for."""
    language: str
    """ISO 639-1, of the reply."""
    status: str
    """One of ``bot.model.Status``."""
    facts: tuple[str, ...]
    """Ids of the facts or the unknown that the reply shows."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """One question of one person and what came of it."""

    id: int
    chat_id: int
    question_id: int | None
    """The message that asked; None where a button did."""
    user_id: int
    asked: Asked
    replies: tuple[int, ...]
    """Message ids of the reply's parts, in order; 0 for one that never arrived."""


def add(
    connection: Connection,
    asked: Asked,
    *,
    chat_id: int,
    question_id: int | None,
    user_id: int,
    now: datetime,
) -> int:
    """Open a receipt whose reply is still to be sent; its id."""
    made = connection.execute(
        insert(receipts)
        .values(
            **_values(asked),
            chat_id=chat_id,
            question_id=question_id,
            user_id=user_id,
            replies=[],
            asked_at=now,
        )
        .returning(receipts.c.id)
    )
    return int(made.scalar_one())


def revise(connection: Connection, id_: int, asked: Asked) -> None:
    """Note the question as it was edited, and its outcome; keep the reply's messages."""
    connection.execute(update(receipts).where(receipts.c.id == id_).values(**_values(asked)))


def get(connection: Connection, id_: int) -> Receipt | None:
    """Look a receipt up by its id."""
    row = connection.execute(select(receipts).where(receipts.c.id == id_)).first()
    return _receipt(row) if row else None


def of_question(connection: Connection, chat_id: int, question_id: int) -> Receipt | None:
    """Look a receipt up by the message that asked."""
    row = connection.execute(
        select(receipts)
        .where(receipts.c.chat_id == chat_id, receipts.c.question_id == question_id)
        .order_by(receipts.c.id.desc())
    ).first()
    return _receipt(row) if row else None


def latest_questions(connection: Connection, limit: int) -> list[str]:
    """List the latest questions that were typed, each once."""
    rows = connection.execute(
        select(receipts.c.text)
        .where(receipts.c.question_id.is_not(None))
        .order_by(receipts.c.id.desc())
        .limit(limit)
    )
    return list(dict.fromkeys(rows.scalars()))


def showing(connection: Connection, record: str, since: datetime, until: datetime) -> list[Receipt]:
    """List the receipts of replies that show a record and were asked for in that time, oldest first."""
    likely = receipts.c.facts.cast(Text).like(f'%"{record}"%')
    asked = (receipts.c.asked_at >= since, receipts.c.asked_at < until)
    rows = connection.execute(select(receipts).where(*asked, likely).order_by(receipts.c.id))
    return [found for found in map(_receipt, rows) if record in found.asked.facts and any(found.replies)]


def place(connection: Connection, id_: int, part: int, message_id: int | None) -> None:
    """Note the message a part of the reply now stands in; None: that part and those after it are gone."""
    receipt = get(connection, id_)
    if receipt is None:
        return
    standing = list(receipt.replies)
    if message_id is None:
        standing = standing[:part]
    else:
        standing += [0] * (part + 1 - len(standing))
        standing[part] = message_id
    connection.execute(update(receipts).where(receipts.c.id == id_).values(replies=standing))


def purge(connection: Connection, before: datetime, judged_before: datetime) -> None:
    """Delete receipts of questions asked earlier than ``before``; those that were judged stay longer."""
    judged = select(feedback.c.receipt_id)
    connection.execute(delete(receipts).where(receipts.c.asked_at < before, receipts.c.id.not_in(judged)))
    connection.execute(delete(receipts).where(receipts.c.asked_at < judged_before))


def _values(asked: Asked) -> dict[str, Any]:
    return {
        "text": asked.text,
        "language": asked.language,
        "status": asked.status,
        "facts": list(asked.facts),
    }


def _receipt(row: Row[Any]) -> Receipt:
    return Receipt(
        id=row.id,
        chat_id=row.chat_id,
        question_id=row.question_id,
        user_id=row.user_id,
        asked=Asked(row.text, row.language, row.status, tuple(row.facts)),
        replies=tuple(row.replies),
    )
