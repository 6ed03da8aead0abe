"""A line for each question, for counting: no text, no user id.

Who asked is a keyed hash with a key of this installation. It tells two askers apart, and is of no use
elsewhere; ``/forgetme`` empties it.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import groupby

from sqlalchemy import Connection, delete, insert, select, update

from . import switches
from .tables import asked

SALT = "statistics-salt"
"""Name of the switch that holds the key."""


class Way(StrEnum):
    """How a question came in."""

    MESSAGE = "message"
    EDIT = "edit"
    BUTTON = "button"
    INLINE = "inline"
    """A result of ``@bot question`` that was chosen and sent."""


@dataclass(frozen=True, slots=True)
class Line:
    """One question."""

    day: date
    """UTC."""
    way: Way
    status: str
    """One of ``bot.model.Status``."""
    fact: str
    """Id of the first fact or unknown that was shown; may be empty."""
    language: str
    """ISO 639-1, of the reply."""
    milliseconds: int
    """The bot's own time, from the update to the outbox."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What was asked since a day."""

    questions: int
    askers: int
    """Different people."""
    days: Mapping[date, Mapping[str, int]]
    """Questions by day, oldest first, and outcome; a day without any is left out."""
    statuses: Mapping[str, int]
    languages: Mapping[str, int]
    ways: Mapping[str, int]
    facts: Sequence[tuple[str, int]]
    """Ids and how often they were shown, the most frequent first."""
    median: int
    """Milliseconds."""
    slow: int
    """Milliseconds that 19 of 20 questions stay below."""


def asker(connection: Connection, user_id: int) -> str:
    """Return the keyed hash of a person; the first call makes the key."""
    salt = switches.get(connection, SALT)
    if salt is None:
        salt = secrets.token_hex(32)
        switches.put(connection, SALT, salt)
    return hmac.new(bytes.fromhex(salt), str(user_id).encode(), hashlib.sha256).hexdigest()[:32]


def note(connection: Connection, line: Line, user_id: int) -> None:
    """Write a line."""
    connection.execute(
        insert(asked).values(
            day=line.day,
            way=line.way.value,
            status=line.status,
            fact=line.fact,
            language=line.language,
            milliseconds=line.milliseconds,
            asker=asker(connection, user_id),
        )
    )


def summary(connection: Connection, since: date) -> Summary:
    """Count what was asked from a day on; somebody who is forgotten counts as nobody."""
    rows = connection.execute(select(asked).where(asked.c.day >= since).order_by(asked.c.day)).all()
    times = sorted(row.milliseconds for row in rows) or [0]
    return Summary(
        questions=len(rows),
        askers=len({row.asker for row in rows if row.asker}),
        days={day: Counter(row.status for row in each) for day, each in groupby(rows, lambda row: row.day)},
        statuses=Counter(row.status for row in rows),
        languages=Counter(row.language for row in rows),
        ways=Counter(row.way for row in rows),
        facts=Counter(row.fact for row in rows if row.fact).most_common(),
        median=times[len(times) // 2],
        slow=times[len(times) * 19 // 20],
    )


def forget(connection: Connection, user_id: int) -> None:
    """Empty who asked in a person's lines; the counts stay."""
    mine = asked.c.asker == asker(connection, user_id)
    connection.execute(update(asked).where(mine).values(asker=""))


def purge(connection: Connection, before: date) -> None:
    """Delete lines of earlier days."""
    connection.execute(delete(asked).where(asked.c.day < before))
