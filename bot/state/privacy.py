"""Everything that is kept about a person: to be handed to them, and to be deleted at once.

A test reads the tables: one that names a person by ``user_id`` is listed here, to be deleted or to be kept.
"""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, delete, select, update

from . import people, statistics
from .tables import (
    asked,
    audit,
    buttons,
    contexts,
    feedback,
    follows,
    inbox,
    outbox,
    questions,
    receipts,
    reports,
    steps,
    watchers,
)

PERSONAL: tuple[Table, ...] = (
    *(watchers, feedback, questions, reports, contexts, steps, buttons, receipts),
    follows,
)
"""What belongs to the person who is named; deleted in this order."""
KEPT = {
    "people": "a role and a ban are the admins'; the chosen language is forgotten",
    "audit": "what editors and admins have done is answered for",
    "edits": "so is every change of the fact base",
    "revisions": "and every version of a record",
    "corrections": "and the public ledger",
}
"""Tables that name people and are not theirs to delete, and why."""


def collect(connection: Connection, user_id: int) -> dict[str, Any]:
    """Gather all that is kept about a person, as values that JSON knows."""
    known = people.get(connection, user_id)
    found: dict[str, Any] = {
        "user_id": user_id,
        "role": known.role.word,
        "language": known.language,
        "banned": known.banned,
        "ban_reason": known.ban_reason,
    }
    for table in PERSONAL:
        found[table.name] = _rows(connection, table, table.c.user_id == user_id)
    found["asked"] = _rows(connection, asked, asked.c.asker == statistics.asker(connection, user_id))
    found["outbox"] = _rows(connection, outbox, outbox.c.chat_id == user_id)
    found["inbox"] = [row["payload"] for row in _updates(connection, user_id)]
    found["audit"] = _rows(connection, audit, audit.c.user_id == user_id)
    return found


def forget(connection: Connection, user_id: int, now: datetime) -> None:
    """Delete all of it in the caller's transaction; what is on its way to the person is not sent either."""
    for row in _updates(connection, user_id):
        connection.execute(
            update(inbox)
            .where(inbox.c.update_id == row["update_id"])
            .values(state="done", settled_at=now, payload="", failure=None)
        )
    # A private chat has its person's number.
    connection.execute(delete(outbox).where(outbox.c.chat_id == user_id))
    connection.execute(delete(buttons).where(buttons.c.chat_id == user_id))
    for table in PERSONAL:
        connection.execute(delete(table).where(table.c.user_id == user_id))
    statistics.forget(connection, user_id)
    people.forget_choices(connection, user_id)


def _rows(connection: Connection, table: Table, mine: ColumnElement[bool]) -> list[dict[str, Any]]:
    """Read rows as JSON values, without what only the database needs and without button keys."""
    columns = [column for column in table.c if column.name not in ("user_id", "key", "asker")]
    rows = connection.execute(select(*columns).where(mine)).mappings()
    return [{name: _plain(value) for name, value in row.items() if value is not None} for row in rows]


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _updates(connection: Connection, user_id: int) -> list[dict[str, Any]]:
    """Find the updates that this person sent and that are still held: waiting, or failed."""
    rows = connection.execute(select(inbox.c.update_id, inbox.c.payload).where(inbox.c.payload != ""))
    held = ({"update_id": row.update_id, "payload": _read(row.payload)} for row in rows)
    return [row for row in held if _sender(row["payload"]) == user_id]


def _read(payload: str) -> Any:
    try:
        return json.loads(payload)
    except ValueError:
        return {}


def _sender(payload: Any) -> int | None:
    """Who sent an update: each kind of it names them in ``from``."""
    kinds = [kind for kind in payload.values() if isinstance(kind, dict)] if isinstance(payload, dict) else []
    return next((kind["from"].get("id") for kind in kinds if kind.get("from")), None)
