"""What the server knows: the bot, the people, the chats with their messages, and what is still open.

A message is a JSON object as Telegram words it. It is never changed in place: an edit stores a new object, so
whoever holds the old one goes on seeing what was there.
"""

import asyncio
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from bot.localapi.errors import bad_request, forbidden, moved
from bot.localapi.faults import Faults
from bot.localapi.files import FileStore
from bot.localapi.people import Person
from bot.localapi.profile import Profile
from bot.localapi.pulse import Pulse
from bot.localapi.updates import UpdateQueue
from bot.localapi.wire import Json, Params

NUMBERING_BEGAN = 1_735_689_600
"""1 January 2025, UTC: identifiers of a run are counted from here, four a second, so that a restarted server
never gives out an identifier again that the bot has already stored."""
ADMINISTRATORS = frozenset({"creator", "administrator"})
PRESENT = ADMINISTRATORS | {"member", "restricted"}


class Call(NamedTuple):
    """A request the bot made: the method, its parameters as sent, and when (seconds since 1970)."""

    method: str
    params: dict[str, Any]
    time: float


@dataclass
class ChatRecord:
    """A chat and everything in it."""

    info: Json
    next_message_id: int
    messages: dict[int, Json] = field(default_factory=dict)
    """As they are now, by message id, oldest first; deleted ones are gone."""
    outbox: list[Json] = field(default_factory=list)
    """What the bot sent here, as it was sent."""
    edits: list[Json] = field(default_factory=list)
    """What the bot edited here, as it was after each edit."""
    actions: list[str] = field(default_factory=list)
    """The chat actions the bot sent here ("typing")."""
    reactions: dict[int, list[Json]] = field(default_factory=dict)
    """The bot's reactions by message id."""
    keyboard: Json | None = None
    """The latest reply keyboard or order to reply: `markup`, and the `message_id` it came with."""
    pinned: int | None = None
    """The message pinned last."""
    members: dict[int, str] = field(default_factory=dict)
    """Status by user id: creator, administrator, member, left, kicked. The bot's own is among them."""
    privacy: bool = True
    """Groups: the bot sees only commands and replies to it."""
    started: bool = True
    """Private chats: the person has written to the bot, so it may write to them."""
    blocked: bool = False
    """Private chats: the person has blocked the bot."""
    moved_to: int | None = None
    """Groups: the number of the supergroup that it has become."""

    @property
    def id(self) -> int:
        """The chat's identifier."""
        return int(self.info["id"])

    @property
    def kind(self) -> str:
        """`private`, `group`, `supergroup` or `channel`."""
        return str(self.info["type"])


@dataclass
class OpenQuery:
    """A pressed button or an inline query, waiting for the bot's answer."""

    query: Json
    answer: Json | None = None


class World:
    """The state behind the server. Everything runs on one event loop, so nothing here needs a lock."""

    def __init__(self, token: str, name: str, username: str, clock: Callable[[], float] = time.time) -> None:
        first_id = int((clock() - NUMBERING_BEGAN) * 4)
        self.token = token
        self.clock = clock
        self.bot: Json = {
            "id": _bot_id(token),
            "is_bot": True,
            "first_name": name,
            "username": username,
        }
        self.people: dict[int, Person] = {}
        self.chats: dict[int, ChatRecord] = {}
        self.files = FileStore()
        self.profile = Profile(name)
        self.updates = UpdateQueue(first_id)
        self.faults = Faults()
        self.calls: list[Call] = []
        self.callbacks: dict[str, OpenQuery] = {}
        self.inline_queries: dict[str, OpenQuery] = {}
        self.inline_messages: dict[str, tuple[int, int]] = {}
        """Chat and message of what was sent via the bot, by inline message id."""
        self.changed = Pulse()
        """Rings at every message, edit, action and answer."""
        self.listeners: set[asyncio.Queue[Json]] = set()
        """Open pages; each gets every event."""
        self._first_message_id = first_id

    def now(self) -> int:
        """Return the time in whole seconds since 1970."""
        return int(self.clock())

    def open_chat(self, info: Json, **settings: Any) -> ChatRecord:
        """Open a new chat, or the one that has this identifier already."""
        chat_id = int(info["id"])
        if chat_id not in self.chats:
            self.chats[chat_id] = ChatRecord(info, self._first_message_id, **settings)
        return self.chats[chat_id]

    def tell(self, event: str, chat_id: int | None = None, **content: Any) -> None:
        """Tell the open pages and everybody who waits that something happened."""
        for listener in self.listeners:
            listener.put_nowait({"event": event, "chat_id": chat_id, **content})
        self.changed.ring()

    def chat(self, params: Params, name: str = "chat_id") -> ChatRecord:
        """Find the chat a request names by identifier or @username."""
        given = params.text(name).strip()
        if not given:
            raise bad_request(f"{name} is empty")
        for chat in self.chats.values():
            if given in (str(chat.id), f"@{chat.info.get('username', '')}"):
                return chat
        raise bad_request("chat not found")

    def writable_chat(self, params: Params) -> ChatRecord:
        """Find the chat a request names if the bot may write there; 403 otherwise, 400 where it has moved."""
        chat = self.chat(params)
        if chat.moved_to is not None:
            raise moved(chat.moved_to)
        if chat.kind == "private":
            if chat.blocked:
                raise forbidden("bot was blocked by the user")
            if not chat.started:
                raise forbidden("bot can't initiate conversation with a user")
        elif chat.members.get(self.bot["id"]) == "kicked":
            raise forbidden(f"bot was kicked from the {chat.kind} chat")
        elif chat.members.get(self.bot["id"]) not in PRESENT:
            raise forbidden(f"bot is not a member of the {chat.kind} chat")
        return chat

    def new_query(self, shelf: dict[str, OpenQuery], query: Json) -> OpenQuery:
        """Open a callback or inline query under a fresh identifier."""
        identifier = str(secrets.randbits(62))
        shelf[identifier] = OpenQuery({"id": identifier, **query})
        return shelf[identifier]


def _bot_id(token: str) -> int:
    """Return the bot's user id: the number a token begins with."""
    number = token.partition(":")[0]
    return int(number) if number.isdigit() else 1
