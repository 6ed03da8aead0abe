"""Brings the outbox to the chats: each chat in order, none waiting for another.

A chat that Telegram makes wait sleeps in a task of its own; what it is owed stays in the outbox, over a
restart too. One request is under way at a time, until its receipt is on the disk: so a process killed at any
instant repeats one message at most.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from datetime import datetime
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection
from telegram import Bot
from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter, TelegramError

from bot.state import Database, DatabaseUnavailableError, buttons, chats, follows, outbox, receipts
from bot.state.outbox import Kind, Letter

from .delivery import deliver
from .pacing import Pacing

log = logging.getLogger(__name__)
Given = ParamSpec("Given")
Made = TypeVar("Made")

ATTEMPTS = 100
"""Failures of the network after which a letter is given up: about an hour and a half."""
LONGEST_PAUSE = 60.0
"""Seconds between two attempts at most."""


class Courier:
    """One task for each chat that has something coming."""

    def __init__(self, bot: Bot, database: Database, clock: Callable[[], datetime]) -> None:
        self._bot = bot
        self._database = database
        self._clock = clock
        self._pacing = Pacing()
        self._request = asyncio.Lock()
        self._chats: dict[int, asyncio.Task[None]] = {}
        self._woken: set[int] = set()
        self._attempts: set[asyncio.Task[float]] = set()
        self._closed = False

    async def start(self) -> None:
        """Go on with what an earlier run left in the outbox."""
        for chat_id in await self._database.run(outbox.chats):
            self.wake(chat_id)

    def wake(self, chat_id: int) -> None:
        """Look after the chat: something was put into its outbox."""
        self._woken.add(chat_id)
        if chat_id not in self._chats and not self._closed:
            self._chats[chat_id] = asyncio.create_task(self._serve(chat_id), name=f"courier {chat_id}")

    async def stop(self, grace: float) -> None:
        """Finish the request under way, within ``grace`` seconds; leave the rest in the outbox."""
        self._closed = True
        for task in list(self._chats.values()):
            task.cancel()
        if self._attempts:
            await asyncio.wait(self._attempts, timeout=grace)

    async def _serve(self, chat_id: int) -> None:
        try:
            while True:
                self._woken.discard(chat_id)
                letter = await self._surely(outbox.first, chat_id)
                if letter is not None:
                    await self._bring(letter)
                elif chat_id not in self._woken:
                    return
        finally:
            del self._chats[chat_id]

    async def _bring(self, letter: Letter) -> None:
        """Try once, at the right time; what did not arrive is still the chat's first letter."""
        await asyncio.sleep(self._pacing.take(letter.chat_id, time.monotonic()))
        async with self._request:
            attempt = asyncio.create_task(self._attempt(letter))
            self._attempts.add(attempt)
            attempt.add_done_callback(self._attempts.discard)
            # Shielded: at the end of the process a request under way is finished and its receipt stored.
            pause = await asyncio.shield(attempt)
        await asyncio.sleep(pause)

    async def _attempt(self, letter: Letter) -> float:
        """Try once and store what came of it; seconds until the chat may be tried again."""
        try:
            message_id = await deliver(self._bot, letter, await self._surely(_standing, letter))
        except RetryAfter as error:
            self._pacing.order(letter.chat_id, _seconds(error), time.monotonic())
            log.warning("Telegram wants a chat left alone for %.0f s.", _seconds(error))
        except ChatMigrated as error:
            await self._surely(chats.move, letter.chat_id, error.new_chat_id)
            self.wake(error.new_chat_id)
        except (BadRequest, Forbidden) as error:
            await self._give_up(letter, error)
        except Exception as error:
            return await self._again(letter, error)
        else:
            await self._surely(_arrived, letter, message_id)
        return 0.0

    async def _again(self, letter: Letter, error: Exception) -> float:
        """Count a failure that may pass: the network, the server, a token that is refused to all."""
        attempts = await self._surely(outbox.tried, letter.id)
        if attempts >= ATTEMPTS:
            await self._give_up(letter, error)
            return 0.0
        unexpected = None if isinstance(error, TelegramError) else error
        log.warning(
            "A message did not arrive, attempt %d: %s.", attempts, type(error).__name__, exc_info=unexpected
        )
        return float(min(LONGEST_PAUSE, 0.5 * 2 ** min(attempts, 10)))

    async def _give_up(self, letter: Letter, error: Exception) -> None:
        reason = f"{type(error).__name__}: {getattr(error, 'message', '')}"
        log.error("Letter %d cannot be delivered. %s", letter.id, reason)
        gone = isinstance(error, Forbidden)
        await self._surely(_undeliverable, letter, reason, self._clock(), gone=gone)

    async def _surely(
        self, work: Callable[Concatenate[Connection, Given], Made], *given: Given.args, **named: Given.kwargs
    ) -> Made:
        """Run it, waiting for the database where it must: a message that was sent must not be sent again."""
        while True:
            try:
                return await self._database.run(work, *given, **named)
            except DatabaseUnavailableError as error:
                log.error("Sending waits for the database. %s", error)
                await asyncio.sleep(1.0)


def _seconds(error: RetryAfter) -> float:
    """Return the ordered wait; the library gives a number or a timedelta, by its own setting."""
    wait = error.retry_after
    return float(wait) if isinstance(wait, int | float) else wait.total_seconds()


def _standing(connection: Connection, letter: Letter) -> int | None:
    """Find the message that the letter's part of a reply stands in already."""
    if letter.receipt_id is None or letter.kind not in (Kind.PART, Kind.DROP):
        return None
    receipt = receipts.get(connection, letter.receipt_id)
    return receipt.replies[letter.part] if receipt and letter.part < len(receipt.replies) else None


def _undeliverable(connection: Connection, letter: Letter, reason: str, now: datetime, *, gone: bool) -> None:
    """Give the letter up; whoever is ``gone`` (has blocked the bot) follows no story any more."""
    outbox.fail(connection, letter.id, reason, now)
    # A private chat has its person's id.
    if gone and follows.drop(connection, letter.chat_id):
        log.info("A reader cannot be reached and follows no story any more.")


def _arrived(connection: Connection, letter: Letter, message_id: int | None) -> None:
    """Store in one go that it arrived, where it stands, and which buttons stand under it now."""
    outbox.done(connection, letter.id)
    if letter.receipt_id is not None and letter.kind in (Kind.PART, Kind.DROP):
        receipts.place(connection, letter.receipt_id, letter.part, message_id)
    if message_id is not None:
        keys = [button[1] for row in letter.body["keyboard"] for button in row]
        buttons.stand(connection, letter.chat_id, message_id, keys)
