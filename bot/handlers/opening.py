"""``/start`` and ``/help``."""

from __future__ import annotations

from bot.model import Role
from bot.replies import render_help, render_start

from . import roles, showing, wording
from .turn import Turn

FACT_PAYLOAD = "f_"
"""How a link to a fact begins: ``https://t.me/<bot>?start=f_<fact>``."""


async def start(turn: Turn) -> None:
    """Say what this is; or open the fact that a link leads to. A payload only shows, it never grants.

    The one exception is the code that makes the first owner.
    """
    payload = wording.argument(turn.message)
    if payload.startswith(roles.CLAIM_PAYLOAD):
        await roles.claim(turn, payload.removeprefix(roles.CLAIM_PAYLOAD))
        return
    id_ = payload.removeprefix(FACT_PAYLOAD)
    if id_ != payload and turn.base.record(id_) is not None:
        showing.show(turn, id_, turn.language)
    else:
        turn.say(render_start(turn.base, turn.language))


async def help_(turn: Turn) -> None:
    """Say how to ask, and list the commands."""
    turn.say(render_help(turn.language, turn.person.role if turn.private else Role.READER))
