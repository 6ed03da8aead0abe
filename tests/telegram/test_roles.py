"""Roles: the first owner's claim, giving and taking, and what a command asks for when it was not told."""

from __future__ import annotations

import re

import pytest

from bot.localapi import LocalBotApi, Person, PrivateChat
from bot.localapi.profile import private_scopes
from bot.locales import text
from bot.model import Role
from bot.state import audit, people

from .conftest import OWNER, Bot
from .reading import labels, said

FRIEND = 71


async def has_role(bot: Bot, user_id: int) -> Role:
    async with bot.state() as database:
        return (await database.run(people.get, user_id)).role


async def test_whoever_sends_the_printed_code_owns_the_bot(
    bot: Bot, server: LocalBotApi, chat: PrivateChat, caplog: pytest.LogCaptureFixture
) -> None:
    """Once: the second who sends it gets a plain start, and the next start prints no other."""
    async with bot.running():
        await chat.start("claim_guessed")
        assert "Ask me about the news" in (await chat.reply())["text"]
        code = re.findall(r"/start (claim_\S+)", caplog.text)[-1]
        await chat.start(code)
        assert "yours now" in (await chat.reply())["text"]
        late = server.private_chat(server.person(8, "Late"))
        await late.start(code)
        assert "Ask me about the news" in (await late.reply())["text"]
    caplog.clear()
    async with bot.running():
        assert "your role: owner" in await said(chat, "/whoami")
    assert "claim_" not in caplog.text


async def test_a_role_is_given_and_taken(bot: Bot, server: LocalBotApi, owner: PrivateChat) -> None:
    """Both are told, the log has it, and the person's commands follow."""
    friend = server.private_chat(server.person(FRIEND, "Friend"))
    await friend.start()
    async with bot.running():
        await friend.reply()
        assert "I do not know the command" in await said(friend, "/whoami")
        assert "has the role “contributor”" in await said(owner, f"/grant {FRIEND} contributor")
        assert "new role: contributor" in (await friend.reply())["text"]
        assert "your role: contributor" in await said(friend, "/whoami")
        assert "I do not know the command" in await said(friend, "/roles")
        assert f"{FRIEND}: contributor" in await said(owner, "/roles")
        assert "reader again" in await said(owner, f"/revoke {FRIEND}")
        assert "taken back" in (await friend.reply())["text"]
        assert "I do not know the command" in await said(friend, "/whoami")
    async with bot.state() as database:
        lines = await database.run(audit.about, str(FRIEND))
    assert [(line.user_id, line.action) for line in lines] == [(OWNER, "revoke"), (OWNER, "grant")]


async def test_the_menu_follows_the_role(bot: Bot, server: LocalBotApi, owner: PrivateChat) -> None:
    """A menu of one's own in each language; taken away with the role."""
    async with bot.running():
        await said(owner, f"/grant {FRIEND} admin")
        await said(owner, f"/revoke {FRIEND}")
        await said(owner, "/whoami")
    given = [
        call.params
        for call in server.calls_of("setMyCommands")
        if str(FRIEND) in str(call.params.get("scope"))
    ]
    assert {parameters.get("language_code") for parameters in given} == {None, "ru", "ky"}
    assert all("grant" in str(parameters["commands"]) for parameters in given)
    assert len(server.calls_of("deleteMyCommands")) == 3


@pytest.mark.parametrize("typed", ["0", "-7", "friend", f"{1:016}{10**20}"])
async def test_what_is_no_user_id_is_told(bot: Bot, owner: PrivateChat, typed: str) -> None:
    async with bot.running():
        for command in ("grant", "ban"):
            told = await said(owner, f"/{command} {typed}")
            assert text("role-refused-not-a-user", "en", value=typed) in told


async def test_a_menu_that_is_refused_keeps_nobody_elses(
    bot: Bot, server: LocalBotApi, owner: PrivateChat
) -> None:
    """Telegram knows no chat of somebody who has never written to the bot."""
    async with bot.state() as database:
        await database.run(people.give_role, FRIEND, Role.ADMIN)
    # Three languages have two menus of everybody each; the next menu is the first person's.
    server.faults.add("setMyCommands", status=400, description="Bad Request: chat not found", skip=6)
    async with bot.running():
        assert await server.world.changed.until(
            lambda: "grant" in str(server.world.profile.menu(private_scopes(OWNER), "ru")) or None, 5
        )


async def test_what_is_missing_is_asked_for(bot: Bot, owner: PrivateChat) -> None:
    """Step by step, by typing or by a press, over a restart; a wrong value is told and asked for again."""
    async with bot.running():
        assert "Whom?" in await said(owner, "/grant")
        refused = await said(owner, "somebody")
        assert "“somebody” is no user id" in refused
        assert "Whom?" in refused
        await owner.send(owner.person, str(FRIEND))
        choice = await owner.reply()
        assert labels(choice) == ["contributor", "editor", "admin", "Cancel"]
    async with bot.running():
        assert "no role to give" in await said(owner, "king")
        choice = owner.unread[-1] if owner.unread else choice
        await owner.press(owner.person, choice, "editor")
        assert "has the role “editor”" in (await owner.reply())["text"]
    assert await has_role(bot, FRIEND) is Role.EDITOR


@pytest.mark.parametrize("way", ["/cancel", "button", "/whoami"])
async def test_a_command_is_left(bot: Bot, owner: PrivateChat, way: str) -> None:
    """By the command, its button, or any other command: what follows is a question again."""
    async with bot.running():
        await owner.send(owner.person, "/grant")
        prompt = await owner.reply()
        if way == "button":
            await owner.press(owner.person, prompt, "Cancel")
        else:
            await owner.send(owner.person, way)
        await owner.reply()
        assert "four million" in await said(owner, "How much did the bridge cost?")
        assert "nothing to cancel" in await said(owner, "/cancel")


async def test_a_stale_choice_changes_nothing(bot: Bot, owner: PrivateChat) -> None:
    """A button of a question that was left is as good as none."""
    async with bot.running():
        await owner.send(owner.person, f"/grant {FRIEND}")
        choice = await owner.reply()
        await said(owner, "/cancel")
        notice = await owner.press(owner.person, choice, "admin")
        assert "chosen or left before" in str(notice)
    assert await has_role(bot, FRIEND) is Role.READER


@pytest.mark.parametrize(
    ("role", "command", "told"),
    [
        ("admin", "/grant 72 admin", "only below your own"),
        ("admin", "/grant 72 owner", "only below your own"),
        ("admin", f"/revoke {OWNER}", "only below your own"),
        ("admin", f"/grant {OWNER} editor", "only below your own"),
        ("admin", "/grant 72 reader", "no role to give"),
        ("admin", "/revoke 72", "no role that could be taken"),
        ("admin", "/grant 0 editor", "no user id"),
        ("admin", f"/grant {'9' * 400} editor", "no user id"),
        ("editor", "/grant 72 contributor", "I do not know the command"),
        ("contributor", "/revoke 70", "I do not know the command"),
    ],
)
async def test_nobody_rises_above_their_role(  # noqa: PLR0917 - fixtures and one row of the table
    bot: Bot, server: LocalBotApi, owner: PrivateChat, role: str, command: str, told: str
) -> None:
    """Roles are given below one's own, by admins."""
    friend = server.private_chat(server.person(FRIEND, "Friend"))
    await friend.start()
    async with bot.running():
        await friend.reply()
        await said(owner, f"/grant {FRIEND} {role}")
        await friend.reply()
        assert told in await said(friend, command)
    assert await has_role(bot, 72) is Role.READER


async def test_a_group_hears_nothing_of_the_newsroom(
    bot: Bot, server: LocalBotApi, owner: PrivateChat, reader: Person
) -> None:
    """There even the owner's command is one that the bot does not know."""
    group = server.group(-100500, "Readers", members=[owner.person, reader])
    async with bot.running():
        await group.send(owner.person, "/grant 72 editor")
        await group.send(owner.person, "/grant@local_news_bot 72 editor")
        assert "I do not know the command" in (await group.reply())["text"]
        assert not group.unread
    assert await has_role(bot, 72) is Role.READER
