"""The whole bot at a glance: every kind of update, in the order it is tried; the first that fits wins.

Left alone, because nothing here fits: channel posts, messages of other bots, of channels and of anonymous
group admins, service messages, group messages that do not address the bot, edits of anything but a question.
"""

from __future__ import annotations

from typing import Any

from telegram import Update
from telegram.ext import (
    Application,
    BaseHandler,
    CallbackQueryHandler,
    CommandHandler,
    MessageHandler,
    filters,
)

from . import (
    asking,
    browsing,
    inspecting,
    moderating,
    opening,
    other,
    overseeing,
    pressing,
    roles,
    statistics,
    threshold,
)
from .commands import Command, Commands, cancel
from .commands import presses as command_presses
from .desk import Desk
from .failures import apologise
from .presses import Press
from .turn import Handler, in_turn
from .wording import Addressed, FromPerson, NamesBot

ALLOWED_UPDATES = (Update.MESSAGE, Update.EDITED_MESSAGE, Update.CALLBACK_QUERY)
"""What Telegram is asked for; nothing else is delivered."""

PERSON = FromPerson() & ~filters.VIA_BOT
FRESH = filters.UpdateType.MESSAGE & PERSON
"""Said just now, by a person. An edit or a forward of a command is no command."""
EDIT = filters.UpdateType.EDITED_MESSAGE & PERSON
PRIVATE = filters.ChatType.PRIVATE
GROUPS = filters.ChatType.GROUPS

COMMANDS: dict[str, Command] = {
    # Readers'.
    "start": Command(opening.start),
    "help": Command(opening.help_),
    "ask": Command(asking.ask),
    "topics": Command(browsing.topics),
    **browsing.COMMANDS,
    "cancel": Command(cancel),
    # Contributors' and admins'.
    **inspecting.COMMANDS,
    **roles.COMMANDS,
    **moderating.COMMANDS,
    **overseeing.COMMANDS,
    **threshold.COMMANDS,
    **statistics.COMMANDS,
}

PRESSES: dict[str, Press] = {
    **inspecting.PRESSES,
    **overseeing.PRESSES,
    **threshold.PRESSES,
}
"""Buttons for those who have a role."""


def handlers(desk: Desk) -> list[BaseHandler[Any, Any, Any]]:
    """List everything that the bot reacts to."""
    commands = Commands(COMMANDS)
    presses = {**pressing.PRESSES, **PRESSES, **command_presses(commands)}
    text = commands.answering(asking.question)

    def command(name: str, handler: Handler) -> BaseHandler[Any, Any, Any]:
        return CommandHandler(name, in_turn(desk, handler), filters=FRESH & ~filters.FORWARDED)

    def message(fits: filters.BaseFilter, handler: Handler) -> BaseHandler[Any, Any, Any]:
        return MessageHandler(fits, in_turn(desk, handler))

    return [
        # The commands: readers' in private chats and groups, the others in private chats.
        *(command(name, commands.beginning(name)) for name in COMMANDS),
        # A text is what a command has asked for; else in a private chat any is a question, in a group one
        # that mentions the bot or replies to it.
        message(FRESH & PRIVATE & filters.TEXT & ~filters.COMMAND, text),
        message(FRESH & GROUPS & filters.TEXT & ~filters.COMMAND & Addressed(), text),
        # An edited question edits its reply.
        message(EDIT & filters.TEXT, asking.edited),
        # A command that does not exist; in a group only where it is meant for this bot.
        message(FRESH & PRIVATE & filters.COMMAND, other.unknown_command),
        message(FRESH & GROUPS & filters.COMMAND & NamesBot(), other.unknown_command),
        # Photos, voice messages, stickers, documents and the like, in private chats.
        message(FRESH & PRIVATE & ~filters.TEXT & ~filters.StatusUpdate.ALL, other.media),
        # Every button.
        CallbackQueryHandler(in_turn(desk, pressing.pressing(presses))),
    ]


def register(application: Application[Any, Any, Any, Any, Any, Any], desk: Desk) -> None:
    """Give them to the library, and what to do when one fails."""
    application.add_handlers(handlers(desk))
    application.add_error_handler(apologise(desk))
