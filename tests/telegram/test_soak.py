"""A long run: tens of thousands of questions, and the memory of the process stays as it is."""

from __future__ import annotations

import functools
import importlib
import os
import pkgutil
import random
import signal
import sys
import time
from pathlib import Path

import pytest

import bot
from bot.localapi import LocalBotApi, PrivateChat
from tests.torture import figure

from .process import Process
from .reading import Message

QUESTIONS = int(os.environ.get("QUESTIONS", "400"))
WARM = min(5_000, QUESTIONS // 2)
"""Questions after which caches are full."""
GROWTH = 5.0 if WARM == 5_000 else 15.0
"""Megabytes that may be added after that; in a short run the caches are still filling."""
CACHED = 4_096
"""Entries of a cache at most."""
AT_ONCE = 150
"""Questions under way."""
WORDS = """
how much did the bridge cost when reopen was it who built mayor closed work four million dollars why did does
сколько стоил мост когда открыли hello thanks what where is there a the of in please tell me about repair
"""


def megabytes(process: int) -> float:
    """Read the process's resident memory."""
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")) / 1024


class Crowd:
    """Many people who ask, each at a reader's pace."""

    def __init__(self, server: LocalBotApi) -> None:
        self._world = server.world
        self._chats = [server.private_chat(server.person(number)) for number in range(20_000, 20_500)]
        self._random = random.Random(20260301)
        self.asked = self.answered = 0

    async def ask(self) -> None:
        """Ask one question, no two alike, when not too many are under way."""
        chat = self._chats[self.asked % len(self._chats)]
        made_up = "".join(self._random.choices("abcdefghiklmnoprstuvw", k=6))
        words = [*self._random.choices(WORDS.split(), k=self._random.randint(2, 9)), made_up]
        await chat.send(chat.person, " ".join(words))
        self.asked += 1
        assert await self._world.changed.until(lambda: self._room(AT_ONCE), 120)

    async def rest(self) -> None:
        """Wait until everything is answered."""
        assert await self._world.changed.until(lambda: self._room(1), 120)

    def _room(self, under_way: int) -> bool | None:
        if self.asked - self.answered >= under_way:
            self.answered += sum(self._forget(chat) for chat in self._chats)
        return self.asked - self.answered < under_way or None

    def _forget(self, chat: PrivateChat) -> int:
        """Count the replies and forget them: this process has to stay small too."""
        replies: list[Message] = chat.unread
        if replies:
            chat.skip()
            for message_id in list(chat.record.messages)[:-4]:
                del chat.record.messages[message_id]
            self._world.calls.clear()
        assert not [reply for reply in replies if "went wrong" in reply["text"]]
        # The second part of a long reply answers nothing by itself.
        answering = (reply for reply in replies if "reply_to_message" in reply)
        return len({reply["reply_to_message"]["message_id"] for reply in answering})


@pytest.mark.soak
@pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")
async def test_the_memory_is_steady(server: LocalBotApi, tmp_path: Path) -> None:
    """Hardly anything is added after the first thousands of questions, and every one is answered."""
    process, crowd = Process(server, tmp_path, BOT_LOG_LEVEL="WARNING"), Crowd(server)
    sizes = []
    async with process.running() as running:
        began = time.monotonic()
        while crowd.asked < QUESTIONS:
            await crowd.ask()
            if crowd.asked % max(100, WARM) == 0:
                sizes.append(megabytes(running.pid))
                figure(f"{crowd.asked} questions, {time.monotonic() - began:.0f} s: {sizes[-1]:.1f} MB")
        await crowd.rest()
        sizes.append(megabytes(running.pid))
        assert await process.end(running, signal.SIGTERM) == 0
    assert crowd.answered == crowd.asked
    figure(f"{crowd.asked} questions, all answered; {sizes[-1] - sizes[0]:+.1f} MB after the first {WARM}")
    assert sizes[-1] - sizes[0] < GROWTH


def test_caches_are_full_within_the_first_thousands_of_questions() -> None:
    """What remembers more goes on growing for hours; those without a limit are keyed by language or base."""
    large = {
        f"{module.name}.{name}"
        for module in pkgutil.walk_packages(bot.__path__, "bot.")
        if not module.name.startswith(("bot.state.migrations", "bot.__main__"))
        for name, each in vars(importlib.import_module(module.name)).items()
        if isinstance(each, functools._lru_cache_wrapper)
        and (each.cache_parameters()["maxsize"] or 0) > CACHED
    }
    assert large == set()
