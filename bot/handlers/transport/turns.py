"""Who is served when: a chat's updates one after another, the chats by turns.

Each chat waits for its own former update first, so it stands in the common line once at most: a chat that
sends fifty messages a second gets every n-th turn like any other.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable
from typing import Any

from telegram import Update
from telegram.ext import BaseUpdateProcessor

AT_ONCE = 8
"""Updates that are worked on at the same time."""
WAITING = 100_000
"""Updates that may wait in memory; they are on the disk in any case."""


class Turns(BaseUpdateProcessor):
    """The library's update processor, fair to every chat."""

    def __init__(self) -> None:
        super().__init__(WAITING)
        self._line = asyncio.Semaphore(AT_ONCE)
        self._chats: dict[int, asyncio.Lock] = {}
        self._interest: Counter[int] = Counter()
        self._closing = False

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Run the handlers when it is the update's turn; not at all once ``close`` was called."""
        chat = _line_of(update)
        lock = self._chats.setdefault(chat, asyncio.Lock())
        self._interest[chat] += 1
        try:
            async with lock, self._line:
                if not self._closing:
                    await coroutine
                    return
        finally:
            self._interest[chat] -= 1
            if not self._interest[chat]:
                del self._interest[chat], self._chats[chat]
        if asyncio.iscoroutine(coroutine):
            coroutine.close()

    def close(self) -> None:
        """Let those under way finish and begin no other: they wait in the inbox."""
        self._closing = True

    async def initialize(self) -> None:
        """Need nothing."""

    async def shutdown(self) -> None:
        """Hold nothing."""


def _line_of(update: object) -> int:
    """Whose turn an update waits for: its chat's; of an inline query, which has none, its person's."""
    if not isinstance(update, Update):
        return 0
    whose = update.effective_chat or update.effective_user
    return whose.id if whose else 0
