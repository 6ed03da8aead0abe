"""The base and the state, whole: ``/export``, ``/backup``, ``/restore``.

While the bot runs only the fact base can be restored, as one edit among others; the state under a running bot
cannot: the command line does that.
"""

from __future__ import annotations

import asyncio

from sqlalchemy import Connection

from bot.editing import orders
from bot.editing.backups import Backup, BackupError, Restoration, find, listed, make, restoration
from bot.editing.export import export
from bot.handlers.commands import Argument, Command
from bot.handlers.presses import Press
from bot.handlers.transport.enclosure import LIMIT, Enclosure
from bot.handlers.turn import Turn
from bot.model import Role
from bot.replies import (
    Choice,
    Reply,
    render_backup_made,
    render_backup_trouble,
    render_exported,
    render_no_backup,
    render_refusal,
    render_restoration,
    render_restored,
)
from bot.state import DatabaseUnavailableError, audit
from bot.state.audit import Entry
from bot.state.buttons import Record
from bot.state.receipts import Receipt

from . import ordering

OFFERED = 8
"""Backups to choose from, the latest."""


async def export_(turn: Turn) -> None:
    """Send the fact base as a zip."""
    data = await turn.typing_while(asyncio.to_thread(export, turn.desk.places.knowledge))
    if len(data) > LIMIT:
        turn.say(render_exported(turn.base, turn.language, fits=False))
        return
    turn.write(lambda connection: _note(connection, turn, "export", ""))
    turn.say(render_exported(turn.base, turn.language), enclosure=Enclosure("knowledge.zip", data))


async def backup(turn: Turn) -> None:
    """Copy the database and the fact base into the data folder."""
    places = turn.desk.places
    try:
        made = await turn.typing_while(
            asyncio.to_thread(make, places.knowledge, places.database, places.backups, turn.now)
        )
    except (BackupError, DatabaseUnavailableError) as error:
        turn.say(render_backup_trouble(str(error), turn.language))
        return
    turn.write(lambda connection: _note(connection, turn, "backup", made.id))
    turn.say(render_backup_made(made.id, len(made.files), turn.language, state=made.has_database))


async def restore(turn: Turn) -> None:
    """Show what restoring a backup would change; nothing is changed yet."""
    try:
        found = await _found(turn, turn.arguments["backup"])
    except BackupError as error:
        turn.say(render_backup_trouble(str(error), turn.language))
        return
    turn.say(
        render_restoration(found.backup.id, found.added, found.changed, found.removed, language=turn.language)
    )


async def press_restore(turn: Turn, record: Record, _receipt: Receipt | None) -> None:
    """Do it: the fact base is what the backup holds, in one edit that can be undone."""
    try:
        found = await _found(turn, record.button.target)
    except BackupError as error:
        turn.say(render_backup_trouble(str(error), turn.language))
        return
    result = await ordering.make(turn, orders.restore(ordering.order(turn, found.backup.id), found))
    if result.saved:
        turn.say(render_restored(found.backup.id, turn.language))
    else:
        turn.say(render_refusal(ordering.refusal(result, turn.language), turn.language))


async def _found(turn: Turn, id_: str) -> Restoration:
    places = turn.desk.places

    def look() -> Restoration:
        return restoration(find(places.backups, id_), places.knowledge)

    return await turn.typing_while(asyncio.to_thread(look))


async def _is_backup(turn: Turn, value: str) -> Reply | None:
    known = await _known(turn)
    return None if any(each.id == value for each in known) else render_no_backup(value, turn.language)


async def _backups(turn: Turn) -> tuple[Choice, ...]:
    return tuple(Choice(each.id, each.id) for each in (await _known(turn))[:OFFERED])


async def _known(turn: Turn) -> list[Backup]:
    return await asyncio.to_thread(listed, turn.desk.places.backups)


def _note(connection: Connection, turn: Turn, action: str, detail: str) -> None:
    audit.note(connection, Entry(turn.now, turn.user.id, action, "", detail))


COMMANDS = {
    "export": Command(export_, role=Role.ADMIN),
    "backup": Command(backup, role=Role.ADMIN),
    "restore": Command(restore, (Argument("backup", _is_backup, _backups),), role=Role.ADMIN),
}
PRESSES = {"restore": Press(press_restore, Role.ADMIN)}
