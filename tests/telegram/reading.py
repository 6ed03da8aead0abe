"""What a test reads off a message."""

from __future__ import annotations

from typing import Any

Message = dict[str, Any]


def labels(message: Message) -> list[str]:
    """Return what the message's buttons say, row by row."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button["text"] for row in rows for button in row]


def keys(message: Message) -> list[str]:
    """Return what the buttons carry."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button["callback_data"] for row in rows for button in row]
