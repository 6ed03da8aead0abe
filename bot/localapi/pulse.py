"""Waiting for something to change, without a poll and without a thread.

Everything in this server happens on one event loop. Who waits looks, sleeps until the next change, and looks
again; who changes something rings.
"""

import asyncio
from collections.abc import Callable
from typing import TypeVar

Found = TypeVar("Found")


class Pulse:
    """Wakes everybody who waits for the next change."""

    def __init__(self) -> None:
        self._waiters: set[asyncio.Future[None]] = set()

    def ring(self) -> None:
        """Tell everybody that something changed."""
        for waiter in self._waiters:
            if not waiter.done():
                waiter.set_result(None)
        self._waiters.clear()

    async def wait(self) -> None:
        """Sleep until the next ring."""
        waiter: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiters.add(waiter)
        try:
            await waiter
        finally:
            self._waiters.discard(waiter)

    async def until(self, look: Callable[[], Found | None], seconds: float) -> Found | None:
        """Return what `look` finds, as soon as it finds something; None if it found nothing in time."""
        try:
            async with asyncio.timeout(max(seconds, 0.0)):
                while (found := look()) is None:
                    await self.wait()
                return found
        except TimeoutError:
            return look()
