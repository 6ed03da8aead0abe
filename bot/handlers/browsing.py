"""``/topics`` and ``/source``."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from bot.replies import Action, Button, render_source, render_source_usage, render_topics

from . import nearest, wording
from .turn import Turn


async def topics(turn: Turn) -> None:
    """Say what the base covers; the buttons turn the page."""
    turn.say(render_topics(turn.base, turn.language), page=True)


async def source(turn: Turn) -> None:
    """Show where a fact comes from; of an id that does not exist, offer the nearest."""
    id_ = wording.argument(turn.message)
    if not id_:
        turn.say(render_source_usage(turn.base, turn.language))
        return
    reply = render_source(id_, turn.base, turn.language)
    if turn.base.record(id_.lower()) is None:
        known = [*turn.base.facts, *turn.base.unknowns]
        found = await asyncio.to_thread(nearest.names, id_.lower(), known)
        reply = replace(reply, buttons=tuple((Button(each, Action.SOURCE, each),) for each in found))
    turn.say(reply, reply_to=turn.message.message_id)
