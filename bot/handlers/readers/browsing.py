"""``/topics`` and ``/source``."""

from __future__ import annotations

import asyncio

from bot.handlers import nearest
from bot.handlers.commands import Argument, Command
from bot.handlers.turn import Turn
from bot.replies import render_source, render_topics, source_id


async def topics(turn: Turn) -> None:
    """Say what the base covers; the buttons turn the page."""
    turn.say(render_topics(turn.base, turn.language), page=True)


async def source(turn: Turn) -> None:
    """Show where a fact comes from; of an id that does not exist, offer the nearest."""
    typed = turn.arguments["fact"]
    id_, found = source_id(typed), list[str]()
    if turn.base.record(id_) is None:
        found = await asyncio.to_thread(nearest.names, id_, [*turn.base.facts, *turn.base.unknowns])
    turn.say(render_source(typed, turn.base, turn.language, found), reply_to=turn.message.message_id)


COMMANDS = {"source": Command(source, (Argument("fact", rest=True),))}
