"""Questions and their replies."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime

import pytest

from bot.answering import Answerer
from bot.knowledge import load_base
from bot.localapi import LocalBotApi, Person, PrivateChat
from bot.locales import text
from bot.model import LANGUAGES, Status
from bot.state import Database, questions, receipts
from bot.state.questions import Reason

from .conftest import BASE, Bot
from .reading import Message, keys, labels, said
from .wordings import COST as WORDINGS
from .wordings import FOLLOW_UP, GREETING, HURT, VAGUE, WEATHER, button, reader_of
from .wordings import REOPENED as OPENED

REOPENED = "The bridge of Karasuu reopened on Monday."
COST = "The work cost four million dollars."


def vague_question() -> str:
    """Find a question that is plausible and not sure, as matching stands today."""
    answerer = Answerer(load_base(BASE))
    for words in ("the mayor bridge", "cost of the trout", "who paid the engineer", "mayor and the flood"):
        outcome, _ = answerer.answer(words, now=datetime.now(UTC))
        if outcome.status is Status.SUGGESTED:
            return words
    raise LookupError("none of the vague questions leads to suggestions any more")


@pytest.mark.parametrize(
    ("language", "question", "answer"),
    [
        ("en", "When did the bridge reopen?", REOPENED),
        ("ru", "Когда открыли мост?", "Мост в Кара-Суу вновь открыли в понедельник."),
        ("ky", "Көпүрө качан ачылды?", "Кара-Суудагы көпүрө дүйшөмбүдө кайра ачылды."),
    ],
)
async def test_a_question_is_answered_in_its_language_with_the_quote(
    running: Bot, server: LocalBotApi, language: str, question: str, answer: str
) -> None:
    """The reply answers the question's message; no preview of the source's page is shown."""
    reader = server.person(8, "Reader", language_code=language)
    chat = server.private_chat(reader)
    asked = await chat.send(reader, question)
    reply = await chat.reply()
    assert answer in reply["text"]
    assert "The bridge of Karasuu reopened on Monday after two years of repairs." in reply["text"]
    assert reply["reply_to_message"]["message_id"] == asked["message_id"]
    assert reply["link_preview_options"] == {"is_disabled": True}


async def test_the_language_of_the_question_goes_before_the_clients(
    running: Bot, reader: Person, chat: PrivateChat
) -> None:
    """An English client, a Russian question: a Russian reply."""
    await chat.send(reader, "Сколько стоил мост?")
    assert "Работы обошлись в четыре миллиона долларов." in (await chat.reply())["text"]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_the_article_does_not_say_is_said_so(
    running: Bot, server: LocalBotApi, language: str
) -> None:
    """With the nearest questions as buttons; an editor has worded it, so it is not queued again."""
    chat = reader_of(server, language)
    await chat.send(chat.person, HURT[language])
    reply = await chat.reply()
    says = load_base(BASE).unknowns["workers-hurt"].says[language]
    assert says in reply["text"]
    assert labels(reply)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_small_talk_and_other_matters_get_a_short_reply(
    running: Bot, server: LocalBotApi, language: str
) -> None:
    """A greeting is greeted; what is about nothing in the base gets examples."""
    chat = reader_of(server, language)
    greeting, back = GREETING[language]
    assert await said(chat, greeting) == back
    await chat.send(chat.person, WEATHER[language])
    reply = await chat.reply()
    assert text("off-topic", language) in reply["text"]
    assert labels(reply)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_unsure_question_offers_others_and_none_of_these(
    running: Bot, server: LocalBotApi, language: str
) -> None:
    """The buttons say "did you mean"; choosing one answers the question that was asked."""
    chat = reader_of(server, language)
    asked = await chat.send(chat.person, VAGUE[language])
    offer = await chat.reply()
    assert text("suggest-intro", language) in offer["text"]
    assert button("button-none", language) in labels(offer)
    await chat.press(chat.person, offer, labels(offer)[0])
    answer = await chat.reply()
    assert answer["reply_to_message"]["message_id"] == asked["message_id"]
    assert labels(answer)[0] == button("button-source", language)


async def test_none_of_these_is_noted_for_the_editors_and_shown(
    running: Bot, reader: Person, chat: PrivateChat
) -> None:
    """The button says that it was chosen; a second press changes nothing and is answered all the same."""
    words = vague_question()
    await chat.send(reader, words)
    offer = await chat.reply()
    await chat.press(reader, offer, "None of these")
    assert labels(await chat.reply())
    assert "✓ None of these" in labels(await chat.edited())
    assert (await chat.press(reader, offer, "None of these"))["text"]
    await chat.silence()
    async with running.state() as state:
        [queued] = await state.run(questions.waiting)
    assert (queued.text, queued.reason) == (words, Reason.NONE_OF_THESE)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_follow_up_leans_on_the_conversation(
    running: Bot, server: LocalBotApi, language: str
) -> None:
    """What "it" is was said before."""
    chat = reader_of(server, language)
    question, answer = OPENED[language]
    assert answer in await said(chat, question)
    assert WORDINGS[language][1] in await said(chat, FOLLOW_UP[language])


@pytest.mark.parametrize(
    "wordings",
    [
        [("When did the bridge reopen?", REOPENED), ("How much did the bridge cost?", COST)],
        [("Когда открыли мост?", "Мост в Кара-Суу"), ("Сколько стоил мост?", "Работы обошлись")],
        [OPENED["ky"], WORDINGS["ky"]],
        [("/ask When did the bridge reopen?", REOPENED), ("/ask How much did the bridge cost?", COST)],
    ],
)
async def test_an_edited_question_edits_its_reply(
    running: Bot, reader: Person, chat: PrivateChat, wordings: list[tuple[str, str]]
) -> None:
    """No second reply; the new buttons work, the old ones are gone."""
    (question, before), (edit, after) = wordings
    asked = await chat.send(reader, question)
    first = await chat.reply()
    assert before in first["text"]
    await chat.edit(asked, edit)
    second = await chat.edited()
    assert second["message_id"] == first["message_id"]
    assert after in second["text"]
    await chat.silence()
    await chat.press(reader, second, labels(second)[0])
    assert "work-cost" in (await chat.reply())["text"]
    assert (await chat.press_data(reader, second, keys(first)[0]))["text"]
    await chat.silence()


async def test_a_long_reply_that_becomes_short_loses_its_other_parts(
    running: Bot, reader: Person, chat: PrivateChat
) -> None:
    """Parts are edited, added and deleted as the question changes; the last one has the buttons."""
    asked = await chat.send(reader, "Which families gave money?")
    parts = await whole_reply(chat)
    assert len(parts) > 1
    await chat.edit(asked, "How much did the bridge cost?")
    assert COST in (await chat.edited())["text"]
    await asyncio.sleep(0.3)
    standing = {message["message_id"] for message in chat.messages}
    assert [part["message_id"] in standing for part in parts] == [True] + [False] * (len(parts) - 1)
    await chat.edit(asked, "Which families gave money?")
    assert (await chat.edited())["message_id"] == parts[0]["message_id"]
    last = (await whole_reply(chat))[-1]
    await chat.press(reader, last, "Helpful")
    assert "✓ Helpful" in labels(await chat.edited())


async def test_an_edit_without_a_question_before_is_left_alone(
    running: Bot, reader: Person, chat: PrivateChat
) -> None:
    """An edited command runs nothing again, an edit that changes no word does nothing."""
    command = await chat.send(reader, "/help")
    await chat.reply()
    await chat.edit(command, "/start")
    asked = await chat.send(reader, "When did the bridge reopen?")
    await chat.reply()
    await chat.edit(asked, "When did the bridge reopen?")
    await chat.silence()


async def test_equal_questions_are_answered_once_and_to_everybody(running: Bot, server: LocalBotApi) -> None:
    """Twenty people ask the same at once; each gets the reply."""
    chats = [server.private_chat(server.person(number)) for number in range(100, 120)]
    for chat in chats:
        await chat.send(chat.person, "How much did the bridge cost?")
    replies = await asyncio.gather(*(chat.reply() for chat in chats))
    assert all(COST in reply["text"] for reply in replies)


async def test_a_reply_comes_within_300_milliseconds(running: Bot, reader: Person, chat: PrivateChat) -> None:
    """From sending the question to reading the reply, the local connection included."""
    await chat.send(reader, "hello")
    await chat.reply()
    before = time.monotonic()
    await chat.send(reader, "How much did the bridge cost?")
    await chat.reply()
    assert time.monotonic() - before < 0.3


async def test_telegrams_trouble_with_markup_leads_to_plain_text(
    running: Bot, server: LocalBotApi, reader: Person, chat: PrivateChat
) -> None:
    """The reply arrives without its formatting rather than not at all."""
    server.faults.add("sendMessage", status=400, description="Bad Request: can't parse entities: tag")
    await chat.send(reader, "How much did the bridge cost?")
    reply = await chat.reply()
    assert COST in reply["text"]
    assert not any(entity["type"] == "bold" for entity in reply.get("entities", []))
    assert labels(reply)


async def test_a_question_with_markup_and_controls_is_harmless(
    running: Bot, reader: Person, chat: PrivateChat
) -> None:
    """Nothing of it is taken for markup, nothing turns the line round."""
    await chat.send(reader, "<b>bridge</b> & \u202e price? <a href='x'>reopen</a>? Why the cost?")
    reply = await chat.reply()
    assert "\u202e" not in reply["text"]


async def test_the_receipt_names_what_was_shown(running: Bot, reader: Person, chat: PrivateChat) -> None:
    """Question, outcome, facts and the message of the reply."""
    asked = await chat.send(reader, "How much did the bridge cost?")
    reply = await chat.reply()

    async with running.state() as state:
        receipt = await settled_receipt(state, chat.id, asked["message_id"])
    assert receipt.asked.status == "answered"
    assert receipt.asked.facts == ("work-cost",)
    assert receipt.replies == (reply["message_id"],)


async def settled_receipt(state: Database, chat_id: int, question_id: int) -> receipts.Receipt:
    """Return the receipt once its reply is noted: that comes right after the sending."""
    for _ in range(100):
        receipt = await state.run(receipts.of_question, chat_id, question_id)
        if receipt is not None and receipt.replies:
            return receipt
        await asyncio.sleep(0.02)
    raise LookupError("no receipt of a reply")


async def whole_reply(chat: PrivateChat) -> list[Message]:
    """Read a reply's parts; the buttons stand below the last one."""
    parts = [await chat.reply()]
    while not labels(parts[-1]):
        parts.append(await chat.reply())
    return parts


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_stands_below_a_picture_is_a_question(
    running: Bot, server: LocalBotApi, language: str
) -> None:
    """The picture itself is not looked at; the caption may be edited like a text."""
    chat = reader_of(server, language)
    sent = await chat.send_photo(chat.person, b"\xff\xd8", caption=HURT[language])
    first = await chat.reply()
    assert HURT[language] in first["text"]
    await chat.edit(sent, WORDINGS[language][0])
    second = await chat.edited()
    assert second["message_id"] == first["message_id"]
    assert WORDINGS[language][1] in second["text"]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_is_too_long_for_a_question_is_refused_kindly(
    running: Bot, server: LocalBotApi, language: str
) -> None:
    """A thousand characters are answered, one more is not."""
    chat = reader_of(server, language)
    question = WORDINGS[language][0]
    await chat.send(chat.person, question.rjust(1001, "…"))
    assert (await chat.reply())["text"] == text("too-long", language, limit=1000)
    await chat.send(chat.person, f"{question}{'!' * (1000 - len(question))}")
    assert (await chat.reply())["text"] != text("too-long", language, limit=1000)
