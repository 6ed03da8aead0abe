"""Following a story: one message when it gains or corrects answers, at most one a day, over any restart."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection, select, update

from bot.answering import Answerer
from bot.handlers.answers import Answers
from bot.knowledge import load_base
from bot.localapi import LocalBotApi, PrivateChat
from bot.locales import text
from bot.model import LANGUAGES
from bot.state import follows, switches
from bot.state.tables import follows as follows_table
from bot.state.tables import news as news_table

from .conftest import BASE, Bot
from .reading import labels, said
from .stories import NEW_FACT, Base

OLD, CORRECTED = "en: The work cost four million dollars.", "en: It cost four million dollars."


@pytest.fixture
def base(bot: Bot) -> Base:
    """Return the bot's own base, with two stories."""
    base = Base(bot.settings.knowledge_dir)
    base.add_ferry()
    return base


@pytest.fixture
def reader(server: LocalBotApi) -> PrivateChat:
    return server.private_chat(server.person(80, "Follower"))


async def followed(bot: Bot, user_id: int) -> list[str]:
    async with bot.state() as state:
        return await state.run(follows.of, user_id)


async def a_day_passes(bot: Bot) -> None:
    """Let all that has happened to stories and followers have happened a day earlier."""

    def age(connection: Connection) -> None:
        for table, column in ((follows_table, "told_at"), (news_table, "changed_at")):
            [key, *_] = table.primary_key.columns
            for row in connection.execute(select(table)).mappings():
                before = row[column] - timedelta(days=1)
                changed = update(table).where(key == row[key.name]).values({column: before})
                connection.execute(changed)

    async with bot.state() as state:
        await state.run(age)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ("You follow the story", "Something new", "One corrected answer", "Stop following")),
        ("ru", ("Теперь вы следите", "Новое в истории", "1 исправленный ответ", "Больше не следить")),
        ("ky", ("окуясына көз саласыз", "жаңылык бар", "1 оңдолгон жооп", "Көз салууну токтотуу")),
    ],
)
async def test_a_follower_is_told_once(
    bot: Bot, server: LocalBotApi, base: Base, language: str, words: tuple[str, ...]
) -> None:
    """In their language, with the answer as it is now; not again at the next start, nor of other stories."""
    confirmed, title, counted, stop = words
    chat = server.private_chat(server.person(81, "Follower", language_code=language))
    async with bot.running():
        assert confirmed in await said(chat, "/follow bridge of karasuu")
    base.change("bridge/cost.yaml", OLD, CORRECTED)
    async with bot.running():
        told = await chat.reply()
        assert title in told["text"]
        assert counted in told["text"]
        assert "The bridge of Karasuu" in told["text"]
        assert stop in labels(told)[-1]
        await chat.press(chat.person, told, labels(told)[0])
        assert "four million dollars, twice the sum" in (await chat.reply())["text"]
    base.append("ferry/ferry.yaml", NEW_FACT)
    async with bot.running():
        await chat.silence()
        await chat.press(chat.person, told, stop)
        assert f"✓ {stop}" in labels(await chat.edited())
    assert await followed(bot, 81) == []


async def test_at_most_one_message_a_day(bot: Bot, base: Base, reader: PrivateChat) -> None:
    """What comes meanwhile is in the next one, all of it."""
    async with bot.running():
        await said(reader, "/follow the ferry of lakeside")
    base.append("ferry/ferry.yaml", NEW_FACT)
    async with bot.running():
        assert "One new answer\n• The fare was $5 or $6." in (await reader.reply())["text"]
    base.change("ferry/ferry.yaml", "en: The ferry ran aground.", "en: The ferry hit a rock.")
    async with bot.running():
        await reader.silence()
    base.change("ferry/ferry.yaml", "status: published", "status: retracted")
    await a_day_passes(bot)
    async with bot.running():
        told = (await reader.reply())["text"]
        assert "One corrected answer\n• The ferry hit a rock." in told
        assert "One answer was withdrawn" in told
        assert "new answer" not in told


async def test_a_change_while_the_bot_runs_is_told(bot: Bot, base: Base, reader: PrivateChat) -> None:
    """As soon as the base is exchanged."""
    async with bot.running():
        await said(reader, "/follow bridge")
        base.change("bridge/cost.yaml", OLD, CORRECTED)
        assert "One corrected answer" in (await reader.reply(15))["text"]
        await reader.silence()


async def test_a_better_translation_is_no_news(bot: Bot, base: Base, reader: PrivateChat) -> None:
    """Nor are wordings: what is told stays the same."""
    async with bot.running():
        await said(reader, "/follow bridge")
    base.change("bridge/cost.yaml", "ru: Работы обошлись", "ru: Все работы обошлись")
    base.change("bridge/cost.yaml", "- price of the bridge", "- what was the price of the bridge")
    async with bot.running():
        await reader.silence()


async def test_who_cannot_be_reached_follows_no_more(
    bot: Bot, server: LocalBotApi, base: Base, reader: PrivateChat
) -> None:
    """A reader who has blocked the bot is not written to for ever."""
    async with bot.running():
        await said(reader, "/follow bridge")
        await reader.block()
    base.change("bridge/cost.yaml", OLD, CORRECTED)
    async with bot.running():
        other = server.private_chat(server.person(82, "Other"))
        await said(other, "/following")
        assert await server.world.changed.until(lambda: bool(server.calls_of("sendMessage")) or None, 5)
    assert await followed(bot, 80) == []


async def test_a_message_on_its_way_outlives_the_process(
    bot: Bot, server: LocalBotApi, base: Base, reader: PrivateChat
) -> None:
    """Written and noted in one go, it is neither lost nor repeated."""
    async with bot.running():
        await said(reader, "/follow bridge")
    base.change("bridge/cost.yaml", OLD, CORRECTED)
    fault = server.faults.add("sendMessage", status=429, retry_after=3600, chat_id=reader.id, times=None)
    async with bot.running():
        await reader.silence(0.5)
    server.faults.remove(fault)
    async with bot.running():
        assert "One corrected answer" in (await reader.reply())["text"]
        await reader.silence()


async def test_a_paused_bot_tells_later(bot: Bot, base: Base, reader: PrivateChat) -> None:
    """What was new meanwhile is told once it goes on."""
    async with bot.running():
        await said(reader, "/follow bridge")
    async with bot.state() as state:
        await state.run(switches.put, switches.PAUSED, True)
    base.change("bridge/cost.yaml", OLD, CORRECTED)
    async with bot.running():
        await reader.silence()
    async with bot.state() as state:
        await state.run(switches.put, switches.PAUSED, None)
    async with bot.running():
        assert "One corrected answer" in (await reader.reply())["text"]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_button_of_a_story_that_is_gone_says_so(
    bot: Bot, server: LocalBotApi, base: Base, language: str
) -> None:
    """Nobody follows it by that."""
    reader = server.private_chat(server.person(80, "Follower", language_code=language))
    async with bot.running():
        await reader.send(reader.person, "/story ferry")
        page = await reader.reply()
    base.remove("ferry")
    async with bot.running():
        told = await reader.press(reader.person, page, text("button-follow", language))
        assert told["text"] == text("story-gone", language)
    assert await followed(bot, 80) == []


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_lists_and_the_ends(bot: Bot, server: LocalBotApi, base: Base, language: str) -> None:
    """Following twice, stopping what is not followed, several, none: each is told as it is."""
    reader = server.private_chat(server.person(80, "Follower", language_code=language))
    bridge, ferry = "The bridge of Karasuu", "The ferry of Lakeside"
    async with bot.running():
        assert await said(reader, "/following") == text("following-none", language)
        assert await said(reader, "/unfollow") == text("unfollow-none", language)
        await said(reader, "/follow bridge")
        assert text("follow-already", language, title=bridge) in await said(reader, "/follow bridge")
        await reader.send(reader.person, "/story the ferry of lakeside")
        page = await reader.reply()
        told = await reader.press(reader.person, page, text("button-follow", language))
        assert told["text"] == text("follow-done", language, title=ferry)
        assert text("button-unfollow", language) in labels(await reader.edited())
        listed = await said(reader, "/following")
        assert "• The bridge of Karasuu\n• The ferry of Lakeside" in listed
        assert "• The ferry of Lakeside" in await said(reader, "/unfollow")
        assert text("story-unknown", language, typed="xyzzy") in await said(reader, "/unfollow xyzzy")
        assert await said(reader, "/unfollow bridge") == text("unfollow-done", language, title=bridge)
        assert await said(reader, "/unfollow bridge") == text("unfollow-not", language, title=bridge)
        assert await said(reader, "/unfollow") == text("unfollow-done", language, title=ferry)
    assert await followed(bot, 80) == []


async def test_a_round_follows_every_new_base() -> None:
    """Whoever waits for it is woken when a base is taken up, be it by words or trained anew."""
    answers = Answers(Answerer(load_base(BASE)))
    assert not answers.replaced.is_set()
    answers.use(Answerer(answers.base))
    assert answers.replaced.is_set()
    assert answers.since <= datetime.now(UTC)
