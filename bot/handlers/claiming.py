"""The first owner: whoever sends the code that a start without an owner prints."""

from __future__ import annotations

import logging
from functools import partial

from sqlalchemy import Connection

from bot.model import Role
from bot.replies import render_claimed, render_start
from bot.state import audit, claims, people
from bot.state.audit import Entry

from .desk import Desk
from .profile import renew_menu
from .turn import Turn

log = logging.getLogger(__name__)

CLAIM_PAYLOAD = "claim_"
"""How the link of the owner's claim begins: ``/start claim_<code>``."""


async def claim(turn: Turn, code: str) -> None:
    """Make the person the owner if the code is the one that was printed; else this is a plain start."""
    redeemed = await turn.desk.database.run(_redeem, turn, code)
    turn.say(render_claimed(turn.language) if redeemed else render_start(turn.base, turn.language))
    if redeemed:
        turn.afterwards(partial(renew_menu, turn.desk, turn.user.id))


async def announce(desk: Desk) -> None:
    """At start: where nobody owns the bot, print the code that makes an owner."""
    if desk.owner_id is not None:
        return
    code = await desk.database.run(_issue, desk)
    if code:
        log.warning(
            "Nobody owns this bot yet. To own it, send this to @%s within an hour: /start %s%s",
            *(desk.bot.username, CLAIM_PAYLOAD, code),
        )


def _redeem(connection: Connection, turn: Turn, code: str) -> bool:
    if not turn.private or not claims.redeem(connection, code, turn.now):
        return False
    people.give_role(connection, turn.user.id, Role.OWNER)
    audit.note(connection, Entry(turn.now, turn.user.id, "claim", str(turn.user.id), Role.OWNER.word))
    return True


def _issue(connection: Connection, desk: Desk) -> str:
    if any(person.role is Role.OWNER for person in people.with_roles(connection)):
        return ""
    return claims.issue(connection, desk.clock())
