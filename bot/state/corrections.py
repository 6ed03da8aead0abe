"""The public ledger: what was corrected or retracted, when, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from .tables import corrections


class Kind(StrEnum):
    """What happened to a fact that readers had been told."""

    CORRECTION = "correction"
    RETRACTION = "retraction"
    CORRECTION_WITHDRAWN = "correction-withdrawn"
    """Undone: what was said before the correction is said again."""
    RETRACTION_WITHDRAWN = "retraction-withdrawn"

    @property
    def withdrawn(self) -> bool:
        """Whether it takes a correction or a retraction back."""
        return self in WITHDRAWALS.values()


WITHDRAWALS = {
    Kind.CORRECTION: Kind.CORRECTION_WITHDRAWN,
    Kind.RETRACTION: Kind.RETRACTION_WITHDRAWN,
}
"""What undoing each is called."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A line of the ledger."""

    id: int
    record: str
    kind: Kind
    note: str
    """The editor's words to the readers."""
    user_id: int
    made_at: datetime


def add(connection: Connection, record: str, kind: Kind, note: str, *, user_id: int, now: datetime) -> int:
    """Write a line; its number."""
    values = {"record": record, "kind": kind.value, "note": note, "user_id": user_id, "made_at": now}
    made = connection.execute(insert(corrections).values(**values).returning(corrections.c.id))
    return int(made.scalar_one())


def get(connection: Connection, id_: int) -> Correction | None:
    """Look a line up."""
    row = connection.execute(select(corrections).where(corrections.c.id == id_)).first()
    return _correction(row) if row else None


def ledger(connection: Connection, record: str = "", *, first: int = 0, limit: int = 50) -> list[Correction]:
    """List the lines, newest first, from the ``first`` on: all, or those of a record."""
    wanted = select(corrections).order_by(corrections.c.id.desc()).offset(first).limit(limit)
    if record:
        wanted = wanted.where(corrections.c.record == record)
    return [_correction(row) for row in connection.execute(wanted)]


def _correction(row: Row[Any]) -> Correction:
    return Correction(row.id, row.record, Kind(row.kind), row.note, row.user_id, row.made_at)
