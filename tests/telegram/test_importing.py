"""Importing from Telegram: a dry run first, then all or nothing; what is no text document is refused."""

from __future__ import annotations

import pytest

from bot.localapi import LocalBotApi, PrivateChat

from .conftest import Bot
from .reading import Message, keys, labels

OWNER = 70
TEXT = """\
# A new ferry for Karasuu

The town of Karasuu bought a ferry for the lake on Friday.

The work cost four million dollars, twice the sum that was planned.

Engineer Timur Saliev will be its captain, the town said.
"""


@pytest.fixture
def owner(bot: Bot, server: LocalBotApi) -> PrivateChat:
    bot.settings = bot.settings.model_copy(update={"owner_id": OWNER})
    return server.private_chat(server.person(OWNER, "Owner"))


async def said(chat: PrivateChat, text: str) -> Message:
    await chat.send(chat.person, text)
    return await chat.reply(20)


async def pressed(chat: PrivateChat, message: Message, button: str) -> Message:
    await chat.press(chat.person, message, button, 20)
    return await chat.reply(20)


def articles(bot: Bot) -> list[str]:
    return sorted(path.name for path in (bot.settings.knowledge_dir / "articles").iterdir())


@pytest.mark.parametrize("caption", ["", "/import", "/Import@local_news_bot"])
async def test_a_document_is_shown_first_and_stored_once_confirmed(
    bot: Bot, owner: PrivateChat, caption: str
) -> None:
    """Drafts with their entities, what a fact says already pointed out; then the article and its drafts."""
    async with bot.running():
        if not caption:
            await said(owner, "/import")
        await owner.send_document(owner.person, "ferry.md", TEXT.encode(), caption)
        shown = await owner.reply(20)
        for part in ("A new ferry for Karasuu", "timur-saliev", "2 sentences become drafts", "work-cost"):
            assert part in shown["text"]
        assert articles(bot) == ["bridge.md"]
        stored = await pressed(owner, shown, "Store it")
        assert "articles/new-ferry-karasuu.md" in stored["text"]
        assert "2 drafts wait" in (await pressed(owner, stored, "Review"))["text"]
    assert articles(bot) == ["bridge.md", "new-ferry-karasuu.md"]


async def test_pasted_text_is_asked_for_its_title(bot: Bot, owner: PrivateChat) -> None:
    """One's own, marked as the editor's: readers see it below each answer. It can be changed."""
    async with bot.running():
        asked = await said(owner, "/import The town of Karasuu bought a ferry for the lake on Friday.")
        assert asked["text"] == "What is its title?"
        shown = await said(owner, "A boat")
        assert labels(shown) == ["Store it", "Another title", "Cancel"]
        await pressed(owner, shown, "Another title")
        await pressed(owner, await said(owner, "The ferry"), "Store it")
        again = await owner.press_data(owner.person, shown, keys(shown)[0])
        assert "chosen or left before" in again["text"]
    stored = (bot.settings.knowledge_dir / "articles" / "ferry.md").read_text("utf-8")
    assert "title_by: editor" in stored


async def test_a_text_without_a_whole_sentence_becomes_no_draft(bot: Bot, owner: PrivateChat) -> None:
    """It is said plainly, in place of a list of nothing."""
    async with bot.running():
        await owner.send_document(owner.person, "short.md", b"# A word\n\nHello.", "/import")
        assert "No sentence of it becomes a draft" in (await owner.reply(20))["text"]


async def test_an_editors_document_out_of_the_blue_leads_to_the_import(bot: Bot, owner: PrivateChat) -> None:
    """It is not read, but the button below the reply begins the import."""
    async with bot.running():
        await owner.send_document(owner.person, "ferry.md", TEXT.encode())
        told = await owner.reply(20)
        assert "Send me the article" in (await pressed(owner, told, "Turn an article into drafts"))["text"]


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("base.zip", b"PK\x03\x04", "python -m bot import FILE"),
        ("photo.exe", b"MZ", "expected a .txt, .md or .html document"),
        ("big.txt", b"a" * 1_000_001, "1 MB at most"),
        ("latin.txt", "caf\xe9".encode("latin-1"), "UTF-8"),
        ("hidden.txt", b"PK\x03\x04zip", "is no text document"),
        ("empty.txt", b"   \n", "has no text"),
    ],
)
async def test_what_is_no_article_is_refused(  # noqa: PLR0917 - fixtures and one row of the table
    bot: Bot, server: LocalBotApi, owner: PrivateChat, name: str, data: bytes, told: str
) -> None:
    """In one sentence; what is too large or an archive is not even fetched."""
    async with bot.running():
        await said(owner, "/import")
        await owner.send_document(owner.person, name, data)
        refused = await owner.reply(20)
        assert told in refused["text"]
        assert "Send me the article" in refused["text"]  # it can be sent again at once
        assert labels(refused) == ["Cancel"]
        fetched = bool(server.calls_of("getFile"))
        assert fetched is (name in ("latin.txt", "hidden.txt", "empty.txt"))
    assert articles(bot) == ["bridge.md"]


async def test_a_document_that_nobody_asked_for_is_not_read(
    bot: Bot, server: LocalBotApi, chat: PrivateChat
) -> None:
    """A reader's, with or without the command: it is told like any file."""
    async with bot.running():
        for caption in ("", "/import"):
            await chat.send_document(chat.person, "ferry.md", TEXT.encode(), caption)
            told = (await chat.reply(20))["text"]
            assert "become" not in told
    assert server.calls_of("getFile") == []
    assert articles(bot) == ["bridge.md"]


LINES = [
    f"The town of Karasuu counted boat number {number} on the lake, {number * 7} metres from the shore."
    for number in range(1, 130)
]


def parts_of(text: str) -> list[str]:
    """Cut a text as Telegram's clients do: at a line's end, near the 4,096 characters of a message."""
    parts = [""]
    for line in text.splitlines():
        if len(parts[-1]) + len(line) >= 3900:
            parts.append("")
        parts[-1] += f"{line}\n"
    return [part.strip() for part in parts]


@pytest.mark.parametrize("begins", ["/import", "/import "])
async def test_a_text_in_several_messages_is_put_together(bot: Bot, owner: PrivateChat, begins: str) -> None:
    """Until its sender says that is all, over a restart; then it is one article."""
    parts = parts_of("\n".join(LINES))
    assert len(parts) == 3
    async with bot.running():
        if begins == "/import":
            await said(owner, begins)
            begins = ""
        # The command takes some room of the first message.
        first, rest = parts[0].splitlines()[:-1], parts[0].splitlines()[-1]
        text = "\n".join(first)
        assert f"I have {len(text):,} characters so far" in (await said(owner, begins + text))["text"]
    async with bot.running():
        await said(owner, f"{rest}\n{parts[1]}")
        gathered = await said(owner, parts[2])
        assert labels(gathered) == ["That is all", "Cancel"]
        title = await pressed(owner, gathered, "That is all")
        assert title["text"] == "What is its title?"
        shown = await said(owner, "Boats")
        assert "129 sentences become drafts" in shown["text"]
        while "Store it" not in labels(shown):
            shown = await owner.reply(20)
        await pressed(owner, shown, "Store it")
        over = await owner.press(owner.person, gathered, "That is all")
        assert "too old" in over["text"]
    stored = (bot.settings.knowledge_dir / "articles" / "boats.md").read_text("utf-8")
    assert stored.endswith("\n".join(LINES)) or stored.rstrip().endswith("\n".join(LINES))


async def test_what_was_gathered_is_left_by_cancel(bot: Bot, owner: PrivateChat) -> None:
    """And nothing of it is in the next import."""
    async with bot.running():
        await said(owner, "/import")
        await said(owner, "\n".join(LINES[:30]))
        await said(owner, "/cancel")
        await said(owner, "/import")
        assert "title" in (await said(owner, LINES[0]))["text"]
        shown = await said(owner, "One boat")
        assert "One sentence becomes a draft" in shown["text"]
    assert articles(bot) == ["bridge.md"]
