"""What a button does when it is pressed, and who may press it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.model import Role
from bot.state.buttons import Record
from bot.state.receipts import Receipt

from .turn import Turn

PressHandler = Callable[[Turn, Record, Receipt | None], Awaitable[None]]
"""Takes the button's record, and the receipt of the reply that the button stands under."""


@dataclass(frozen=True, slots=True)
class Press:
    """An action of a button; the role is checked at the press, whatever it was when the button was made."""

    handler: PressHandler
    role: Role = Role.READER
