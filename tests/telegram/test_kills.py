"""A real process, killed at random instants: no question is lost, at most one reply a kill is repeated."""

from __future__ import annotations

import asyncio
import os
import random
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.localapi import LocalBotApi, PrivateChat

from .conftest import BASE

QUESTION = "How much did the bridge cost?"
KILLS = int(os.environ.get("KILLS", "5"))
"""A longer run asks for more."""
ROOT = Path(__file__).parents[2]


class Process:
    """``python -m bot run`` on a data folder of its own."""

    def __init__(self, server: LocalBotApi, folder: Path) -> None:
        self._server = server
        self._folder = folder
        self._environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("BOT_")},
            "PYTHONPATH": str(ROOT),
            "BOT_TOKEN": server.token,
            "BOT_API_URL": server.url,
            "BOT_DATA_DIR": str(folder / "data"),
            "BOT_KNOWLEDGE_DIR": str(BASE),
            "BOT_SEMANTIC": "off",
        }

    @asynccontextmanager
    async def running(self) -> AsyncIterator[asyncio.subprocess.Process]:
        """Run it until the block ends, and wait until it polls."""
        polls = len(self._server.calls_of("getUpdates"))
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "run"),
            cwd=self._folder,
            env=self._environment,
            stderr=asyncio.subprocess.PIPE,
        )
        try:
            async with asyncio.timeout(30):
                while len(self._server.calls_of("getUpdates")) == polls:
                    assert process.returncode is None, (await process.communicate())[1].decode()
                    await asyncio.sleep(0.05)
            yield process
        finally:
            if process.returncode is None:
                process.kill()
            await process.communicate()


async def test_no_kill_loses_a_question(server: LocalBotApi, tmp_path: Path) -> None:
    """Ended with questions on their way in, being answered, and with replies on their way out.

    Every third time it is asked to end (SIGTERM) and does so cleanly within ten seconds.
    """
    instants = random.Random(20260301)
    chats = [server.private_chat(server.person(number)) for number in range(3000, 3006)]
    process = Process(server, tmp_path)
    asked = 0
    for number in range(KILLS):
        async with process.running() as running:
            for chat in chats:
                await chat.send(chat.person, QUESTION)
                asked += 1
            await asyncio.sleep(instants.uniform(0, 0.4))
            kind = signal.SIGTERM if number % 3 == 2 else signal.SIGKILL
            running.send_signal(kind)
            code = await asyncio.wait_for(running.wait(), 10)
            assert code == (0 if kind == signal.SIGTERM else -signal.SIGKILL)
    async with process.running() as running:
        await answered(chats, asked)
        running.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(running.wait(), 10) == 0
    replies = [reply for chat in chats for reply in chat.unread]
    per_question = {(reply["chat"]["id"], reply["reply_to_message"]["message_id"]) for reply in replies}
    assert len(per_question) == asked
    assert len(replies) - asked <= KILLS


async def answered(chats: list[PrivateChat], asked: int) -> None:
    """Wait until every question has a reply, and a little longer for what should not come."""
    world = chats[0].world
    assert await world.changed.until(lambda: sum(len(chat.unread) for chat in chats) >= asked or None, 60)
    await asyncio.sleep(1)
