"""``/start`` and ``/help``."""

from __future__ import annotations

from bot.replies import render_help, render_start

from . import showing, wording
from .turn import Turn

FACT_PAYLOAD = "f_"
"""How a link to a fact begins: ``https://t.me/<bot>?start=f_<fact>``."""


async def start(turn: Turn) -> None:
    """Say what this is; or open the fact that a link leads to. A payload only shows, it never grants."""
    payload = wording.argument(turn.message)
    id_ = payload.removeprefix(FACT_PAYLOAD)
    if id_ != payload and turn.base.record(id_) is not None:
        showing.show(turn, id_, turn.language)
    else:
        turn.say(render_start(turn.base, turn.language))


async def help_(turn: Turn) -> None:
    """Say how to ask, and list the commands."""
    turn.say(render_help(turn.language))
