"""Updates as Telegram sent them: stored before Telegram may forget them, kept until something came of them.

An update is known by membership, never by "greater than the last": Telegram starts its numbering anywhere
after a quiet week.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, func, insert, select, update

from .tables import inbox

REPLAYS = 50
"""After so many unclean ends in a row with it under way, an update is given up as the probable cause."""


@dataclass(frozen=True, slots=True)
class Stored:
    """An update as it arrived."""

    update_id: int
    payload: str
    """JSON, as Telegram sent it."""


def add(connection: Connection, updates: Sequence[Stored], now: datetime) -> set[int]:
    """Store updates, all or none; the numbers of those that are new. Known ones stay what became of them."""
    numbers = [update.update_id for update in updates]
    known = set(connection.scalars(select(inbox.c.update_id).where(inbox.c.update_id.in_(numbers))))
    new = {update.update_id: update for update in updates if update.update_id not in known}
    if new:
        connection.execute(
            insert(inbox),
            [
                {
                    "update_id": update.update_id,
                    "payload": update.payload,
                    "received_at": now,
                    "state": "pending",
                    "replays": 0,
                }
                for update in new.values()
            ],
        )
    return set(new)


def replay(connection: Connection, now: datetime) -> list[Stored]:
    """Return what an earlier run left undone, in order of arrival; asked once, at start."""
    waiting = inbox.c.state == "pending"
    connection.execute(
        update(inbox)
        .where(waiting, inbox.c.replays >= REPLAYS)
        .values(state="failed", failure="replays", settled_at=now)
    )
    rows = connection.execute(
        select(inbox.c.update_id, inbox.c.payload)
        .where(waiting)
        .order_by(inbox.c.received_at, inbox.c.update_id)
    )
    return [Stored(row.update_id, row.payload) for row in rows]


def begin(connection: Connection, update_id: int) -> None:
    """Count that an update of an earlier run is being worked on now: it may be what ends the process."""
    connection.execute(
        update(inbox).where(inbox.c.update_id == update_id).values(replays=inbox.c.replays + 1)
    )


def settle(connection: Connection, update_id: int, now: datetime) -> None:
    """Mark it done and forget what it said."""
    connection.execute(
        update(inbox)
        .where(inbox.c.update_id == update_id)
        .values(state="done", settled_at=now, payload="", failure=None)
    )


def fail(connection: Connection, update_id: int, code: str, now: datetime) -> None:
    """Mark it failed, with the code that the log has too; what it said stays for the operator."""
    connection.execute(
        update(inbox)
        .where(inbox.c.update_id == update_id)
        .values(state="failed", settled_at=now, failure=code)
    )


def refuse(connection: Connection, update_id: int, reason: str, now: datetime) -> None:
    """Mark it as not looked at, and why, in one word; what it said is forgotten."""
    connection.execute(
        update(inbox)
        .where(inbox.c.update_id == update_id)
        .values(state="failed", settled_at=now, failure=reason, payload="")
    )


def end_cleanly(connection: Connection) -> None:
    """Note that the process ends of its own will: what waits is not to blame."""
    connection.execute(update(inbox).where(inbox.c.state == "pending").values(replays=0))


def counts(connection: Connection) -> dict[str, int]:
    """How many updates there are in each state: ``pending``, ``done``, ``failed``."""
    rows = connection.execute(select(inbox.c.state, func.count()).group_by(inbox.c.state))
    return {row[0]: row[1] for row in rows}


def last_failure(connection: Connection) -> tuple[str, datetime | None]:
    """Return the code of the latest failure and its time; an empty code and None where there was none."""
    row = connection.execute(
        select(inbox.c.failure, inbox.c.settled_at)
        .where(inbox.c.state == "failed")
        .order_by(inbox.c.settled_at.desc())
        .limit(1)
    ).first()
    return (row.failure or "", row.settled_at) if row else ("", None)


def purge(connection: Connection, before: datetime) -> None:
    """Delete what was settled earlier than ``before``; Telegram itself keeps an update for a day only."""
    connection.execute(delete(inbox).where(inbox.c.state != "pending", inbox.c.settled_at < before))
