"""What a group's admins have set, and the move of a group to another number.

A group without a row is as the bot finds it: everybody is answered in their own language, mentions count,
there are no quiet hours.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy import Connection, delete, insert, select, update

from . import outbox
from .tables import buttons, chat_settings, contexts, receipts, steps

DAY = 24 * 60
"""Minutes."""


@dataclass(frozen=True, slots=True)
class ChatSettings:
    """How the bot behaves in a group."""

    language: str = ""
    """For what nobody has worded in another, ISO 639-1; empty: the reader's."""
    mentions: bool = True
    """Whether a mention of the bot's @name is a question."""
    quiet_from: int | None = None
    """Minutes after midnight, local time, from which on the bot is silent; None: never."""
    quiet_to: int | None = None
    """Minutes after midnight, local time, until which it is."""
    utc_offset: int = 0
    """Minutes that local time is ahead of UTC; of a group without a ``zone``."""
    zone: str = ""
    """Name of the time zone, whose summer time counts (IANA); empty: the difference does."""

    def local(self, now: datetime) -> datetime:
        """Tell the group's local time, with its difference from UTC."""
        if self.zone:
            with suppress(ZoneInfoNotFoundError):  # a name that the system's data has dropped
                return now.astimezone(ZoneInfo(self.zone))
        return now.astimezone(timezone(timedelta(minutes=self.utc_offset)))

    def quiet(self, now: datetime) -> bool:
        """Tell whether these are quiet hours; they may go over midnight."""
        if self.quiet_from is None or self.quiet_to is None:
            return False
        local = self.local(now)
        minute = local.hour * 60 + local.minute
        return (minute - self.quiet_from) % DAY < (self.quiet_to - self.quiet_from) % DAY


def settings(connection: Connection, chat_id: int) -> ChatSettings:
    """Look up what was set."""
    row = connection.execute(select(chat_settings).where(chat_settings.c.chat_id == chat_id)).first()
    if row is None:
        return ChatSettings()
    return ChatSettings(
        row.language or "", row.mentions, row.quiet_from, row.quiet_to, row.utc_offset, row.zone or ""
    )


def put(connection: Connection, chat_id: int, wanted: ChatSettings) -> None:
    """Set it in place of the former."""
    connection.execute(delete(chat_settings).where(chat_settings.c.chat_id == chat_id))
    if wanted != ChatSettings():
        connection.execute(
            insert(chat_settings).values(
                chat_id=chat_id,
                **{**asdict(wanted), "language": wanted.language or None, "zone": wanted.zone or None},
            )
        )


def move(connection: Connection, chat_id: int, to: int) -> None:
    """Give everything of a chat its new number: a group became a supergroup. Doing it again changes nothing.

    Its messages count anew from 1 there, so what names a message by its old number forgets it.
    """
    outbox.move(connection, chat_id, to)
    for table in (chat_settings, contexts, steps):
        if connection.execute(select(table.c.chat_id).where(table.c.chat_id == chat_id)).first():
            connection.execute(delete(table).where(table.c.chat_id == to))
            connection.execute(update(table).where(table.c.chat_id == chat_id).values(chat_id=to))
    moved = update(receipts).where(receipts.c.chat_id == chat_id)
    connection.execute(moved.values(chat_id=to, question_id=None, replies=[]))
    connection.execute(
        update(buttons).where(buttons.c.chat_id == chat_id).values(chat_id=to, message_id=None)
    )
