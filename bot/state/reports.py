"""What readers say is wrong with a fact: ``/report``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from .tables import reports


@dataclass(frozen=True, slots=True)
class Report:
    """One reader's objection."""

    id: int
    fact: str
    """Id of the fact or unknown."""
    text: str
    """What is wrong, in the reader's words."""
    reported_at: datetime


def add(connection: Connection, fact: str, text: str, user_id: int, now: datetime) -> None:
    """Note an objection."""
    connection.execute(insert(reports).values(fact=fact, text=text, user_id=user_id, reported_at=now))


def latest(connection: Connection, limit: int = 50) -> list[Report]:
    """List the latest, newest first."""
    rows = connection.execute(select(reports).order_by(reports.c.id.desc()).limit(limit))
    return [Report(row.id, row.fact, row.text, row.reported_at) for row in rows]


def purge(connection: Connection, before: datetime) -> None:
    """Delete those made earlier than ``before``."""
    connection.execute(delete(reports).where(reports.c.reported_at < before))
