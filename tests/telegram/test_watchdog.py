"""A bot that no longer hears anything ends with a sentence; what was said meanwhile is answered later."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import SecretStr
from sqlalchemy import text

from bot.handlers.watchdog import Patience
from bot.localapi import LocalBotApi, PrivateChat

from .conftest import Bot

QUESTION, ANSWER = "How much did the bridge cost?", "The work cost four million dollars."


@pytest.mark.parametrize(
    "case",
    [
        ({"hang": True}, "Nothing was heard from the Bot API server for 3 seconds"),
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
    bot.patience = Patience(silence=3.0)
    async with bot.running():
        await chat.send(chat.person, "hello")
        await chat.reply()
        server.faults.add("getUpdates", times=None, **trouble)
        await chat.send(chat.person, QUESTION)
        assert await bot.exit_code(20) == 1
    assert sentence in caplog.text
    server.faults.clear()
    bot.patience = Patience()
    async with bot.running():
        assert ANSWER in (await chat.reply())["text"]


async def test_an_inbox_that_takes_nothing_ends_the_process_and_loses_no_message(
    bot: Bot, chat: PrivateChat
) -> None:
    """An exception under ``put`` does not end polling silently; the offset has not moved."""
    bot.patience = Patience(silence=2.0)
    async with bot.running():
        await chat.send(chat.person, "hello")
        await chat.reply()
        async with bot.state() as state:
            await state.run(lambda c: c.execute(text("ALTER TABLE inbox RENAME TO gone")))
            await chat.send(chat.person, QUESTION)
            assert await bot.exit_code(20) == 1
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
