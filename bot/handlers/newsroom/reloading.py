"""``/reload``: reads the fact base's files now, instead of within seconds."""

from __future__ import annotations

from bot.handlers.commands import Command
from bot.handlers.turn import Turn
from bot.model import Role
from bot.replies import render_base_broken, render_reloaded


async def reload(turn: Turn) -> None:
    """Check the files, tell what is different, and answer from them; broken ones change nothing."""
    found = await turn.typing_while(turn.desk.newsroom.reload(turn.now))
    if found.problems:
        turn.say(render_base_broken(tuple(map(str, found.problems)), turn.language))
        return
    if found.base is not None:
        turn.desk.bases.swap(found.base)
    turn.say(render_reloaded(found.records, turn.language, changed=found.base is not None))


COMMANDS = {"reload": Command(reload, role=Role.ADMIN)}
