"""From an imported sentence to an answer, on buttons: what a draft lacks is told and asked for."""

from __future__ import annotations

import pytest

from bot.localapi import LocalBotApi, PrivateChat
from bot.model import Role
from bot.state import people

from .conftest import Bot
from .reading import Message, labels

EDITOR = 71
DOCUMENT = """\
# A ferry for the lake

The ferry of Karasuu carries twelve cars.

Tickets of it are sold in the harbour office.
"""
QUESTION = "How many cars does the ferry carry?"


@pytest.fixture
def editor(server: LocalBotApi) -> PrivateChat:
    return server.private_chat(server.person(EDITOR, "Editor"))


async def said(chat: PrivateChat, text: str) -> Message:
    await chat.send(chat.person, text)
    return await chat.reply(20)


async def pressed(chat: PrivateChat, message: Message, button: str) -> Message:
    await chat.press(chat.person, message, button, 20)
    return await chat.reply(20)


async def imported(chat: PrivateChat) -> Message:
    """Import the document; the first draft, as ``/review`` shows it."""
    await chat.send_document(chat.person, "ferry.md", DOCUMENT.encode(), "/import")
    return await pressed(chat, await pressed(chat, await chat.reply(20), "Store it"), "Review")


async def test_an_imported_sentence_is_completed_and_published_by_buttons(
    bot: Bot, owner: PrivateChat, editor: PrivateChat
) -> None:
    """One message (the wording) and presses; the drafts come in the article's order."""
    async with bot.state() as database:
        await database.run(people.give_role, EDITOR, Role.EDITOR)
    async with bot.running():
        review = await imported(editor)
        assert "carries twelve cars" in review["text"]
        assert "how readers ask it; whether the article states it as fact" in review["text"]
        assert "Approve" not in labels(review)
        id_ = review["text"].splitlines()[1].split()[0]
        refused = await said(owner, f"/approve {id_}")
        assert "not complete" in refused["text"]

        await pressed(owner, refused, "Add a wording")
        added = await said(owner, QUESTION.rstrip("?"))
        assert "asks: [how-many, yes-no]" in added["text"]
        standing = await pressed(owner, added, "Fact or somebody's claim")
        complete = await pressed(owner, standing, "stated by the article as fact")
        published = await pressed(owner, await pressed(owner, complete, "Review"), "Approve")
        assert "Published:" in published["text"]
        following = await pressed(owner, published, "Next draft")
        assert "Tickets of it" in following["text"]
        assert "carries twelve cars" in (await said(owner, QUESTION))["text"]


async def test_a_value_that_the_checks_refuse_can_be_sent_again(bot: Bot, owner: PrivateChat) -> None:
    """One press, and the field is asked for once more, with what it holds and what it may hold."""
    async with bot.running():
        refused = await said(owner, "/edit work-cost asks bananas")
        assert "bananas" in refused["text"]
        again = await pressed(owner, refused, "Try again")
        assert "asks is now: how-many, how-much" in again["text"]
        assert "how-much" in labels(again)[0]


async def test_a_name_that_was_added_can_be_looked_at_and_undone(bot: Bot, owner: PrivateChat) -> None:
    """The buttons below it lead to the entity and to its history, not to a fact of that id."""
    file = bot.settings.knowledge_dir / "entities.yaml"
    before = file.read_text("utf-8")
    async with bot.running():
        added = await said(owner, "/alias aida-osmonova Lady Mayor")
        assert "Aida Osmonova" in (await pressed(owner, added, "Show it"))["text"]
        history = await pressed(owner, added, "History")
        assert "alias" in history["text"]
        assert "Lady Mayor" in (await pressed(owner, history, "What changed"))["text"]
        undone = await pressed(owner, history, "Undo")
        assert "it is what it was" in undone["text"]
        assert "Aida Osmonova" in (await pressed(owner, undone, "Show it"))["text"]
    assert file.read_text("utf-8") == before


@pytest.mark.parametrize("command", ["diff", "revert"])
async def test_a_version_that_there_is_not_is_refused_with_those_there_are(
    bot: Bot, owner: PrivateChat, command: str
) -> None:
    async with bot.running():
        await said(owner, "/alt work-cost what was paid for all of it")
        assert "no version" not in (await said(owner, f"/{command} bridge-reopened 0"))["text"]
        refused = await said(owner, f"/{command} work-cost 7")
        assert "“7” is no version of it; expected one of: 1." in refused["text"]


async def test_a_name_in_place_of_an_id_offers_whom_it_means(bot: Bot, owner: PrivateChat) -> None:
    """Nobody knows the ids of people by heart."""
    async with bot.running():
        for value in ("/draft new", "The mayor cut the ribbon.", "cut the ribbon", "Who cut the ribbon?"):
            await said(owner, value)
        refused = await said(owner, "Osmonova")
        assert "aida-osmonova" in labels(refused)
        claim = await pressed(owner, refused, "aida-osmonova")
        assert "stated by the article as fact" in labels(claim)


async def test_the_drafts_are_offered_where_one_has_to_be_named(bot: Bot, owner: PrivateChat) -> None:
    async with bot.running():
        await imported(owner)
        for command in ("approve", "reject"):
            asked = await said(owner, f"/{command}")
            assert len(labels(asked)) == 3, asked
        assert "What should be changed?" in (await pressed(owner, asked, labels(asked)[0]))["text"]


async def test_what_is_not_published_yet_is_no_story_for_readers(
    bot: Bot, owner: PrivateChat, chat: PrivateChat
) -> None:
    """An imported article stays with the editors until something of it is published."""
    async with bot.running():
        await imported(owner)
        for command in ("/latest", "/story", "/timeline", "/follow"):
            told = await said(chat, command)
            assert "ferry" not in told["text"] + " ".join(labels(told)), command


async def test_a_draft_in_another_language_lacks_its_english(bot: Bot, owner: PrivateChat) -> None:
    """Every other language falls back to it; it is asked for by a button, not refused at the end."""
    text = "# Паром\n\nПаром Карасуу перевозит двенадцать машин.\n"
    async with bot.running():
        await owner.send_document(owner.person, "parom.md", text.encode(), "/import")
        review = await pressed(owner, await pressed(owner, await owner.reply(20), "Store it"), "Review")
        assert "the answer in English" in review["text"]
        await pressed(owner, review, "Add a wording")
        added = await said(owner, "Сколько машин перевозит паром?")
        assert "an English wording" in added["text"]
        await pressed(owner, added, "Answer in English")
        assert "Saved:" in (answered := await said(owner, "The ferry carries twelve cars."))["text"]
        assert "in English" not in answered["text"]
