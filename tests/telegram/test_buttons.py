"""Presses: what counts, what does not, and that buttons outlive the process."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from sqlalchemy import Connection, func, select, update

from bot.localapi import LocalBotApi, Person, PrivateChat
from bot.locales import text
from bot.model import LANGUAGES
from bot.state import Database, feedback, questions
from bot.state.questions import Reason
from bot.state.tables import buttons as table
from bot.state.tables import metadata

from .conftest import Bot
from .reading import Message, keys, labels
from .wordings import COST, button

QUESTION = {language: question for language, (question, _) in COST.items()}


async def answered(chat: PrivateChat, language: str = "en") -> Message:
    await chat.send(chat.person, QUESTION[language])
    return await chat.reply()


def contents(connection: Connection) -> dict[str, int]:
    """How many rows each table has, but the inbox, which notes every update."""
    counted = (each for each in metadata.sorted_tables if each.name != "inbox")
    return {
        each.name: connection.execute(select(func.count()).select_from(each)).scalar_one() for each in counted
    }


@pytest.mark.parametrize("language", LANGUAGES)
async def test_helpful_is_noted_and_stays_visible(running: Bot, server: LocalBotApi, language: str) -> None:
    """The button itself says that it was chosen, the others stay."""
    reader = server.person(8, "Reader", language_code=language)
    chat = server.private_chat(reader)
    reply = await answered(chat, language)
    before = labels(reply)
    told = await chat.press(reader, reply, before[2])
    assert told["text"]
    assert labels(await chat.edited()) == [*before[:2], f"✓ {before[2]}", *before[3:]]
    async with running.state() as state:
        assert await state.run(feedback.counts) == {True: 1}


async def test_not_my_question_goes_to_the_editors_until_it_is_taken_back(
    running: Bot, reader: Person, chat: PrivateChat
) -> None:
    """A person may think again; the last word counts."""
    reply = await answered(chat)
    await chat.press(reader, reply, "Not my question")
    assert "✓ Not my question" in labels(await chat.edited())
    async with running.state() as state:
        [queued] = await state.run(questions.waiting)
        assert (queued.text, queued.reason) == (QUESTION["en"], Reason.NOT_HELPFUL)
        assert queued.nearest == ("work-cost",)
        await chat.press(reader, reply, "Helpful")
        now = labels(await chat.edited())
        assert "✓ Helpful" in now
        assert "✓ Not my question" not in now
        assert await state.run(questions.waiting) == []
        assert await state.run(feedback.counts) == {True: 1}


async def test_either_copy_of_a_message_that_was_sent_twice_takes_presses(
    running: Bot, server: LocalBotApi, reader: Person, chat: PrivateChat
) -> None:
    """The answer to a request may be lost: the reader sees two, and each shows what was pressed on it."""
    server.faults.add("sendMessage", close=True, after=True)
    copies = [await answered(chat), await chat.reply(20)]
    assert copies[0]["text"] == copies[1]["text"]
    for copy in (*copies, copies[0]):
        for said in ("Helpful", "Not my question"):
            assert (await chat.press(reader, copy, said))["text"] != text("expired-button", "en")
            shown = await chat.edited()
            assert shown["message_id"] == copy["message_id"]
            assert f"✓ {said}" in labels(shown)


async def test_a_press_again_changes_nothing_and_is_answered(
    running: Bot, reader: Person, chat: PrivateChat
) -> None:
    """The verdict is one."""
    reply = await answered(chat)
    for _ in range(3):
        assert (await chat.press(reader, reply, "Helpful"))["text"]
    async with running.state() as state:
        assert await state.run(feedback.counts) == {True: 1}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_answer_is_shared_by_a_link_that_opens_it(
    running: Bot, server: LocalBotApi, language: str
) -> None:
    """The button hands the question and the link to another chat; who follows it gets the very fact."""
    chat = server.private_chat(server.person(8, "Reader", language_code=language))
    reply = await answered(chat, language)
    rows = reply["reply_markup"]["inline_keyboard"]
    [share] = [each for row in rows for each in row if each["text"] == button("button-share", language)]
    shared = parse_qs(urlsplit(share["url"]).query)
    assert shared["text"] == [QUESTION[language]]
    [link] = shared["url"]
    friend = server.private_chat(server.person(9, "Friend", language_code=language))
    await friend.start(parse_qs(urlsplit(link).query)["start"][0])
    assert COST[language][1] in (await friend.reply())["text"]


async def test_related_questions_are_answered(running: Bot, reader: Person, chat: PrivateChat) -> None:
    """The last buttons of an answer lead on."""
    reply = await answered(chat)
    await chat.press(reader, reply, labels(reply)[-1])
    assert labels(await chat.reply())[0] == "Source"


@pytest.mark.parametrize("data", ["x", "ask:work-cost", "A" * 64, "\u202e", "'; drop table buttons; --"])
async def test_a_forged_key_changes_nothing_and_is_answered(
    running: Bot, reader: Person, chat: PrivateChat, data: str
) -> None:
    """Whatever a client may send."""
    reply = await answered(chat)
    async with running.state() as state:
        before = await settled(state)
        told = await chat.press_data(reader, reply, data)
        assert "too old" in told["text"]
        assert await settled(state) == before


async def test_a_foreign_chats_key_changes_nothing_and_is_answered(
    running: Bot, server: LocalBotApi, reader: Person, chat: PrivateChat
) -> None:
    """A key works only in its chat, under its message."""
    reply = await answered(chat)
    thief = server.person(666, "Mallory")
    elsewhere = server.private_chat(thief)
    other = await answered(elsewhere)
    mine = await answered(chat)
    async with running.state() as state:
        before = await settled(state)
        for person, room, message in [(thief, elsewhere, other), (reader, chat, mine)]:
            for key in keys(reply):
                told = await room.press_data(person, message, key)
                assert "too old" in told["text"]
        assert await settled(state) == before


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_concerns_the_asker_only_the_asker_may_press(
    running: Bot, server: LocalBotApi, reader: Person, language: str
) -> None:
    """In a group anybody may look at the source, nobody may judge for another."""
    other = server.person(9, "Other", language_code=language)
    group = server.group(-100, "Group", [reader, other])
    await group.send(reader, f"/ask {QUESTION[language]}")
    reply = await group.reply()
    told = await group.press(other, reply, button("button-helpful", language))
    assert told["text"] == text("expired-button", language)
    await group.press(other, reply, button("button-source", language))
    assert text("source-place", language, number="3", count="6") in (await group.reply())["text"]
    async with running.state() as state:
        assert await state.run(feedback.counts) == {}


async def test_an_expired_key_changes_nothing_and_is_answered(
    running: Bot, reader: Person, chat: PrivateChat
) -> None:
    """Thirty days are enough."""
    reply = await answered(chat)
    async with running.state() as state:
        await settled(state)
        past = datetime.now(UTC) - timedelta(seconds=1)
        await state.run(lambda connection: connection.execute(update(table).values(expires_at=past)))
        before = await settled(state)
        for key in keys(reply):
            assert "too old" in (await chat.press_data(reader, reply, key))["text"]
        assert await settled(state) == before


@pytest.mark.parametrize("language", LANGUAGES)
async def test_buttons_go_on_working_after_a_restart(bot: Bot, server: LocalBotApi, language: str) -> None:
    """All kinds of them, on messages sent by an earlier process."""
    reader = server.person(8, "Reader", language_code=language)
    chat = server.private_chat(reader)
    async with bot.running():
        reply = await answered(chat, language)
        await chat.send(reader, "/topics")
        topics = await chat.reply()
        await chat.start()
        start = await chat.reply()
    async with bot.running():
        await chat.press(reader, reply, labels(reply)[2])
        assert labels(await chat.edited())[2].startswith("✓ ")
        for label in (labels(reply)[0], labels(reply)[-1]):
            await chat.press(reader, reply, label)
            await chat.reply()
        await chat.press(reader, topics, labels(topics)[0])
        assert (await chat.edited())["message_id"] == topics["message_id"]
        await chat.press(reader, start, labels(start)[0])
        await chat.reply()


async def settled(state: Database) -> dict[str, int]:
    """Return the tables' sizes, once nothing is on its way any more."""
    while (now := await state.run(contents))["outbox"]:
        pass
    return now
