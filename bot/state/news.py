"""What is new in the base: its published facts as they were last time, and as they are now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, insert, select, update

from .tables import news


class Change(StrEnum):
    """What became of a fact."""

    FIRST = "first"
    """It came with its article, which is no news of a story that nobody could follow yet."""
    NEW = "new"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Standing:
    """A published fact as it is now."""

    fact: str
    article: str
    digest: str
    """Of all whose change is a correction."""


@dataclass(frozen=True, slots=True)
class News:
    """The last that happened to a fact."""

    fact: str
    article: str
    change: Change
    changed_at: datetime


def note(connection: Connection, standing: Iterable[Standing], now: datetime) -> int:
    """Compare with what was noted last and note what differs; how many facts are news by it."""
    known = {row.fact: row for row in connection.execute(select(news))}
    articles = {row.article for row in known.values()}
    present = {each.fact: each for each in standing}
    changes = [(each, change) for each in present.values() if (change := _change(each, known, articles))]
    gone = [
        Standing(row.fact, row.article, "")
        for row in known.values()
        if row.fact not in present and row.change != Change.WITHDRAWN
    ]
    changes += [(each, Change.WITHDRAWN) for each in gone]
    for each, change in changes:
        _put(connection, each, change, now, known=each.fact in known)
    return sum(change is not Change.FIRST for _, change in changes)


def of_article(connection: Connection, article: str, after: datetime) -> list[News]:
    """List what has changed in a story later than ``after``, the newest first."""
    rows = connection.execute(
        select(news)
        .where(news.c.article == article, news.c.changed_at > after, news.c.change != Change.FIRST.value)
        .order_by(news.c.changed_at.desc(), news.c.fact)
    )
    return [_news(row) for row in rows]


def latest(connection: Connection, after: datetime, limit: int) -> list[News]:
    """List what was added or corrected later than ``after``, the newest first."""
    rows = connection.execute(
        select(news)
        .where(news.c.changed_at > after, news.c.change.in_([Change.NEW.value, Change.CORRECTED.value]))
        .order_by(news.c.changed_at.desc(), news.c.fact)
        .limit(limit)
    )
    return [_news(row) for row in rows]


def _change(each: Standing, known: dict[str, Any], articles: set[str]) -> Change | None:
    row = known.get(each.fact)
    if row is None:
        return Change.NEW if each.article in articles else Change.FIRST
    if row.change == Change.WITHDRAWN:
        return Change.NEW
    return Change.CORRECTED if row.digest != each.digest else None


def _put(connection: Connection, each: Standing, change: Change, now: datetime, *, known: bool) -> None:
    values = {"article": each.article, "digest": each.digest, "change": change.value, "changed_at": now}
    if known:
        connection.execute(update(news).where(news.c.fact == each.fact).values(**values))
    else:
        connection.execute(insert(news).values(fact=each.fact, **values))


def _news(row: Any) -> News:
    return News(row.fact, row.article, Change(row.change), row.changed_at)
