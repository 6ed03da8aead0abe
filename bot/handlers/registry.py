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

from . import asking, browsing, opening, other, pressing
from .desk import Desk
from .failures import apologise
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

COMMANDS: dict[str, Handler] = {
    "start": opening.start,
    "help": opening.help_,
    "ask": asking.ask,
    "topics": browsing.topics,
    "source": browsing.source,
}


def handlers(desk: Desk) -> list[BaseHandler[Any, Any, Any]]:
    """List everything that the bot reacts to."""

    def command(name: str, handler: Handler) -> BaseHandler[Any, Any, Any]:
        return CommandHandler(name, in_turn(desk, handler), filters=FRESH & ~filters.FORWARDED)

    def message(fits: filters.BaseFilter, handler: Handler) -> BaseHandler[Any, Any, Any]:
        return MessageHandler(fits, in_turn(desk, handler))

    return [
        # The readers' commands, in private chats and groups.
        *(command(name, handler) for name, handler in COMMANDS.items()),
        # Any text in a private chat is a question; in a group one that mentions the bot or replies to it.
        message(FRESH & PRIVATE & filters.TEXT & ~filters.COMMAND, asking.question),
        message(FRESH & GROUPS & filters.TEXT & ~filters.COMMAND & Addressed(), asking.question),
        # An edited question edits its reply.
        message(EDIT & filters.TEXT, asking.edited),
        # A command that does not exist; in a group only where it is meant for this bot.
        message(FRESH & PRIVATE & filters.COMMAND, other.unknown_command),
        message(FRESH & GROUPS & filters.COMMAND & NamesBot(), other.unknown_command),
        # Photos, voice messages, stickers, documents and the like, in private chats.
        message(FRESH & PRIVATE & ~filters.TEXT & ~filters.StatusUpdate.ALL, other.media),
        # Every button.
        CallbackQueryHandler(in_turn(desk, pressing.press)),
    ]


def register(application: Application[Any, Any, Any, Any, Any, Any], desk: Desk) -> None:
    """Give them to the library, and what to do when one fails."""
    application.add_handlers(handlers(desk))
    application.add_error_handler(apologise(desk))
