"""Order, pauses, the audit log, health."""

from __future__ import annotations

import pytest

from bot.localapi import LocalBotApi, PrivateChat
from bot.state import inbox

from .conftest import OWNER, Bot
from .reading import labels, said

QUESTION, ANSWER = "How much did the bridge cost?", "four million"
BREAK = {"en": "taking a break", "ru": "на паузе", "ky": "тыныгуу"}


async def test_who_is_banned_is_not_heard(bot: Bot, owner: PrivateChat, chat: PrivateChat) -> None:
    """No word, no answer, over a restart; until the ban is taken back."""
    async with bot.running():
        assert "no longer listen" in await said(owner, f"/ban {chat.person.id} asks for nothing else")
        await chat.send(chat.person, QUESTION)
    async with bot.running():
        await chat.send(chat.person, "/start")
        await owner.send(owner.person, "/unban")
        offer = await owner.reply()
        assert labels(offer)[0] == f"{chat.person.id} asks for nothing else"
        await owner.press(owner.person, offer, labels(offer)[0])
        assert "listen to 7 again" in (await owner.reply())["text"]
        assert not chat.unread
        assert ANSWER in await said(chat, QUESTION)
    async with bot.state() as database:
        assert (await database.run(inbox.counts)).get("pending", 0) == 0


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("/ban somebody", "no user id"),
        (f"/ban {OWNER}", "only below your own"),
        ("/unban 7", "7 is not banned"),
    ],
)
async def test_what_cannot_be(bot: Bot, owner: PrivateChat, command: str, told: str) -> None:
    async with bot.running():
        assert told in await said(owner, command)


async def test_a_ban_has_a_reason_if_one_is_given(bot: Bot, owner: PrivateChat) -> None:
    """Asked for where nothing was said; it may be skipped."""
    async with bot.running():
        await said(owner, "/ban")
        await owner.send(owner.person, "7")
        prompt = await owner.reply()
        assert "For what reason?" in prompt["text"]
        await owner.press(owner.person, prompt, "Skip")
        assert "no longer listen to 7" in (await owner.reply())["text"]


@pytest.mark.parametrize("language", BREAK)
async def test_a_pause_is_told_to_readers(
    bot: Bot, server: LocalBotApi, owner: PrivateChat, language: str
) -> None:
    """In their language, for messages and presses; who has a role goes on; it outlasts a restart."""
    reader = server.private_chat(server.person(9, "Reader", language_code=language))
    async with bot.running():
        await reader.send(reader.person, QUESTION)
        answer = await reader.reply()
        assert "Readers are now told" in await said(owner, "/pause")
        assert BREAK[language] in await said(reader, QUESTION)
    async with bot.running():
        notice = await reader.press(reader.person, answer, labels(answer)[0])
        assert BREAK[language] in str(notice)
        assert ANSWER in await said(owner, QUESTION)
        await said(owner, "/resume")
        await reader.send(reader.person, QUESTION)
        assert labels(await reader.reply()) == labels(answer)


async def test_the_audit_log_tells_who_did_what(bot: Bot, owner: PrivateChat) -> None:
    """All, or what a person did or had done to them; long ones are paged in place."""
    async with bot.running():
        assert await said(owner, "/audit") == "Nothing was noted."
        for number in range(9):
            await said(owner, f"/ban {100 + number} reason {number}")
            await said(owner, f"/unban {100 + number}")
        await owner.send(owner.person, "/audit")
        page = await owner.reply()
        assert page["text"].count("\n") == 15
        assert labels(page) == ["Older"]
        await owner.press(owner.person, page, "Older")
        older = await owner.edited()
        assert "ban 100 reason 0" in older["text"]
        assert labels(older) == ["Newer"]
        about = await said(owner, "/audit 103")
        assert f"{OWNER} ban 103 reason 3" in about
        assert "104" not in about


async def test_health(bot: Bot, owner: PrivateChat) -> None:
    """Version, base, semantic model, what waits, the last failure."""
    async with bot.running():
        await said(owner, "/pause")
        told = await said(owner, "/health")
        assert "I am paused" in told
        assert "Semantic model: none" in told
        assert "Waiting: 0 updates, 0 messages" in told
        assert "No failure in the last days" in told
