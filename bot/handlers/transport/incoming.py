"""The way in: an update is on the disk before Telegram may forget it.

The library confirms what it has fetched with its next request, long before a handler has seen it. So the
answer to a getUpdates is stored whole, in one transaction, before the library gets to see it; the queue in
memory merely wakes the handlers. Where it cannot be stored the request counts as failed: the library asks
again, with the same offset. What an earlier run left undone is queued again at start.

What nobody here would react to, such as talk in a group that does not address the bot, is not stored and not
even queued. Neither are inline queries stored: nobody waits for the results of an old one.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Callable
from datetime import datetime
from http import HTTPStatus
from typing import Any

from telegram import Bot, Update
from telegram.error import NetworkError
from telegram.request import HTTPXRequest

from bot.state import Database, StateError, inbox
from bot.state.inbox import Stored

from .watchdog import Watchdog

log = logging.getLogger(__name__)

FLEETING = frozenset({"inline_query", "chosen_inline_result"})
"""Kinds of update that are worthless after a restart."""
PAUSE = 1.0
"""Seconds until an update that the database could not take is tried again."""


class Incoming(asyncio.Queue[object]):
    """The library's update queue; of updates it takes only those that were stored as new."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._database = database
        self._clock = clock
        self._new: set[int] = set()
        self.wants: Callable[[dict[str, Any]], bool] = lambda _update: True
        """Tells whether anything would react to an update as Telegram worded it."""
        self._again: dict[int, asyncio.TimerHandle] = {}
        self.taken_up: set[int] = set()
        """Updates that an earlier run left undone."""

    async def store(self, updates: list[dict[str, Any]]) -> None:
        """Store updates as Telegram worded them. Raises ``StateError``, and then none of them is stored."""
        fleeting = {update["update_id"] for update in updates if FLEETING & update.keys()}
        stored = [
            Stored(update["update_id"], json.dumps(update, ensure_ascii=False))
            for update in updates
            if update["update_id"] not in fleeting and self.wants(update)
        ]
        if stored:
            self._new |= await self._database.run(inbox.add, stored, self._clock())
        self._new |= fleeting

    async def put(self, item: object) -> None:
        """Queue an update, once; the library's own signals pass through."""
        if isinstance(item, Update):
            if item.update_id not in self._new:
                return
            self._new.discard(item.update_id)
        await super().put(item)

    def again(self, update: Update) -> bool:
        """Queue an update once more in a while; True where this is its first time."""
        first = update.update_id not in self._again
        timer = asyncio.get_running_loop().call_later(PAUSE, self.put_nowait, update)
        self._again[update.update_id] = timer
        return first

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
                self.taken_up.add(stored.update_id)
                await super().put(update)
        return len(waiting)

    def forget(self) -> None:
        """Empty the memory at the end: what is stored waits for the next start."""
        for timer in self._again.values():
            timer.cancel()
        while not self.empty():
            self.get_nowait()
            self.task_done()


class PollingRequest(HTTPXRequest):
    """The connection for getUpdates alone: stores every answer, and tells the watchdog of it."""

    def __init__(self, incoming: Incoming, watchdog: Watchdog, **options: Any) -> None:
        super().__init__(connection_pool_size=1, **options)
        self._incoming = incoming
        self._watchdog = watchdog

    async def do_request(self, *given: Any, **named: Any) -> tuple[int, bytes]:
        """Pass the request on; its answer is handed out once it is stored."""
        status, payload = await super().do_request(*given, **named)
        if status == HTTPStatus.OK:
            try:
                await self._incoming.store(json.loads(payload)["result"])
            except StateError as error:
                log.error("Updates cannot be stored, they are fetched again. %s", error)
                self._watchdog.note_unstored()
                raise NetworkError("updates cannot be stored") from error
        self._watchdog.note(status)
        return status, payload
