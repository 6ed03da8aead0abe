"""A bot that no longer hears anything ends with a sentence; what was said meanwhile is answered later."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr
from sqlalchemy import text

from bot.handlers.transport.watchdog import Patience
from bot.localapi import LocalBotApi, PrivateChat
from tests.torture import LONG, figure

from .conftest import Bot
from .process import Process

QUESTION, ANSWER = "How much did the bridge cost?", "The work cost four million dollars."


PATIENCE = Patience() if LONG else Patience(silence=3.0)
"""At full length the patience of a running bot: ninety seconds."""


@pytest.mark.torture
@pytest.mark.parametrize(
    "case",
    [
        ({"hang": True}, f"Nothing was heard from the Bot API server for {PATIENCE.silence:.0f} seconds"),
        ({"status": 401}, "no longer accepts the bot token"),
        ({"status": 409}, "Another program is polling"),
    ],
)
async def test_deafness_ends_the_process_and_loses_no_message(
    bot: Bot,
    server: LocalBotApi,
    chat: PrivateChat,
    caplog: pytest.LogCaptureFixture,
    case: tuple[dict[str, Any], str],
) -> None:
    """A getUpdates that hangs, a token that is refused in mid-run, another program with the same token."""
    trouble, sentence = case
    bot.patience = PATIENCE
    async with bot.running():
        await chat.send(chat.person, "hello")
        await chat.reply()
        server.faults.add("getUpdates", times=None, **trouble)
        await chat.send(chat.person, QUESTION)
        before = time.monotonic()
        assert await bot.exit_code(120) == 1
        figure(f"{trouble}: ended after {time.monotonic() - before:.0f} s")
    assert sentence in caplog.text
    server.faults.clear()
    bot.patience = Patience()
    async with bot.running():
        assert ANSWER in (await chat.reply())["text"]


@pytest.mark.torture
async def test_an_inbox_that_takes_nothing_ends_the_process_and_loses_no_message(
    bot: Bot, chat: PrivateChat, caplog: pytest.LogCaptureFixture
) -> None:
    """An exception under ``put`` does not end polling silently; the offset has not moved."""
    bot.patience = PATIENCE
    async with bot.running():
        await chat.send(chat.person, "hello")
        await chat.reply()
        async with bot.state() as state:
            await state.run(lambda c: c.execute(text("ALTER TABLE inbox RENAME TO gone")))
            await chat.send(chat.person, QUESTION)
            before = time.monotonic()
            assert await bot.exit_code(120) == 1
            figure(f"an inbox that takes nothing: ended after {time.monotonic() - before:.0f} s")
            assert "look at the disk and the database" in caplog.text
            await state.run(lambda c: c.execute(text("ALTER TABLE gone RENAME TO inbox")))
    async with bot.running():
        assert ANSWER in (await chat.reply())["text"]


async def test_a_passing_trouble_is_passed_over(bot: Bot, server: LocalBotApi, chat: PrivateChat) -> None:
    """One conflict, one bad gateway, one hang shorter than the patience."""
    async with bot.running():
        await chat.send(chat.person, "hello")
        await chat.reply()
        server.faults.add("getUpdates", status=502)
        server.faults.add("getUpdates", status=409)
        await chat.send(chat.person, QUESTION)
        assert ANSWER in (await chat.reply(10))["text"]


async def test_a_second_instance_says_so_and_ends(running: Bot, caplog: pytest.LogCaptureFixture) -> None:
    """One process a data folder."""
    second = Bot(running.settings, Patience())
    await second.start()
    assert await second.exit_code() == 1
    assert "already running" in caplog.text


async def test_two_programs_with_one_token_do_not_share_the_updates_for_ever(
    server: LocalBotApi, chat: PrivateChat, tmp_path: Path
) -> None:
    """One of two real processes, each with a data folder of its own, ends and says why."""
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    one, two = Process(server, tmp_path / "one"), Process(server, tmp_path / "two")
    async with one.running() as first, two.running() as second:
        ends = [asyncio.create_task(process.wait()) for process in (first, second)]
        done, _ = await asyncio.wait(ends, timeout=60, return_when=asyncio.FIRST_COMPLETED)
        assert {task.result() for task in done} == {1}
    assert "Another program is polling Telegram with the same bot token" in one.output + two.output
    assert "Traceback" not in one.output + two.output


async def test_a_refused_token_at_start_is_a_wrong_setting(
    bot: Bot, caplog: pytest.LogCaptureFixture
) -> None:
    """One sentence, exit code 2, and the token is in no line of it."""
    bot.settings = bot.settings.model_copy(update={"token": SecretStr("123456:secret-secret-secret-secret")})
    await bot.start()
    assert await bot.exit_code() == 2
    said = [record.getMessage() for record in caplog.records if record.name.startswith("bot.")]
    assert "does not accept BOT_TOKEN" in said[-1]
    assert not any("secret-secret" in line for line in said)


async def test_a_server_that_comes_later_is_waited_for(
    bot: Bot, server: LocalBotApi, chat: PrivateChat
) -> None:
    """At start the network may be slower than the bot."""
    await server.stop()
    async with bot.running():
        with pytest.raises(TimeoutError):
            await bot.exit_code(1.5)
        await server.start()
        await chat.send(chat.person, QUESTION)
        assert ANSWER in (await chat.reply(10))["text"]


async def test_a_broken_base_is_told_and_ends_the_start(
    bot: Bot, tmp_path: Any, caplog: pytest.LogCaptureFixture
) -> None:
    """With every problem, and exit code 1."""
    bot.settings = bot.settings.model_copy(update={"knowledge_dir": tmp_path / "nowhere"})
    await bot.start()
    assert await bot.exit_code() == 1
    assert "nowhere" in caplog.text
