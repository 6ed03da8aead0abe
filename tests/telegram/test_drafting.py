"""Drafting step by step: quotes checked as they are typed, what is proposed, what is offered at the end."""

from __future__ import annotations

import pytest

from bot.localapi import LocalBotApi, PrivateChat

from .conftest import Bot
from .reading import Message, labels

OWNER = 70
ANSWER = "Mayor Aida Osmonova called the reopening the happiest day of her term."
QUOTE = "Mayor Aida Osmonova cut the ribbon and called it the happiest day of her term."


@pytest.fixture
def owner(bot: Bot, server: LocalBotApi) -> PrivateChat:
    bot.settings = bot.settings.model_copy(update={"owner_id": OWNER})
    return server.private_chat(server.person(OWNER, "Owner"))


async def said(chat: PrivateChat, text: str) -> Message:
    await chat.send(chat.person, text)
    return await chat.reply(20)


async def pressed(chat: PrivateChat, message: Message, button: str) -> Message:
    await chat.press(chat.person, message, button, 20)
    return await chat.reply(20)


def drafts(bot: Bot) -> str:
    """Return what the newsroom's own file of the article holds."""
    file = bot.settings.knowledge_dir / "facts" / "bridge" / "newsroom.yaml"
    return file.read_text("utf-8") if file.exists() else ""


async def quoted(owner: PrivateChat) -> Message:
    """Begin a new draft and go on to whom it is about."""
    await pressed(owner, await said(owner, "/draft"), "Something new")
    await said(owner, ANSWER)
    await said(owner, QUOTE)
    return await said(owner, "How did the mayor feel?\nwas the mayor happy\nЧто чувствовала мэр?")


async def test_a_quote_that_is_not_there_offers_the_nearest(bot: Bot, owner: PrivateChat) -> None:
    """Character for character; one press takes the passage that was meant."""
    async with bot.running():
        await said(owner, "/draft new")
        await said(owner, ANSWER)
        near = await said(owner, "The mayor cut the ribbon and called it the happiest day of her term")
        assert "in no article, character for character" in near["text"]
        assert QUOTE in near["text"]
        assert "How would readers ask it?" in (await pressed(owner, near, "1. Mayor Aida"))["text"]
        await said(owner, "/cancel")
        await said(owner, "/draft new")
        await said(owner, ANSWER)
        assert "nor anything like them" in (await said(owner, "Zeppelins everywhere!"))["text"]
    assert drafts(bot) == ""


async def test_an_allegation_has_a_speaker_and_languages_are_added_at_the_end(
    bot: Bot, owner: PrivateChat
) -> None:
    """The preview says how far to trust it; what is added shows in the next preview; all of it is written."""
    async with bot.running():
        about = await quoted(owner)
        assert labels(about)[0] == "Aida Osmonova"
        speaker = await pressed(owner, await pressed(owner, about, "Aida Osmonova"), "allegation")
        preview = await pressed(owner, speaker, "Aida Osmonova")
        assert "Allegation, not established" in preview["text"]
        assert "in Russian?" in (await pressed(owner, preview, "Answer in Russian"))["text"]
        again = await said(owner, "Мэр назвала этот день самым счастливым.")
        assert "readers will see" in again["text"]
        await pressed(owner, again, "Save the draft")
    written = drafts(bot)
    for line in (
        "claim: alleged",
        "attributed_to: aida-osmonova",
        "ru: Мэр назвала",
        "- was the mayor happy",
    ):
        assert line in written
    assert "- Что чувствовала мэр?" in written


async def test_a_step_survives_a_restart_and_is_left_by_cancel(bot: Bot, owner: PrivateChat) -> None:
    async with bot.running():
        await quoted(owner)
    async with bot.running():
        assert "Does the article state it as fact" in (await said(owner, "aida-osmonova bridge"))["text"]
        await said(owner, "/cancel")
        assert "nothing to cancel" in (await said(owner, "/cancel"))["text"]
    assert drafts(bot) == ""


@pytest.mark.parametrize(
    ("step", "typed", "told"),
    [
        (0, "9999", "no question of the queue"),
        (1, "Мэр была рада.", "Expected the answer in English"),
        (3, "только по-русски", "None of these is English"),
        (4, "the-moon", "in no list of names"),
        (5, "maybe", "expected established, alleged"),
        (6, "yes", "Choose what to do with the draft"),
    ],
)
async def test_a_wrong_value_is_told_and_asked_for_again(
    bot: Bot, owner: PrivateChat, step: int, typed: str, told: str
) -> None:
    """At each step."""
    right = ["new", ANSWER, QUOTE, "How did the mayor feel?", "aida-osmonova", "established"]
    async with bot.running():
        await said(owner, "/draft")
        for value in right[:step]:
            await said(owner, value)
        assert told in (await said(owner, typed))["text"]
        if step < len(right):
            assert told not in (await said(owner, right[step]))["text"]


async def test_a_wording_that_another_fact_has_is_refused_in_the_preview(
    bot: Bot, owner: PrivateChat
) -> None:
    """With where it stands; nothing is written."""
    async with bot.running():
        for value in ("/draft new", ANSWER, QUOTE, "What did the fishermen say?", "aida-osmonova"):
            await said(owner, value)
        preview = await said(owner, "established")
        assert "already; expected it in one place" in preview["text"]
        assert "Nothing was changed" in (await pressed(owner, preview, "Save the draft"))["text"]
    assert drafts(bot) == ""


async def test_what_the_articles_do_not_say_is_drafted_from_the_queue(bot: Bot, owner: PrivateChat) -> None:
    """As an unknown: no quote, no claim; once it is published readers are told so."""
    question = "Which day did the mayor call her happiest?"
    async with bot.running():
        await said(owner, question)
        kind = await pressed(owner, await said(owner, "/queue"), "Articles do not say")
        assert "What should I answer?" in kind["text"]
        about = await said(owner, "The article does not say which day that was.")
        preview = await said(owner, "aida-osmonova") if "Whom" in about["text"] else about
        assert "does not say which day" in preview["text"]
        await pressed(owner, preview, "Save the draft")
        assert "No question waits" in (await said(owner, "/queue"))["text"]
        published = await pressed(owner, await said(owner, "/review"), "Approve")
        assert "Published" in published["text"]
    assert "says:" in drafts(bot)
    assert "quotes:" not in drafts(bot)


@pytest.mark.parametrize(
    ("line", "asked", "kept"),
    [
        ("How did the mayor feel?", "What should I answer?", "- How did the mayor feel?"),
        ("Что чувствовала мэр?", "What should I answer?", "- Что чувствовала мэр?"),
        (f"new {ANSWER}", "Which words of the article", f"en: {ANSWER}"),
        (ANSWER, "Which words of the article", f"en: {ANSWER}"),
        (
            "new unknown The article does not say it.",
            "How would readers ask",
            "en: The article does not say it.",
        ),
        ("new Мэр была рада.", "Expected the answer in English", ""),
        ("gibberish", "no question of the queue", ""),
        ("9999 Who was it?", "What should I answer?", "- 9999 Who was it?"),
    ],
)
async def test_what_stands_behind_the_command_is_taken(
    bot: Bot, owner: PrivateChat, line: str, asked: str, kept: str
) -> None:
    """A question or an answer, in one line; only what is missing is asked for."""
    rest = {
        "What should I answer?": ANSWER,
        "Which words": QUOTE,
        "How would readers": "How glad was the mayor?",
        "Whom and what": "aida-osmonova",
        "Does the article": "established",
        "Save it": "save",
    }
    async with bot.running():
        reply = await said(owner, f"/draft {line}")
        assert asked in reply["text"]
        while kept and "is saved" not in reply["text"]:
            reply = await said(owner, next(value for ask, value in rest.items() if ask in reply["text"]))
    assert kept in drafts(bot)


async def test_a_question_that_waits_in_the_queue_is_drafted_from_there(bot: Bot, owner: PrivateChat) -> None:
    """Typed out instead of its number: the queue is empty afterwards."""
    question = "Which day did the mayor call her happiest?"
    async with bot.running():
        await said(owner, question)
        await said(owner, f"/draft {question.lower()}")
        for value in (ANSWER, QUOTE, "aida-osmonova", "established"):
            preview = await said(owner, value)
        await pressed(owner, preview, "Save the draft")
        assert "No question waits" in (await said(owner, "/queue"))["text"]


async def test_a_draft_that_repeats_another_is_pointed_out(bot: Bot, owner: PrivateChat) -> None:
    """In the preview and in the review, with the other to look at; it may be saved all the same."""
    async with bot.running():
        for value in ("/draft new", ANSWER, QUOTE, "How did the mayor feel?", "aida-osmonova"):
            await said(owner, value)
        first = await said(owner, "established")
        assert "said already" not in first["text"]
        id_ = (await pressed(owner, first, "Save the draft"))["text"].split(": ")[-1]
        for value in ("/draft new", f"The {ANSWER}", QUOTE, "What did the mayor call it?", "aida-osmonova"):
            await said(owner, value)
        second = await said(owner, "established")
        assert f"Much the same is said already by {id_}" in second["text"]
        assert id_ in (await pressed(owner, second, id_))["text"]
        await pressed(owner, second, "Save the draft")
        review = await said(owner, "/review")
        assert "Much the same is said already by" in review["text"]
