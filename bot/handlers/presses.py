"""What a button does when it is pressed, and who may press it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass

from sqlalchemy import Connection

from bot.model import Role
from bot.state import buttons
from bot.state.buttons import Record
from bot.state.receipts import Receipt

from .transport import post
from .turn import Turn

PressHandler = Callable[[Turn, Record, Receipt | None], Awaitable[None]]
"""Takes the button's record, and the receipt of the reply that the button stands under."""


@dataclass(frozen=True, slots=True)
class Press:
    """An action of a button; the role is checked at the press, whatever it was when the button was made."""

    handler: PressHandler
    role: Role = Role.READER


CHOSEN = "✓ "
"""Stands before what a button says once it is chosen."""


def language_of(turn: Turn, receipt: Receipt | None) -> str:
    """Go on in the language of the reply that the button stands under."""
    return receipt.asked.language if receipt else turn.language


def mark(turn: Turn, record: Record, among: Collection[str], *, chosen: bool = True) -> None:
    """Let the button say that it was chosen, or no longer; of those with an action ``among`` one at most."""

    def store(connection: Connection) -> None:
        labels = {
            button.key: button.label.removeprefix(CHOSEN)
            for button in buttons.under(connection, turn.chat.id, turn.pressed)
            if button.action in among
        }
        key = record.button.key
        labels[key] = (CHOSEN if chosen else "") + labels.get(key, record.button.label.removeprefix(CHOSEN))
        post.relabel(connection, turn.address, turn.pressed, labels, turn.now)

    turn.write(store)
