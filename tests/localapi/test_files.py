"""Files both ways: what readers send can be fetched, what the bot sends arrives byte for byte."""

import struct

import pytest
from telegram import Bot, InputMediaDocument
from telegram.error import BadRequest

from bot.localapi import LocalBotApi, Person, PrivateChat
from bot.localapi.files import DOWNLOAD_LIMIT

PNG = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + struct.pack(">II", 320, 200) + b"rest"
JPEG = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x11\x08" + struct.pack(">HH", 90, 120) + b"rest of it"


async def test_a_readers_document_can_be_downloaded(bot: Bot, chat: PrivateChat, reader: Person) -> None:
    await chat.send_document(reader, "article.md", b"# Title", caption="/import now")
    (update,) = await bot.get_updates()
    message = update.message
    assert message is not None
    assert message.document is not None
    assert (message.document.file_name, message.document.mime_type) == ("article.md", "text/markdown")
    assert message.caption_entities[0].type == "bot_command"
    file = await message.document.get_file()
    assert bytes(await file.download_as_bytearray()) == b"# Title"


@pytest.mark.parametrize(("data", "size"), [(PNG, (320, 200)), (JPEG, (120, 90)), (b"?", (800, 600))])
async def test_a_photo_tells_its_size(
    bot: Bot, chat: PrivateChat, reader: Person, data: bytes, size: tuple[int, int]
) -> None:
    await chat.send_photo(reader, data)
    (update,) = await bot.get_updates()
    assert update.message is not None
    photo = update.message.photo[-1]
    assert (photo.width, photo.height) == size


async def test_stickers_voice_and_whatever_else(bot: Bot, chat: PrivateChat, reader: Person) -> None:
    await chat.send_sticker(reader)
    await chat.send_voice(reader, duration=7)
    await chat.send_content(reader, {"location": {"latitude": 42.87, "longitude": 74.59}})
    sticker, voice, place = [update.message for update in await bot.get_updates()]
    assert sticker is not None
    assert sticker.sticker is not None
    assert voice is not None
    assert voice.voice is not None
    assert voice.voice.mime_type == "audio/ogg"
    assert place is not None
    assert place.location is not None


async def test_the_bot_sends_files(server: LocalBotApi, bot: Bot, chat: PrivateChat) -> None:
    sent = await bot.send_document(
        chat.id, b"a,b\n", filename="facts.csv", caption="<b>All</b> facts", parse_mode="HTML"
    )
    assert sent.document is not None
    assert sent.document.file_name == "facts.csv"
    assert sent.caption == "All facts"
    again = await bot.send_document(chat.id, sent.document.file_id)
    assert again.document == sent.document
    edited = await bot.edit_message_caption(chat.id, sent.message_id, caption="Every fact")
    assert not isinstance(edited, bool)
    assert edited.caption == "Every fact"
    photo = await bot.send_photo(chat.id, PNG)
    assert photo.photo[0].width == 320
    changed = await bot.edit_message_media(
        InputMediaDocument(b"x,y\n", filename="new.csv"), chat.id, sent.message_id
    )
    assert not isinstance(changed, bool)
    assert changed.document is not None
    assert server.world.files.by_id[changed.document.file_id].data == b"x,y\n"


async def test_what_is_too_large_or_unknown(
    server: LocalBotApi, bot: Bot, chat: PrivateChat, reader: Person
) -> None:
    large = await chat.send_document(reader, "large.bin", b"x" * (DOWNLOAD_LIMIT + 1))
    with pytest.raises(BadRequest, match="File is too big"):
        await bot.get_file(large["document"]["file_id"])
    with pytest.raises(BadRequest, match="Invalid file_id"):
        await bot.get_file("unknown")
    with pytest.raises(BadRequest, match="Wrong file identifier"):
        await bot.send_document(chat.id, "unknown")
    with pytest.raises(BadRequest, match="Message caption is too long"):
        await bot.send_document(chat.id, b"x", caption="x" * 1025)
