"""The newsroom from a phone: a question without an answer becomes a fact, is corrected, and is undone."""

from __future__ import annotations

import asyncio
import random
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.localapi import LocalBotApi, PrivateChat
from bot.state import Database, audit, claims, questions

from .conftest import BASE, Bot
from .process import Process
from .reading import Message, labels

OWNER, EDITOR, CONTRIBUTOR, ASKER, READER = 70, 71, 72, 73, 74
QUESTION = "Which day did the mayor call her happiest?"
ANSWER = "Mayor Aida Osmonova called the reopening the happiest day of her term."
QUOTE = "Mayor Aida Osmonova cut the ribbon and called it the happiest day of her term."
CORRECTED = "The happiest day of her term was a Monday."
RECORD = """\
- id: {id}
  answer:
    en: Mayor Aida Osmonova called the reopening the happiest day of her term.
  quotes:
    - "Mayor Aida Osmonova cut the ribbon and called it the happiest day of her term."
  questions:
    en:
      - Which day did the mayor call her happiest?
  about: [aida-osmonova]
  asks: [when, date, weekday, yes-no]
  claim: established
  status: published
"""
PATIENCE = 60.0
"""Seconds for a reply, over a restart."""


async def left_alone() -> None:
    """Let the bot run."""


class Stage:
    """Everybody who takes part; ``interrupt`` is what happens to the bot in the middle of each step."""

    def __init__(
        self, server: LocalBotApi, folder: Path, database: str, interrupt: Callable[[], Awaitable[None]]
    ) -> None:
        self.server = server
        self.folder = folder
        self.database = database
        self.interrupt = interrupt
        self.owner, self.editor, self.contributor, self.asker, self.reader = (
            server.private_chat(server.person(number, f"Person {number}"))
            for number in (OWNER, EDITOR, CONTRIBUTOR, ASKER, READER)
        )

    async def said(self, chat: PrivateChat, text: str, wanted: str) -> Message:
        """Send a text; the reply that holds what is wanted. A kill may repeat the one before."""
        await chat.send(chat.person, text)
        await self.interrupt()
        return await self.reply(chat, wanted)

    async def pressed(self, chat: PrivateChat, message: Message, button: str, wanted: str) -> Message:
        """Press a button; the reply that comes of it. A kill may take the press's own answer away."""

        async def press() -> None:
            with suppress(TimeoutError):
                await chat.press(chat.person, message, button, PATIENCE)

        pressing = asyncio.create_task(press())
        await asyncio.sleep(0)
        await self.interrupt()
        reply = await self.reply(chat, wanted)
        pressing.cancel()
        return reply

    async def reply(self, chat: PrivateChat, wanted: str) -> Message:
        seen: list[str] = []
        with suppress(TimeoutError):
            while True:
                reply = await chat.reply(PATIENCE)
                if wanted in reply["text"]:
                    return reply
                seen.append(reply["text"])
        raise AssertionError(f"{wanted!r} did not come; there came {seen}")

    async def until(self, chat: PrivateChat, question: str, wanted: str) -> Message:
        """Ask until the answer holds it: what is new is found within a second or two."""
        for _ in range(20):
            await chat.send(chat.person, question)
            reply = await chat.reply(PATIENCE)
            if wanted in reply["text"]:
                return reply
            await asyncio.sleep(0.2)
        raise AssertionError(f"{wanted!r} was never answered to {question!r}")

    def written(self) -> dict[str, str]:
        """Return what the YAML files that are not as they were at the start hold, by name."""
        before = {path.relative_to(BASE).as_posix(): path.read_text("utf-8") for path in BASE.rglob("*.yaml")}
        files = {path.relative_to(self.folder).as_posix(): path for path in self.folder.rglob("*.yaml")}
        assert before.keys() <= files.keys()
        texts = {name: path.read_text("utf-8") for name, path in files.items()}
        return {name: text for name, text in texts.items() if before.get(name) != text}

    @asynccontextmanager
    async def state(self) -> AsyncIterator[Database]:
        database = await Database.open(self.database)
        try:
            yield database
        finally:
            await database.close()


async def plays(stage: Stage) -> str:
    """Run through the whole story; the id of the fact that it leaves."""
    owner, editor, contributor = stage.owner, stage.editor, stage.contributor
    await stage.said(owner, "/start", "Ask me about the news")
    async with stage.state() as database:
        code = await database.run(claims.issue, datetime.now(UTC))
    await owner.start(f"claim_{code}")
    await stage.reply(owner, "yours now")
    await stage.said(owner, f"/grant {EDITOR} editor", "has the role “editor”")
    await stage.said(owner, f"/grant {CONTRIBUTOR} contributor", "has the role “contributor”")

    asked = await stage.said(stage.asker, QUESTION, "do not say")
    await stage.asker.press(stage.asker.person, asked, "Tell me when it is answered", PATIENCE)
    queue = await stage.said(contributor, "/queue", QUESTION)
    await stage.pressed(contributor, queue, "Draft a fact", "What should I answer?")
    await stage.said(contributor, ANSWER, "Which words")
    entities = await stage.said(contributor, QUOTE, "Whom and what")
    claim = await stage.pressed(contributor, entities, labels(entities)[0], "Does the article state it")
    preview = await stage.pressed(contributor, claim, "stated by the article as fact", "readers will see")
    for part in (ANSWER, QUOTE, QUESTION):
        assert part in preview["text"]
    saved = await stage.pressed(contributor, preview, "Save the draft", "waits for an editor")
    id_ = re.findall(r"waits for an editor: (\S+)", saved["text"])[0]
    assert stage.written() == {
        "facts/bridge/newsroom.yaml": RECORD.format(id=id_).replace("published", "draft")
    }

    review = await stage.said(editor, "/review", id_)
    await stage.pressed(editor, review, "Approve", "Published:")
    told = await stage.reply(stage.asker, ANSWER)
    assert QUOTE in told["text"]
    await stage.until(stage.reader, QUESTION, QUOTE)

    await stage.said(editor, f"/correct {id_}", "What was wrong?")
    await stage.said(editor, "The day was missing.", "corrected answer")
    corrected = await stage.said(editor, CORRECTED, "get a dated banner")
    await stage.pressed(editor, corrected, "Tell them", "on its way")
    for chat in (stage.asker, stage.reader):
        await stage.reply(chat, "has been corrected")
        banners = [message["text"] for message in chat.messages if "Corrected on" in message["text"]]
        assert banners
        assert all("The day was missing." in text and CORRECTED in text for text in banners)
    ledger = await stage.said(stage.reader, "/corrections", "The day was missing.")
    assert id_ in ledger["text"]
    history = await stage.said(editor, f"/history {id_}", "newest first")
    await stage.pressed(editor, history, "Undo", "it is what it was")
    await stage.until(stage.reader, QUESTION, ANSWER)
    return str(id_)


async def has_come_true(stage: Stage, id_: str) -> None:
    """Check that the files differ by the new record, that each edit was made once, that nobody waits."""
    assert stage.written() == {"facts/bridge/newsroom.yaml": RECORD.format(id=id_)}
    async with stage.state() as database:
        assert await database.run(questions.waiting) == []
        assert await database.run(questions.watchers, 1) == []
        lines = await database.run(audit.about, id_)
    assert [line.action for line in lines] == ["revert", "announce", "correct", "approve", "draft"]


@pytest.fixture
def stage(bot: Bot, server: LocalBotApi) -> Stage:
    url = bot.settings.database_url.get_secret_value()
    return Stage(server, bot.settings.knowledge_dir, url, left_alone)


async def test_a_question_becomes_a_fact(bot: Bot, stage: Stage) -> None:
    """Two messages and four presses draft it; the asker is told; the correction reaches both readers."""
    async with bot.running():
        id_ = await plays(stage)
    await has_come_true(stage, id_)


async def test_a_question_becomes_a_fact_though_the_bot_is_killed_at_every_step(
    server: LocalBotApi, tmp_path: Path
) -> None:
    """A real process, killed right after each message and each press, at a random instant, started again."""
    instants = random.Random(20260301)
    process = Process(server, tmp_path)
    async with AsyncExitStack() as runs:
        running = await runs.enter_async_context(process.running())

        async def killed() -> None:
            nonlocal running
            await asyncio.sleep(instants.uniform(0, 0.3))
            running.kill()
            await runs.aclose()
            running = await runs.enter_async_context(process.running())

        url = f"sqlite:///{tmp_path / 'data' / 'bot.sqlite3'}"
        stage = Stage(server, tmp_path / "knowledge", url, killed)
        id_ = await plays(stage)
    await has_come_true(stage, id_)


async def test_a_retraction_answers_nobody_at_once(bot: Bot, stage: Stage) -> None:
    """The reader who asks next gets no answer; the fact stays on record with the reason."""
    question = "How much did the bridge cost?"
    bot.settings = bot.settings.model_copy(update={"owner_id": OWNER})
    owner = stage.owner
    async with bot.running():
        await stage.said(stage.reader, question, "four million")
        await stage.said(owner, "/retract work-cost The sum was invented.", "readers no longer get it")
        await stage.asker.send(stage.asker.person, question)
        assert "four million" not in (await stage.asker.reply())["text"]
        await stage.said(owner, "/show work-cost", "retracted")
        await stage.said(owner, "/history work-cost", "The sum was invented.")
        await stage.said(owner, "/revert work-cost 0", "it is what it was")
        await stage.until(stage.reader, question, "four million")
    assert stage.written() == {}
