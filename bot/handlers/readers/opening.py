"""``/start`` and ``/help``."""

from __future__ import annotations

from dataclasses import replace

from bot.handlers import claiming, showing, wording
from bot.handlers.turn import Turn
from bot.model import Role
from bot.replies import group_help, links, render_help, render_source, render_start


async def start(turn: Turn) -> None:
    """Say what this is; or open the fact, or its source, that a link leads to.

    A payload only shows, it never grants. The one exception is the code that makes the first owner.
    """
    payload = wording.argument(turn.message)
    if payload.startswith(claiming.CLAIM_PAYLOAD):
        await claiming.claim(turn, payload.removeprefix(claiming.CLAIM_PAYLOAD))
        return
    fact = links.record_id(payload, links.FACT, turn.base)
    source = links.record_id(payload, links.SOURCE, turn.base)
    if fact:
        showing.show(turn, fact, turn.language)
    elif source:
        turn.say(render_source(source, turn.base, turn.language))
    else:
        turn.say(render_start(turn.base, turn.language))


async def help_(turn: Turn) -> None:
    """Say how to ask, and list the commands; in a group also what the bot sees there."""
    if turn.private:
        turn.say(render_help(turn.language, turn.person.role))
        return
    sees_all = bool(turn.desk.bot.bot.can_read_all_group_messages)
    help_ = render_help(turn.language, Role.READER)
    turn.say(replace(help_, blocks=(*group_help(turn.language, sees_all=sees_all), *help_.blocks[1:])))
