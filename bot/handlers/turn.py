"""One update and what comes of it, committed in one transaction with the mark that the update is done.

A handler reads, asks and collects; nothing is written before it has ended well. So an update that is replayed
after a crash finds either everything done or nothing.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import TypeVar

from sqlalchemy import Connection
from telegram import CallbackQuery, Chat, Message, Update, User
from telegram.constants import ChatAction
from telegram.error import TelegramError
from telegram.ext import ContextTypes

from bot.locales import supported
from bot.model import KnowledgeBase, Role
from bot.replies import Reply, render_paused, render_too_many
from bot.state import StateError, chats, inbox, people, steps, switches
from bot.state.chats import ChatSettings
from bot.state.people import Known
from bot.state.steps import Step

from .desk import Desk
from .transport import post
from .transport.enclosure import Enclosure
from .transport.post import Address

log = logging.getLogger(__name__)

Made = TypeVar("Made")
Write = Callable[[Connection], object]
Afterwards = Callable[[], Awaitable[object]]

PATIENCE = 0.4
"""Seconds of work after which the reader is shown "typing"."""
TYPING = 4.0
"""Seconds after which it is shown again; Telegram takes it away after five."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What the state knows of the person, as their update comes in."""

    person: Known
    step: Step | None = None
    """The command that waits for something from them in this chat."""
    settings: ChatSettings = field(default_factory=ChatSettings)
    """What the group's admins have set."""
    paused: bool = False
    """Whether readers are told that the bot takes a break."""


class Turn:
    """An update of a person in a chat. Handlers are functions of a turn."""

    def __init__(self, desk: Desk, update: Update, standing: Standing | None = None) -> None:
        self.desk = desk
        self.update = update
        self.now = desk.clock()
        self.started = time.monotonic()
        """Seconds on the clock that times are measured by."""
        standing = standing or Standing(Known(0))
        self.person = standing.person
        """Role, chosen language, ban."""
        self.step = standing.step
        self.settings = standing.settings
        """What the group's admins have set; of a private chat nothing is."""
        self.arguments: dict[str, str] = {}
        """What the command was told, by argument."""
        self.notice = ""
        """What the answer to a button's press says; empty: nothing."""
        self._writes: list[Write] = []
        self._afterwards: list[Afterwards] = []
        self._others: list[int] = []
        self._refused = ""
        self._answered = False

    @property
    def base(self) -> KnowledgeBase:
        """The base that is answered from."""
        return self.desk.base

    @property
    def message(self) -> Message:
        """The message that a person has sent or edited; of a press, the one with the button."""
        message = self.update.effective_message
        if message is None:
            raise LookupError("the update has no message")
        return message

    @property
    def query(self) -> CallbackQuery:
        """The press."""
        if self.update.callback_query is None:
            raise LookupError("the update is no press")
        return self.update.callback_query

    @property
    def pressed(self) -> int:
        """The message that the pressed button stands under."""
        if self.query.message is None:
            raise LookupError("the press has no message")
        return self.query.message.message_id

    @property
    def user(self) -> User:
        """The person."""
        user = self.update.effective_user
        if user is None:
            raise LookupError("the update has no person")
        return user

    @property
    def chat(self) -> Chat:
        """The chat."""
        chat = self.update.effective_chat
        if chat is None:
            raise LookupError("the update has no chat")
        return chat

    @property
    def private(self) -> bool:
        """Whether nobody else reads along."""
        return self.chat.type == Chat.PRIVATE

    @property
    def client(self) -> str:
        """The language of the person's client, ISO 639-1; empty where it does not tell."""
        return (self.user.language_code or "").partition("-")[0].lower()

    @property
    def quiet(self) -> bool:
        """Whether the group's admins want the bot to be silent now."""
        return self.settings.quiet(self.now)

    @property
    def hint(self) -> str:
        """The language to answer in where a text does not tell: the group's, else the client's."""
        return self.settings.language or self.client

    @property
    def language(self) -> str:
        """The language for what is no answer to a text: the person's choice, else as hinted."""
        return self.person.language or supported(self.hint)

    @property
    def address(self) -> Address:
        """Where a reply goes."""
        message = self.update.effective_message
        topic = (
            message.message_thread_id if isinstance(message, Message) and message.is_topic_message else None
        )
        return Address(self.chat.id, self.user.id, topic, not self.private, self.desk.bot.username)

    def write(self, work: Write) -> None:
        """Do this in the turn's transaction."""
        self._writes.append(work)

    def wake(self, chat_id: int) -> None:
        """Look after another chat too once the turn is committed: something was put into its outbox."""
        self._others.append(chat_id)

    def afterwards(self, work: Afterwards) -> None:
        """Do this once the turn is committed; where it fails the log tells, and nothing else changes."""
        self._afterwards.append(work)

    def say(
        self,
        reply: Reply,
        *,
        reply_to: int | None = None,
        prompt: bool = False,
        page: bool = False,
        enclosure: Enclosure | None = None,
    ) -> None:
        """Send a reply that belongs to no question; the options are those of ``post.send``."""
        self.write(
            lambda connection: post.send(
                connection,
                self.address,
                reply,
                self.now,
                reply_to=reply_to,
                prompt=prompt,
                page=page,
                enclosure=enclosure,
            )
        )

    async def meanwhile(self, work: Write, notice: str = "") -> None:
        """Do this at once, in a transaction of its own: what shows that the turn takes long.

        A press is answered with the ``notice``. A turn that is replayed after a crash does it again.
        """
        await self.desk.database.run(work)
        self.desk.courier.wake(self.chat.id)
        if self.update.callback_query:
            self._answered = True
            await answer_press(self.update.callback_query, notice)

    def refuse(self) -> None:
        """Look no further at an update that is over its sender's share; tell them so, once a minute."""
        self._refused = "flood"
        told = render_too_many(self.language)
        if self.update.callback_query:
            self.notice = told.plain()
        elif self.desk.shares.tells(self.user.id, time.monotonic()):
            self.say(told)

    async def typing_while(self, work: Awaitable[Made]) -> Made:
        """Wait for the work; show "typing" where it takes long."""
        task = asyncio.ensure_future(work)
        pause = PATIENCE
        while not (await asyncio.wait({task}, timeout=pause))[0]:
            with suppress(TelegramError):
                await self.desk.bot.send_chat_action(
                    self.chat.id, ChatAction.TYPING, message_thread_id=self.address.thread_id
                )
            pause = TYPING
        return await task

    async def commit(self) -> None:
        """Store everything that was collected, and the update as done; then let it be sent."""
        await self.desk.database.run(self._store)
        if self._writes and self.update.effective_chat:
            self.desk.courier.wake(self.update.effective_chat.id)
        for chat_id in self._others:
            self.desk.courier.wake(chat_id)
        if self.update.callback_query and not self._answered:
            await answer_press(self.update.callback_query, self.notice)
        for work in self._afterwards:
            try:
                await work()
            except (TelegramError, StateError) as error:
                log.warning("What follows an update could not be done: %s", error)

    def _store(self, connection: Connection) -> None:
        for work in self._writes:
            work(connection)
        if self._refused:
            inbox.refuse(connection, self.update.update_id, self._refused, self.now)
        else:
            inbox.settle(connection, self.update.update_id, self.now)


async def answer_press(query: CallbackQuery, notice: str) -> None:
    """Answer a press, so that the button stops waiting; too late is no trouble."""
    try:
        await query.answer(notice or None)
    except TelegramError as error:
        log.info("A press could not be answered: %s", error.message)


Handler = Callable[[Turn], Awaitable[None]]
Callback = Callable[[Update, ContextTypes.DEFAULT_TYPE], Coroutine[None, None, None]]


def in_turn(desk: Desk, handler: Handler, *, always: bool = False) -> Callback:
    """Make a handler the library's callback; ``always``: whoever it is, and in a pause too."""

    async def callback(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        user, chat = update.effective_user, update.effective_chat
        standing = None
        shared = user is None or desk.shares.takes(user.id, time.monotonic())
        # Whoever floods costs as little as can be: who they are is not even looked up.
        if user is not None and shared:
            chat_id = chat.id if chat else user.id
            standing = await desk.database.run(_standing, desk, chat_id, user.id)
        if update.update_id in desk.taken_up:
            await desk.database.run(inbox.begin, update.update_id)
        turn = Turn(desk, update, standing)
        if always:
            await handler(turn)
        elif not shared:
            turn.refuse()
        elif turn.person.banned:
            pass
        elif standing and standing.paused and turn.person.role is Role.READER:
            _take_a_break(turn)
        else:
            await handler(turn)
        await turn.commit()

    return callback


def _standing(connection: Connection, desk: Desk, chat_id: int, user_id: int) -> Standing:
    """Look the person up; who owns the bot by its settings is neither below that nor banned."""
    person = people.get(connection, user_id)
    if user_id == desk.owner_id:
        person = replace(person, role=Role.OWNER, banned=False)
    paused = bool(switches.get(connection, switches.PAUSED))
    step = steps.load(connection, chat_id, user_id, desk.clock())
    return Standing(person, step, chats.settings(connection, chat_id), paused)


def _take_a_break(turn: Turn) -> None:
    """Tell a reader so, in place of whatever was asked; a group in its quiet hours nothing."""
    told = render_paused(turn.language)
    if turn.update.callback_query:
        turn.notice = told.plain()
    elif turn.update.message and not turn.quiet:
        turn.say(told, reply_to=turn.message.message_id)
