"""Keeping order: ``/ban``, ``/unban``, ``/pause``, ``/resume``."""

from __future__ import annotations

from sqlalchemy import Connection

from bot.editing.roles import may_change
from bot.handlers.commands import Argument, Command
from bot.handlers.turn import Turn
from bot.model import Role
from bot.replies import (
    Choice,
    Reply,
    render_banned,
    render_pause_set,
    render_role_refused,
    render_unban_refused,
)
from bot.state import audit, people, switches
from bot.state.audit import Entry

from . import roles

LONGEST_REASON = 200
"""Characters of a ban's reason that are kept."""


async def ban(turn: Turn) -> None:
    """Listen to a person no more: what they send is dropped without a word."""
    user_id, reason = int(turn.arguments["user"]), turn.arguments.get("reason", "")[:LONGEST_REASON]

    def store(connection: Connection) -> None:
        people.ban(connection, user_id, reason, turn.now)
        audit.note(connection, Entry(turn.now, turn.user.id, "ban", str(user_id), reason))

    turn.write(store)
    turn.say(render_banned(user_id, turn.language, banned=True))


async def unban(turn: Turn) -> None:
    """Listen to a person again."""
    user_id = int(turn.arguments["user"])

    def store(connection: Connection) -> None:
        people.unban(connection, user_id)
        audit.note(connection, Entry(turn.now, turn.user.id, "unban", str(user_id), ""))

    turn.write(store)
    turn.say(render_banned(user_id, turn.language, banned=False))


async def pause(turn: Turn) -> None:
    """Tell readers that the bot takes a break, until ``/resume``; who has a role goes on."""
    _switch(turn, paused=True)


async def resume(turn: Turn) -> None:
    """Answer readers again."""
    _switch(turn, paused=False)


def _switch(turn: Turn, *, paused: bool) -> None:
    def store(connection: Connection) -> None:
        switches.put(connection, switches.PAUSED, True if paused else None)
        audit.note(connection, Entry(turn.now, turn.user.id, "pause" if paused else "resume", "", ""))

    turn.write(store)
    turn.say(render_pause_set(turn.language, paused=paused))


async def _may_be_banned(turn: Turn, value: str) -> Reply | None:
    refused = await roles.is_user(turn, value)
    if refused is None and not may_change(turn.person.role, await roles.known(turn, int(value))):
        return render_role_refused("role-refused-above", turn.language, value)
    return refused


async def _is_banned(turn: Turn, value: str) -> Reply | None:
    refused = await roles.is_user(turn, value)
    if refused is None and not (await roles.known(turn, int(value))).banned:
        return render_unban_refused(value, turn.language)
    return refused


async def _banned(turn: Turn) -> tuple[Choice, ...]:
    found = await turn.desk.database.run(people.banned)
    return tuple(
        Choice(f"{person.user_id} {person.ban_reason}".strip()[:60], str(person.user_id)) for person in found
    )


COMMANDS = {
    "ban": Command(
        ban,
        (Argument("user", _may_be_banned), Argument("reason", optional=True, rest=True)),
        role=Role.ADMIN,
    ),
    "unban": Command(unban, (Argument("user", _is_banned, _banned),), role=Role.ADMIN),
    "pause": Command(pause, role=Role.ADMIN),
    "resume": Command(resume, role=Role.ADMIN),
}
