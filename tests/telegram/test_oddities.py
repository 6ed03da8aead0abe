"""What is typed by mistake or for fun: each gets a sensible reply, or rightful silence."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection, update

from bot.localapi import LocalBotApi, Person
from bot.locales import text
from bot.model import LANGUAGES
from bot.state.tables import buttons, steps

from .conftest import Bot
from .reading import labels, said
from .wordings import COST, reader_of


def first_words(key: str, language: str) -> str:
    """Return a text up to its placeholder."""
    return text(key, language, question="|").split("|")[0]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "typed", ["\U0001f44d", "\U0001f602\U0001f602\U0001f602", "x", "ы", "7", "?!", "\u200d"]
)
async def test_a_message_without_a_word_is_told_how_to_ask(
    running: Bot, server: LocalBotApi, language: str, typed: str
) -> None:
    """In the client's language, with questions to press; nothing is guessed from a letter."""
    chat = reader_of(server, language)
    await chat.send(chat.person, typed)
    reply = await chat.reply()
    assert reply["text"].startswith(first_words("wordless", language))
    await chat.press(chat.person, reply, labels(reply)[0])
    assert len(labels(await chat.reply())) > 2


async def test_in_a_group_a_smile_in_reply_gets_none(
    running: Bot, server: LocalBotApi, reader: Person
) -> None:
    """Nobody has asked anything."""
    group = server.group(-1001, "Group", [reader])
    await group.send(reader, f"/ask {COST['en'][0]}")
    answer = await group.reply()
    await group.send(reader, "\U0001f602", reply_to=answer)
    await group.silence()


async def test_an_edit_to_a_smile_leaves_the_reply(running: Bot, server: LocalBotApi) -> None:
    """What was answered stays answered."""
    chat = reader_of(server, "en")
    asked = await chat.send(chat.person, COST["en"][0])
    assert COST["en"][1] in (await chat.reply())["text"]
    await chat.edit(asked, "\U0001f602")
    await chat.silence()


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_longest_message_there_is_is_refused_kindly(
    running: Bot, server: LocalBotApi, language: str
) -> None:
    """Telegram lets people send 4,096 characters."""
    chat = reader_of(server, language)
    sent = f"{COST[language][0]} ".ljust(4_096, "я")
    assert await said(chat, sent) == text("too-long", language, limit=1000)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_forwarded_question_is_answered_and_a_forwarded_command_is_none(
    running: Bot, server: LocalBotApi, language: str
) -> None:
    """Another's words may be asked about; another's command is not carried out."""
    chat = reader_of(server, language)
    other = server.person(9, "Other")
    await chat.send(chat.person, COST[language][0], forwarded_from=other)
    assert COST[language][1] in (await chat.reply())["text"]
    for command in ("/help", "/forgetme"):
        await chat.send(chat.person, command, forwarded_from=other)
        assert (await chat.reply())["text"] == text("forwarded-command", language, name=command)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_command_for_another_bot(running: Bot, server: LocalBotApi, language: str) -> None:
    """In a private chat it is shown whole, with the bot's own beside it; in a group it is left alone."""
    chat = reader_of(server, language)
    reply = await said(chat, "/help@other_bot")
    assert text("unknown-command", language, name="/help@other_bot") in reply
    assert f"/help - {text('command-help', language)}" in reply
    group = server.group(-1001, "Group", [chat.person])
    await group.send(chat.person, "/help@other_bot")
    await group.silence()


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_mistyped_command_suggests_the_nearest(
    running: Bot, server: LocalBotApi, language: str
) -> None:
    """With what it does."""
    chat = reader_of(server, language)
    for typed, nearest in (("/stroy", "story"), ("/topic", "topics"), ("/lnguage", "language")):
        reply = await said(chat, typed)
        assert text("unknown-command", language, name=typed) in reply
        assert f"/{nearest} - {text(f'command-{nearest}', language)}" in reply


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("asked", ["{} /help", "/ask {} /start", "{}\n/cancel"])
async def test_a_command_inside_a_question_is_a_part_of_it(
    running: Bot, server: LocalBotApi, language: str, asked: str
) -> None:
    """A command stands at the beginning; the question is answered."""
    chat = reader_of(server, language)
    assert COST[language][1] in await said(chat, asked.format(COST[language][0]))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_command_below_a_picture_is_asked_what_the_question_is(
    running: Bot, server: LocalBotApi, language: str
) -> None:
    """For Telegram it is no command, and it holds no question."""
    chat = reader_of(server, language)
    usage = await said(chat, "/ask")
    for caption in ("/ask", "/help", "/помощь"):
        await chat.send_photo(chat.person, b"\xff\xd8", caption=caption)
        assert (await chat.reply())["text"] == usage


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_answer_to_a_step_whose_time_is_over(
    running: Bot, server: LocalBotApi, language: str
) -> None:
    """What is typed is a question again; the old buttons say that they are too old."""
    chat = reader_of(server, language)
    await chat.send(chat.person, "/language")
    prompt = await chat.reply()
    past = datetime.now(UTC) - timedelta(seconds=1)
    async with running.state() as state:
        for table in (steps, buttons):
            await state.run(Connection.execute, update(table).values(expires_at=past))
    assert COST[language][1] in await said(chat, COST[language][0])
    told = await chat.press(chat.person, prompt, text("language-name", "ky"))
    assert told["text"] == text("expired-button", language)
    await chat.silence()


@pytest.mark.parametrize("language", LANGUAGES)
async def test_media_get_a_sentence_of_their_own_kind(
    running: Bot, server: LocalBotApi, language: str
) -> None:
    """A sticker, a voice message, a photo, a document, a place."""
    chat = reader_of(server, language)
    for send, key in (
        (chat.send_sticker(chat.person), "media-sticker"),
        (chat.send_voice(chat.person), "media-voice"),
        (chat.send_photo(chat.person, b"\xff\xd8"), "media-photo"),
        (chat.send_document(chat.person, "list.pdf", b"%PDF"), "media-document"),
        (chat.send_content(chat.person, {"location": {"latitude": 42.8, "longitude": 74.6}}), "media-other"),
    ):
        await send
        assert (await chat.reply())["text"] == text(key, language)
