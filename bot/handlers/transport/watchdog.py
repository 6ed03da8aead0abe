"""Notices when the bot no longer hears from Telegram, and says why in one sentence.

The library's polling can end silently (a refused token in mid-run, an error in a callback) or hang for ever
while it calls itself running. So the requests themselves are watched, from below: what counts is a getUpdates
that succeeded. A process that ends is started again; one that is deaf is not.
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from dataclasses import dataclass
from http import HTTPStatus


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to put up with what, in seconds."""

    silence: float = 90.0
    """Without a successful getUpdates."""
    conflict_window: float = 60.0
    conflicts: int = 3
    """Refusals within the window because another program polls with the same token."""


class Watchdog:
    """Told of every getUpdates; gives its verdict once a second."""

    def __init__(self, patience: Patience) -> None:
        self._patience = patience
        self._heard = time.monotonic()
        self._conflicts: deque[float] = deque(maxlen=patience.conflicts)
        self._refused = False
        self._unstored = -1.0

    def note(self, status: int) -> None:
        """Take down how a getUpdates was answered, as an HTTP status."""
        if status == HTTPStatus.OK:
            self._heard = time.monotonic()
        elif status == HTTPStatus.CONFLICT:
            self._conflicts.append(time.monotonic())
        elif status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND):
            self._refused = True

    def note_unstored(self) -> None:
        """Take down that updates came but could not be stored."""
        self._unstored = time.monotonic()

    def silence(self) -> float:
        """Seconds since the last getUpdates that succeeded."""
        return time.monotonic() - self._heard

    def verdict(self) -> str | None:
        """Say why the process has to end, or None."""
        now = time.monotonic()
        if self._refused:
            return (
                "Telegram no longer accepts the bot token: put the present one (@BotFather) into BOT_TOKEN."
            )
        full = len(self._conflicts) == self._patience.conflicts
        if full and now - self._conflicts[0] <= self._patience.conflict_window:
            return (
                "Another program is polling Telegram with the same bot token: stop it, "
                "or give one of the two a token of its own."
            )
        if now - self._heard > self._patience.silence:
            return self._deaf()
        return None

    def _deaf(self) -> str:
        seconds = f"{self._patience.silence:.0f} seconds"
        if self._unstored > self._heard:
            return (
                f"What Telegram sends could not be stored for {seconds}: look at the disk and the database, "
                "then start the bot again. No message is lost."
            )
        return (
            f"Nothing was heard from the Bot API server for {seconds}: "
            "look at the network, then start the bot again. No message is lost."
        )

    async def watch(self) -> str:
        """Return the reason when there is one."""
        while True:
            if (reason := self.verdict()) is not None:
                return reason
            await asyncio.sleep(min(1.0, self._patience.silence / 10))
