"""Sending, editing and deleting, through python-telegram-bot's own Bot."""

import pytest
from telegram import (
    Bot,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    MessageEntity,
    ReactionTypeEmoji,
    ReplyParameters,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest, Forbidden

from bot.localapi import LocalBotApi, Person, PrivateChat


def keyboard(data: str = "yes") -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton("Yes", callback_data=data)]])


async def test_a_message_comes_back_as_it_is_stored(bot: Bot, chat: PrivateChat) -> None:
    sent = await bot.send_message(
        chat.id,
        "<b>Bishkek</b> 😀 <blockquote>quoted</blockquote>",
        parse_mode=ParseMode.HTML,
        reply_markup=keyboard(),
        link_preview_options=LinkPreviewOptions(is_disabled=True),
        protect_content=True,
    )
    assert sent.text == "Bishkek 😀 quoted"
    assert sent.parse_entities() == {
        MessageEntity("bold", 0, 7): "Bishkek",
        MessageEntity("blockquote", 11, 6): "quoted",
    }
    assert sent.reply_markup == keyboard()
    assert sent.link_preview_options is not None
    assert sent.link_preview_options.is_disabled
    assert sent.has_protected_content
    assert sent.from_user is not None
    assert sent.from_user.id == bot.id
    assert await chat.reply() == chat.message(sent.message_id)


async def test_entities_can_be_given_apart(bot: Bot, chat: PrivateChat) -> None:
    sent = await bot.send_message(chat.id, "abc", entities=[MessageEntity("italic", 1, 1)])
    assert sent.parse_entities() == {MessageEntity("italic", 1, 1): "b"}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "message text is empty"),
        ("  \n ", "text must be non-empty"),
        ("x" * 4097, "message is too long"),
        ("😀" * 2049, "message is too long"),
        ("<b>x", "can't parse entities: can't find end tag corresponding to start tag \"b\""),
    ],
)
async def test_texts_that_are_refused(bot: Bot, chat: PrivateChat, text: str, reason: str) -> None:
    with pytest.raises(BadRequest) as problem:
        await bot.send_message(chat.id, text, parse_mode=ParseMode.HTML)
    assert problem.value.message.lower() == reason.lower()
    assert chat.messages == []


async def test_the_limit_counts_units_after_parsing(bot: Bot, chat: PrivateChat) -> None:
    """Tags and references do not count: 2048 characters of two units each are exactly the limit."""
    sent = await bot.send_message(chat.id, "<b>" + "😀" * 2047 + "&lt;&gt;</b>", parse_mode=ParseMode.HTML)
    assert sent.text == "😀" * 2047 + "<>"


@pytest.mark.parametrize("data", ["", "я" * 33])
async def test_callback_data_takes_1_to_64_bytes(bot: Bot, chat: PrivateChat, data: str) -> None:
    with pytest.raises(BadRequest, match=r"(?i)^button_data_invalid$"):
        await bot.send_message(chat.id, "x", reply_markup=keyboard(data))
    assert await bot.send_message(chat.id, "x", reply_markup=keyboard("я" * 32))


async def test_unknown_chats_and_people_who_never_wrote(
    server: LocalBotApi, bot: Bot, reader: Person
) -> None:
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(404, "x")
    shy = server.private_chat(reader)
    with pytest.raises(Forbidden, match="bot can't initiate conversation with a user"):
        await bot.send_message(shy.id, "x")
    await shy.start("payload")
    assert await bot.send_message(shy.id, "x")
    await shy.block()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(shy.id, "x")
    updates = await bot.get_updates()
    assert updates[-1].my_chat_member is not None
    assert updates[-1].my_chat_member.new_chat_member.status == "kicked"


async def test_a_reply_shows_what_it_replies_to(bot: Bot, chat: PrivateChat, reader: Person) -> None:
    question = await chat.send(reader, "who?")
    first = await bot.send_message(chat.id, "he", reply_to_message_id=question["message_id"])
    assert first.reply_to_message is not None
    assert first.reply_to_message.text == "who?"
    second = await bot.send_message(chat.id, "they", reply_to_message_id=first.message_id)
    assert second.reply_to_message is not None
    assert second.reply_to_message.reply_to_message is None


async def test_a_reply_to_nothing(bot: Bot, chat: PrivateChat) -> None:
    with pytest.raises(BadRequest, match="Message to be replied not found"):
        await bot.send_message(chat.id, "x", reply_parameters=ReplyParameters(1))
    sent = await bot.send_message(
        chat.id, "x", reply_parameters=ReplyParameters(1, allow_sending_without_reply=True)
    )
    assert sent.reply_to_message is None


async def test_editing_text_and_buttons(bot: Bot, chat: PrivateChat) -> None:
    sent = await bot.send_message(chat.id, "<b>one</b>", ParseMode.HTML, reply_markup=keyboard())
    edited = await bot.edit_message_text("two", chat.id, sent.message_id)
    assert not isinstance(edited, bool)
    assert (edited.text, edited.entities, edited.reply_markup) == ("two", (), None)
    assert edited.edit_date is not None
    again = await bot.edit_message_reply_markup(chat.id, sent.message_id, reply_markup=keyboard())
    assert not isinstance(again, bool)
    assert again.reply_markup == keyboard()
    assert (await chat.edited())["text"] == "two"
    assert "reply_markup" in await chat.edited()


async def test_edits_that_are_refused(bot: Bot, chat: PrivateChat, reader: Person) -> None:
    sent = await bot.send_message(chat.id, "same", reply_markup=keyboard())
    with pytest.raises(BadRequest, match="Message is not modified: specified new message content and"):
        await bot.edit_message_text("same", chat.id, sent.message_id, reply_markup=keyboard())
    with pytest.raises(BadRequest, match="Message is not modified"):
        await bot.edit_message_reply_markup(chat.id, sent.message_id, reply_markup=keyboard())
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await bot.edit_message_text("x", chat.id, 1)
    theirs = await chat.send(reader, "mine")
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await bot.edit_message_text("x", chat.id, theirs["message_id"])
    with pytest.raises(BadRequest, match=r"(?i)message_too_long"):
        await bot.edit_message_text("x" * 4097, chat.id, sent.message_id)
    with pytest.raises(BadRequest, match="There is no caption in the message to edit"):
        await bot.edit_message_caption(chat.id, sent.message_id, caption="x")


async def test_deleting(bot: Bot, chat: PrivateChat, reader: Person) -> None:
    sent = await bot.send_message(chat.id, "x")
    theirs = await chat.send(reader, "y")
    assert await bot.delete_message(chat.id, sent.message_id)
    with pytest.raises(BadRequest, match="Message to delete not found"):
        await bot.delete_message(chat.id, sent.message_id)
    assert await bot.delete_messages(chat.id, [sent.message_id, theirs["message_id"]])
    assert chat.messages == []


async def test_typing_and_reactions(bot: Bot, chat: PrivateChat, reader: Person) -> None:
    message = await chat.send(reader, "hello")
    await bot.send_chat_action(chat.id, "typing")
    await bot.set_message_reaction(chat.id, message["message_id"], ReactionTypeEmoji("👍"))
    assert chat.actions == ["typing"]
    assert chat.record.reactions[message["message_id"]][0]["emoji"] == "👍"
    with pytest.raises(BadRequest, match="Wrong parameter action in request"):
        await bot.send_chat_action(chat.id, "thinking")


async def test_force_reply_is_an_order_to_the_client(bot: Bot, chat: PrivateChat) -> None:
    sent = await bot.send_message(chat.id, "Which one?", reply_markup=ForceReply(selective=True))
    assert sent.reply_markup is None
    assert chat.record.keyboard == {
        "message_id": sent.message_id,
        "markup": {"force_reply": True, "selective": True},
    }


async def test_methods_are_found_without_regard_to_case_and_unknown_ones_are_not_found(
    server: LocalBotApi, bot: Bot
) -> None:
    assert (await bot.do_api_request("GETME"))["id"] == bot.id
    with pytest.raises(Exception, match=r"(?i)not found"):
        await bot.do_api_request("fly_to_the_moon")
    assert [call.method for call in server.calls][-2:] == ["getMe", "flyToTheMoon"]
