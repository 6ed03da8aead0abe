"""What was asked and how it came out: counted, in words, and drawn."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.localapi import LocalBotApi, PrivateChat
from bot.locales import text
from bot.model import LANGUAGES
from bot.state import feedback, receipts, statistics
from bot.state.receipts import Asked
from bot.state.statistics import Line, Way

from .conftest import Bot
from .reading import said

TITLE = {"en": "Questions from", "ru": "Вопросы с", "ky": "суроолор"}


async def count(bot: Bot) -> None:
    """Store four questions of two people today, and two verdicts."""
    now = datetime.now(UTC)
    async with bot.state() as database:
        for user_id, status, language in (
            (7, "answered", "en"),
            (7, "answered", "ru"),
            (8, "not_reported", "en"),
            (8, "off_topic", "en"),
        ):
            line = Line(now.date(), Way.MESSAGE, status, "work-cost", language, 12)
            await database.run(statistics.note, line, user_id)
        for user_id, helpful in ((7, True), (8, False)):
            asked = Asked("?", "en", "answered", ("work-cost",))
            id_ = await database.run(
                receipts.add, asked, chat_id=user_id, question_id=1, user_id=user_id, now=now
            )
            await database.run(feedback.give, id_, user_id, helpful=helpful, now=now)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_picture_says_it_in_words(bot: Bot, server: LocalBotApi, language: str) -> None:
    """One message: a chart, and its figures as the caption, in the admin's language."""
    await count(bot)
    bot.settings = bot.settings.model_copy(update={"owner_id": 71})
    owner = server.private_chat(server.person(71, "Owner", language_code=language))
    async with bot.running():
        await owner.send(owner.person, "/stats")
        reply = await owner.reply()
    assert reply["photo"]
    caption = reply["caption"]
    assert TITLE[language] in caption
    assert "2 (50%)" in caption
    assert "en 3, ru 1" in caption
    assert "50%" in caption


@pytest.mark.parametrize("typed", ["0", "-1", "366", "many", "00000000199999999999"])
async def test_days_that_are_none_are_told_what_would_be(bot: Bot, owner: PrivateChat, typed: str) -> None:
    async with bot.running():
        told = await said(owner, f"/stats {typed}")
    assert told.startswith(text("stats-days-refused", "en", value=typed, most=365))


async def test_nothing_asked(bot: Bot, owner: PrivateChat) -> None:
    """An empty chart would say nothing."""
    async with bot.running():
        assert "Nothing was asked" in await said(owner, "/stats 1")


@pytest.mark.parametrize("value", ["0", "400", "week", "-1", "9" * 50, "١"])
async def test_what_is_no_number_of_days(bot: Bot, owner: PrivateChat, value: str) -> None:
    async with bot.running():
        assert "expected one from 1 to 365" in await said(owner, f"/stats {value}")
