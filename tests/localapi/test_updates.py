"""getUpdates: offsets confirm, the newest poll wins, and only what is asked for is queued."""

import asyncio
import time

import pytest
from telegram import Bot, Update
from telegram.error import Conflict, InvalidToken
from telegram.ext import MessageHandler, filters

from bot.localapi import LocalBotApi, Person, PrivateChat
from tests.localapi.conftest import builder, echoing, new_bot, polling


async def test_an_update_comes_again_until_an_offset_confirms_it(
    bot: Bot, chat: PrivateChat, reader: Person
) -> None:
    await chat.send(reader, "one")
    await chat.send(reader, "two")
    first, second = await bot.get_updates()
    assert [update.update_id for update in await bot.get_updates()] == [first.update_id, second.update_id]
    assert [update.update_id for update in await bot.get_updates(offset=second.update_id)] == [
        second.update_id
    ]
    assert len(await bot.get_updates()) == 1
    assert await bot.get_updates(offset=second.update_id + 1) == ()


async def test_the_limit_takes_the_oldest(bot: Bot, chat: PrivateChat, reader: Person) -> None:
    for number in range(5):
        await chat.send(reader, str(number))
    texts = [update.message.text for update in await bot.get_updates(limit=2) if update.message]
    assert texts == ["0", "1"]


async def test_a_negative_offset_forgets_all_but_the_last(
    bot: Bot, chat: PrivateChat, reader: Person
) -> None:
    for number in range(5):
        await chat.send(reader, str(number))
    texts = [update.message.text for update in await bot.get_updates(offset=-2) if update.message]
    assert texts == ["3", "4"]
    assert len(await bot.get_updates()) == 2


async def test_a_long_poll_ends_with_the_first_update(bot: Bot, chat: PrivateChat, reader: Person) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=10))
    await asyncio.sleep(0.05)
    began = time.monotonic()
    await chat.send(reader, "hello")
    assert len(await poll) == 1
    assert time.monotonic() - began < 1


async def test_a_long_poll_without_updates_ends_empty(bot: Bot) -> None:
    began = time.monotonic()
    assert await bot.get_updates(timeout=1) == ()
    assert 0.9 < time.monotonic() - began < 3


async def test_the_older_of_two_polls_ends_with_a_conflict(server: LocalBotApi, bot: Bot) -> None:
    async with new_bot(server) as other:
        older = asyncio.create_task(bot.get_updates(timeout=10))
        await asyncio.sleep(0.05)
        assert await other.get_updates(timeout=0) == ()
        with pytest.raises(Conflict, match="make sure that only one bot instance is running"):
            await older


async def test_allowed_updates_are_remembered_and_hold_for_what_comes_after(
    bot: Bot, chat: PrivateChat, reader: Person
) -> None:
    await bot.get_updates(allowed_updates=["edited_message"])
    message = await chat.send(reader, "unseen")
    await chat.edit(message, "seen")
    (update,) = await bot.get_updates()
    assert update.edited_message is not None
    assert update.edited_message.text == "seen"
    info = await bot.get_webhook_info()
    assert info.allowed_updates == ("edited_message",)
    assert info.pending_update_count == 1


async def test_dropping_pending_updates(bot: Bot, chat: PrivateChat, reader: Person) -> None:
    await chat.send(reader, "old")
    await bot.delete_webhook(drop_pending_updates=True)
    assert await bot.get_updates() == ()


async def test_a_wrong_token_is_refused(server: LocalBotApi) -> None:
    with pytest.raises(InvalidToken):
        await new_bot(server, "1:wrong").get_me()


async def test_identifiers_go_on_rising_after_a_restart(server: LocalBotApi) -> None:
    """A bot that stored update ids must not take the next run's updates for old ones."""
    later = LocalBotApi()
    later.world.clock = lambda: 0.0
    assert later.updates.next_id >= server.updates.next_id > 1_000_000


async def test_the_application_polls_and_answers(
    server: LocalBotApi, chat: PrivateChat, reader: Person
) -> None:
    async with echoing(server):
        for number in range(3):
            await chat.send(reader, f"message {number}")
            assert (await chat.reply())["text"] == f"echo: message {number}"
    assert not server.updates.pending


async def test_an_update_delivered_twice_keeps_its_id(
    server: LocalBotApi, chat: PrivateChat, reader: Person
) -> None:
    seen: list[int] = []

    async def note(update: Update, _context: object) -> None:
        seen.append(update.update_id)

    await chat.send(reader, "once")
    twice = dict(server.updates.pending[0])
    application = builder(server).build()
    application.add_handler(MessageHandler(filters.ALL, note))
    async with polling(application):
        await asyncio.sleep(0.1)
        server.updates.put_again(twice)
        await asyncio.sleep(0.1)
    assert seen == [twice["update_id"], twice["update_id"]]
