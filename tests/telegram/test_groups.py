"""Groups: the bot answers when it is addressed, and only then."""

from __future__ import annotations

import pytest

from bot.localapi import Group, LocalBotApi, Person
from bot.locales import text
from bot.model import LANGUAGES

from .wordings import COST as WORDINGS
from .wordings import FOLLOW_UP, REOPENED

COST = {language: answer for language, (_, answer) in WORDINGS.items()}
QUESTION = {language: question for language, (question, _) in WORDINGS.items()}

pytestmark = pytest.mark.usefixtures("running")


@pytest.fixture
def group(server: LocalBotApi, reader: Person) -> Group:
    """Make a group in which the bot sees every message."""
    return server.group(-1001, "Group", [reader], privacy=False)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_ask_is_answered_briefly_and_without_a_sound(
    server: LocalBotApi, group: Group, reader: Person, language: str
) -> None:
    """The reply answers the question's message and leaves out what else could be asked."""
    asked = await group.send(reader, f"/ask {QUESTION[language]}")
    reply = await group.reply()
    assert COST[language] in reply["text"]
    assert reply["reply_to_message"]["message_id"] == asked["message_id"]
    assert len(reply["reply_markup"]["inline_keyboard"]) == 2
    assert server.calls_of("sendMessage")[-1].params["disable_notification"] in (True, "true")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_ask_as_a_reply_answers_the_other_persons_message(
    server: LocalBotApi, group: Group, reader: Person, language: str
) -> None:
    """The command lends the bot's ear to a message that it would not answer."""
    other = server.person(9, "Other")
    question = await group.send(other, QUESTION[language])
    await group.silence(0.1)
    await group.send(reader, "/ask", reply_to=question)
    assert COST[language] in (await group.reply())["text"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", ["@local_news_bot {}", "{} @Local_News_Bot", "@local_news_bot, {}"])
async def test_a_mention_is_answered(group: Group, reader: Person, text: str, language: str) -> None:
    """Wherever in the message it stands."""
    await group.send(reader, text.format(QUESTION[language]))
    assert COST[language] in (await group.reply())["text"]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_reply_to_the_bot_is_a_question(group: Group, reader: Person, language: str) -> None:
    """A conversation goes on without its name."""
    await group.send(reader, f"/ask {REOPENED[language][0]}")
    first = await group.reply()
    await group.send(reader, FOLLOW_UP[language], reply_to=first)
    assert COST[language] in (await group.reply())["text"]


async def test_what_is_not_addressed_to_the_bot_is_left_alone(
    server: LocalBotApi, group: Group, reader: Person
) -> None:
    """Talk, media, other bots' commands and mentions, service messages."""
    other = server.person(9, "Other")
    for question in QUESTION.values():
        said = await group.send(reader, question)
        await group.send(other, "four million, I think", reply_to=said)
        await group.send(reader, f"@another_bot {question}")
        await group.send(reader, f"/ask@another_bot {question}")
        await group.send_photo(reader, b"\xff\xd8", caption=question)
    await group.send(reader, "/roll")
    await group.send_sticker(reader)
    await group.send_content(reader, {"new_chat_title": "How much did the bridge cost?"})
    await group.send_content(reader, {"new_chat_members": [other.user()]})
    await group.silence(0.6)


async def test_bots_channels_and_anonymous_admins_are_left_alone(
    server: LocalBotApi, group: Group, reader: Person
) -> None:
    """Nobody stands behind these by name."""
    channel = server.channel(-1002, "Channel")
    for question in QUESTION.values():
        ask = f"/ask {question}"
        await channel.post(ask)
        await group.send_anonymously(ask)
        await group.send_as_channel(channel, ask)
        await group.send_channel_post(channel, ask)
        await group.send(reader, ask, via_bot=True)
        robot = {"id": 55, "is_bot": True, "first_name": "Robot", "username": "robot_bot"}
        group.post_as(robot, {"text": ask})
        for nobody in (1087968824, 777000, 136817688):
            group.post_as({"id": nobody, "is_bot": False, "first_name": "Nobody"}, {"text": ask})
    await group.silence(0.6)
    await channel.silence()


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_unknown_command_is_answered_only_by_name(
    server: LocalBotApi, group: Group, language: str
) -> None:
    """It may be another bot's."""
    asker = server.person(8, "Reader", language_code=language)
    await group.send(asker, "/topic")
    await group.silence(0.1)
    await group.send(asker, "/topic@local_news_bot")
    assert f"/topics - {text('command-topics', language)}" in (await group.reply())["text"]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_forum_topic_is_kept(
    server: LocalBotApi, group: Group, reader: Person, language: str
) -> None:
    """The reply goes where the question was asked."""
    await group.send(reader, f"/ask {QUESTION[language]}", message_thread_id=42, is_topic_message=True)
    await group.reply()
    assert str(server.calls_of("sendMessage")[-1].params["message_thread_id"]) == "42"


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_edited_question_edits_its_reply_in_a_group_too(
    group: Group, reader: Person, language: str
) -> None:
    """No second reply."""
    asked = await group.send(reader, f"/ask {REOPENED[language][0]}")
    first = await group.reply()
    await group.edit(asked, f"/ask {QUESTION[language]}")
    edited = await group.edited()
    assert edited["message_id"] == first["message_id"]
    assert COST[language] in edited["text"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("caption", ["/ask {}", "/ask@local_news_bot {}", "@local_news_bot {}"])
async def test_what_stands_below_a_picture_is_a_question_where_it_addresses_the_bot(
    group: Group, reader: Person, language: str, caption: str
) -> None:
    """A caption is a text like any other."""
    await group.send_photo(reader, b"\xff\xd8", caption=caption.format(QUESTION[language]))
    assert COST[language] in (await group.reply())["text"]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_help_says_how_to_ask_in_a_group(
    server: LocalBotApi, group: Group, reader: Person, language: str
) -> None:
    """And whether a mention reaches the bot, which Telegram decides."""
    await group.send(server.person(8, "Reader", language_code=language), "/help")
    told = (await group.reply())["text"]
    assert text("help-in-group", language) in told
    assert text("help-mentions-unseen", language) in told
