"""The newsroom from a phone: a question without an answer becomes a fact, is corrected, and is undone."""

from __future__ import annotations

import re

import pytest

from bot.localapi import LocalBotApi, PrivateChat
from bot.model import Role
from bot.state import people, questions

from .conftest import BASE, Bot
from .reading import Message, labels

OWNER, EDITOR, CONTRIBUTOR, ASKER, READER = 70, 71, 72, 73, 74
QUESTION = "Which day did the mayor call her happiest?"
ANSWER = "Mayor Aida Osmonova called the reopening the happiest day of her term."
QUOTE = "Mayor Aida Osmonova cut the ribbon and called it the happiest day of her term."
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


class Newsroom:
    """Everybody who takes part, and the base that they write."""

    def __init__(self, bot: Bot, server: LocalBotApi) -> None:
        self.bot = bot
        self.server = server
        self.folder = bot.settings.knowledge_dir
        self.owner, self.editor, self.contributor, self.asker, self.reader = (
            server.private_chat(server.person(number, f"Person {number}"))
            for number in (OWNER, EDITOR, CONTRIBUTOR, ASKER, READER)
        )

    def written(self) -> dict[str, str]:
        """Return what the YAML files that are not as they were at the start hold, by name."""
        files = {path.relative_to(self.folder).as_posix(): path for path in self.folder.rglob("*.yaml")}
        before = {path.relative_to(BASE).as_posix(): path.read_text("utf-8") for path in BASE.rglob("*.yaml")}
        assert before.keys() <= files.keys()
        texts = {name: path.read_text("utf-8") for name, path in files.items()}
        return {name: text for name, text in texts.items() if before.get(name) != text}


@pytest.fixture
def newsroom(bot: Bot, server: LocalBotApi) -> Newsroom:
    bot.settings = bot.settings.model_copy(update={"owner_id": OWNER})
    return Newsroom(bot, server)


async def said(chat: PrivateChat, text: str) -> Message:
    """Send a text; what the bot replies."""
    await chat.send(chat.person, text)
    return await chat.reply(20)


async def pressed(chat: PrivateChat, message: Message, button: str) -> Message:
    """Press a button; the message that comes of it."""
    await chat.press(chat.person, message, button, 20)
    return await chat.reply(20)


async def staffed(newsroom: Newsroom) -> None:
    """Give roles, as ``/grant`` does."""
    async with newsroom.bot.state() as database:
        await database.run(people.give_role, EDITOR, Role.EDITOR)
        await database.run(people.give_role, CONTRIBUTOR, Role.CONTRIBUTOR)


async def drafted(newsroom: Newsroom) -> str:
    """Let a reader ask and wait, and the contributor draft the answer; the draft's id."""
    asker = newsroom.asker
    asked = await said(asker, QUESTION)
    await asker.press(asker.person, asked, "Tell me when it is answered")
    await asker.edited()
    contributor = newsroom.contributor
    queue = await said(contributor, "/queue")
    assert QUESTION in queue["text"]
    prompt = await pressed(contributor, queue, "Draft a fact")
    assert "What shall I answer?" in prompt["text"]
    assert "Which words" in (await said(contributor, ANSWER))["text"]
    entities = await said(contributor, QUOTE)
    assert "Whom and what" in entities["text"]
    claim = await pressed(contributor, entities, labels(entities)[0])
    preview = await pressed(contributor, claim, "stated by the article as fact")
    for part in ("As readers will see it", ANSWER, QUOTE):
        assert part in preview["text"]
    saved = await pressed(contributor, preview, "Save the draft")
    return str(re.findall(r"waits for an editor: (\S+)", saved["text"])[0])


async def test_from_the_queue_to_an_answer(newsroom: Newsroom) -> None:
    """Two messages and four presses draft it; the asker is told once; the correction reaches both readers."""
    before = dict(newsroom.written())
    assert before == {}
    await staffed(newsroom)
    editor = newsroom.editor
    async with newsroom.bot.running():
        id_ = await drafted(newsroom)
        assert "status: draft" in "".join(newsroom.written().values())
        review = await said(editor, "/review")
        assert id_ in review["text"]
        published = await pressed(editor, review, "Approve")
        assert "Published:" in published["text"]
        told = await newsroom.asker.reply(20)
        assert ANSWER in told["text"]
        assert QUOTE in told["text"]
        answer = await said(newsroom.reader, QUESTION)
        assert QUOTE in answer["text"]
        assert "What was wrong?" in (await said(editor, f"/correct {id_}"))["text"]
        assert "corrected answer" in (await said(editor, "It was a Tuesday."))["text"]
        corrected = await said(editor, "The happiest day of her term was a Tuesday.")
        assert "2 answers" in corrected["text"]
        await pressed(editor, corrected, "Tell them")
        for chat in (newsroom.asker, newsroom.reader):
            banner = await chat.edited(20)
            assert "Corrected on" in banner["text"]
            assert "The happiest day of her term was a Tuesday." in banner["text"]
            assert "has been corrected" in (await chat.reply(20))["text"]
        assert "a Tuesday" in (await said(newsroom.reader, "/corrections"))["text"]
        undone = await pressed(editor, await said(editor, f"/history {id_}"), "Undo")
        assert "it is what it was" in undone["text"]
        assert ANSWER in (await until(newsroom.reader, QUESTION, ANSWER))["text"]
    async with newsroom.bot.state() as database:
        assert await database.run(questions.waiting) == []
        assert await database.run(questions.watchers, 1) == []
    assert newsroom.written() == {"facts/bridge/newsroom.yaml": RECORD.format(id=id_)}


async def test_a_retraction_answers_nobody_at_once(newsroom: Newsroom) -> None:
    """The reader who asks next gets no answer; the fact stays on record with the reason."""
    question = "How much did the bridge cost?"
    async with newsroom.bot.running():
        assert "four million" in (await said(newsroom.reader, question))["text"]
        await said(newsroom.owner, "/retract work-cost The sum was invented.")
        assert "four million" not in (await said(newsroom.asker, question))["text"]
        shown = await said(newsroom.owner, "/show work-cost")
        assert "retracted" in shown["text"]
        history = await said(newsroom.owner, "/history work-cost")
        assert "The sum was invented." in history["text"]
        await said(newsroom.owner, "/revert work-cost 0")
        assert "four million" in (await until(newsroom.reader, question, "four million"))["text"]
    assert newsroom.written() == {}


async def until(chat: PrivateChat, question: str, wanted: str) -> Message:
    """Ask until the answer holds it, a few seconds at most."""
    for _ in range(20):
        reply = await said(chat, question)
        if wanted in reply["text"]:
            return reply
    raise AssertionError(f"{wanted!r} was never answered to {question!r}")
