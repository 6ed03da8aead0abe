"""The queue of questions without an answer: grouped, taught, set aside; who waits is told once."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import Connection

from bot.handlers.newsroom.queue import MOST
from bot.localapi import LocalBotApi, PrivateChat
from bot.locales import text
from bot.model import Role
from bot.state import audit, people, questions

from .conftest import Bot
from .reading import Message, labels

OWNER, CONTRIBUTOR, ASKER = 70, 72, 73
QUESTION = "Which day did the mayor call her happiest?"
ALIKE = "Which day did the mayor call happiest?"
OTHER = "Did anybody laugh or cry?"


@pytest.fixture
def owner(bot: Bot, server: LocalBotApi) -> PrivateChat:
    bot.settings = bot.settings.model_copy(update={"owner_id": OWNER})
    return server.private_chat(server.person(OWNER, "Owner"))


@pytest.fixture
async def contributor(bot: Bot, server: LocalBotApi) -> PrivateChat:
    async with bot.state() as database:
        await database.run(people.give_role, CONTRIBUTOR, Role.CONTRIBUTOR)
    return server.private_chat(server.person(CONTRIBUTOR, "Contributor"))


@pytest.fixture
def asker(server: LocalBotApi) -> PrivateChat:
    return server.private_chat(server.person(ASKER, "Asker"))


async def said(chat: PrivateChat, text: str) -> Message:
    await chat.send(chat.person, text)
    return await chat.reply(20)


async def asked(asker: PrivateChat, *texts: str) -> None:
    for words in texts:
        await said(asker, words)


async def test_a_question_older_than_those_looked_at_is_still_set_aside(bot: Bot, owner: PrivateChat) -> None:
    """By its number; the latest are grouped, the others stand alone."""
    now = datetime.now(UTC)

    def fill(connection: Connection) -> None:
        for number in range(MOST + 1):
            questions.add(
                connection,
                receipt_id=None,
                user_id=ASKER,
                text=f"Did swan {number} swim?",
                language="en",
                reason=questions.Reason.OFF_TOPIC,
                nearest=(),
                now=now,
            )

    async with bot.state() as database:
        await database.run(fill)
    async with bot.running():
        assert (await said(owner, "/dismiss 1"))["text"] == text("dismissed", "en", count=1)
    async with bot.state() as database:
        [oldest] = await database.run(questions.in_state, "dismissed")
    assert oldest.id == 1


async def test_likes_stand_together_most_asked_first(
    bot: Bot, owner: PrivateChat, asker: PrivateChat
) -> None:
    """With three records that come nearest; buttons turn to the other groups."""
    async with bot.running():
        await asked(asker, OTHER, QUESTION, ALIKE)
        page = await said(owner, "/queue")
        assert "Group 1 of 2, asked 2 times" in page["text"]
        assert QUESTION in page["text"]
        assert ALIKE in page["text"]
        assert len([label for label in labels(page) if label.startswith("Same as")]) == 3
        await owner.press(owner.person, page, "Next")
        assert OTHER in (await owner.edited())["text"]


async def test_a_wording_is_taught_and_who_waits_is_told_once(
    bot: Bot, contributor: PrivateChat, asker: PrivateChat
) -> None:
    """By one press; the answer comes with its quote, the person is forgotten, the file has the wording."""
    async with bot.running():
        waiting = await said(asker, QUESTION)
        await asker.press(asker.person, waiting, "Tell me when it is answered")
        page = await said(contributor, "/queue")
        assert "Dismiss" not in labels(page)
        # Which records come nearest is not this test's business: one that is a fact.
        nearest = next(label for label in labels(page) if "When did the bridge reopen?" in label)
        await contributor.press(contributor.person, page, nearest)
        assert "The wording is added" in (await contributor.reply(20))["text"]
        assert "No question waits" in (await contributor.edited(20))["text"]
        told = await asker.reply(20)
        assert QUESTION in told["text"]
        assert "Source" in labels(told)
        await asker.silence()
    async with bot.state() as database:
        assert await database.run(questions.watchers, 1) == []
        assert await database.run(questions.waiting) == []
    files = "".join(path.read_text("utf-8") for path in bot.settings.knowledge_dir.rglob("*.yaml"))
    assert f"- {QUESTION}" in files


async def test_a_group_is_set_aside_once(bot: Bot, owner: PrivateChat, asker: PrivateChat) -> None:
    """By its button or its number; what somebody else has dealt with is said to be so."""
    async with bot.running():
        await asked(asker, QUESTION, OTHER)
        page = await said(owner, "/queue")
        second = await said(owner, "/queue")
        assert OTHER in page["text"]
        await owner.press(owner.person, page, "Dismiss")
        assert QUESTION in (await owner.edited(20))["text"]
        gone = await owner.press(owner.person, second, "Dismiss")
        assert "dealt with" in str(gone)
        assert "Taken out of the queue: one question" in (await said(owner, "/dismiss 1"))["text"]
        assert "no question of the queue" in (await said(owner, "/dismiss 1"))["text"]
        assert "No question waits" in (await said(owner, "/queue"))["text"]
    async with bot.state() as database:
        assert [line.action for line in await database.run(audit.about)] == ["dismiss", "dismiss"]


async def test_a_wording_typed_by_hand_answers_the_same_question(
    bot: Bot, contributor: PrivateChat, asker: PrivateChat
) -> None:
    """``/alt`` with the very words of a question that waits settles it, too."""
    async with bot.running():
        await asked(asker, QUESTION)
        assert (
            "The wording is added" in (await said(contributor, f"/alt mayor-cut-ribbon {QUESTION}"))["text"]
        )
        assert "No question waits" in (await said(contributor, "/queue"))["text"]
