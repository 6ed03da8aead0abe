"""Files beside replies: as durable as texts, their captions within Telegram's limit."""

from __future__ import annotations

import struct
import zlib
from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from bot.handlers.transport import post
from bot.handlers.transport.enclosure import LIMIT, Enclosure
from bot.handlers.transport.post import Address
from bot.localapi import LocalBotApi, Person, PrivateChat
from bot.replies import Action, Block, Button, Kind, Reply, Span
from bot.state.tables import outbox as outbox_table

from .conftest import Bot
from .reading import Message, labels


def png() -> bytes:
    """Make a picture of two by two grey points."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 2, 2, 8, 0, 0, 0, 0)
    rows = zlib.compress(b"\x00\x80\x80" * 2)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


PICTURE = Enclosure("chart.png", png(), picture=True)
DOCUMENT = Enclosure("mydata.json", '{"слово": 1}'.encode())
BUTTONS = ((Button("Topics", Action.TOPICS),),)


@pytest.fixture
def chat(server: LocalBotApi, reader: Person) -> PrivateChat:
    """Return a chat that the bot may write in at once."""
    return server.private_chat(reader, started=True)


async def put(bot: Bot, person: Person, reply: Reply, enclosure: Enclosure) -> None:
    """Put a reply with a file into the outbox of a bot that is not running."""
    address = Address(person.id, person.id, None, quiet=False)
    async with bot.state() as state:
        await state.run(post.send, address, reply, datetime.now(UTC), enclosure=enclosure)


def worded(text: str) -> Reply:
    return Reply((Block(Kind.PARAGRAPH, (Span(text),)),), BUTTONS)


def content(server: LocalBotApi, file: Message) -> bytes:
    return server.world.files.by_id[file["file_id"]].data


async def test_a_document_waits_for_the_next_start(
    bot: Bot, server: LocalBotApi, reader: Person, chat: PrivateChat
) -> None:
    """Byte for byte, with its name, caption and buttons; nothing of it stays in the outbox."""
    await put(bot, reader, worded("Here <it> is."), DOCUMENT)
    async with bot.running():
        sent = await chat.reply()
        assert sent["document"]["file_name"] == "mydata.json"
        assert content(server, sent["document"]) == DOCUMENT.data
        assert sent["caption"] == "Here <it> is."
        await chat.press(reader, sent, labels(sent)[0])
        assert "one article" in (await chat.reply())["text"]
    async with bot.state() as state:
        assert await state.run(lambda connection: connection.execute(select(outbox_table)).all()) == []


async def test_what_a_caption_has_no_room_for_follows(
    bot: Bot, server: LocalBotApi, reader: Person, chat: PrivateChat
) -> None:
    """1,024 UTF-16 units with the picture, the rest as a text, the buttons below the last."""
    words = " ".join(f"слово{number}😀" for number in range(300))
    await put(bot, reader, worded(words), PICTURE)
    async with bot.running():
        sent = await chat.reply()
        assert sent["photo"][-1]["width"] == 2
        assert 900 < len(sent["caption"].encode("utf-16-le")) // 2 <= 1024
        assert not labels(sent)
        rest = await chat.reply()
        assert f"{sent['caption']} {rest['text']}" == words
        assert labels(rest) == ["Topics"]


async def test_a_picture_without_words(bot: Bot, reader: Person, chat: PrivateChat) -> None:
    """Goes out without a caption."""
    await put(bot, reader, Reply(()), PICTURE)
    async with bot.running():
        assert "caption" not in await chat.reply()


@pytest.mark.parametrize("trouble", [{"status": 502}, {"close": True}, {"status": 429, "retry_after": 1}])
async def test_a_file_outlives_the_networks_trouble(
    bot: Bot, server: LocalBotApi, reader: Person, chat: PrivateChat, trouble: dict[str, int | bool]
) -> None:
    """It is sent again until it has arrived, once."""
    server.faults.add("sendDocument", times=2, **trouble)  # type: ignore[arg-type] # each value fits its own key
    await put(bot, reader, worded("Here it is."), DOCUMENT)
    async with bot.running():
        assert (await chat.reply(10))["caption"] == "Here it is."
        await chat.silence()


async def test_a_refused_picture_leaves_its_words(
    bot: Bot, server: LocalBotApi, reader: Person, chat: PrivateChat
) -> None:
    """The caption says the same, so it goes out as a text."""
    server.faults.add("sendPhoto", status=400)
    await put(bot, reader, worded("Here it is."), PICTURE)
    async with bot.running():
        assert (await chat.reply())["text"] == "Here it is."


@pytest.mark.parametrize("size", [0, LIMIT + 1])
def test_no_file_that_cannot_be_sent(size: int) -> None:
    """Nothing and too much are mistakes of the caller."""
    with pytest.raises(ValueError, match="bytes"):
        Enclosure("x", b"x" * size)
