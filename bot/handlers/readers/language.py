"""``/language``: which language the bot speaks with a person."""

from __future__ import annotations

from functools import partial

from bot.handlers.commands import Argument, Command
from bot.handlers.profile import renew_menu
from bot.handlers.turn import Turn
from bot.locales import supported
from bot.model import LANGUAGES
from bot.replies import Choice, Reply, language_choices, render_language_refused, render_language_set
from bot.state import people

AS_WRITTEN = "any"
"""The value that chooses none: the bot answers in the language of the question."""


async def choose(turn: Turn) -> None:
    """Remember the choice, and confirm it in the language that was chosen."""
    said = turn.arguments["language"].lower()
    language = "" if said == AS_WRITTEN else said
    turn.write(lambda connection: people.choose_language(connection, turn.user.id, language))
    turn.afterwards(partial(renew_menu, turn.desk, turn.user.id))
    turn.say(render_language_set(language or supported(turn.hint), chosen=bool(language)))


async def _is_spoken(turn: Turn, value: str) -> Reply | None:
    if value.lower() in (*LANGUAGES, AS_WRITTEN):
        return None
    return render_language_refused(value, turn.language)


async def _spoken(turn: Turn) -> tuple[Choice, ...]:
    return language_choices(turn.person.language or AS_WRITTEN, AS_WRITTEN, turn.language)


COMMANDS = {"language": Command(choose, (Argument("language", _is_spoken, _spoken),))}
