"""What is known of people: a role, a chosen language, a ban. A reader who chose nothing has no row."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from bot.model import Role

from .tables import people


@dataclass(frozen=True, slots=True)
class Known:
    """What the bot remembers of a person."""

    user_id: int
    role: Role = Role.READER
    language: str = ""
    """Chosen by the person, ISO 639-1; empty: as they write."""
    banned: bool = False
    ban_reason: str = ""


def get(connection: Connection, user_id: int) -> Known:
    """Look a person up; one who is not known is a reader."""
    row = connection.execute(select(people).where(people.c.user_id == user_id)).first()
    return _known(row) if row else Known(user_id)


def with_roles(connection: Connection) -> list[Known]:
    """List those who have a role, the highest first."""
    found = [_known(row) for row in connection.execute(select(people).where(people.c.role.is_not(None)))]
    return sorted(found, key=lambda known: (-known.role, known.user_id))


def banned(connection: Connection) -> list[Known]:
    """List those who are banned, the latest first."""
    wanted = select(people).where(people.c.banned_at.is_not(None)).order_by(people.c.banned_at.desc())
    return [_known(row) for row in connection.execute(wanted)]


def give_role(connection: Connection, user_id: int, role: Role) -> None:
    """Give a role in place of the former one; ``READER`` takes it away."""
    _set(connection, user_id, role=role.word if role else None)


def choose_language(connection: Connection, user_id: int, language: str) -> None:
    """Remember the language a person chose; an empty one forgets it."""
    _set(connection, user_id, language=language or None)


def ban(connection: Connection, user_id: int, reason: str, now: datetime) -> None:
    """Do not listen to this person any more."""
    _set(connection, user_id, banned_at=now, ban_reason=reason)


def unban(connection: Connection, user_id: int) -> None:
    """Listen again."""
    _set(connection, user_id, banned_at=None, ban_reason=None)


def forget_choices(connection: Connection, user_id: int) -> None:
    """Forget what a person chose; a role and a ban are the admins' and stay."""
    choose_language(connection, user_id, "")


def _set(connection: Connection, user_id: int, **values: Any) -> None:
    """Change a row, made where there is none, deleted where it says nothing any more."""
    changed = connection.execute(update(people).where(people.c.user_id == user_id).values(**values))
    if not changed.rowcount:
        connection.execute(insert(people).values(user_id=user_id, **values))
    connection.execute(
        delete(people).where(
            people.c.user_id == user_id,
            people.c.role.is_(None),
            people.c.language.is_(None),
            people.c.banned_at.is_(None),
        )
    )


def _known(row: Any) -> Known:
    role = Role.named(row.role or "") or Role.READER
    return Known(row.user_id, role, row.language or "", row.banned_at is not None, row.ban_reason or "")
