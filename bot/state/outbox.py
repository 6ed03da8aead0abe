"""What is still to be sent, chat by chat, in order.

A reply is committed here together with the mark that its update is done; sending is another step. So a chat
that Telegram makes wait (429) holds up nobody, and what was not sent is sent after the next start.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from .tables import outbox


class Kind(StrEnum):
    """What to do with the body."""

    SEND = "send"
    """A message of its own."""
    PART = "part"
    """Part ``part`` of a receipt's reply: sent, or edited where it stands already."""
    DROP = "drop"
    """Delete part ``part`` of a receipt's reply: the edited question's reply is shorter."""
    EDIT = "edit"
    """Replace the text and keyboard of ``message_id``."""
    KEYBOARD = "keyboard"
    """Replace the keyboard of ``message_id``."""


@dataclass(frozen=True, slots=True)
class Letter:
    """One message, or one change of a message, on its way to a chat."""

    chat_id: int
    kind: Kind
    body: dict[str, Any]
    """Text and keyboard, as the sender understands them; JSON."""
    thread_id: int | None = None
    receipt_id: int | None = None
    part: int = 0
    reply_to: int | None = None
    """Message that it answers."""
    message_id: int | None = None
    """Message that it changes."""
    id: int = 0
    """Given by ``add``."""


def add(connection: Connection, letter: Letter, now: datetime) -> int:
    """Put a letter behind the chat's others; its id."""
    made = connection.execute(
        insert(outbox)
        .values(
            chat_id=letter.chat_id,
            kind=letter.kind.value,
            body=letter.body,
            thread_id=letter.thread_id,
            receipt_id=letter.receipt_id,
            part=letter.part,
            reply_to=letter.reply_to,
            message_id=letter.message_id,
            created_at=now,
            attempts=0,
        )
        .returning(outbox.c.id)
    )
    return int(made.scalar_one())


def chats(connection: Connection) -> list[int]:
    """List the chats for which something waits, the one that has waited longest first."""
    rows = connection.execute(
        select(outbox.c.chat_id).where(outbox.c.failed_at.is_(None)).order_by(outbox.c.id)
    )
    return list(dict.fromkeys(rows.scalars()))


def first(connection: Connection, chat_id: int) -> Letter | None:
    """Return the chat's next letter."""
    row = connection.execute(
        select(outbox)
        .where(outbox.c.chat_id == chat_id, outbox.c.failed_at.is_(None))
        .order_by(outbox.c.id)
        .limit(1)
    ).first()
    if row is None:
        return None
    return Letter(
        id=row.id,
        chat_id=row.chat_id,
        kind=Kind(row.kind),
        body=row.body,
        thread_id=row.thread_id,
        receipt_id=row.receipt_id,
        part=row.part,
        reply_to=row.reply_to,
        message_id=row.message_id,
    )


def waiting(connection: Connection) -> int:
    """Count what is still to be sent."""
    return connection.execute(
        select(func.count()).select_from(outbox).where(outbox.c.failed_at.is_(None))
    ).scalar_one()


def parts(connection: Connection, receipt_id: int) -> int:
    """Count the parts of a reply that are still to be sent, as the number of the last plus one."""
    row = connection.execute(
        select(func.max(outbox.c.part)).where(
            outbox.c.receipt_id == receipt_id,
            outbox.c.kind == Kind.PART.value,
            outbox.c.failed_at.is_(None),
        )
    ).scalar()
    return 0 if row is None else int(row) + 1


def tried(connection: Connection, id_: int) -> int:
    """Count an attempt that may succeed later; how many there were."""
    connection.execute(update(outbox).where(outbox.c.id == id_).values(attempts=outbox.c.attempts + 1))
    return int(connection.execute(select(outbox.c.attempts).where(outbox.c.id == id_)).scalar_one())


def done(connection: Connection, id_: int) -> None:
    """Forget it: it has arrived."""
    connection.execute(delete(outbox).where(outbox.c.id == id_))


def fail(connection: Connection, id_: int, reason: str, now: datetime) -> None:
    """Give it up (the chat is gone, the reader has blocked the bot): keep the record, not the text."""
    connection.execute(
        update(outbox).where(outbox.c.id == id_).values(failed_at=now, failure=reason, body={})
    )


def expire(connection: Connection, before: datetime, now: datetime) -> None:
    """Give up what was to be sent since earlier than ``before``."""
    connection.execute(
        update(outbox)
        .where(outbox.c.created_at < before, outbox.c.failed_at.is_(None))
        .values(failed_at=now, failure="expired", body={})
    )


def move(connection: Connection, chat_id: int, to: int) -> None:
    """Send on to the chat's new number: a group became a supergroup. Its messages have new numbers too."""
    connection.execute(
        update(outbox).where(outbox.c.chat_id == chat_id).values(chat_id=to, reply_to=None, thread_id=None)
    )


def purge(connection: Connection, before: datetime) -> None:
    """Delete the records of failures older than ``before``."""
    connection.execute(delete(outbox).where(outbox.c.failed_at < before))
