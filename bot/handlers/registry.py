"""The whole bot at a glance: every kind of update, in the order it is tried; the first that fits wins.

Left alone, because nothing here fits: channel posts, messages of other bots, of channels and of anonymous
group admins, service messages, group messages that do not address the bot, edits of anything but a question.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from telegram import Update
from telegram.ext import (
    Application,
    BaseHandler,
    CallbackQueryHandler,
    ChosenInlineResultHandler,
    CommandHandler,
    InlineQueryHandler,
    MessageHandler,
    filters,
)

from . import other, pressing
from .commands import Command, Commands, cancel
from .commands import presses as command_presses
from .desk import Desk
from .failures import apologise
from .newsroom import (
    amending,
    correcting,
    drafting,
    evaluating,
    importing,
    inspecting,
    keeping,
    moderating,
    overseeing,
    past,
    queue,
    reloading,
    reviewing,
    roles,
    statistics,
    threshold,
)
from .presses import Press
from .readers import (
    asking,
    browsing,
    following,
    groups,
    inline,
    judging,
    language,
    ledger,
    opening,
    personal,
    reporting,
    stories,
    who,
)
from .turn import Handler, Turn, in_turn
from .wording import Addressed, FromPerson, NamesBot

log = logging.getLogger(__name__)

ALLOWED_UPDATES = (
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CALLBACK_QUERY,
    Update.INLINE_QUERY,
    Update.CHOSEN_INLINE_RESULT,
)
"""What Telegram is asked for; nothing else is delivered."""

PERSON = FromPerson() & ~filters.VIA_BOT
FRESH = filters.UpdateType.MESSAGE & PERSON
"""Said just now, by a person. An edit or a forward of a command is no command."""
EDIT = filters.UpdateType.EDITED_MESSAGE & PERSON
PRIVATE = filters.ChatType.PRIVATE
GROUPS = filters.ChatType.GROUPS
SAID = (filters.TEXT & ~filters.COMMAND) | ((filters.PHOTO | filters.VIDEO) & filters.CAPTION)
"""A text, or what stands below a picture."""

COMMANDS: dict[str, Command] = {
    # Readers'.
    "start": Command(opening.start),
    "help": Command(opening.help_),
    "ask": Command(asking.ask),
    "topics": Command(browsing.topics),
    **browsing.COMMANDS,
    **ledger.COMMANDS,
    "report": reporting.COMMANDS["report"],
    **language.COMMANDS,
    **personal.COMMANDS,
    **groups.COMMANDS,
    **stories.COMMANDS,
    **who.COMMANDS,
    **following.COMMANDS,
    "cancel": Command(cancel),
    # Contributors', editors' and admins'.
    "feedback": reporting.COMMANDS["feedback"],
    **inspecting.COMMANDS,
    **queue.COMMANDS,
    **drafting.COMMANDS,
    **amending.COMMANDS,
    **past.COMMANDS,
    **reviewing.COMMANDS,
    **correcting.COMMANDS,
    **importing.COMMANDS,
    **roles.COMMANDS,
    **moderating.COMMANDS,
    **overseeing.COMMANDS,
    **threshold.COMMANDS,
    **statistics.COMMANDS,
    **evaluating.COMMANDS,
    **keeping.COMMANDS,
    **reloading.COMMANDS,
}

Wanted = Callable[[dict[str, Any]], bool]

STORY_PRESSES: dict[str, Press] = {**stories.PRESSES, **who.PRESSES, **following.PRESSES}
PRESSES: dict[str, Press] = {
    **reporting.PRESSES,
    **inspecting.PRESSES,
    **queue.PRESSES,
    **reviewing.PRESSES,
    **correcting.PRESSES,
    **overseeing.PRESSES,
    **threshold.PRESSES,
    **keeping.PRESSES,
}
"""Buttons for those who have a role."""


def all_presses(commands: Commands) -> dict[str, Press]:
    """Tell what each button does, by its action."""
    return {
        **pressing.PRESSES,
        **judging.PRESSES,
        **ledger.PRESSES,
        **groups.PRESSES,
        **STORY_PRESSES,
        **PRESSES,
        **command_presses(commands),
    }


def handlers(desk: Desk) -> list[BaseHandler[Any, Any, Any]]:
    """List everything that the bot reacts to."""
    commands = Commands({**COMMANDS, **judging.DIALOGS})
    presses = all_presses(commands)
    text = commands.answering(asking.question)

    async def unasked(turn: Turn) -> None:
        """Take a document that nothing asked for by what stands below it."""
        await (text if SAID.check_update(turn.update) else other.media)(turn)

    def command(name: str, handler: Handler) -> BaseHandler[Any, Any, Any]:
        return CommandHandler(name, in_turn(desk, handler), filters=FRESH & ~filters.FORWARDED)

    def message(
        fits: filters.BaseFilter, handler: Handler, *, always: bool = False
    ) -> BaseHandler[Any, Any, Any]:
        return MessageHandler(fits, in_turn(desk, handler, always=always))

    return [
        # The commands: readers' in private chats and groups, the others in private chats.
        *(command(name, commands.beginning(name)) for name in COMMANDS),
        # A document that a command has asked for.
        message(FRESH & PRIVATE & filters.Document.ALL, commands.receiving(unasked)),
        # A text is what a command has asked for; else in a private chat any is a question, in a group one
        # that mentions the bot or replies to it. So is what stands below a picture.
        message(FRESH & PRIVATE & SAID, text),
        message(FRESH & GROUPS & SAID & Addressed(), groups.awake(text)),
        # An edited question edits its reply.
        message(EDIT & PRIVATE & (filters.TEXT | filters.CAPTION), asking.edited),
        message(EDIT & GROUPS & (filters.COMMAND | Addressed()), asking.edited),
        # A command that does not exist; in a group only where it is meant for this bot.
        message(FRESH & PRIVATE & filters.COMMAND, other.unknown_command),
        message(FRESH & GROUPS & filters.COMMAND & NamesBot(), other.unknown_command),
        # Photos, voice messages, stickers, documents and the like, in private chats.
        message(FRESH & PRIVATE & ~filters.TEXT & ~filters.StatusUpdate.ALL, other.media),
        # A group that gets another number: in a pause too, and whoever it was that brought that about.
        message(filters.UpdateType.MESSAGE & filters.StatusUpdate.MIGRATE, groups.migrated, always=True),
        # Every button.
        CallbackQueryHandler(in_turn(desk, pressing.pressing(presses))),
        # "@bot question" in any chat, and which result was sent.
        InlineQueryHandler(inline.offering(desk)),
        ChosenInlineResultHandler(inline.noting(desk)),
    ]


def register(application: Application[Any, Any, Any, Any, Any, Any], desk: Desk) -> Wanted:
    """Give them to the library, and what to do when one fails; return what tells a wanted update.

    It is asked of an update as Telegram words it, before anything of it is stored.
    """
    listed = handlers(desk)
    application.add_handlers(listed)
    application.add_error_handler(apologise(desk))

    def wanted(raw: dict[str, Any]) -> bool:
        try:
            update = Update.de_json(raw, desk.bot)
            return any(handler.check_update(update) not in (None, False) for handler in listed)
        except Exception:  # what cannot be read is kept: it fails later, where that is recorded
            log.exception("An update cannot be read.")
            return True

    return wanted
