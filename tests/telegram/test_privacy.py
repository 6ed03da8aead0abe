"""What is kept of people: said, sent, deleted; and what is never kept."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import Connection, select

from bot.localapi import LocalBotApi, Person, PrivateChat
from bot.locales import text
from bot.model import LANGUAGES, Role
from bot.state import inbox, people
from bot.state.tables import metadata

from .conftest import Bot
from .reading import labels, said
from .wordings import COST, HURT, button, reader_of

# Long, so that no time or key in the database holds the same digits by chance.
SELF, OTHER = 4_077_400_774, 4_088_400_884


async def everything(bot: Bot) -> dict[str, str]:
    """All that the database holds, table by table, as text."""

    def read(connection: Connection) -> dict[str, str]:
        return {table.name: str(connection.execute(select(table)).all()) for table in metadata.sorted_tables}

    async with bot.state() as state:
        return await state.run(read)


def on_disk(bot: Bot, words: str) -> bool:
    """Whether the words stand anywhere in the files of the data folder."""
    files = [file for file in bot.settings.data_dir.rglob("*") if file.is_file()]
    assert files
    return any(words.encode() in file.read_bytes() for file in files)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_privacy_says_what_is_kept_and_how_long(
    running: Bot, server: LocalBotApi, language: str
) -> None:
    """In the very numbers that the clearing goes by; its buttons lead on."""
    chat = reader_of(server, language)
    told = await said(chat, "/privacy")
    assert text("privacy-questions", language, days=30) in told
    assert text("privacy-feedback", language, days=365) in told
    assert text("privacy-context", language, minutes=10) in told
    assert "/mydata" in told
    assert "/forgetme" in told


async def use(chat: PrivateChat, language: str) -> None:
    """Leave a trace everywhere: question, verdict, report, waiting, a choice, an open step."""
    await said(chat, f"/language {language}")
    await chat.send(chat.person, COST[language][0])
    reply = await chat.reply()
    await chat.press(chat.person, reply, button("button-not-mine", language))
    await chat.reply()
    await chat.send(chat.person, HURT[language])
    gap = await chat.reply()
    await chat.press(chat.person, gap, button("button-watch", language))
    await said(chat, "/report work-cost Hearsay.")
    await said(chat, "/report")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_mydata_sends_everything_as_a_file(running: Bot, server: LocalBotApi, language: str) -> None:
    """A document that a program can read; with the person's own number, role and language."""
    chat = reader_of(server, language, SELF)
    async with running.state() as state:
        await state.run(people.give_role, SELF, Role.EDITOR)
    await use(chat, language)
    await chat.send(chat.person, "/mydata")
    reply = await chat.reply()
    stored = server.world.files.by_id[reply["document"]["file_id"]]
    found = json.loads(stored.data)
    assert reply["document"]["file_name"] == "my-data.json"
    assert (found["user_id"], found["role"], found["language"]) == (SELF, "editor", language)
    assert {receipt["text"] for receipt in found["receipts"]} == {COST[language][0], HURT[language]}
    assert found["reports"][0]["text"] == "Hearsay."
    for table in ("feedback", "questions", "watchers", "contexts", "asked"):
        assert found[table], table


@pytest.mark.parametrize("language", LANGUAGES)
async def test_forgetme_deletes_everything_once_it_is_confirmed(
    running: Bot, server: LocalBotApi, language: str
) -> None:
    """Of this person; nothing before the button is pressed, and the bot goes on answering them."""
    chat, other = reader_of(server, language, SELF), reader_of(server, language, OTHER)
    for each in (chat, other):
        await use(each, language)
    assert await said(chat, "/forgetme") == text("prompt-forgetme-sure", language)
    assert text("forget-unsure", language) in await said(chat, "maybe")
    assert "Hearsay." in (await everything(running))["reports"]
    await chat.send(chat.person, "/forgetme")
    await chat.press(chat.person, await chat.reply(), button("button-forget-sure", language))
    assert (await chat.reply())["text"] == text("forgotten", language)
    left = await everything(running)
    assert {name for name, rows in left.items() if str(SELF) in rows} <= {"outbox"}
    assert {name for name, rows in left.items() if str(OTHER) in rows} >= {"receipts", "feedback", "reports"}
    assert COST[language][1] in await said(chat, COST[language][0])


async def test_a_role_stays_and_is_said_to(running: Bot, chat: PrivateChat) -> None:
    """Only an admin takes it away."""
    async with running.state() as state:
        await state.run(people.give_role, chat.person.id, Role.EDITOR)
        await chat.send(chat.person, "/forgetme")
        await chat.press(chat.person, await chat.reply(), "Yes, delete everything")
        assert "Your role stays" in (await chat.reply())["text"]
        assert (await state.run(people.get, chat.person.id)).role is Role.EDITOR


@pytest.mark.parametrize("language", LANGUAGES)
async def test_personal_commands_are_for_the_private_chat(
    running: Bot, server: LocalBotApi, language: str
) -> None:
    """In a group a button leads there; nobody reads along."""
    reader = server.person(8, "Reader", language_code=language)
    group = server.group(-100, "Group", [reader])
    for command in ("/mydata", "/forgetme"):
        await group.send(reader, command)
        reply = await group.reply()
        assert "document" not in reply
        assert reply["text"] == text("private-only", language)
        assert labels(reply) == [button("button-open-private", language)]


async def test_nothing_is_kept_of_what_is_not_addressed_to_the_bot(
    running: Bot, server: LocalBotApi, reader: Person
) -> None:
    """Not even for a moment: the update is never written, whatever its kind."""
    group = server.group(-100, "Group", [reader], privacy=False)
    said_there = await group.send(reader, "Zanzibarian gossip one")
    await group.edit(said_there, "Zanzibarian gossip two")
    await group.send(reader, "/ask@another_bot Zanzibarian gossip three")
    await group.send_photo(reader, b"\xff\xd8", caption="Zanzibarian gossip four")
    await group.send_anonymously("/ask Zanzibarian gossip five")
    await group.send(reader, f"/ask {COST['en'][0]}")
    await group.reply()
    assert "Zanzibarian" not in str(await everything(running))
    assert not on_disk(running, "Zanzibarian")
    async with running.state() as state:
        assert await state.run(inbox.counts) == {"done": 1}


async def test_the_words_of_a_question_leave_the_inbox_with_the_reply(
    running: Bot, reader: Person, chat: PrivateChat
) -> None:
    await said(chat, COST["en"][0])
    assert COST["en"][0] not in (await everything(running))["inbox"]
