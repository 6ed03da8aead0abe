"""``/eval``: the base's own questions, asked at once."""

from __future__ import annotations

import asyncio

from bot.editing.selfcheck import self_check
from bot.handlers.commands import Command
from bot.handlers.turn import Turn
from bot.model import Role
from bot.replies import render_self_check


async def evaluate(turn: Turn) -> None:
    """Tell how many wordings find their own record, and which find another."""
    found = await turn.typing_while(asyncio.to_thread(self_check, turn.desk.answers.answerer))
    misses = [(miss.question, miss.owner, miss.status, miss.found) for miss in found.misses]
    turn.say(render_self_check(found.asked, found.right, misses, turn.language))


COMMANDS = {"eval": Command(evaluate, role=Role.ADMIN)}
