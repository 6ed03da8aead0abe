"""The queue between Telegram and the handlers: an update is on the disk before Telegram may forget it.

The library puts each update that it has fetched here, and confirms the batch with its next request. So
``put`` returns only once the update is committed; what is queued in memory merely wakes the handlers. What an
earlier run left undone is queued again at start.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Callable
from datetime import datetime

from telegram import Bot, Update

from bot.state import Database, DatabaseUnavailableError, inbox

log = logging.getLogger(__name__)

LONGEST_PAUSE = 10.0
"""Seconds between attempts to store an update at most."""


class IncomingQueue(asyncio.Queue[object]):
    """An update queue whose ``put`` is durable. Other objects (the library's stop signal) pass through."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._database = database
        self._clock = clock

    async def put(self, item: object) -> None:
        """Store an update, then queue it; one that is known already is dropped.

        It never raises: an exception here would end the library's polling without a word. While the database
        does not take the update nothing more is fetched, and the watchdog ends the process in the end.
        """
        if isinstance(item, Update) and not await self._store(item):
            return
        await super().put(item)

    async def _store(self, update: Update) -> bool:
        """Return True where the update is new."""
        payload = update.to_json()
        pause = 0.5
        while True:
            try:
                return await self._database.run(inbox.add, update.update_id, payload, self._clock())
            except DatabaseUnavailableError as error:
                log.error("An update cannot be stored, trying again in %.1f s. %s", pause, error)
            except Exception:
                log.exception("An update cannot be stored, trying again in %.1f s.", pause)
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE)

    async def replay(self, bot: Bot) -> int:
        """Queue what an earlier run left undone; how many updates that were."""
        waiting = await self._database.run(inbox.replay, self._clock())
        for stored in waiting:
            try:
                update = Update.de_json(json.loads(stored.payload), bot)
            except Exception:
                log.exception("Update %d cannot be read again and is given up.", stored.update_id)
                await self._database.run(inbox.fail, stored.update_id, "unreadable", self._clock())
            else:
                await super().put(update)
        return len(waiting)

    def forget(self) -> None:
        """Empty the memory at the end: what is stored waits for the next start."""
        while not self.empty():
            self.get_nowait()
            self.task_done()
