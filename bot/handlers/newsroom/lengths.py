"""The check of every text that an editor types: there is something to read in it, and a reply can hold it."""

from __future__ import annotations

from bot.editing.typed import flawed
from bot.handlers.commands import Check
from bot.handlers.turn import Turn
from bot.replies import Reply, render_flawed


def within(most: int, otherwise: Check | None = None, *, by_line: bool = False) -> Check:
    """Make the check of a text of at most ``most`` UTF-16 units, each line by itself where ``by_line``.

    A text that passes is given to the check ``otherwise``.
    """

    async def check(turn: Turn, value: str) -> Reply | None:
        found = flawed(value, most, by_line=by_line)
        if found is not None:
            return render_flawed(found.flaw, found.length, most, found.character, turn.language)
        return await otherwise(turn, value) if otherwise else None

    return check
