"""Roles: ``/grant``, ``/revoke``, ``/roles``, ``/whoami``."""

from __future__ import annotations

from functools import partial

from sqlalchemy import Connection

from bot.editing.roles import grantable, may_change
from bot.handlers.commands import Argument, Command
from bot.handlers.profile import renew_menu
from bot.handlers.transport import post
from bot.handlers.transport.post import Address
from bot.handlers.turn import Turn
from bot.locales import supported
from bot.model import Role
from bot.replies import (
    Choice,
    Reply,
    render_role_given,
    render_role_refused,
    render_roles,
    render_whoami,
    render_your_role,
    role_choices,
)
from bot.state import audit, people
from bot.state.audit import Entry
from bot.state.people import Known

MOST_DIGITS = 15
"""Of a user id; Telegram's have 52 bits at most."""


async def whoami(turn: Turn) -> None:
    """Tell the person's number and role."""
    turn.say(render_whoami(turn.user.id, turn.person.role, turn.language))


async def roles(turn: Turn) -> None:
    """List everybody who has a role."""
    found = {person.user_id: person.role for person in await turn.desk.database.run(people.with_roles)}
    if turn.desk.owner_id is not None:
        found = {turn.desk.owner_id: Role.OWNER} | found | {turn.desk.owner_id: Role.OWNER}
    turn.say(render_roles(found.items(), turn.language))


async def grant(turn: Turn) -> None:
    """Give a role."""
    role = Role.named(turn.arguments["role"])
    if role is not None:
        _change(turn, int(turn.arguments["user"]), role)


async def revoke(turn: Turn) -> None:
    """Take a role away."""
    _change(turn, int(turn.arguments["user"]), Role.READER)


async def is_user(turn: Turn, value: str) -> Reply | None:
    """Check a user id."""
    if value.isascii() and value.isdigit() and len(value) <= MOST_DIGITS and int(value):
        return None
    return render_role_refused("role-refused-not-a-user", turn.language, value)


async def _may_be_changed(turn: Turn, value: str) -> Reply | None:
    refused = await is_user(turn, value)
    if refused is not None:
        return refused
    target = await known(turn, int(value))
    if not may_change(turn.person.role, target):
        return render_role_refused("role-refused-above", turn.language, value)
    return None


async def _has_role(turn: Turn, value: str) -> Reply | None:
    refused = await _may_be_changed(turn, value)
    if refused is not None or (await known(turn, int(value))).role:
        return refused
    return render_role_refused("role-refused-no-role", turn.language, value)


async def _is_grantable(turn: Turn, value: str) -> Reply | None:
    role = Role.named(value)
    if role is None or role is Role.READER:
        return render_role_refused("role-refused-not-a-role", turn.language, value)
    if role not in grantable(turn.person.role):
        return render_role_refused("role-refused-above", turn.language, value)
    return None


async def _grantable(turn: Turn) -> tuple[Choice, ...]:
    return role_choices(grantable(turn.person.role), turn.language)


async def _with_lower_roles(turn: Turn) -> tuple[Choice, ...]:
    found = await turn.desk.database.run(people.with_roles)
    return tuple(
        Choice(str(person.user_id), str(person.user_id))
        for person in found
        if may_change(turn.person.role, person)
    )


async def known(turn: Turn, user_id: int) -> Known:
    """Look a person up; the owner by the settings has that role, whatever the state says."""
    if user_id == turn.desk.owner_id:
        return Known(user_id, Role.OWNER)
    return await turn.desk.database.run(people.get, user_id)


def _change(turn: Turn, user_id: int, role: Role) -> None:
    """Give the role, note it, tell both; the menu follows."""
    action = "grant" if role else "revoke"

    def store(connection: Connection) -> None:
        people.give_role(connection, user_id, role)
        audit.note(connection, Entry(turn.now, turn.user.id, action, str(user_id), role.word))
        language = people.get(connection, user_id).language or supported("")
        there = Address(user_id, user_id, None, quiet=False)
        post.send(connection, there, render_your_role(role, language), turn.now)

    turn.write(store)
    turn.say(render_role_given(user_id, role, turn.language))
    turn.wake(user_id)
    turn.afterwards(partial(renew_menu, turn.desk, user_id))


COMMANDS = {
    "grant": Command(
        grant,
        (Argument("user", _may_be_changed), Argument("role", _is_grantable, _grantable)),
        role=Role.ADMIN,
    ),
    "revoke": Command(revoke, (Argument("user", _has_role, _with_lower_roles),), role=Role.ADMIN),
    "roles": Command(roles, role=Role.ADMIN),
    "whoami": Command(whoami, role=Role.CONTRIBUTOR),
}
