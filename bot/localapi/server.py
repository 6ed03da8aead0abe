"""The server: Telegram's addresses on loopback, and the hands that drive it.

>>> async with LocalBotApi() as server:  # a bot polls server.url
...     reader = server.person(id=7, first_name="Aigul")
...     chat = server.private_chat(reader)
...     await chat.send(reader, "hello")
...     print(await chat.reply())
"""
# ruff: noqa: ASYNC109 - these methods wait for the bot themselves and say what did not come

import inspect
from typing import Self, TypeVar, cast

from aiohttp import web

from bot.localapi.chatpage import ChatPage
from bot.localapi.errors import ApiError, not_found, unauthorized
from bot.localapi.faults import Faults
from bot.localapi.loopback import careful_headers, only_ours
from bot.localapi.methods import BY_LOWER_NAME
from bot.localapi.people import Person
from bot.localapi.rooms import WAIT, Channel, Group, PrivateChat
from bot.localapi.updates import UpdateQueue
from bot.localapi.wire import Json, read_params
from bot.localapi.world import Call, ChatRecord, World

LOOPBACK = "127.0.0.1"
LOCAL_TOKEN = "1:local"  # noqa: S105 - no secret: it opens nothing but this server
UPLOAD_LIMIT = 52 * 1024 * 1024
"""Bytes of a request: Telegram takes files of 50 MB."""
SHUTDOWN = 1.0
"""Seconds that open requests get to end when the server stops."""

AnyChat = TypeVar("AnyChat", PrivateChat, Group, Channel)


class LocalBotApi:
    """A Bot API server for one bot. `port=0` takes any free port; it is known after `start`."""

    def __init__(
        self,
        token: str = LOCAL_TOKEN,
        *,
        host: str = LOOPBACK,
        port: int = 0,
        name: str = "News QA Bot",
        username: str = "local_news_bot",
    ) -> None:
        self.world = World(token, name, username)
        self.host = host
        self.port = port
        self._runner: web.AppRunner | None = None
        self._chats: dict[int, PrivateChat | Group | Channel] = {}

    @property
    def token(self) -> str:
        """The one token the server accepts."""
        return self.world.token

    @property
    def url(self) -> str:
        """The address without a trailing slash; the value for `BOT_API_URL`."""
        return f"http://{self.host}:{self.port}"

    @property
    def bot(self) -> Json:
        """The bot's User object."""
        return self.world.bot

    @property
    def updates(self) -> UpdateQueue:
        """The updates the bot has not confirmed yet."""
        return self.world.updates

    @property
    def faults(self) -> Faults:
        """Where a test orders faults."""
        return self.world.faults

    @property
    def calls(self) -> list[Call]:
        """Every request of the bot but getUpdates, in order, the refused ones included."""
        return [call for call in self.world.calls if call.method != "getUpdates"]

    def calls_of(self, method: str) -> list[Call]:
        """Return the requests of one method, getUpdates too."""
        return [call for call in self.world.calls if call.method == method]

    # People and chats

    def person(
        self,
        id: int,  # noqa: A002 - Telegram's own name for it
        first_name: str = "Reader",
        username: str = "",
        language_code: str = "en",
        last_name: str = "",
    ) -> Person:
        """Make a person, known to the server from now on."""
        person = Person(id, first_name, last_name, username, language_code)
        self.world.people[id] = person
        return person

    def private_chat(self, person: Person, *, started: bool = False) -> PrivateChat:
        """Open the private chat with a person; the bot may write once they have, or if `started`."""
        record = self.world.open_chat(person.private_chat(), started=started)
        return self._chat(record, PrivateChat(self.world, record, person))

    def group(
        self,
        id: int,  # noqa: A002 - Telegram's own name for it
        title: str = "Group",
        members: list[Person] | tuple[Person, ...] = (),
        *,
        privacy: bool = True,
        bot_status: str = "member",
        username: str = "",
    ) -> Group:
        """Open a supergroup with the bot in it; the first of `members` is its creator."""
        named = {"username": username} if username else {}
        info = {"id": id, "type": "supergroup", "title": title, **named}
        record = self.world.open_chat(info, privacy=privacy)
        record.members[self.bot["id"]] = bot_status
        group = self._chat(record, Group(self.world, record))
        for number, person in enumerate(members):
            group.join(person, "member" if number else "creator")
        return group

    def channel(self, id: int, title: str = "Channel", username: str = "") -> Channel:  # noqa: A002
        """Open a channel with the bot as an administrator."""
        named = {"username": username} if username else {}
        record = self.world.open_chat({"id": id, "type": "channel", "title": title, **named})
        record.members[self.bot["id"]] = "administrator"
        return self._chat(record, Channel(self.world, record))

    def _chat(self, record: ChatRecord, chat: AnyChat) -> AnyChat:
        return cast(AnyChat, self._chats.setdefault(record.id, chat))

    @property
    def chats(self) -> dict[int, PrivateChat | Group | Channel]:
        """All chats by identifier."""
        return self._chats

    # Inline mode

    async def inline(self, asker: Person, query: str, offset: str = "", timeout: float = WAIT) -> list[Json]:
        """Type `@bot query` in any chat: the results, each with the `message` it would send."""
        return list((await self.inline_answer(asker, query, offset, timeout))["results"])

    async def inline_answer(self, asker: Person, query: str, offset: str = "", timeout: float = WAIT) -> Json:
        """Ask an inline query; return everything in answerInlineQuery."""
        asked = self.world.new_query(
            self.world.inline_queries,
            {"from": asker.user(), "query": query, "offset": offset, "chat_type": "sender"},
        )
        self.updates.put("inline_query", asked.query)
        answer = await self.world.changed.until(lambda: asked.answer, timeout)
        if answer is None:
            raise TimeoutError(f"the bot did not answer the inline query {query!r} within {timeout:g} s")
        return answer

    def expire_queries(self) -> None:
        """Every open button press and inline query is too old to be answered from now on."""
        self.world.callbacks.clear()
        self.world.inline_queries.clear()

    # Running

    async def start(self) -> None:
        """Listen. OSError if the port is taken."""
        application = web.Application(client_max_size=UPLOAD_LIMIT, middlewares=[only_ours])
        application.on_response_prepare.append(careful_headers)
        application.router.add_route("*", "/bot{token}/{method}", self._answer)
        application.router.add_get("/file/bot{token}/{path:.+}", self._download)
        ChatPage(self.world, self._chats, self.inline_answer).add_routes(application.router)
        self._runner = web.AppRunner(
            application, access_log=None, handler_cancellation=True, shutdown_timeout=SHUTDOWN
        )
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, self.host, self.port).start()
        except OSError:
            await self._runner.cleanup()
            raise
        self.port = self._runner.addresses[0][1]

    async def stop(self) -> None:
        """Stop listening; open polls and event streams end."""
        self.updates.close()
        self.world.tell("closing")
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_problem: object) -> None:
        await self.stop()

    # Answering

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        params = await read_params(request)
        name = request.match_info["method"]
        known, method = BY_LOWER_NAME.get(name.lower(), (name, None))
        self.world.calls.append(Call(known, params.values, self.world.clock()))
        fault = self.faults.find(known, params, after=False)
        if fault is not None and (struck := await fault.strike(request)) is not None:
            return struck
        try:
            self._check_token(request)
            if method is None:
                raise not_found("method not found")
            result = method(self.world, params)
            if inspect.isawaitable(result):
                result = await result
        except ApiError as error:
            return web.json_response(error.body(), status=error.code)
        fault = self.faults.find(known, params, after=True)
        if fault is not None and (struck := await fault.strike(request)) is not None:
            return struck
        return web.json_response({"ok": True, "result": result})

    def _check_token(self, request: web.Request) -> None:
        token = request.match_info["token"]
        if ":" not in token:
            raise not_found()
        if token != self.token:
            raise unauthorized()

    async def _download(self, request: web.Request) -> web.Response:
        try:
            self._check_token(request)
            stored = self.world.files.at(request.match_info["path"])
        except ApiError as error:
            return web.json_response(error.body(), status=error.code)
        return web.Response(body=stored.data, content_type="application/octet-stream")
