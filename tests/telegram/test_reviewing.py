"""Review: who may approve, the publish gate, sending back, and changing what is published."""

from __future__ import annotations

import pytest

from bot.localapi import LocalBotApi, PrivateChat
from bot.model import Role
from bot.state import audit, people

from .conftest import Bot
from .reading import Message, labels

OWNER, AUTHOR = 70, 71
ANSWER = "Mayor Aida Osmonova called the reopening the happiest day of her term."
QUOTE = "Mayor Aida Osmonova cut the ribbon and called it the happiest day of her term."


@pytest.fixture
def owner(bot: Bot, server: LocalBotApi) -> PrivateChat:
    bot.settings = bot.settings.model_copy(update={"owner_id": OWNER})
    return server.private_chat(server.person(OWNER, "Owner"))


@pytest.fixture
def author(server: LocalBotApi) -> PrivateChat:
    return server.private_chat(server.person(AUTHOR, "Author"))


async def said(chat: PrivateChat, text: str) -> Message:
    await chat.send(chat.person, text)
    return await answer(chat)


async def pressed(chat: PrivateChat, message: Message, button: str) -> Message:
    await chat.press(chat.person, message, button, 20)
    return await answer(chat)


async def answer(chat: PrivateChat) -> Message:
    """Wait for what comes of it; a gate that takes its time says so first."""
    reply = await chat.reply(20)
    return await chat.reply(20) if reply["text"].startswith("Checking") else reply


async def drafted(chat: PrivateChat, question: str) -> str:
    """Draft a fact with this question; its id."""
    values = ("/draft new", ANSWER, QUOTE, question, "aida-osmonova", "established")
    for value in values:
        preview = await said(chat, value)
    saved = await pressed(chat, preview, "Save the draft")
    return str(saved["text"].split(": ")[-1])


async def with_role(bot: Bot, role: Role) -> None:
    async with bot.state() as database:
        await database.run(people.give_role, AUTHOR, role)


async def test_only_the_only_editor_approves_their_own_draft(
    bot: Bot, owner: PrivateChat, author: PrivateChat
) -> None:
    """And the log says so; with another editor about, that one has to."""
    await with_role(bot, Role.EDITOR)
    async with bot.running():
        id_ = await drafted(owner, "How did the mayor feel?")
        assert "another editor has to approve" in (await said(owner, f"/approve {id_}"))["text"]
        await with_role(bot, Role.CONTRIBUTOR)
        assert "Published:" in (await said(owner, f"/approve {id_}"))["text"]
    async with bot.state() as database:
        lines = await database.run(audit.about, id_)
    assert "the only editor" in lines[0].detail


async def test_the_gate_blocks_a_collision_until_it_is_overruled(
    bot: Bot, owner: PrivateChat, author: PrivateChat
) -> None:
    """Another fact's wording would find this one; the reason to overrule it goes into the log."""
    await with_role(bot, Role.CONTRIBUTOR)
    wordings = "How did the mayor feel?\nlist of the donors please"
    async with bot.running():
        id_ = await drafted(author, wordings)
        blocked = await said(owner, f"/approve {id_}")
        assert "Not published" in blocked["text"]
        shown = await said(owner, f"/show {id_}")
        assert "draft" in shown["text"]
        why = await pressed(owner, blocked, "Publish all the same")
        assert "Why should it be published all the same?" in why["text"]
        assert "Published:" in (await said(owner, "The mayor is meant."))["text"]
    async with bot.state() as database:
        lines = await database.run(audit.about, id_)
    assert lines[0].detail == "The mayor is meant."


async def test_a_draft_is_sent_back_and_put_forward_again(
    bot: Bot, owner: PrivateChat, author: PrivateChat
) -> None:
    """The author is told why, may change their own draft and no other fact; then it waits again."""
    await with_role(bot, Role.CONTRIBUTOR)
    async with bot.running():
        id_ = await drafted(author, "How did the mayor feel?")
        review = await said(owner, "/review")
        await pressed(owner, review, "Reject")
        assert "Sent back" in (await said(owner, "Name the bridge."))["text"]
        told = await author.reply(20)
        assert "Name the bridge." in told["text"]
        assert "No draft waits" in (await said(owner, "/review"))["text"]
        assert "only drafts of your own" in (await said(author, "/edit work-cost answer.en Free."))["text"]
        changed = await said(author, f"/edit {id_} answer.en The mayor loved the bridge of Karasuu.")
        assert "Saved:" in changed["text"]
        assert "loved the bridge" in (await said(owner, "/review"))["text"]


async def test_a_field_shows_what_it_holds_and_is_changed(bot: Bot, owner: PrivateChat) -> None:
    """Step by step; a value that the checks refuse changes nothing and is told with the reason."""
    file = bot.settings.knowledge_dir / "facts" / "bridge" / "people.yaml"
    async with bot.running():
        field = await said(owner, "/edit trout-upstream")
        value = await pressed(owner, field, "claim")
        assert "alleged fishermen" in value["text"]
        assert "Saved:" in (await said(owner, "established"))["text"]
        before = file.read_text("utf-8")
        assert "attributed_to" not in before
        refused = await said(owner, "/edit trout-upstream quotes Nobody said this.")
        assert "not in the article" in refused["text"]
        assert file.read_text("utf-8") == before
        assert "not one of its fields" in (await said(owner, "/edit trout-upstream colour red"))["text"]
        assert "The name is added" in (await said(owner, "/alias bridge Karasuu Bridge"))["text"]
        diff = await said(owner, "/diff trout-upstream")
        assert "claim: established" in diff["text"]


async def test_a_gate_at_work_is_said_at_once_and_nobody_else_waits(
    bot: Bot, owner: PrivateChat, author: PrivateChat
) -> None:
    """The button says "Checking" and the press is answered while the gate works; a reader is answered.

    The base has changed since the draft was shown, so that the gate begun then is of no use; it changes once
    more while the gate works, which then works again, on the draft as it is.
    """
    await with_role(bot, Role.CONTRIBUTOR)
    async with bot.running():
        wordings = [f"how did the mayor feel on day {number}" for number in range(100, 160)]
        id_ = await drafted(author, "\n".join(["How did the mayor feel?", *wordings]))
        await said(owner, "/review")
        review = await owner.reply(20)  # the second part, with the buttons
        assert "added" in (await said(owner, "/alt work-cost what was the price of it all"))["text"]
        pressing = await owner.press(owner.person, review, "Approve", 20)
        assert "Checking which answers would change" in pressing["text"]
        assert "Checking …" in labels(await owner.edited(20))
        assert "four million" in (await said(author, "How much did the bridge cost?"))["text"]
        assert "added" in (await said(author, f"/alt {id_} what did the mayor feel after all"))["text"]
        assert not owner.unread
        published = await owner.reply(60)
        assert f"Published: {id_}" in published["text"]
        assert "of its 62 wordings" in published["text"]
        assert "Approve" in labels(await owner.edited(20))


@pytest.mark.parametrize(
    ("language", "told"),
    [("en", "is not in the article"), ("ru", "нет в статье"), ("ky", "макалада жок")],
)
async def test_what_the_checks_refuse_is_told_in_the_editors_language(
    bot: Bot, server: LocalBotApi, language: str, told: str
) -> None:
    """With the value that was typed and what was expected."""
    bot.settings = bot.settings.model_copy(update={"owner_id": OWNER})
    owner = server.private_chat(server.person(OWNER, "Owner", language_code=language))
    async with bot.running():
        for field, value in (("quotes", "Nobody said this."), ("about", "the-moon"), ("as_of", "Monday")):
            refused = await said(owner, f"/edit trout-upstream {field} {value}")
            assert value in refused["text"]
            assert field != "quotes" or told in refused["text"]
            assert language == "en" or "expected" not in refused["text"]


async def test_where_no_draft_waits_that_is_said_first(bot: Bot, owner: PrivateChat) -> None:
    """Above the question for its id, which one may leave."""
    async with bot.running():
        for command in ("/approve", "/reject"):
            assert "No draft waits for an editor." in (await said(owner, command))["text"]
        await drafted(owner, "How did the mayor feel?")
        assert "No draft waits" not in (await said(owner, "/approve"))["text"]
