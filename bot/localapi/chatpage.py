"""The chat page's own endpoints: what it shows, what its reader does, and a stream of what happens.

The page is a client of the readers' side (rooms.py), as the tests are. Everything under `/chat/` takes and
gives JSON, but for files and the event stream.
"""

import asyncio
import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from aiohttp import web

from bot.localapi.people import Person
from bot.localapi.profile import group_scopes, private_scopes
from bot.localapi.rooms import Channel, Chat, Group, PrivateChat
from bot.localapi.wire import Json
from bot.localapi.world import ADMINISTRATORS, World

PAGE = Path(__file__).parent / "page"
PAGE_TYPES = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
HEARTBEAT = 15.0
"""Seconds between signs of life on a quiet event stream."""
PRESS_WAIT = 15.0
"""Seconds a pressed button waits for the bot's answer."""
INLINE_WAIT = 5.0
"""Seconds an inline query waits for its results."""
SHOWN_IMAGES = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp"})
"""Shown in place; every other file is only offered for download, so that none runs as a page."""

AnyChat = PrivateChat | Group | Channel
Action = Callable[[Person, AnyChat, Json], Awaitable[Json]]


class ChatPage:
    """The page of one server."""

    def __init__(
        self, world: World, chats: dict[int, AnyChat], inline: Callable[..., Awaitable[Json]]
    ) -> None:
        self.world = world
        self.chats = chats
        self.inline = inline

    def add_routes(self, router: web.UrlDispatcher) -> None:
        """All addresses of the page."""
        router.add_get("/", self.file)
        router.add_get("/{name:[a-z]+\\.(?:css|js|svg)}", self.file)
        router.add_get("/chat/state", self.state)
        router.add_get("/chat/view", self.view)
        router.add_get("/chat/events", self.events)
        router.add_get("/chat/file/{file_id}", self.stored_file)
        router.add_post("/chat/upload", self.upload)
        for name in ("send", "edit", "press", "inline", "choose"):
            router.add_post(f"/chat/{name}", self._taking_json(getattr(self, f"do_{name}")))

    # What the page shows

    async def file(self, request: web.Request) -> web.Response:
        """Answer with the page itself, its styles and scripts."""
        path = PAGE / request.match_info.get("name", "index.html")
        if not path.is_file():
            raise web.HTTPNotFound
        return web.Response(
            text=path.read_text(encoding="utf-8"), content_type=PAGE_TYPES[path.suffix], charset="utf-8"
        )

    async def state(self, _request: web.Request) -> web.Response:
        """Answer with the bot, the people one can be, and the chats."""
        people = [{**person.user(), "chats": self._chats_of(person)} for person in self.world.people.values()]
        chats = [chat.record.info for chat in self.chats.values()]
        return web.json_response({"bot": self.world.bot, "people": people, "chats": chats})

    def _chats_of(self, person: Person) -> list[int]:
        return [
            chat.id
            for chat in self.chats.values()
            if chat.id == person.id or person.id in chat.record.members
        ]

    async def view(self, request: web.Request) -> web.Response:
        """Answer with a chat as one of its people sees it: messages, menu, the bot's description."""
        person, chat = self._who_and_where(dict(request.query))
        profile, language = self.world.profile, person.language_code
        administrator = chat.record.members.get(person.id) in ADMINISTRATORS
        scopes = (
            private_scopes(person.id)
            if isinstance(chat, PrivateChat)
            else group_scopes(chat.id, person.id, administrator=administrator)
        )
        view = {
            "messages": chat.messages,
            "menu": profile.menu(scopes, language),
            "awake": self.world.updates.polled,
            "name": profile.text("name", language),
            "description": profile.text("description", language),
            "keyboard": chat.record.keyboard,
            "reactions": chat.record.reactions,
        }
        return web.json_response(view)

    async def stored_file(self, request: web.Request) -> web.Response:
        """Answer with a photo to look at, or any other file to download."""
        stored = self.world.files.by_id.get(request.match_info["file_id"])
        if stored is None:
            raise web.HTTPNotFound
        if stored.content_type in SHOWN_IMAGES:
            return web.Response(body=stored.data, content_type=stored.content_type)
        return web.Response(
            body=stored.data,
            content_type="application/octet-stream",
            headers={"Content-Disposition": "attachment"},
        )

    async def events(self, request: web.Request) -> web.StreamResponse:
        """Stream what happens from now on, as server-sent events."""
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await response.prepare(request)
        events: asyncio.Queue[Json] = asyncio.Queue()
        self.world.listeners.add(events)
        try:
            await response.write(b": listening\n\n")
            while True:
                line = await _next_line(events)
                if line is None:
                    return response
                await response.write(line)
        except ConnectionResetError:
            return response
        finally:
            self.world.listeners.discard(events)

    # What the page's reader does

    def _who_and_where(self, body: Json) -> tuple[Person, AnyChat]:
        """Find the person and the chat a request names; 400 if there is no such pair."""
        try:
            person, chat = self.world.people[int(body["as"])], self.chats[int(body["chat"])]
        except (KeyError, ValueError, TypeError) as problem:
            raise _refusal("There is no such person or chat.") from problem
        if chat.id not in self._chats_of(person):
            raise _refusal("This person is not in this chat.")
        return person, chat

    def _taking_json(self, action: Action) -> Callable[[web.Request], Awaitable[web.Response]]:
        """Make a handler that reads the JSON, finds person and chat, and answers with the action's JSON."""

        async def handle(request: web.Request) -> web.Response:
            if request.content_type != "application/json":  # a form of another site cannot send this type
                raise _refusal("JSON is expected.")
            body = await request.json()
            person, chat = self._who_and_where(body)
            try:
                return web.json_response(await action(person, chat, body))
            except TimeoutError:
                return web.json_response({"error": "The bot did not answer."}, status=504)
            except (KeyError, ValueError) as problem:
                raise _refusal("There is no such message or button.") from problem

        return handle

    async def do_send(self, person: Person, chat: AnyChat, body: Json) -> Json:
        """Send a text message, perhaps a reply."""
        text = str(body.get("text", ""))
        if not text.strip():
            raise _refusal("The message is empty.")
        return await chat.send(person, text, reply_to=_repliee(chat, body))

    async def do_edit(self, person: Person, chat: AnyChat, body: Json) -> Json:
        """Another text for an own message."""
        message = chat.message(int(body["message_id"]))
        if message.get("from", {}).get("id") != person.id:
            raise _refusal("Only one's own messages can be edited.")
        return await chat.edit(message, str(body["text"]))

    async def do_press(self, person: Person, chat: AnyChat, body: Json) -> Json:
        """Press a button by its callback data; return the bot's answer."""
        message = chat.message(int(body["message_id"]))
        return await chat.press_data(person, message, str(body["data"]), PRESS_WAIT)

    async def do_inline(self, person: Person, _chat: AnyChat, body: Json) -> Json:
        """Ask an inline query; return its results. There are none of a bot that takes no such queries."""
        if not self.world.updates.wants("inline_query"):
            return {"results": []}
        return await self.inline(person, str(body.get("query", "")), "", INLINE_WAIT)

    async def do_choose(self, person: Person, chat: AnyChat, body: Json) -> Json:
        """Send an inline result to the chat."""
        return await chat.choose(person, dict(body["result"]), str(body.get("query", "")))

    async def upload(self, request: web.Request) -> web.Response:
        """Send a photo or a document, with a caption."""
        form = await request.post()
        person, chat = self._who_and_where(dict(form))
        sent = form.get("file")
        if not isinstance(sent, web.FileField):
            raise _refusal("There is no file.")
        data, caption = sent.file.read(), str(form.get("caption", ""))
        if form.get("kind") == "photo" and sent.content_type in SHOWN_IMAGES:
            message = await chat.send_photo(person, data, caption, sent.filename)
        else:
            message = await chat.send_document(person, sent.filename, data, caption, sent.content_type)
        return web.json_response(message)


def _repliee(chat: Chat, body: Json) -> Json | None:
    return chat.record.messages.get(int(body.get("reply_to") or 0))


def _refusal(sentence: str) -> web.HTTPBadRequest:
    return web.HTTPBadRequest(text=json.dumps({"error": sentence}), content_type="application/json")


async def _next_line(events: asyncio.Queue[Any]) -> bytes | None:
    """Wait for the next event as a line of the stream, or a sign of life; None when the server stops."""
    try:
        event = await asyncio.wait_for(events.get(), HEARTBEAT)
    except TimeoutError:
        return b": still here\n\n"
    if event["event"] == "closing":
        return None
    return f"data: {json.dumps(event, ensure_ascii=False)}\n\n".encode()
