"""Every command and every button that needs a role, given by everybody who must not: no change, no leak.

The commands, the actions of buttons and the roles are read from the bot's own tables: one that is added is
tried here without a line of test being written.
"""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, select

from bot.handlers import COMMANDS
from bot.handlers.registry import PRESSES
from bot.localapi import LocalBotApi, PrivateChat
from bot.model import Role
from bot.replies import Action
from bot.state import Database, buttons, people, questions, steps
from bot.state.questions import Reason
from bot.state.statistics import SALT
from bot.state.steps import Step
from bot.state.tables import metadata

from .conftest import Bot

NEEDING = {name: command for name, command in COMMANDS.items() if command.role > Role.READER}
VALUES = {
    "about": "trout-upstream",
    "answer": "Nobody said so.",
    "claim": "established",
    "days": "7",
    "entity": "bridge",
    "fact": "trout-upstream",
    "field": "claim",
    "kind": "fact",
    "name": "Old Bridge",
    "note": "It was wrong.",
    "question": "1",
    "reason": "because",
    "role": "editor",
    "source": "1",
    "user": "72",
    "value": "0.4",
    "version": "0",
    "wording": "What of the trout?",
    "words": "trout",
}
"""What each argument could be told; a command is given up to the first that is not here."""
TARGETS = {
    Action.SHOW: "trout-upstream",
    Action.QUEUE: "0",
    Action.TEACH: "1 trout-upstream",
    Action.DISMISS: "1",
    Action.REVIEW: "trout-upstream",
    Action.ANNOUNCE: "1",
}
FLEETING = {"inbox", "outbox", "buttons", "contexts", "receipts", "asked"}
"""Tables in which refusing leaves traces, too."""
GROUP, CHANNEL = -100700, -100701
NOW = datetime.now(UTC)


def typed(name: str) -> list[str]:
    """Give a command bare, and with what it could be told."""
    told = []
    for argument in NEEDING[name].arguments:
        if argument.name not in VALUES:
            break
        told.append(VALUES[argument.name])
    return [f"/{name}", f"/{name} {' '.join(told)}"] if told else [f"/{name}"]


class Office:
    """People who are hired as they are needed, and what must stay as it is."""

    def __init__(self, bot: Bot, server: LocalBotApi, database: Database) -> None:
        self.bot = bot
        self.server = server
        self.database = database
        self.group = server.group(GROUP, "Group", [], privacy=False)
        self.channel = server.channel(CHANNEL, "Channel")
        self._number = 100

    async def hire(self, role: Role, *, dismissed: bool = False) -> PrivateChat:
        """Return the chat of somebody new with this role, or who had it until now."""
        self._number += 1
        number = self._number
        await self.database.run(people.give_role, number, role)
        if dismissed:
            await self.database.run(people.give_role, number, Role.READER)
        return self.server.private_chat(self.server.person(number, f"{role.word} {number}"))

    async def strangers(self, role: Role) -> list[PrivateChat]:
        """Hire everybody whose role is too low, and one who was an admin."""
        lower = [await self.hire(each) for each in Role if each < role]
        return [*lower, await self.hire(Role.ADMIN, dismissed=True)]

    async def state(self) -> tuple[dict[str, str], str]:
        """Return what the database and the fact base hold."""
        base = hashlib.sha256()
        for path in sorted(self.bot.settings.knowledge_dir.rglob("*.*")):
            base.update(path.name.encode() + (path.read_bytes() if path.is_file() else b""))
        return await self.database.run(rows), base.hexdigest()


def rows(connection: Connection) -> dict[str, str]:
    """Return what each table holds."""
    kept = [table for table in metadata.sorted_tables if table.name not in FLEETING]
    held = {table.name: connection.execute(select(table)).all() for table in kept}
    # Counting people of a day needs a number that any question may set.
    held["switches"] = [row for row in held["switches"] if row.name != SALT]
    return {name: repr(listed) for name, listed in held.items()}


@pytest.fixture
async def office(bot: Bot, server: LocalBotApi) -> AsyncIterator[Office]:
    async with bot.running(), bot.state() as database:
        office = Office(bot, server, database)
        greeted = await office.hire(Role.READER)
        await greeted.start()
        await greeted.reply(20)
        await database.run(
            questions.add,
            receipt_id=None,
            user_id=9,
            text="What of the zeppelin?",
            language="en",
            reason=Reason.NOT_REPORTED,
            nearest=("trout-upstream",),
            now=NOW,
        )
        yield office


async def test_whoever_may_is_heard(office: Office) -> None:
    """The test itself: each command is known to those whose role is high enough."""

    async def is_heard(name: str) -> None:
        chat = await office.hire(NEEDING[name].role)
        await chat.send(chat.person, f"/{name}")
        assert "I do not know the command" not in (await chat.reply(60)).get("text", ""), name

    await asyncio.gather(*map(is_heard, NEEDING))


async def test_whoever_may_not_learns_nothing(office: Office) -> None:
    """A role that is too low, or was taken back: the command is one that does not exist, to the letter."""
    chats = [(name, chat) for name, each in NEEDING.items() for chat in await office.strangers(each.role)]
    before = await office.state()

    async def learns_nothing(name: str, chat: PrivateChat) -> None:
        for text in typed(name):
            await chat.send(chat.person, text)
            told = (await chat.reply(60))["text"]
            assert told.startswith(f"I do not know the command /{name}."), (chat.person, text)
            assert f"/{name} -" not in told, (chat.person, text)
            assert "trout" not in told, (chat.person, text)

    await asyncio.gather(*(learns_nothing(name, chat) for name, chat in chats))
    assert await office.state() == before


async def test_only_a_fresh_message_of_a_person_counts(office: Office) -> None:
    """Forwarded, edited, via a bot, in a group, anonymous, as a channel, in a channel: nobody's command."""
    owners = {name: await office.hire(Role.OWNER) for name in NEEDING}
    other, group = office.server.person(9, "Other"), office.group
    before = await office.state()

    async def is_ignored(name: str, chat: PrivateChat) -> None:
        person = chat.person
        for text in typed(name):
            await chat.send(person, text, forwarded_from=other)
            await chat.send(person, text, via_bot=True)
            await group.send(person, text)
            await group.send_anonymously(text)
            await group.send_as_channel(office.channel, text)
            await office.channel.post(text)
            await chat.edit(await chat.send(person, "hello"), text)
        await chat.send(person, "/cancel")
        told = []
        while "nothing to cancel" not in (reply := await chat.reply(60))["text"]:
            told.append(reply["text"])
        # Who may give it is told that a forwarded command is none.
        harmless = ("I do not know the command", "A forwarded command does nothing", "Hello")
        strange = [text for text in told if not text.startswith(harmless)]
        assert strange == [], name

    await asyncio.gather(*(is_ignored(name, chat) for name, chat in owners.items()))
    assert group.unread == []
    assert office.channel.unread == []
    after = await office.state()
    assert changed(before[0], after[0]) <= {"questions"}  # what was edited into a command is a question
    assert after[1] == before[1]


async def test_buttons_look_at_the_role_when_they_are_pressed(office: Office) -> None:
    """Each action, and each command behind a button: one's own button does nothing once the role is gone."""
    staff = {role: [await greeted(chat) for chat in await office.strangers(role)] for role in Role if role}
    before = await office.state()
    for action, target, role in actions():
        for chat in staff[role]:
            key = await made(office.database, chat.id, chat.messages[-1], action, target, chat.person.id)
            notice = await chat.press_data(chat.person, chat.messages[-1], key, 20)
            assert "too old" in str(notice), (chat.person, action, target)
    assert await office.state() == before
    assert [message for chats in staff.values() for chat in chats for message in chat.unread] == []


async def test_nobody_presses_anothers_button(office: Office) -> None:
    """Nor one's own in a group, nor one that is forged, or expired."""
    group = office.group
    owners = [await greeted(await office.hire(Role.OWNER)) for _ in range(6)]
    await group.send(owners[0].person, "/help")
    there = await group.reply(20)
    before = await office.state()
    for number, (action, target, _role) in enumerate(actions()):
        owner, others = owners[number % 6], owners[(number + 1) % 6].person.id
        here, own, database = owner.messages[-1], owner.person.id, office.database
        keys = [
            "forged",
            await made(database, owner.id, here, action, target, others),
            await made(database, owner.id, here, action, target, own, age=timedelta(31)),
            await made(database, group.id, here, action, target, own),
        ]
        for key in keys:
            notice = await owner.press_data(owner.person, here, key, 20)
            assert "too old" in str(notice), (action, target)
        key = await made(database, group.id, there, action, target, own)
        assert "too old" in str(await group.press_data(owner.person, there, key, 20)), (action, target)
    assert await office.state() == before


async def test_an_open_step_is_nobodys_once_the_role_is_gone(office: Office) -> None:
    """What a command still asked for is not taken from somebody who may not give it any more."""
    asked = {name: [each.name for each in c.arguments if each.name in VALUES] for name, c in NEEDING.items()}
    chats = {name: await office.hire(Role.ADMIN, dismissed=True) for name, told in asked.items() if told}
    readers = {name: await office.hire(Role.READER) for name in chats}
    for name, chat in chats.items():
        *given, last = asked[name]
        step = Step(name, last, {each: VALUES[each] for each in given})
        await office.database.run(steps.save, chat.id, chat.person.id, step, NOW)
    before = await office.state()

    async def is_a_question(name: str) -> None:
        told = []
        for chat in (chats[name], readers[name]):
            await chat.send(chat.person, VALUES[asked[name][-1]])
            told.append((await chat.reply(60))["text"])
        assert told[0] == told[1], name

    await asyncio.gather(*map(is_a_question, chats))
    after = await office.state()
    assert changed(before[0], after[0]) <= {"questions"}
    assert after[1] == before[1]


def actions() -> list[tuple[str, str, Role]]:
    """List each button that needs a role, with a target; commands behind buttons and open steps, too."""
    found = [(action, TARGETS.get(Action(action), "0"), press.role) for action, press in PRESSES.items()]
    begin = [(Action.BEGIN, f"{line[1:]}", NEEDING[name].role) for name in NEEDING for line in typed(name)]
    return [*found, *begin]


async def greeted(chat: PrivateChat) -> PrivateChat:
    """Let the bot write to somebody, so that there is a message to press below."""
    await chat.start()
    await chat.reply(20)
    return chat


async def made(  # noqa: PLR0917 - what a button is
    database: Database,
    chat_id: int,
    message: dict[str, Any],
    action: str,
    target: str,
    user_id: int,
    *,
    age: timedelta = timedelta(0),
) -> str:
    """Put a button under a message of the bot's; its key."""
    key = buttons.new_key()
    button = buttons.Button(key, "Do it", action, target, 0, 0, user_id, once=False)
    expires_at = datetime.now(UTC) + timedelta(days=30) - age

    def store(connection: Connection) -> None:
        buttons.add(connection, [button], chat_id=chat_id, receipt_id=None, expires_at=expires_at)
        buttons.stand(connection, chat_id, message["message_id"], [key])

    await database.run(store)
    return key


def changed(before: dict[str, str], after: dict[str, str]) -> set[str]:
    """Name the tables that are not as they were."""
    return {name for name, held in after.items() if before[name] != held}
