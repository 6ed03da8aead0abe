"""A record's past: ``/history``, ``/diff``, ``/revert``."""

from __future__ import annotations

from bot.editing.typed import on_one_line
from bot.handlers.commands import Argument, Command
from bot.handlers.turn import Turn
from bot.model import Role, limits
from bot.replies import (
    Choice,
    Reply,
    Version,
    render_difference,
    render_entity_saved,
    render_history,
    render_no_version,
)
from bot.state.revisions import Revision

from . import correcting, ordering
from .lengths import within
from .records import named, record_argument

ENTITY = "entity/"
"""Begins the name that an entity has in the history."""


async def history(turn: Turn) -> None:
    """Show a record's versions."""
    past = await turn.desk.newsroom.history(named(turn))
    turn.say(render_history(named(turn), [_version(revision) for revision in past], turn.language))


async def diff(turn: Turn) -> None:
    """Show what a version changed; the newest where none is named."""
    record = named(turn)
    typed = turn.arguments.get("version", "")
    past = await turn.desk.newsroom.history(record)
    version = int(typed) if typed else (past[0].version if past else 0)
    changed = await turn.desk.newsroom.diff(record, version)
    if changed is None:
        turn.say(render_history(record, [_version(revision) for revision in past], turn.language))
    else:
        turn.say(render_difference(record, version, changed, turn.language))


async def revert(turn: Turn) -> None:
    """Make a record what it was at a version."""
    record = named(turn)
    order = ordering.order(turn, on_one_line(turn.arguments.get("note", "")))
    result = await turn.desk.newsroom.revert(order, record, int(turn.arguments["version"]))
    ordering.take_up(turn, result)
    if result.saved and record.startswith(ENTITY):
        entity = record.removeprefix(ENTITY)
        turn.say(render_entity_saved("saved-revert", entity, turn.language, difference=result.difference))
    else:
        await correcting.confirm_revert(turn, ordering.told(turn, result, "saved-revert"), result)


async def _is_version(turn: Turn, value: str) -> Reply | None:
    """0 is what a record was before its first version, which can be gone back to but not looked at."""
    if await ordering.made_before(turn):
        return None
    past = await turn.desk.newsroom.history(named(turn))
    numbers = [str(revision.version) for revision in past]
    fits = value in (*numbers, "0")
    return None if fits else render_no_version(value, numbers or ["0"], turn.language)


async def _versions(turn: Turn) -> tuple[Choice, ...]:
    past = await turn.desk.newsroom.history(named(turn))
    numbers = [*(revision.version for revision in past[1:8]), *([0] if past else [])]
    return tuple(Choice(str(number), str(number)) for number in dict.fromkeys(numbers))


def _version(revision: Revision) -> Version:
    user = "" if revision.user_id is None else str(revision.user_id)
    return Version(revision.version, revision.made_at, revision.action, user, revision.why)


COMMANDS = {
    "history": Command(history, (record_argument("history", past=True),), role=Role.EDITOR),
    "diff": Command(
        diff,
        (record_argument("diff", past=True), Argument("version", _is_version, optional=True)),
        role=Role.EDITOR,
    ),
    "revert": Command(
        revert,
        (
            record_argument("revert", past=True),
            Argument("version", _is_version, _versions),
            Argument("note", within(limits.NOTE), rest=True, aside=True),
        ),
        role=Role.EDITOR,
    ),
}
