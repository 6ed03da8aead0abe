"""What an editor types is held to what a reply can hold, as it is typed; nothing is written."""

from __future__ import annotations

import pytest

from bot.localapi import LocalBotApi, PrivateChat
from bot.model import limits

from .conftest import BASE, OWNER, Bot
from .reading import Message

ANSWER = "Mayor Aida Osmonova called the reopening the happiest day of her term."
QUOTE = "Mayor Aida Osmonova cut the ribbon and called it the happiest day of her term."
COMMANDS = [
    # what comes before the text, how long that may be
    (("/draft new",), limits.ANSWER),
    (("/draft new", ANSWER), limits.QUOTE),
    (("/draft new", ANSWER, QUOTE), limits.TYPED_WORDING),
    (("/alt work-cost",), limits.TYPED_WORDING),
    (("/alias bridge",), limits.NAME),
    (("/edit work-cost answer.en",), limits.ANSWER),
    (("/edit work-cost quotes",), limits.QUOTE),
    (("/correct work-cost",), limits.NOTE),
    (("/retract work-cost",), limits.NOTE),
]


async def said(chat: PrivateChat, text: str) -> Message:
    await chat.send(chat.person, text)
    return await chat.reply(20)


def unchanged(bot: Bot) -> bool:
    """Tell whether the base is what it was at the start."""
    before = {path.relative_to(BASE): path.read_bytes() for path in BASE.rglob("*.yaml")}
    folder = bot.settings.knowledge_dir
    return before == {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*.yaml")}


async def test_too_long_and_invisible_texts_are_refused_as_they_are_typed(
    bot: Bot, owner: PrivateChat
) -> None:
    """One sentence says what was expected, and the same is asked for again."""
    async with bot.running():
        for before, most in COMMANDS:
            for flaw, told in (
                ("a" * (most + 1), f"It has {most + 1:,} characters; expected {most:,} at most"),
                ("turned \u202e round", "an invisible character (U+202E)"),
                ("\u200b", "nothing to read"),
            ):
                for text in before[:-1]:
                    await said(owner, text)
                if before[-1].startswith("/"):
                    reply = await said(owner, f"{before[-1]} {flaw}")
                else:
                    await said(owner, before[-1])
                    reply = await said(owner, flaw)
                assert told in reply["text"], (before, flaw[:20])
                await said(owner, "/cancel")
    assert unchanged(bot)


@pytest.mark.parametrize(
    ("language", "told"),
    [("ru", "ожидалось не больше 500"), ("ky", "эң көп дегенде 500"), ("de", "expected 500")],
)
async def test_in_the_editors_language(bot: Bot, server: LocalBotApi, language: str, told: str) -> None:
    bot.settings = bot.settings.model_copy(update={"owner_id": OWNER})
    owner = server.private_chat(server.person(OWNER, "Owner", language_code=language))
    async with bot.running():
        assert told in (await said(owner, "/retract work-cost " + "long " * 101))["text"]
    assert unchanged(bot)
