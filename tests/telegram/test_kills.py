"""A real process, killed at random instants: no question is lost, at most one reply a kill is repeated."""

from __future__ import annotations

import asyncio
import random
import signal
from pathlib import Path

import pytest

from bot.localapi import LocalBotApi, PrivateChat
from tests.torture import figure, kills

from .process import Process
from .reading import Message

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
    async with process.running() as running:
        await answered(chats, asked)
        assert await process.end(running, signal.SIGTERM) == 0
    replies = [reply for chat in chats for reply in chat.unread]
    per_question = {question(reply) for reply in replies}
    figure(
        f"{KILLED} SIGKILLs and {ENDED} SIGTERMs: {asked} questions, {len(per_question)} answered, "
        f"{len(replies) - len(per_question)} replies repeated, the slowest end {longest:.1f} s"
    )
    assert len(per_question) == asked
    assert len(replies) - asked <= KILLED


def question(reply: Message) -> tuple[int, int]:
    """Name the message that a reply answers, by chat and number."""
    return reply["chat"]["id"], reply["reply_to_message"]["message_id"]


async def answered(chats: list[PrivateChat], asked: int) -> None:
    """Wait until every question has a reply, and a little longer for what should not come."""
    world = chats[0].world

    def all_there() -> bool | None:
        return len({question(reply) for chat in chats for reply in chat.unread}) >= asked or None

    assert await world.changed.until(all_there, 60 + asked)
    await asyncio.sleep(1)
