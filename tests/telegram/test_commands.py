"""Commands, media, menus: each line of the registry."""

from __future__ import annotations

import re

import pytest

from bot.handlers import COMMANDS
from bot.handlers.commands import Commands
from bot.handlers.registry import all_presses
from bot.handlers.transport.post import LINKS
from bot.localapi import LocalBotApi, Person, PrivateChat
from bot.locales import text
from bot.model import LANGUAGES, Role
from bot.replies import COMMANDS as TOLD
from bot.replies import Action, bot_description, bot_short_description, command_menu

from .conftest import Bot
from .reading import labels, said
from .wordings import COST, button, reader_of

START = {"en": "Ask me about the news", "ru": "новост", "ky": "жаңылык"}


def test_what_is_told_of_the_commands_is_what_there_is() -> None:
    """/help and the menu list the very commands that are registered."""
    assert set(COMMANDS) == {command.name for command in TOLD}


def test_every_button_does_something() -> None:
    """But those that are links, which Telegram opens by itself."""
    assert set(all_presses(Commands(COMMANDS))) == set(Action) - LINKS


@pytest.mark.parametrize("language", LANGUAGES)
async def test_start_says_what_this_is_with_three_examples(
    running: Bot, server: LocalBotApi, language: str
) -> None:
    """Each example button leads to an answer, in the client's language."""
    reader = server.person(8, "Reader", language_code=language)
    chat = server.private_chat(reader)
    await chat.start()
    reply = await chat.reply()
    assert START[language].lower() in reply["text"].lower()
    assert len(labels(reply)) == 4
    for label in labels(reply)[:3]:
        await chat.press(reader, reply, label)
        assert len(labels(await chat.reply())) >= 3


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_link_to_a_fact_opens_it(running: Bot, server: LocalBotApi, language: str) -> None:
    """It can be asked further about, and judged."""
    chat = reader_of(server, language)
    await chat.start("f_work-cost")
    reply = await chat.reply()
    assert COST[language][1] in reply["text"]
    helpful = button("button-helpful", language)
    await chat.press(chat.person, reply, helpful)
    assert f"✓ {helpful}" in labels(await chat.edited())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("payload", ["f_no-such-fact", "f_", "claim_admin", "x"])
async def test_an_unknown_payload_is_a_plain_start(
    running: Bot, server: LocalBotApi, payload: str, language: str
) -> None:
    """A link grants nothing and breaks nothing."""
    assert text("start-title", language) in await said(reader_of(server, language), f"/start {payload}")


@pytest.mark.parametrize(("language", "word"), [("en", "Ask"), ("ru", "Спросить"), ("ky", "Суроо")])
async def test_help_lists_the_commands(running: Bot, server: LocalBotApi, language: str, word: str) -> None:
    """Every command with what it does."""
    reader = server.person(8, "Reader", language_code=language)
    chat = server.private_chat(reader)
    await chat.send(reader, "/help")
    told = (await chat.reply())["text"]
    readers = [name for name, command in COMMANDS.items() if command.role is Role.READER]
    assert set(re.findall(r"^/(\w+)", told, re.MULTILINE)) == set(readers)
    assert all(description in told for _, description in command_menu(language))


@pytest.mark.parametrize(("question", "answer"), COST.values())
async def test_ask_takes_a_question(
    running: Bot, reader: Person, chat: PrivateChat, question: str, answer: str
) -> None:
    """Behind the command, or in the message that the command replies to."""
    await chat.send(reader, f"/ask {question}")
    assert answer in (await chat.reply())["text"]
    forwarded = await chat.send(reader, f"/ask@local_news_bot\n{question}")
    assert answer in (await chat.reply())["text"]
    await chat.send(reader, "/ask", reply_to={**forwarded, "text": question})
    assert answer in (await chat.reply())["text"]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_ask_alone_asks_for_a_question(running: Bot, server: LocalBotApi, language: str) -> None:
    """The client opens a reply; what is written there is the question."""
    chat = reader_of(server, language)
    await chat.send(chat.person, "/ask")
    prompt = await chat.reply()
    assert prompt["text"].startswith(text("ask-empty", language, question="|").split("|")[0])
    call = next(call for call in server.calls if call.method == "sendMessage")
    assert "force_reply" in str(call.params["reply_markup"])
    await chat.send(chat.person, COST[language][0], reply_to=prompt)
    assert COST[language][1] in (await chat.reply())["text"]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_command_without_arguments_asks_for_them_and_can_be_left(
    running: Bot, server: LocalBotApi, language: str
) -> None:
    """One by one, in words of its own; ``/cancel`` leaves it, and says so where there is nothing to leave."""
    chat = reader_of(server, language)
    for name, command in COMMANDS.items():
        needed = [each for each in command.arguments if not (each.optional or each.when)]
        if command.role is Role.READER and needed and command.arguments[0] is needed[0]:
            assert text(f"prompt-{name}-{needed[0].name}", language) in await said(chat, f"/{name}")
            assert await said(chat, "/cancel") == text("cancelled", language)
    assert await said(chat, "/cancel") == text("cancelled-nothing", language)
    assert COST[language][1] in await said(chat, COST[language][0])


@pytest.mark.parametrize("language", LANGUAGES)
async def test_topics_lead_to_questions_and_turn_in_place(
    running: Bot, server: LocalBotApi, language: str
) -> None:
    """From the overview to a topic to a question, and back; one message is turned."""
    chat = reader_of(server, language)
    await chat.send(chat.person, "/topics")
    overview = await chat.reply()
    await chat.press(chat.person, overview, labels(overview)[0])
    topic = await chat.edited()
    assert topic["message_id"] == overview["message_id"]
    await chat.press(chat.person, topic, COST[language][0])
    assert COST[language][1] in (await chat.reply())["text"]
    await chat.press(chat.person, topic, button("button-topics", language))
    assert labels(await chat.edited()) == labels(overview)
    await chat.silence()


async def test_the_topics_button_elsewhere_opens_a_page_of_its_own(
    running: Bot, reader: Person, chat: PrivateChat
) -> None:
    """The greeting stays as it is."""
    await chat.start()
    start = await chat.reply()
    await chat.press(reader, start, "All topics")
    page = await chat.reply()
    assert page["message_id"] != start["message_id"]
    assert labels(chat.message(start["message_id"])) == labels(start)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_source_shows_where_a_fact_comes_from(running: Bot, server: LocalBotApi, language: str) -> None:
    """By its id in any case; by the button below an answer too."""
    reader = server.person(8, "Reader", language_code=language)
    chat = server.private_chat(reader)
    await chat.send(reader, "/source Work-Cost")
    by_command = await chat.reply()
    assert text("source-place", language, number="3", count="6") in by_command["text"]
    assert "The Valley Gazette" in by_command["text"]
    await chat.send(reader, COST[language][0])
    answer = await chat.reply()
    await chat.press(reader, answer, labels(answer)[0])
    assert (await chat.reply())["text"] == by_command["text"]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_mistyped_id_of_a_source_finds_its_neighbours(
    running: Bot, server: LocalBotApi, language: str
) -> None:
    """The nearest ids are buttons."""
    chat = reader_of(server, language)
    await chat.send(chat.person, "/source work-costs")
    offer = await chat.reply()
    assert text("source-unknown", language, id="work-costs") in offer["text"]
    assert labels(offer)[0] == "work-cost"
    await chat.press(chat.person, offer, "work-cost")
    assert text("source-place", language, number="3", count="6") in (await chat.reply())["text"]
    await chat.send(chat.person, "/source " + "z" * 3000)
    assert labels(await chat.reply()) == []


@pytest.mark.parametrize(
    ("typed", "nearest"),
    [("/topic", "/topics"), ("/hlep", "/help"), ("/qqq", "/help"), ("/источник", "/help")],
)
async def test_an_unknown_command_suggests_the_nearest(
    running: Bot, reader: Person, chat: PrivateChat, typed: str, nearest: str
) -> None:
    """Rather than silence."""
    reply = await said(chat, typed)
    assert typed in reply
    assert nearest in reply


async def test_menus_and_descriptions_are_set_in_each_language(
    running: Bot, server: LocalBotApi, reader: Person, chat: PrivateChat
) -> None:
    """English for every other language too; a group's menu is shorter."""
    await chat.send(reader, "/help")
    await chat.reply()
    await server.world.changed.until(lambda: len(server.calls_of("setMyShortDescription")) >= 3 or None, 5)
    menus = [call.params for call in server.calls_of("setMyCommands")]
    assert {menu.get("language_code", "") for menu in menus} == {"", "ru", "ky"}
    assert all("source" not in str(menu["commands"]) for menu in menus if "group" in str(menu["scope"]))
    told = [call.params for call in server.calls_of("setMyDescription")]
    assert {each["description"] for each in told} == {bot_description(language) for language in LANGUAGES}
    short = [call.params for call in server.calls_of("setMyShortDescription")]
    assert {each["short_description"] for each in short} == {
        bot_short_description(language) for language in LANGUAGES
    }


async def test_only_the_needed_updates_are_asked_for_and_none_dropped(
    bot: Bot, server: LocalBotApi, reader: Person, chat: PrivateChat
) -> None:
    """A question that was sent while the bot was away is answered when it is back."""
    server.updates.allowed = frozenset({"message"})
    await chat.send(reader, "How much did the bridge cost?")
    async with bot.running():
        assert "The work cost four million dollars." in (await chat.reply())["text"]
        polled = server.calls_of("getUpdates")[0].params["allowed_updates"]
        assert all(kind in str(polled) for kind in ("message", "edited_message", "callback_query"))
        assert "channel_post" not in str(polled)
