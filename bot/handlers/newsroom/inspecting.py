"""Looking without changing: ``/find``, ``/show``, ``/test``, ``/stale``."""

from __future__ import annotations

import asyncio

from bot.editing.finding import find, stale
from bot.handlers.commands import Argument, Command
from bot.handlers.presses import Press
from bot.handlers.turn import Turn
from bot.model import Role
from bot.replies import render_found, render_stale, render_trial, render_whole
from bot.state.buttons import Record
from bot.state.receipts import Receipt

from .records import named, record_argument


async def find_(turn: Turn) -> None:
    """List the records that hold the words."""
    words = turn.arguments["words"]
    turn.say(render_found(await asyncio.to_thread(find, words, turn.base), words, turn.language))


async def show(turn: Turn) -> None:
    """Show a record whole."""
    _show(turn, named(turn))


async def test(turn: Turn) -> None:
    """Tell what the bot would answer, and why; no question comes of it, for the queue or the statistics."""
    outcome = await turn.typing_while(
        turn.desk.answers.consider(turn.arguments["question"], turn.client, turn.now)
    )
    turn.say(render_trial(outcome, turn.base, turn.language))


async def stale_(turn: Turn) -> None:
    """List what is due for review."""
    turn.say(render_stale(stale(turn.base, turn.now.date()), turn.language))


async def press_show(turn: Turn, record: Record, _receipt: Receipt | None) -> None:
    """Show the record that a button names."""
    _show(turn, record.button.target)


def _show(turn: Turn, id_: str) -> None:
    record = turn.base.record(id_)
    if record is not None:
        turn.say(render_whole(record, turn.base, turn.language, turn.person.role))


COMMANDS = {
    "find": Command(find_, (Argument("words", rest=True),), role=Role.CONTRIBUTOR),
    "show": Command(show, (record_argument("show"),), role=Role.CONTRIBUTOR),
    "test": Command(test, (Argument("question", rest=True),), role=Role.CONTRIBUTOR),
    "stale": Command(stale_, role=Role.EDITOR),
}
PRESSES: dict[str, Press] = {"show": Press(press_show, Role.CONTRIBUTOR)}
