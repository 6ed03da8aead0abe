"""Verdicts with reasons, the next best answer, reports, waiting for an answer, and what editors see."""

from __future__ import annotations

import pytest

from bot.knowledge import load_base
from bot.localapi import LocalBotApi, Person, PrivateChat
from bot.locales import text
from bot.model import LANGUAGES, Role
from bot.state import feedback, people, questions, reports
from bot.state.questions import Reason, Watcher

from .conftest import BASE, Bot
from .reading import Message, labels, said
from .test_questions import vague_question
from .wordings import COST, HURT, button, reader_of


async def not_mine(chat: PrivateChat, language: str) -> tuple[Message, Message]:
    """Ask, and say that the reply was not to the question: the reply, and what is offered then."""
    await chat.send(chat.person, COST[language][0])
    reply = await chat.reply()
    await chat.press(chat.person, reply, button("button-not-mine", language))
    return reply, await chat.reply()


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_reason_can_be_given_and_stays_visible(
    running: Bot, server: LocalBotApi, language: str
) -> None:
    """Reasons are offered once a reply was not to the question; the chosen one is marked, and may change."""
    chat = reader_of(server, language)
    reply, offer = await not_mine(chat, language)
    assert offer["reply_to_message"]["message_id"] == reply["message_id"]
    assert f"✓ {button('button-not-mine', language)}" in labels(await chat.edited())
    for key, word in (("why-wrong", "wrong"), ("why-partly", "partly")):
        await chat.press(chat.person, offer, button(key, language))
        marked = [label for label in labels(await chat.edited()) if label.startswith("✓ ")]
        assert marked == [f"✓ {button(key, language)}"]
        async with running.state() as state:
            [verdict] = await state.run(feedback.latest)
        assert (verdict.helpful, verdict.reason) == (False, word)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_next_best_answer_is_offered(running: Bot, server: LocalBotApi, language: str) -> None:
    """It is another one, and a press away."""
    chat = reader_of(server, language)
    _, offer = await not_mine(chat, language)
    first = labels(offer)[0]
    assert first != COST[language][0]
    await chat.press(chat.person, offer, first)
    shown = await chat.reply()
    assert COST[language][1] not in shown["text"]
    [fact] = [fact for fact in load_base(BASE).facts.values() if fact.canonical.get(language) == first]
    assert fact.answer[language] in shown["text"]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_reason_in_the_readers_own_words(running: Bot, server: LocalBotApi, language: str) -> None:
    """A button asks for them; what is typed next is no question but the reason."""
    chat = reader_of(server, language)
    _, offer = await not_mine(chat, language)
    await chat.press(chat.person, offer, button("button-why-in-words", language))
    assert text("prompt-why-text", language) in (await chat.reply())["text"]
    assert await said(chat, "It was five million.") == text("why-thanks", language)
    async with running.state() as state:
        [verdict] = await state.run(feedback.latest)
    assert verdict.reason == "It was five million."


async def test_the_same_verdict_again_offers_nothing_again(
    running: Bot, server: LocalBotApi, chat: PrivateChat
) -> None:
    """One press more is no second complaint."""
    reply, _ = await not_mine(chat, "en")
    await chat.press(chat.person, reply, "Not my question")
    await chat.silence()
    async with running.state() as state:
        assert len(await state.run(questions.waiting)) == 1


@pytest.mark.parametrize("language", LANGUAGES)
async def test_report_asks_for_what_is_missing_and_reaches_the_editors(
    running: Bot, server: LocalBotApi, language: str
) -> None:
    """Stored, and told to everybody who can mend a fact, in their language; to nobody else."""
    desk = {number: server.private_chat(server.person(number), started=True) for number in (20, 21, 22)}
    async with running.state() as state:
        await state.run(people.give_role, 20, Role.EDITOR)
        await state.run(people.give_role, 21, Role.ADMIN)
        await state.run(people.give_role, 22, Role.CONTRIBUTOR)
        await state.run(people.choose_language, 21, "ky")
    chat = reader_of(server, language)
    assert await said(chat, "/report") == text("prompt-report-fact", language)
    assert "work-cost" in await said(chat, "work-costs")
    assert await said(chat, "work-cost") == text("prompt-report-text", language)
    assert await said(chat, "It was five million.") == text("reported", language)
    assert text("report-news", "en", fact="work-cost") in (told := (await desk[20].reply())["text"])
    assert "It was five million." in told
    assert "8" not in told
    assert text("report-news", "ky", fact="work-cost") in (await desk[21].reply())["text"]
    await desk[22].silence(0.1)
    async with running.state() as state:
        [stored] = await state.run(reports.latest)
    assert (stored.fact, stored.text) == ("work-cost", "It was five million.")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_mistake_is_reported_from_the_source(
    running: Bot, server: LocalBotApi, language: str
) -> None:
    """The button knows the fact; only the words are asked for. All at once on a line will do, too."""
    chat = reader_of(server, language)
    await chat.send(chat.person, "/source work-cost")
    source = await chat.reply()
    await chat.press(chat.person, source, button("button-report", language))
    assert (await chat.reply())["text"] == text("prompt-report-text", language)
    assert await said(chat, "x" * 1001) != text("reported", language)
    assert await said(chat, "Five million.") == text("reported", language)
    assert await said(chat, "/report flood-blamed It was no flood.") == text("reported", language)
    async with running.state() as state:
        found = await state.run(reports.latest)
    assert [(each.fact, each.text) for each in found] == [
        ("flood-blamed", "It was no flood."),
        ("work-cost", "Five million."),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_who_asks_instead_of_naming_a_fact_is_answered(
    running: Bot, server: LocalBotApi, language: str
) -> None:
    """A command left half-way is no trap; what is typed next is a question again."""
    chat = reader_of(server, language)
    for left in ("/report", "/language", "/forgetme"):
        await said(chat, left)
        assert COST[language][1] in await said(chat, COST[language][0])
    await said(chat, "/report")
    await chat.send_photo(chat.person, b"\xff\xd8", caption=COST[language][0])
    assert COST[language][1] in (await chat.reply())["text"]


async def test_editors_read_what_readers_say(running: Bot, server: LocalBotApi, chat: PrivateChat) -> None:
    """Verdicts with their questions and reasons, and reports, newest first, page by page; readers do not."""
    assert "/feedback" in await said(chat, "/feedback")  # there is no such command
    _, offer = await not_mine(chat, "en")
    await chat.press(chat.person, offer, "Hard to understand")
    for number in range(9):
        await said(chat, f"/report work-cost Reason {number}.")
    editor = server.private_chat(server.person(20))
    async with running.state() as state:
        await state.run(people.give_role, 20, Role.EDITOR)
    await editor.send(editor.person, "/feedback")
    page = await editor.reply()
    assert "0 × helpful, 1 × not their question" in page["text"]
    assert "Reason 8." in page["text"]
    assert "Reason 0." not in page["text"]
    await editor.press(editor.person, page, button("button-older", "en"))
    older = (await editor.edited())["text"]
    assert "Reason 0." in older
    assert f"not their question (Hard to understand): {COST['en'][0]} work-cost" in older


@pytest.mark.parametrize("language", LANGUAGES)
async def test_who_waits_for_an_answer_is_noted(running: Bot, server: LocalBotApi, language: str) -> None:
    """The button says so; a second press takes it back; other marks stay as they are."""
    chat = reader_of(server, language)
    await chat.send(chat.person, HURT[language])
    reply = await chat.reply()
    wait = button("button-watch", language)
    assert (await chat.press(chat.person, reply, wait))["text"] == text("watching-on", language)
    assert f"✓ {wait}" in labels(await chat.edited())
    await chat.press(chat.person, reply, button("button-helpful", language))
    assert {f"✓ {wait}", f"✓ {button('button-helpful', language)}"} <= set(labels(await chat.edited()))
    async with running.state() as state:
        [queued] = await state.run(questions.waiting)
        assert (queued.text, queued.reason) == (HURT[language], Reason.WATCHED)
        assert await state.run(questions.watchers, queued.id) == [Watcher(8, language)]
        assert (await chat.press(chat.person, reply, wait))["text"] == text("watching-off", language)
        assert wait in labels(await chat.edited())
        assert await state.run(questions.watchers, queued.id) == []


async def test_where_an_answer_may_still_come_it_can_be_waited_for(
    running: Bot, server: LocalBotApi, reader: Person, chat: PrivateChat
) -> None:
    """After suggestions and off topic too; not below an answer, not for small talk, not in a group."""
    for asked, offered in [
        (vague_question(), True),
        ("what is the weather tomorrow", True),
        (COST["en"][0], False),
        ("hello", False),
    ]:
        await chat.send(reader, asked)
        assert ("Tell me when it is answered" in labels(await chat.reply())) is offered
    group = server.group(-100, "Group", [reader])
    await group.send(reader, f"/ask {HURT['en']}")
    assert "Tell me when it is answered" not in labels(await group.reply())
