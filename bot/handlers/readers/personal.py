"""``/privacy``, ``/mydata``, ``/forgetme``: a person sees what is kept of them, takes it, deletes it."""

from __future__ import annotations

import json
from contextlib import suppress
from functools import partial

from bot.handlers.commands import Argument, Command
from bot.handlers.profile import renew_menu
from bot.handlers.transport.enclosure import Enclosure
from bot.handlers.turn import Turn
from bot.replies import (
    SURE,
    Choice,
    Keeping,
    Reply,
    forget_choices,
    render_forget_unsure,
    render_forgotten,
    render_mydata,
    render_privacy,
)
from bot.state import Database, StateError, contexts, privacy, retention

FILE = "my-data.json"


async def say_what_is_kept(turn: Turn) -> None:
    """Say what is stored, for how long: in the numbers that the clearing goes by."""
    keeping = Keeping(
        questions=retention.QUESTIONS.days,
        judged=retention.JUDGED.days,
        failed=retention.SETTLED.days,
        context=int(contexts.LIFETIME.total_seconds() // 60),
    )
    turn.say(render_privacy(keeping, turn.language))


async def send_all(turn: Turn) -> None:
    """Send everything as a document that people and programs can read."""
    found = await turn.desk.database.run(privacy.collect, turn.user.id)
    document = json.dumps(found, ensure_ascii=False, indent=2).encode()
    turn.say(render_mydata(turn.language), enclosure=Enclosure(FILE, document))


async def forget(turn: Turn) -> None:
    """Delete everything in the turn's own transaction; the one thing left is this confirmation's letter."""
    turn.write(lambda connection: privacy.forget(connection, turn.user.id, turn.now))
    turn.afterwards(partial(renew_menu, turn.desk, turn.user.id))
    turn.afterwards(partial(_wipe, turn.desk.database))
    turn.say(render_forgotten(turn.language, role=bool(turn.person.role)))


async def _wipe(database: Database) -> None:
    """Take what was deleted out of the database's log too; where that fails, the daily clearing does it."""
    with suppress(StateError):
        await database.tidy()


async def _is_sure(turn: Turn, value: str) -> Reply | None:
    return None if value == SURE else render_forget_unsure(turn.language)


async def _offer(turn: Turn) -> tuple[Choice, ...]:
    return forget_choices(turn.language)


COMMANDS = {
    "privacy": Command(say_what_is_kept),
    "mydata": Command(send_all, private=True),
    "forgetme": Command(forget, (Argument("sure", _is_sure, _offer),), private=True),
}
