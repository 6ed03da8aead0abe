"""A letter as calls of the Bot API: sent, edited or deleted; the one place that sends texts."""

from __future__ import annotations

import logging
from typing import Any

from telegram import (
    Bot,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    Message,
    ReplyParameters,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.state.outbox import Kind, Letter

log = logging.getLogger(__name__)

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


def body(
    html: str,
    plain: str,
    *,
    keyboard: list[list[tuple[str, str]]] | None = None,
    prompt: bool = False,
    quiet: bool = False,
) -> dict[str, Any]:
    """Make a letter's body; ``keyboard`` has rows of (label, key), ``prompt`` opens the reader's reply."""
    return {"html": html, "plain": plain, "keyboard": keyboard or [], "prompt": prompt, "quiet": quiet}


async def deliver(bot: Bot, letter: Letter, standing: int | None) -> int | None:
    """Do what the letter says; the id of the message that now stands, None where none does.

    ``standing`` is the message that a part of a reply stands in already. Raises ``TelegramError``.
    """
    if letter.kind is Kind.DROP:
        await _delete(bot, letter.chat_id, standing)
        return None
    if letter.kind is Kind.KEYBOARD:
        await _change_keyboard(bot, letter)
        return letter.message_id
    target = standing if letter.kind is Kind.PART else letter.message_id
    if target and await _edit(bot, letter, target):
        return target
    if letter.kind is Kind.EDIT:
        return None
    return (await _send(bot, letter)).message_id


async def _send(bot: Bot, letter: Letter) -> Message:
    async def send(text: str, mode: ParseMode | None) -> Message:
        return await bot.send_message(
            letter.chat_id,
            text,
            parse_mode=mode,
            message_thread_id=letter.thread_id,
            reply_markup=_markup(letter.body),
            reply_parameters=_reply_to(letter.reply_to),
            link_preview_options=NO_PREVIEW,
            disable_notification=letter.body["quiet"],
        )

    try:
        return await send(letter.body["html"], ParseMode.HTML)
    except BadRequest as error:
        if not _is_markup_trouble(error):
            raise
        return await send(letter.body["plain"], None)


async def _edit(bot: Bot, letter: Letter, message_id: int) -> bool:
    """Return False where the message is gone or can no longer be changed."""

    async def edit(text: str, mode: ParseMode | None) -> None:
        await bot.edit_message_text(
            text,
            letter.chat_id,
            message_id,
            parse_mode=mode,
            reply_markup=_keyboard(letter.body),
            link_preview_options=NO_PREVIEW,
        )

    try:
        try:
            await edit(letter.body["html"], ParseMode.HTML)
        except BadRequest as error:
            if not _is_markup_trouble(error):
                raise
            await edit(letter.body["plain"], None)
    except BadRequest as error:
        return _is_as_wanted(error)
    return True


async def _change_keyboard(bot: Bot, letter: Letter) -> None:
    try:
        await bot.edit_message_reply_markup(
            letter.chat_id, letter.message_id, reply_markup=_keyboard(letter.body)
        )
    except BadRequest as error:
        if not _is_as_wanted(error):
            log.info("A keyboard could not be changed: %s", error.message)


async def _delete(bot: Bot, chat_id: int, message_id: int | None) -> None:
    if not message_id:
        return
    try:
        await bot.delete_message(chat_id, message_id)
    except BadRequest as error:
        log.info("A message could not be deleted: %s", error.message)


def _reply_to(message_id: int | None) -> ReplyParameters | None:
    """Answer that message; where it was deleted meanwhile, say it all the same."""
    return ReplyParameters(message_id, allow_sending_without_reply=True) if message_id else None


def _markup(content: dict[str, Any]) -> ForceReply | InlineKeyboardMarkup | None:
    if content["prompt"]:
        return ForceReply(selective=True)
    return _keyboard(content)


def _keyboard(content: dict[str, Any]) -> InlineKeyboardMarkup | None:
    if not content["keyboard"]:
        return None
    return InlineKeyboardMarkup(
        [
            [InlineKeyboardButton(label, callback_data=key) for label, key in row]
            for row in content["keyboard"]
        ]
    )


def _is_markup_trouble(error: BadRequest) -> bool:
    if "parse entities" not in error.message.lower():
        return False
    log.error("Telegram could not read the markup of a reply; it goes out as plain text. %s", error.message)
    return True


def _is_as_wanted(error: BadRequest) -> bool:
    """Tell whether an edit failed because nothing was left to change."""
    return "not modified" in error.message.lower()
