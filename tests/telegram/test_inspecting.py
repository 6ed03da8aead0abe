"""Looking into the base from Telegram: nothing is changed by it, and no question comes of it."""

from __future__ import annotations

import pytest

from bot.localapi import LocalBotApi, PrivateChat
from bot.state import questions

from .conftest import Bot
from .reading import labels

OWNER = 70


@pytest.fixture
def owner(bot: Bot, server: LocalBotApi) -> PrivateChat:
    bot.settings = bot.settings.model_copy(update={"owner_id": OWNER})
    return server.private_chat(server.person(OWNER, "Owner"))


async def said(chat: PrivateChat, text: str) -> str:
    await chat.send(chat.person, text)
    return str((await chat.reply())["text"])


async def test_a_fact_is_found_and_shown_whole(bot: Bot, owner: PrivateChat) -> None:
    """By any of its words; a press shows all of it, its wordings folded, its id in code to be copied."""
    async with bot.running():
        await owner.send(owner.person, "/find trout upstr")
        found = await owner.reply()
        assert labels(found) == ["trout-upstream"]
        await owner.press(owner.person, found, "trout-upstream")
        whole = await owner.reply()
    for part in ("fishermen", "trout and noise", "Что сказали рыбаки?", "allegation", "published"):
        assert part in whole["text"]
    kinds = [entity["type"] for entity in whole["entities"]]
    assert kinds.count("expandable_blockquote") == 3
    code = [e for e in whole["entities"] if e["type"] == "code"]
    assert whole["text"][: code[0]["length"]] == "trout-upstream"


async def test_a_mistyped_id_offers_the_nearest(bot: Bot, owner: PrivateChat) -> None:
    """One press goes on with it."""
    async with bot.running():
        await owner.send(owner.person, "/show trout-upstreem")
        refused = await owner.reply()
        assert "no fact with the id" in refused["text"]
        await owner.press(owner.person, refused, "trout-upstream")
        assert "allegation" in (await owner.reply())["text"]


@pytest.mark.parametrize("words", ["zeppelin", "???"])
async def test_nothing_found_is_said(bot: Bot, owner: PrivateChat, words: str) -> None:
    async with bot.running():
        assert f"Nothing contains “{words}”" in await said(owner, f"/find {words}")


async def test_a_trial_tells_all_and_is_no_question(bot: Bot, owner: PrivateChat) -> None:
    """The reply as a reader gets it, candidates, confidence, the guard's word; the queue stays empty."""
    async with bot.running():
        told = await said(owner, "/test How much did the bridge cost?")
        assert "The work cost four million dollars" in told
        assert "Decision: answered; confidence" in told
        assert "The guard: " in told
        assert "Decision: " in await said(owner, "/test who painted the zeppelin")
    async with bot.state() as database:
        assert await database.run(questions.waiting) == []


async def test_nothing_is_due(bot: Bot, owner: PrivateChat) -> None:
    async with bot.running():
        assert "Nothing is due" in await said(owner, "/stale")
