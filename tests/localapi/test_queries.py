"""Pressed buttons and inline queries: each is answered once, in time."""

import pytest
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
    Update,
)
from telegram.error import BadRequest
from telegram.ext import CallbackQueryHandler, InlineQueryHandler

from bot.localapi import LocalBotApi, Person, PrivateChat
from tests.localapi.conftest import AnyApplication, builder, polling


async def answer_press(update: Update, _context: object) -> None:
    assert update.callback_query is not None
    await update.callback_query.answer(f"you pressed {update.callback_query.data}", show_alert=True)


async def answer_query(update: Update, _context: object) -> None:
    query = update.inline_query
    assert query is not None
    content = InputTextMessageContent(f"<b>{query.query}</b>", parse_mode="HTML")
    await query.answer([InlineQueryResultArticle("1", "Found", content)], cache_time=0)


def answering_application(server: LocalBotApi) -> AnyApplication:
    application = builder(server).build()
    application.add_handler(CallbackQueryHandler(answer_press))
    application.add_handler(InlineQueryHandler(answer_query))
    return application


async def test_a_press_waits_for_its_answer(
    server: LocalBotApi, bot: Bot, chat: PrivateChat, reader: Person
) -> None:
    row = [InlineKeyboardButton("Yes", callback_data="y"), InlineKeyboardButton("No", callback_data="n")]
    await bot.send_message(chat.id, "Well?", reply_markup=InlineKeyboardMarkup([row]))
    question = await chat.reply()
    async with polling(answering_application(server)):
        answer = await chat.press(reader, question, "No")
        assert (answer["text"], answer["show_alert"]) == ("you pressed n", True)
        forged = await chat.press_data(reader, question, "admin:delete")
        assert forged["text"] == "you pressed admin:delete"
    with pytest.raises(ValueError, match="it has 'Yes', 'No'"):
        await chat.press(reader, question, "Maybe")


async def test_an_unanswered_press_is_told(chat: PrivateChat, reader: Person, bot: Bot) -> None:
    sent = await chat.send(reader, "x")
    with pytest.raises(TimeoutError, match="did not answer the pressed button"):
        await chat.press_data(reader, sent, "x", timeout=0.05)


async def test_a_press_is_answered_once_and_in_time(
    server: LocalBotApi, bot: Bot, chat: PrivateChat, reader: Person
) -> None:
    sent = await chat.send(reader, "x")
    with pytest.raises(TimeoutError):
        await chat.press_data(reader, sent, "x", timeout=0)
    (update,) = (await bot.get_updates())[-1:]
    assert update.callback_query is not None
    assert await update.callback_query.answer()
    with pytest.raises(
        BadRequest, match="Query is too old and response timeout expired or query id is invalid"
    ):
        await update.callback_query.answer()
    with pytest.raises(TimeoutError):
        await chat.press_data(reader, sent, "x", timeout=0)
    server.expire_queries()
    (update,) = (await bot.get_updates())[-1:]
    assert update.callback_query is not None
    with pytest.raises(BadRequest, match="Query is too old"):
        await update.callback_query.answer()


async def test_a_press_under_a_deleted_message_names_it_as_inaccessible(
    bot: Bot, chat: PrivateChat, reader: Person
) -> None:
    sent = await bot.send_message(chat.id, "x")
    question = chat.message(sent.message_id)
    await sent.delete()
    with pytest.raises(TimeoutError):
        await chat.press_data(reader, question, "x", timeout=0)
    (update,) = await bot.get_updates()
    assert update.callback_query is not None
    assert update.callback_query.message is not None
    assert not update.callback_query.message.is_accessible


async def test_an_inline_query_returns_its_results(server: LocalBotApi, reader: Person) -> None:
    async with polling(answering_application(server)):
        (result,) = await server.inline(reader, "who won")
    assert result["title"] == "Found"
    assert result["message"]["text"] == "who won"
    assert result["message"]["entities"] == [{"type": "bold", "offset": 0, "length": 7}]


async def test_what_an_inline_result_sends_comes_via_the_bot_and_can_be_edited(
    server: LocalBotApi, chat: PrivateChat, reader: Person
) -> None:
    async with polling(answering_application(server)) as application:
        (result,) = await server.inline(reader, "who won")
        message = await chat.choose(reader, result, "who won")
        assert message["via_bot"]["id"] == server.bot["id"]
        (identifier,) = server.world.inline_messages
        assert await application.bot.edit_message_text("nobody", inline_message_id=identifier) is True
    assert chat.message(message["message_id"])["text"] == "nobody"
