"""A command that still asks for something: one for each person in each chat, kept over a restart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, insert, select

from .tables import steps

LIFETIME = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Step:
    """Where a command stands."""

    command: str
    argument: str
    """Name of the argument that is asked for now."""
    given: Mapping[str, str]
    """What was given before, by argument."""


def save(connection: Connection, chat_id: int, user_id: int, step: Step, now: datetime) -> None:
    """Remember the step in place of the former."""
    leave(connection, chat_id, user_id)
    connection.execute(
        insert(steps).values(
            chat_id=chat_id,
            user_id=user_id,
            command=step.command,
            argument=step.argument,
            given=dict(step.given),
            expires_at=now + LIFETIME,
        )
    )


def load(connection: Connection, chat_id: int, user_id: int, now: datetime) -> Step | None:
    """Return the open step, None where there is none or its time is over."""
    row = connection.execute(
        select(steps).where(steps.c.chat_id == chat_id, steps.c.user_id == user_id, steps.c.expires_at > now)
    ).first()
    return Step(row.command, row.argument, dict(row.given)) if row else None


def leave(connection: Connection, chat_id: int, user_id: int) -> bool:
    """Forget the step; whether there was one."""
    gone = connection.execute(delete(steps).where(steps.c.chat_id == chat_id, steps.c.user_id == user_id))
    return bool(gone.rowcount)


def purge(connection: Connection, now: datetime) -> None:
    """Delete those whose time is over."""
    connection.execute(delete(steps).where(steps.c.expires_at <= now))
