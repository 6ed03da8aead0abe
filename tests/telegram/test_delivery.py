"""Nothing is lost on the way in or out, and no chat waits for another."""

from __future__ import annotations

import asyncio
import time
from datetime import datetime

import pytest
from sqlalchemy import func, select, text

from bot.answering import Answerer, Context
from bot.handlers.registry import ALLOWED_UPDATES
from bot.knowledge import load_base
from bot.localapi import LocalBotApi, Person, PrivateChat
from bot.model import Outcome
from bot.state import Database, inbox, outbox
from bot.state.tables import outbox as outbox_table

from .conftest import BASE, Bot

QUESTION, ANSWER = "How much did the bridge cost?", "The work cost four million dollars."


async def test_one_chats_429_of_an_hour_delays_nobody_and_no_shutdown(
    bot: Bot, server: LocalBotApi, reader: Person, chat: PrivateChat
) -> None:
    """Others are answered within two seconds, the process ends within ten, the reply comes at the restart."""
    other = server.private_chat(server.person(9))
    async with bot.running():
        fault = server.faults.add("sendMessage", status=429, retry_after=3600, chat_id=chat.id, times=None)
        await chat.send(reader, QUESTION)
        await chat.silence(0.5)
        before = time.monotonic()
        await other.send(other.person, QUESTION)
        await other.reply()
        assert time.monotonic() - before < 2
        before = time.monotonic()
        assert await bot.stop() == 0
        assert time.monotonic() - before < 10
        server.faults.remove(fault)
    async with bot.running():
        assert ANSWER in (await chat.reply())["text"]
        await chat.silence()


async def test_what_waits_at_telegram_is_asked_for_and_nothing_else(
    bot: Bot, server: LocalBotApi, chat: PrivateChat
) -> None:
    """What was said while the bot was down is kept; the kinds of updates are named."""
    await chat.send(chat.person, QUESTION)
    async with bot.running():
        assert ANSWER in (await chat.reply(20))["text"]
    [webhook] = server.calls_of("deleteWebhook")
    assert str(webhook.params.get("drop_pending_updates", False)).lower() == "false"
    kinds = {str(call.params.get("allowed_updates")) for call in server.calls_of("getUpdates")[:2]}
    assert all(kind in asked for asked in kinds for kind in ALLOWED_UPDATES)


async def test_a_short_429_is_waited_for(
    running: Bot, server: LocalBotApi, reader: Person, chat: PrivateChat
) -> None:
    """As long as Telegram says."""
    server.faults.add("sendMessage", status=429, retry_after=1)
    before = time.monotonic()
    await chat.send(reader, QUESTION)
    assert ANSWER in (await chat.reply())["text"]
    assert time.monotonic() - before >= 1


@pytest.mark.parametrize("trouble", [{"status": 502}, {"close": True}, {"status": 500}])
async def test_a_reply_outlives_the_networks_trouble(
    running: Bot, server: LocalBotApi, reader: Person, chat: PrivateChat, trouble: dict[str, int | bool]
) -> None:
    """It is sent again until it has arrived."""
    server.faults.add("sendMessage", times=2, **trouble)  # type: ignore[arg-type] # each value fits its own key
    await chat.send(reader, QUESTION)
    assert ANSWER in (await chat.reply(20))["text"]
    await chat.silence()


async def test_replies_keep_their_order(running: Bot, server: LocalBotApi, chat: PrivateChat) -> None:
    """A chat's questions are answered in the order in which they were asked, trouble or not."""
    server.faults.add("sendMessage", status=502, times=1)
    asked = [await chat.send(chat.person, QUESTION) for _ in range(5)]
    replies = [await chat.reply() for _ in asked]
    answered = [reply["reply_to_message"]["message_id"] for reply in replies]
    assert answered == [message["message_id"] for message in asked]


async def test_a_reader_who_has_blocked_the_bot_is_recorded_and_holds_up_nobody(
    running: Bot, server: LocalBotApi, reader: Person, chat: PrivateChat
) -> None:
    """The failure stays on record, without the text."""
    await chat.send(reader, "hello")
    await chat.reply()
    server.faults.add("sendMessage", status=403, chat_id=chat.id)
    await chat.send(reader, QUESTION)
    await chat.send(reader, "hello")
    assert "Ask me about the bridge." in (await chat.reply())["text"]
    async with running.state() as state:
        rows = await state.run(lambda c: c.execute(select(outbox_table)).all())
        [failure] = [row for row in rows if row.failed_at]
    assert "Forbidden" in failure.failure
    assert failure.body == {}


async def test_an_update_that_comes_twice_is_answered_once(
    bot: Bot, server: LocalBotApi, reader: Person, chat: PrivateChat
) -> None:
    """In the same run and in the next one."""
    async with bot.running():
        await chat.send(reader, "hello")
        await chat.reply()
        await chat.send(reader, QUESTION)
        update = server.updates.pending[-1]
        await chat.reply()
        server.updates.put_again(update)
        await chat.silence(0.5)
    server.updates.put_again(update)
    async with bot.running():
        await chat.silence(1)


async def test_a_stop_amid_many_questions_loses_and_repeats_none(bot: Bot, server: LocalBotApi) -> None:
    """What is not answered in time waits in the inbox."""
    chats = [server.private_chat(server.person(number)) for number in range(1000, 1040)]
    async with bot.running():
        await chats[0].send(chats[0].person, "hello")
        await chats[0].reply()
        for _ in range(3):
            for chat in chats:
                await chat.send(chat.person, QUESTION)
        await asyncio.sleep(0.2)
        before = time.monotonic()
        await bot.stop()
        assert time.monotonic() - before < 10
    async with bot.running():
        for chat in chats:
            for _ in range(3):
                assert ANSWER in (await chat.reply(10))["text"]
        await asyncio.sleep(0.3)
        assert not any(chat.unread for chat in chats)


async def test_a_failure_is_an_apology_with_a_code_and_no_internals(
    running: Bot, reader: Person, chat: PrivateChat, caplog: pytest.LogCaptureFixture
) -> None:
    """The code is in the log and in the inbox; the next question is answered again."""
    async with running.state() as state:
        await rename(state, "contexts", "gone")
        await chat.send(reader, QUESTION)
        apology = (await chat.reply())["text"]
        await rename(state, "gone", "contexts")
        [code] = [word.strip(".") for word in apology.split() if f"Error {word.strip('.')} " in caplog.text]
        assert not any(word in apology for word in ("contexts", "SELECT", "Error:", "Traceback"))
        await chat.send(reader, QUESTION)
        assert ANSWER in (await chat.reply())["text"]
        assert (await state.run(inbox.counts))["failed"] == 1
        row = await state.run(
            lambda c: c.execute(text("SELECT failure FROM inbox WHERE state='failed'")).scalar()
        )
        assert row == code


async def test_a_failed_press_is_answered_with_an_apology(
    running: Bot, reader: Person, chat: PrivateChat
) -> None:
    """The button does not wait for ever."""
    await chat.send(reader, QUESTION)
    reply = await chat.reply()
    async with running.state() as state:
        await rename(state, "receipts", "gone")
        told = await chat.press(reader, reply, "Helpful")
        assert "something went wrong" in told["text"]
        await rename(state, "gone", "receipts")


class SlowAnswerer(Answerer):
    """Takes a second for an answer."""

    calls = 0

    def answer(
        self, text: str, *, language: str = "", context: Context | None = None, now: datetime
    ) -> tuple[Outcome, Context]:
        self.calls += 1
        time.sleep(1)
        return super().answer(text, language=language, context=context, now=now)


async def test_slow_answers_show_typing_and_equal_ones_are_worked_out_once(
    bot: Bot, server: LocalBotApi
) -> None:
    """Ten people with one question cost one piece of work; meanwhile other things go on."""
    bot.answerer = slow = SlowAnswerer(load_base(BASE))
    chats = [server.private_chat(server.person(number)) for number in range(2000, 2007)]
    async with bot.running():
        before = time.monotonic()
        for chat in chats:
            await chat.send(chat.person, QUESTION)
        other = server.private_chat(server.person(9))
        await other.send(other.person, "/help")
        await other.reply()
        for chat in chats:
            await chat.reply()
        assert time.monotonic() - before < 3
        assert chats[0].actions == ["typing"]
        assert slow.calls == 1


async def test_nothing_is_left_in_the_outbox(running: Bot, reader: Person, chat: PrivateChat) -> None:
    """What has arrived is forgotten; the inbox keeps numbers, not texts."""
    await chat.send(reader, QUESTION)
    await chat.reply()
    async with running.state() as state:
        async with asyncio.timeout(5):
            while await state.run(outbox.chats):
                pass
        assert await state.run(inbox.counts) == {"done": 1}
        kept = await state.run(lambda c: c.execute(text("SELECT sum(length(payload)) FROM inbox")).scalar())
        assert kept == 0
        assert (
            await state.run(lambda c: c.execute(select(func.count()).select_from(outbox_table)).scalar()) == 0
        )


async def rename(state: Database, table: str, to: str) -> None:
    """Make a table unusable, or usable again."""
    await state.run(lambda connection: connection.execute(text(f"ALTER TABLE {table} RENAME TO {to}")))
