"""What a follow-up question ("and when?") leans on: one context for each person in each chat, for a while."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, insert, select

from .tables import contexts

LIFETIME = timedelta(minutes=10)


def save(connection: Connection, chat_id: int, user_id: int, body: str, now: datetime) -> None:
    """Remember the context, JSON, in place of the former."""
    forget(connection, chat_id, user_id)
    connection.execute(
        insert(contexts).values(chat_id=chat_id, user_id=user_id, body=body, expires_at=now + LIFETIME)
    )


def load(connection: Connection, chat_id: int, user_id: int, now: datetime) -> str | None:
    """Return the context, or None where there is none or it has faded."""
    return connection.execute(
        select(contexts.c.body).where(
            contexts.c.chat_id == chat_id, contexts.c.user_id == user_id, contexts.c.expires_at > now
        )
    ).scalar()


def forget(connection: Connection, chat_id: int, user_id: int) -> None:
    """Delete it."""
    connection.execute(delete(contexts).where(contexts.c.chat_id == chat_id, contexts.c.user_id == user_id))


def purge(connection: Connection, now: datetime) -> None:
    """Delete those that have faded."""
    connection.execute(delete(contexts).where(contexts.c.expires_at <= now))
