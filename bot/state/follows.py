"""Who follows which story, and when they were last told of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, delete, exists, func, insert, or_, select, update

from .news import Change
from .tables import follows, news, people

PAUSE = timedelta(days=1)
"""Between two messages on one story to one reader, at least."""


@dataclass(frozen=True, slots=True)
class Follow:
    """One reader's interest in one story."""

    user_id: int
    article: str
    language: str
    """Of the reader when they began, ISO 639-1."""
    seen: datetime
    """What changed later than this the reader was not told yet."""


def add(connection: Connection, user_id: int, article: str, language: str, now: datetime) -> bool:
    """Follow a story from now on; False where the reader does so already."""
    if is_followed(connection, user_id, article):
        return False
    connection.execute(insert(follows).values(user_id=user_id, article=article, language=language, since=now))
    return True


def remove(connection: Connection, user_id: int, article: str) -> bool:
    """Follow it no longer; False where the reader did not."""
    gone = connection.execute(
        delete(follows).where(follows.c.user_id == user_id, follows.c.article == article)
    )
    return bool(gone.rowcount)


def drop(connection: Connection, user_id: int) -> int:
    """Follow nothing any more: the reader cannot be reached; how many stories that were."""
    return connection.execute(delete(follows).where(follows.c.user_id == user_id)).rowcount


def is_followed(connection: Connection, user_id: int, article: str) -> bool:
    """Tell whether the reader follows the story."""
    found = select(follows.c.article).where(follows.c.user_id == user_id, follows.c.article == article)
    return connection.execute(found).first() is not None


def of(connection: Connection, user_id: int) -> list[str]:
    """List the stories that a reader follows, in the order in which they began."""
    rows = connection.execute(
        select(follows.c.article).where(follows.c.user_id == user_id).order_by(follows.c.since)
    )
    return list(rows.scalars())


def due(connection: Connection, now: datetime, limit: int) -> list[Follow]:
    """List some of those who are to be told something: it is new to them, and their pause is over.

    Who is banned is not told.
    """
    seen = func.coalesce(follows.c.told_at, follows.c.since)
    changed = exists().where(
        news.c.article == follows.c.article,
        news.c.changed_at > seen,
        news.c.change != Change.FIRST.value,
    )
    banned = exists().where(people.c.user_id == follows.c.user_id, people.c.banned_at.is_not(None))
    rows = connection.execute(
        select(follows)
        .where(changed, ~banned, or_(follows.c.told_at.is_(None), follows.c.told_at <= now - PAUSE))
        .order_by(follows.c.user_id, follows.c.article)
        .limit(limit)
    )
    return [_follow(row) for row in rows]


def told(connection: Connection, follow: Follow, now: datetime) -> None:
    """Note that the reader is told now of all that has changed up to now."""
    connection.execute(
        update(follows)
        .where(follows.c.user_id == follow.user_id, follows.c.article == follow.article)
        .values(told_at=now)
    )


def _follow(row: Any) -> Follow:
    return Follow(row.user_id, row.article, row.language, row.told_at or row.since)
