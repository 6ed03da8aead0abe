"""Inline buttons: what Telegram carries is an opaque random key, all else stands here.

A key says nothing and cannot be guessed; who may press it, where, until when and whether again is looked up
at the press.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from .tables import buttons


@dataclass(frozen=True, slots=True)
class Button:
    """A button as it is put under a message."""

    key: str
    label: str
    action: str
    target: str
    row: int
    place: int
    """Position in the row, from 0."""
    user_id: int | None
    """The only person who may press it; None for anyone in the chat."""
    once: bool
    """True where pressing it again must not do anything again."""


@dataclass(frozen=True, slots=True)
class Record:
    """A button as it was found by its key."""

    button: Button
    chat_id: int
    message_id: int | None
    receipt_id: int | None
    expires_at: datetime
    used_by: int | None
    """The update that used it up."""


def new_key() -> str:
    """128 random bits in 22 characters; Telegram allows 64 bytes."""
    return secrets.token_urlsafe(16)


def add(
    connection: Connection,
    made: Sequence[Button],
    *,
    chat_id: int,
    receipt_id: int | None,
    expires_at: datetime,
) -> None:
    """Store the buttons of a message that is still to be sent."""
    if not made:
        return
    connection.execute(
        insert(buttons),
        [
            {
                "key": button.key,
                "label": button.label,
                "action": button.action,
                "target": button.target,
                "row": button.row,
                "place": button.place,
                "user_id": button.user_id,
                "once": button.once,
                "chat_id": chat_id,
                "receipt_id": receipt_id,
                "expires_at": expires_at,
            }
            for button in made
        ],
    )


def stand(connection: Connection, chat_id: int, message_id: int, keys: Sequence[str]) -> None:
    """Note that these buttons, and no others, now stand under the message."""
    here = (buttons.c.chat_id == chat_id, buttons.c.message_id == message_id)
    connection.execute(delete(buttons).where(*here, buttons.c.key.not_in(keys)))
    connection.execute(update(buttons).where(buttons.c.key.in_(keys)).values(message_id=message_id))


def move(connection: Connection, chat_id: int, message_id: int, to: int) -> None:
    """Let the buttons of a message stand under another copy of it."""
    here = (buttons.c.chat_id == chat_id, buttons.c.message_id == message_id)
    connection.execute(update(buttons).where(*here).values(message_id=to))


def find(connection: Connection, key: str) -> Record | None:
    """Look a button up by its key."""
    row = connection.execute(select(buttons).where(buttons.c.key == key)).first()
    if row is None:
        return None
    button = Button(row.key, row.label, row.action, row.target, row.row, row.place, row.user_id, row.once)
    return Record(button, row.chat_id, row.message_id, row.receipt_id, row.expires_at, row.used_by)


def claim(connection: Connection, key: str, update_id: int) -> bool:
    """Use a one-time button up; False where another press already has. The same update may claim it again."""
    connection.execute(
        update(buttons).where(buttons.c.key == key, buttons.c.used_by.is_(None)).values(used_by=update_id)
    )
    holder = connection.execute(select(buttons.c.used_by).where(buttons.c.key == key)).scalar()
    return holder == update_id


def under(connection: Connection, chat_id: int, message_id: int) -> list[Button]:
    """Return the buttons under a message, row by row."""
    rows = connection.execute(
        select(buttons)
        .where(buttons.c.chat_id == chat_id, buttons.c.message_id == message_id)
        .order_by(buttons.c.row, buttons.c.place)
    )
    return [
        Button(row.key, row.label, row.action, row.target, row.row, row.place, row.user_id, row.once)
        for row in rows
    ]


def label(connection: Connection, labels: Mapping[str, str]) -> None:
    """Note what buttons say from now on, by key."""
    for key, said in labels.items():
        connection.execute(update(buttons).where(buttons.c.key == key).values(label=said))


def purge(connection: Connection, now: datetime) -> None:
    """Delete the expired ones."""
    connection.execute(delete(buttons).where(buttons.c.expires_at < now))
