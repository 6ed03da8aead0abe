"""A locked database, a full disk, a stop amid work, thousands waiting: a plain sentence, and nothing lost."""

from __future__ import annotations

import asyncio
import json
import resource
import signal
import sqlite3
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Connection, func, select

from bot.localapi import LocalBotApi, Person, PrivateChat
from bot.state import inbox
from bot.state.inbox import Stored
from bot.state.tables import outbox
from tests.torture import LONG, figure

from .conftest import Bot
from .process import Process

QUESTION, ANSWER = "How much did the bridge cost?", "The work cost four million dollars."
NO_LIMIT = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)


def lock(bot: Bot) -> sqlite3.Connection:
    """Hold the bot's database as another process would."""
    other = sqlite3.connect(bot.settings.data_dir / "bot.sqlite3", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    return other


async def greeted(chat: PrivateChat) -> None:
    """Wait until the bot is up."""
    await chat.send(chat.person, "hello")
    await chat.reply(30)


async def test_a_database_locked_for_longer_than_it_is_waited_for_delays_the_answers(
    running: Bot, server: LocalBotApi, chat: PrivateChat, caplog: pytest.LogCaptureFixture
) -> None:
    """What came meanwhile is answered afterwards, once; the log says what it waited for."""
    await greeted(chat)
    other = lock(running)
    for _ in range(3):
        await chat.send(chat.person, QUESTION)
    await asyncio.sleep(6)
    other.execute("COMMIT")
    other.close()
    assert await server.world.changed.until(lambda: len(answered([chat])) == 3 or None, 30)
    await asyncio.sleep(1)
    assert sum(ANSWER in message["text"] for message in chat.unread) == 3
    assert "database is locked" in caplog.text


async def test_a_locked_database_does_not_hold_up_the_stop(
    bot: Bot, server: LocalBotApi, chat: PrivateChat
) -> None:
    """The process ends within ten seconds, with questions under way; the next start answers them."""
    async with bot.running():
        await greeted(chat)
        for _ in range(5):
            await chat.send(chat.person, QUESTION)
        await asyncio.sleep(0.05)
        other = lock(bot)
        await chat.send(chat.person, QUESTION)
        await asyncio.sleep(0.5)
        before = time.monotonic()
        assert await bot.stop() == 0
        assert time.monotonic() - before < 10
        other.execute("COMMIT")
        other.close()
    async with bot.running():
        assert await server.world.changed.until(lambda: len(answered([chat])) == 6 or None, 20)


async def test_a_disk_that_fills_up_delays_the_answers(
    server: LocalBotApi, chat: PrivateChat, tmp_path: Path
) -> None:
    """A real process may write no further: it says so in the log, and goes on when there is room again."""
    process = Process(server, tmp_path)
    async with process.running() as running:
        await greeted(chat)
        await asyncio.sleep(0.5)
        resource.prlimit(running.pid, resource.RLIMIT_FSIZE, (4096, resource.RLIM_INFINITY))
        for _ in range(3):
            await chat.send(chat.person, QUESTION)
        await chat.silence(2)
        resource.prlimit(running.pid, resource.RLIMIT_FSIZE, NO_LIMIT)
        for _ in range(3):
            assert ANSWER in (await chat.reply(30))["text"]
        await chat.silence(1)
        assert await process.end(running, signal.SIGTERM) == 0
    assert "Updates cannot be stored" in process.output
    assert "Traceback" not in process.output


@pytest.mark.parametrize("room", [0, 40_000])
async def test_a_disk_that_is_full_at_start_is_one_sentence(
    server: LocalBotApi, tmp_path: Path, room: int
) -> None:
    """Exit code 1, whatever file it is that finds no room; with room again the bot starts."""

    def no_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    process = Process(server, tmp_path)
    assert await process.ended(await process.spawn("run", before=no_room)) == 1
    assert "The database cannot be opened" in process.output
    assert "Traceback" not in process.output
    async with process.running():
        pass


@pytest.mark.parametrize("moment", [0.3, 0.8, 1.2, 1.6, 2.0, 2.5] if LONG else [0.8, 1.8])
async def test_a_stop_during_the_start_is_as_quick(
    server: LocalBotApi, tmp_path: Path, moment: float
) -> None:
    """SIGTERM ends it within ten seconds at any time; the next start is a normal one."""
    process = Process(server, tmp_path)
    running = await process.spawn("run")
    await asyncio.sleep(moment)
    running.send_signal(signal.SIGTERM)
    assert await process.ended(running, 10) in (0, -signal.SIGTERM)
    assert "Traceback" not in process.output
    async with process.running():
        pass


@pytest.mark.torture
async def test_thousands_that_wait_at_start_are_kept_and_hold_nobody_up(
    bot: Bot, server: LocalBotApi, reader: Person, chat: PrivateChat
) -> None:
    """A hundred seconds of work in the inbox, three thousand updates: one who comes later is not behind all.

    Shortened, there are six hundred.

    Whenever it is stopped, each question is answered, on its way out, or still waiting.
    """
    async with bot.running():
        await greeted(chat)
    crowd = [server.private_chat(server.person(number)) for number in range(10_000, 10_060)]
    each_asks = 50 if LONG else 10
    total = each_asks * len(crowd)
    for each in crowd * each_asks:
        await each.send(each.person, QUESTION)
    waiting = [Stored(update["update_id"], json.dumps(update)) for update in server.updates.pending]
    async with bot.state() as state:
        await state.run(inbox.add, waiting, datetime.now(UTC))
    server.updates.clear()
    async with bot.running():
        before = time.monotonic()
        await chat.send(reader, "/help")
        await chat.reply(30)
        waited = time.monotonic() - before
        await asyncio.sleep(2)
        assert await bot.stop() == 0
    async with bot.state() as state:
        left = (await state.run(inbox.counts)).get("pending", 0) + await state.run(letters)
    assert len(answered(crowd)) + left == total
    assert waited < 25
    if LONG:
        async with bot.running():
            done = await server.world.changed.until(lambda: len(answered(crowd)) == total or None, 300)
        assert done
    figure(f"{total} waiting at start: another reader answered after {waited:.1f} s, all of them kept")


def letters(connection: Connection) -> int:
    """Count what is on its way out."""
    return int(connection.execute(select(func.count()).select_from(outbox)).scalar_one())


def answered(crowd: list[PrivateChat]) -> set[tuple[int, int]]:
    """Name the questions that have a reply."""
    replies = (m for each in crowd for m in each.unread if ANSWER in m["text"])
    return {(reply["chat"]["id"], reply["reply_to_message"]["message_id"]) for reply in replies}
