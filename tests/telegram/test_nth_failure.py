"""Each operation in the life of a question fails in turn, until a life goes by without a failure."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import SecretStr

from bot.answering import Answerer
from bot.knowledge import load_base
from bot.localapi import PrivateChat
from bot.state import inbox
from tests.torture import LONG, figure

from .conftest import BASE, Bot
from .failing import CORRUPT, FULL, ORDER
from .reading import Message

QUESTION, ANSWER = "How much did the bridge cost?", "The work cost four million dollars."
KEPT = "Your message is kept"
STEP = 1 if LONG else 11
"""Shortened, every eleventh operation fails."""


@pytest.fixture(scope="module")
def answerer() -> Answerer:
    return Answerer(load_base(BASE))


@pytest.fixture(autouse=True)
def no_order() -> Iterator[None]:
    yield
    ORDER.left = 0


def lives(bot: Bot, chat: PrivateChat, answerer: Answerer) -> Life:
    bot.answerer = answerer
    url = f"sqlite+failing:///{bot.settings.data_dir / 'bot.sqlite3'}"
    bot.settings = bot.settings.model_copy(update={"database_url": SecretStr(url)})
    return Life(bot, chat)


class Life:
    """Questions asked one after another of a running bot."""

    def __init__(self, bot: Bot, chat: PrivateChat) -> None:
        self.bot = bot
        self.chat = chat

    async def greet(self) -> None:
        """Wait until the bot has come to rest after its start."""
        await self.chat.send(self.chat.person, "hello")
        await self.chat.reply()
        await asyncio.sleep(0.5)

    async def ask(self) -> list[Message]:
        """Ask, wait for what comes, and for what should not come: the bot's messages."""
        await self.chat.send(self.chat.person, QUESTION)
        told = [await self.chat.reply(30)]
        while KEPT in told[-1]["text"]:
            told.append(await self.chat.reply(30))
        await asyncio.sleep(0.3)
        told += self.chat.unread
        self.chat.skip()
        return told


@pytest.mark.torture
async def test_a_full_disk_at_any_operation_delays_the_answer_and_loses_nothing(
    bot: Bot, chat: PrivateChat, answerer: Answerer
) -> None:
    """One answer, with at most one notice before it; the update is done at last."""
    life, number = lives(bot, chat, answerer), 0
    async with bot.running():
        await life.greet()
        while number == 0 or not ORDER.outstanding:
            number += STEP if number else 1
            ORDER.fail(number, FULL)
            told = [message["text"] for message in await life.ask()]
            assert sum(ANSWER in text for text in told) == 1, number
            assert len(told) <= 2, number
        ORDER.left = 0
        async with bot.state() as state:
            assert (await state.run(inbox.counts)).keys() == {"done"}
    figure(f"a full disk at operations 1 to {number}, one by one: each question answered once")
    assert number > 20


@pytest.mark.torture
async def test_a_lasting_trouble_at_any_operation_is_an_answer_or_a_recorded_failure(
    bot: Bot, chat: PrivateChat, answerer: Answerer
) -> None:
    """The reader gets the answer once, or an apology with the code that the record has."""
    life, number, failed = lives(bot, chat, answerer), 0, 0
    async with bot.running():
        await life.greet()
        while number == 0 or not ORDER.outstanding:
            number += STEP if number else 1
            ORDER.fail(number, CORRUPT)
            [told] = [message["text"] for message in await life.ask()]
            failed += ANSWER not in told
            assert (ANSWER in told) != ("something went wrong" in told), number
        ORDER.left = 0
        async with bot.state() as state:
            counts = await state.run(inbox.counts)
            assert counts.get("failed", 0) == failed
            assert counts.keys() <= {"done", "failed"}
    figure(f"a lasting trouble at operations 1 to {number}: {failed} recorded failures, the rest answered")
    assert failed
    assert number > 20


@pytest.mark.torture
@pytest.mark.parametrize(
    ("trouble", "repeated"),
    [
        ({"status": 502}, 0),
        ({"status": 429, "retry_after": 1}, 0),
        ({"close": True}, 0),
        ({"close": True, "after": True}, 1),
        ({"status": 502, "html": "<html>Bad Gateway</html>"}, 0),
    ],
    ids=["502", "429", "cut before", "cut after", "a proxy's page"],
)
async def test_the_nth_call_fails(
    bot: Bot, chat: PrivateChat, answerer: Answerer, trouble: dict[str, Any], repeated: int
) -> None:
    """Whatever call it is, getUpdates included; only where an answer was lost may a reply come twice."""
    life, number = lives(bot, chat, answerer), 0
    async with bot.running():
        await life.greet()
        while True:
            fault = chat.world.faults.add("*", skip=number, **trouble)
            told = [message["text"] for message in await life.ask()]
            assert all(ANSWER in text for text in told), number
            assert 1 <= len(told) <= 1 + repeated, number
            if fault.times:
                break
            number += 1
        chat.world.faults.clear()
    figure(f"{trouble} at calls 1 to {number}: each question answered")
    assert number >= 2
