"""A letter as calls of the Bot API: sent, edited or deleted; the one place that sends texts and files."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from telegram import (
    Bot,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    LinkPreviewOptions,
    Message,
    ReplyParameters,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.state.outbox import Kind, Letter

from .enclosure import Enclosure

log = logging.getLogger(__name__)

Made = TypeVar("Made")

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
UPLOAD = 30.0
"""Seconds for a file to be written, and for the answer to it."""


def body(
    html: str,
    plain: str,
    *,
    keyboard: list[list[tuple[str, ...]]] | None = None,
    prompt: bool = False,
    quiet: bool = False,
    enclosure: Enclosure | None = None,
) -> dict[str, Any]:
    """Make a letter's body; ``keyboard`` has rows of (label, key), of a link (label, key, address).

    ``prompt`` opens the reader's reply. Of a letter with an ``enclosure`` the text is the caption.
    """
    content = {"html": html, "plain": plain, "keyboard": keyboard or [], "prompt": prompt, "quiet": quiet}
    return {**content, "enclosure": enclosure.to_json()} if enclosure else content


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
    kept = letter.body.get("enclosure")
    if kept is None:
        return await _send_text(bot, letter)
    enclosure = Enclosure.from_json(kept)
    try:
        return await _send_file(bot, letter, enclosure)
    except BadRequest as error:
        if not enclosure.picture or not letter.body["html"]:
            raise
        # Its caption says the same. Where the chat itself is the trouble, the text fails likewise.
        log.warning("A picture was refused; its caption goes out alone. %s", error.message)
        return await _send_text(bot, letter)


async def _send_file(bot: Bot, letter: Letter, enclosure: Enclosure) -> Message:
    async def send(caption: str, mode: ParseMode | None) -> Message:
        file = InputFile(enclosure.data, filename=enclosure.name)
        shared: dict[str, Any] = {
            "caption": caption or None,
            "parse_mode": mode,
            "message_thread_id": letter.thread_id,
            "reply_markup": _markup(letter.body),
            "reply_parameters": _reply_to(letter.reply_to),
            "disable_notification": letter.body["quiet"],
            "read_timeout": UPLOAD,
            "write_timeout": UPLOAD,
        }
        if enclosure.picture:
            return await bot.send_photo(letter.chat_id, file, **shared)
        return await bot.send_document(letter.chat_id, file, **shared)

    return await _marked_up(send, letter)


async def _send_text(bot: Bot, letter: Letter) -> Message:
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

    return await _marked_up(send, letter)


async def _marked_up(send: Callable[[str, ParseMode | None], Awaitable[Made]], letter: Letter) -> Made:
    """Send the text with its markup; as plain text where Telegram cannot read that."""
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
        await _marked_up(edit, letter)
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
        [[_button(*told) for told in row] for row in content["keyboard"]],
    )


def _button(label: str, key: str, address: str = "") -> InlineKeyboardButton:
    if address:
        return InlineKeyboardButton(label, url=address)
    return InlineKeyboardButton(label, callback_data=key)


def _is_markup_trouble(error: BadRequest) -> bool:
    if "parse entities" not in error.message.lower():
        return False
    log.error("Telegram could not read the markup of a reply; it goes out as plain text. %s", error.message)
    return True


def _is_as_wanted(error: BadRequest) -> bool:
    """Tell whether an edit failed because nothing was left to change."""
    return "not modified" in error.message.lower()
