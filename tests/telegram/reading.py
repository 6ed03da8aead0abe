"""What a test reads off a message."""

from __future__ import annotations

from typing import Any

from bot.localapi import PrivateChat

Message = dict[str, Any]


def labels(message: Message) -> list[str]:
    """Return what the message's buttons say, row by row."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button["text"] for row in rows for button in row]


def keys(message: Message) -> list[str]:
    """Return what the buttons carry."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button["callback_data"] for row in rows for button in row if "callback_data" in button]


async def said(chat: PrivateChat, text: str) -> str:
    """Send a text; what the bot replies."""
    await chat.send(chat.person, text)
    return str((await chat.reply())["text"])
