"""What happens when a handler fails: the log has the error, the reader an apology, both the same code."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable, Coroutine

from sqlalchemy import Connection
from telegram import Update
from telegram.error import TelegramError
from telegram.ext import ContextTypes

from bot.locales import supported
from bot.replies import render_error, render_postponed
from bot.state import DatabaseUnavailableError, inbox, people

from .desk import Desk
from .transport import post
from .transport.delivery import NO_PREVIEW
from .turn import Turn, answer_press

log = logging.getLogger(__name__)

ErrorCallback = Callable[[object, ContextTypes.DEFAULT_TYPE], Coroutine[None, None, None]]

ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""No letters that are mistaken for digits when a reader reads the code out."""


def new_code() -> str:
    """Make a code of about a million, enough to find a line in a log."""
    return "".join(secrets.choice(ALPHABET) for _ in range(4))


def apologise(desk: Desk) -> ErrorCallback:
    """Make the library's error callback."""

    async def callback(update: object, context: ContextTypes.DEFAULT_TYPE) -> None:
        if isinstance(update, Update) and _passes(context.error):
            await _later(desk, update, context.error)
            return
        code = new_code()
        log.error("Error %s while working on an update.", code, exc_info=context.error)
        if isinstance(update, Update):
            await _settle(desk, update, code)

    return callback


async def _settle(desk: Desk, update: Update, code: str) -> None:
    """Record the failure and tell the reader, in one transaction; without a database tell at least."""
    apology = render_error(code, _language(update))
    turn = Turn(desk, update)

    def store(connection: Connection) -> None:
        inbox.fail(connection, update.update_id, code, turn.now)
        if _listens(update):
            language = people.get(connection, turn.user.id).language or _language(update)
            post.send(connection, turn.address, render_error(code, language), turn.now)

    try:
        await desk.database.run(store)
        if update.effective_chat:
            desk.courier.wake(update.effective_chat.id)
    except DatabaseUnavailableError as error:
        if _passes(error):
            await _later(desk, update, error)
            return
        # The update stays in the inbox and is worked on again at the next start.
        log.error("The failure %s cannot be recorded. %s", code, error)
        await _tell(desk, update, apology.plain())
    if update.callback_query:
        await answer_press(update.callback_query, apology.plain())


def _passes(error: Exception | None) -> bool:
    return isinstance(error, DatabaseUnavailableError) and error.passing


async def _later(desk: Desk, update: Update, error: Exception | None) -> None:
    """Try again in a while: the update is in the inbox, and nothing of it was done. Say so once."""
    log.error("An update waits for the database. %s", error)
    first = desk.again(update)
    told = render_postponed(_language(update)).plain()
    if update.callback_query:
        await answer_press(update.callback_query, told)
    elif first:
        await _tell(desk, update, told)


async def _tell(desk: Desk, update: Update, text: str) -> None:
    if not _listens(update) or update.effective_chat is None:
        return
    try:
        await desk.bot.send_message(update.effective_chat.id, text, link_preview_options=NO_PREVIEW)
    except TelegramError as error:
        log.info("An apology did not arrive: %s", error.message)


def _language(update: Update) -> str:
    return supported((update.effective_user.language_code if update.effective_user else None) or "")


def _listens(update: Update) -> bool:
    """Tell whether somebody waits for a message; a press is answered where it was made."""
    return bool(update.message and update.effective_user and update.effective_chat)
