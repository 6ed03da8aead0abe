"""Files changed by hand: noticed within five seconds, taken up, or reported to the admins."""

from __future__ import annotations

import asyncio
import time

import pytest

from bot.localapi import LocalBotApi, PrivateChat

from .conftest import Bot

OWNER = 70
QUESTION = "How much did the bridge cost?"


@pytest.fixture
def owner(bot: Bot, server: LocalBotApi) -> PrivateChat:
    bot.settings = bot.settings.model_copy(update={"owner_id": OWNER})
    return server.private_chat(server.person(OWNER, "Owner"))


async def test_a_change_by_hand_is_taken_up_or_reported(
    bot: Bot, owner: PrivateChat, chat: PrivateChat
) -> None:
    """Within five seconds; a file with a problem is named with its line, and the old base goes on serving."""
    file = bot.settings.knowledge_dir / "facts" / "bridge" / "cost.yaml"
    sound = file.read_text("utf-8")
    await owner.start()
    async with bot.running():
        await owner.reply(20)
        await chat.send(chat.person, QUESTION)
        assert "four million" in (await chat.reply())["text"]
        file.write_text(
            sound.replace("The work cost four million dollars.", "It cost four million."), "utf-8"
        )
        changed = time.monotonic()
        while "It cost four million." not in await answered(chat):
            assert time.monotonic() - changed < 10
            await asyncio.sleep(0.2)
        file.write_text(sound.replace("status: published", "status: perhaps", 1), "utf-8")
        told = (await owner.reply(10))["text"]
        assert "facts/bridge/cost.yaml:" in told
        assert "perhaps" in told
        assert "It cost four million." in await answered(chat)
        assert "perhaps" not in (await said(owner, "/history work-cost"))


async def answered(chat: PrivateChat) -> str:
    return await said(chat, QUESTION)


async def said(chat: PrivateChat, text: str) -> str:
    await chat.send(chat.person, text)
    return str((await chat.reply(20))["text"])
