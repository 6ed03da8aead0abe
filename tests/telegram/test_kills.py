"""A real process, killed at random instants: no question is lost, at most one reply a kill is repeated."""

from __future__ import annotations

import asyncio
import random
import signal
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.localapi import LocalBotApi, PrivateChat
from tests.torture import figure, kills

from .process import Process

QUESTION = "How much did the bridge cost?"
KILLED = kills(4)
ENDED = max(1, KILLED // 4)


@pytest.mark.torture
async def test_no_kill_loses_a_question(server: LocalBotApi, tmp_path: Path) -> None:
    """Ended with questions on their way in, being answered, and with replies on their way out.

    Four times of five it is killed; the fifth time it is asked to end (SIGTERM) and does so cleanly within
    ten seconds.
    """
    instants = random.Random(20260301)
    chats = [server.private_chat(server.person(number)) for number in range(3000, 3006)]
    process = Process(server, tmp_path)
    ends = [signal.SIGKILL] * KILLED + [signal.SIGTERM] * ENDED
    instants.shuffle(ends)
    asked, longest = 0, 0.0
    for kind in ends:
        async with process.running() as running:
            for chat in chats:
                await chat.send(chat.person, QUESTION)
                asked += 1
            await asyncio.sleep(instants.uniform(0, 0.4))
            before = asyncio.get_running_loop().time()
            assert await process.end(running, kind) == (0 if kind == signal.SIGTERM else -signal.SIGKILL)
            longest = max(longest, asyncio.get_running_loop().time() - before)
    database = tmp_path / "data" / "bot.sqlite3"
    async with process.running() as running:
        async with asyncio.timeout(60 + 2 * asked):
            while len(answered(chats)) + failures(database) < asked:
                await server.world.changed.until(lambda: len(answered(chats)) == asked or None, 5)
        await asyncio.sleep(1)
        assert await process.end(running, signal.SIGTERM) == 0
    recorded, replied = failures(database), len(answered(chats))
    repeated = sum(len(chat.unread) for chat in chats) - replied
    figure(
        f"{KILLED} SIGKILLs and {ENDED} SIGTERMs: {asked} questions, {replied} answered, {recorded} recorded "
        f"as failed, {repeated} replies repeated, the slowest end {longest:.1f} s"
    )
    assert replied + recorded == asked
    assert recorded <= asked / 100
    assert repeated <= KILLED


def answered(chats: list[PrivateChat]) -> set[tuple[int, int]]:
    """Name the questions that have a reply, by chat and number."""
    replies = (reply for chat in chats for reply in chat.unread)
    return {(reply["chat"]["id"], reply["reply_to_message"]["message_id"]) for reply in replies}


def failures(database: Path) -> int:
    """Count the questions that the bot has on record as failed."""
    with closing(sqlite3.connect(database, timeout=30)) as connection:
        return int(connection.execute("SELECT count(*) FROM inbox WHERE state='failed'").fetchone()[0])
