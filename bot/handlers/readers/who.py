"""``/who``: what the base says of a person, a party, a place."""

from __future__ import annotations

import asyncio

from bot.handlers.commands import Argument, Command
from bot.handlers.presses import Press
from bot.handlers.turn import Turn
from bot.replies import Action, Choice, Reply, render_nobody, render_who, render_whom, spoken_of
from bot.state.buttons import Record
from bot.state.receipts import Receipt

from .stories import turn_page


async def who(turn: Turn) -> None:
    """Tell of the one who is meant; where several may be, ask which."""
    typed = turn.arguments["name"]
    named = await asyncio.to_thread(turn.desk.answers.answerer.named, typed)
    known = [id_ for id_ in named.entities if id_ in turn.base.entities]
    turn.say(_render(turn, typed, known), reply_to=turn.message.message_id, page=True)


def _render(turn: Turn, typed: str, known: list[str]) -> Reply:
    if not known:
        return render_nobody(typed, turn.base, turn.language)
    if len(known) > 1:
        return render_whom(known, turn.base, turn.language)
    return render_who(known[0], turn.base, turn.language)


async def _offered(turn: Turn) -> tuple[Choice, ...]:
    return spoken_of(turn.base, turn.language)


async def _press(turn: Turn, record: Record, _receipt: Receipt | None) -> None:
    """Tell of an entity: on the page that the button stands on where the target has a page's number."""
    reply = render_who(record.button.target, turn.base, turn.language)
    if " " in record.button.target:
        turn_page(turn, reply)
    else:
        turn.say(reply, page=True)


COMMANDS = {"who": Command(who, (Argument("name", offer=_offered, rest=True),))}
PRESSES: dict[str, Press] = {Action.WHO: Press(_press)}
