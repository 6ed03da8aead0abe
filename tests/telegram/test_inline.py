"""``@bot question`` in any chat: cards with facts, and what is sent when one is chosen."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

import pytest

from bot.localapi import LocalBotApi, Person, PrivateChat
from bot.locales import text
from bot.model import LANGUAGES
from bot.state import inbox, people, statistics, switches

from .conftest import Bot
from .reading import labels, said
from .stories import Base
from .wordings import COST, HURT, button

Card = dict[str, Any]


def links_below(card: Card) -> dict[str, str]:
    """Return what the buttons of the message say and open."""
    rows = card["message"]["reply_markup"]["inline_keyboard"]
    return {each["text"]: each["url"] for row in rows for each in row}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_question_offers_the_best_facts_as_cards(
    running: Bot, server: LocalBotApi, language: str
) -> None:
    """Question, first line and source; the first is the answer, and sends it whole with its quote."""
    asker = server.person(8, language_code=language)
    question, answer = COST[language]
    cards = await server.inline(asker, question)
    assert 1 < len(cards) <= 10
    assert cards[0]["title"] == question
    assert cards[0]["description"].startswith(answer)
    assert "Valley Gazette" in cards[0]["description"]
    assert answer in cards[0]["message"]["text"]
    assert "four million dollars, twice the sum" in cards[0]["message"]["text"]
    assert len({card["id"] for card in cards}) == len(cards)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_without_a_question_the_newest_storys_main_facts_are_offered(
    running: Bot, server: LocalBotApi, language: str
) -> None:
    """Where nothing was added or corrected lately; in the asker's language, each has its own."""
    answer = await server.inline_answer(server.person(8, language_code=language), "")
    assert answer["is_personal"]
    assert len(answer["results"]) > 3
    assert COST[language][0] in {card["title"] for card in answer["results"]}
    greeting = await server.inline(server.person(8, language_code=language), "hello")
    assert [card["id"] for card in greeting] == [card["id"] for card in answer["results"]]


@pytest.mark.parametrize(
    ("language", "corrected"), [("en", "corrected: "), ("ru", "исправлено: "), ("ky", "оңдолду: ")]
)
async def test_without_a_question_what_was_corrected_lately_comes_first(
    bot: Bot, server: LocalBotApi, language: str, corrected: str
) -> None:
    """With its day; once and not again among the main facts. An older story's as well."""
    asker = server.person(8, language_code=language)
    base = Base(bot.settings.knowledge_dir)
    base.add_ferry()
    async with bot.running():
        await server.inline(asker, "")
    base.change("ferry/ferry.yaml", "en: The ferry ran aground.", "en: The ferry hit a rock.")
    async with bot.running():
        first, *others = await server.inline(asker, "")
    assert corrected in first["description"]
    assert "The ferry ran aground on Monday" in first["message"]["text"]
    assert others
    assert first["id"] not in {card["id"] for card in others}
    assert not any(corrected in card["description"] for card in others)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_empty_base_offers_nothing(bot: Bot, server: LocalBotApi, language: str) -> None:
    """No card rather than a failure."""
    Base(bot.settings.knowledge_dir).empty()
    async with bot.running():
        assert await server.inline(server.person(8, language_code=language), "") == []


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_the_articles_do_not_say_is_said_so(
    running: Bot, server: LocalBotApi, language: str
) -> None:
    """An honest card in front, with the question, for the other chat has not read it."""
    card, *others = await server.inline(server.person(8, language_code=language), HURT[language])
    assert card["title"] == text("inline-none", language)
    assert HURT[language] in card["message"]["text"]
    assert others
    [about_nothing] = await server.inline(server.person(8), "what is the weather tomorrow")
    assert about_nothing["title"] == text("inline-none", "en")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_was_sent_keeps_its_buttons(
    running: Bot, server: LocalBotApi, chat: PrivateChat, language: str
) -> None:
    """They open the private chat at the source and at the fact, in every client and for ever."""
    asker = server.person(8, language_code=language)
    [card, *_] = await server.inline(asker, COST[language][0])
    message = await chat.choose(asker, card, COST[language][0])
    assert labels(message) == [button("button-source", language), button("button-ask-bot", language)]
    private = server.private_chat(asker)
    for address in links_below(card).values():
        assert address.startswith("https://t.me/local_news_bot?start=")
        await private.start(urlsplit(address).query.removeprefix("start="))
        assert COST[language][1] in (await private.reply())["text"]


async def test_what_is_typed_is_not_stored_and_what_is_chosen_is_counted(
    running: Bot, server: LocalBotApi, chat: PrivateChat
) -> None:
    """A stale query is worth nothing to anybody; a choice is a line without a name."""
    asker = server.person(4077)
    for typed in ("how", "how much did", COST["en"][0]):
        [card, *_] = await server.inline(asker, typed)
    await chat.choose(asker, card, COST["en"][0])
    await said(chat, "hello")  # what came before it is done
    async with running.state() as state:
        assert sum((await state.run(inbox.counts)).values()) == 1
        counted = await state.run(statistics.summary, datetime.now(UTC).date())
    assert counted.ways["inline"] == 1
    assert ("work-cost", 1) in counted.facts


async def test_results_are_cached_as_far_as_they_are_everybodys(running: Bot, server: LocalBotApi) -> None:
    """Latin words tell their language; the client or a choice makes results personal. A minute at most."""
    asker = server.person(8)
    shared = await server.inline_answer(asker, COST["en"][0])
    assert (shared["is_personal"], shared["cache_time"]) == (False, 60)
    for told_by_the_client in (COST["ru"][0], "2020"):
        assert (await server.inline_answer(asker, told_by_the_client))["is_personal"]
    async with running.state() as state:
        await state.run(people.choose_language, 8, "ky")
    own = await server.inline_answer(asker, COST["en"][0])
    assert own["is_personal"]
    assert own["results"][0]["description"].startswith(COST["ky"][1])


async def test_nothing_is_offered_to_the_banned_or_in_a_pause(running: Bot, server: LocalBotApi) -> None:
    asker: Person = server.person(8)
    async with running.state() as state:
        await state.run(switches.put, switches.PAUSED, True)
        answer = await server.inline_answer(asker, COST["en"][0])
        assert (answer["results"], answer["cache_time"]) == ([], 0)
        await state.run(switches.put, switches.PAUSED, None)
        assert await server.inline(asker, COST["en"][0])
        await state.run(people.ban, 8, "spam", datetime.now(UTC))
        assert await server.inline(asker, COST["en"][0]) == []


@pytest.mark.parametrize("typed", ["x" * 256, "<b>&amp;", "\u202e?", "🙂", "..."])
async def test_any_query_gets_an_answer(running: Bot, server: LocalBotApi, typed: str) -> None:
    assert isinstance(await server.inline(server.person(8), typed), list)
