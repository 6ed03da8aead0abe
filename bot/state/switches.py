"""What admins have set while the bot runs, by name: a JSON value each."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, delete, insert, select

from .tables import switches

PAUSED = "paused"
"""True while readers are told that the bot takes a break."""
THRESHOLD = "threshold"
"""The confidence from which on a fact is shown, 0-1, where it is not the learned one."""


def get(connection: Connection, name: str) -> Any:
    """Return what was set; None where nothing was."""
    return connection.execute(select(switches.c.value).where(switches.c.name == name)).scalar()


def put(connection: Connection, name: str, value: Any) -> None:
    """Set it in place of the former value; None unsets it."""
    connection.execute(delete(switches).where(switches.c.name == name))
    if value is not None:
        connection.execute(insert(switches).values(name=name, value=value))
