"""The real application polling a real server on loopback, with a database file and a small fact base."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.answering import Answerer
from bot.handlers import serve
from bot.handlers.transport.watchdog import Patience
from bot.localapi import LocalBotApi, Person, PrivateChat
from bot.settings import Settings
from bot.state import Database

BASE = Path(__file__).parent / "base"
OWNER = 70


class Bot:
    """A bot that can be started, stopped and started again on the same data."""

    def __init__(self, settings: Settings, patience: Patience) -> None:
        self.settings = settings
        self.patience = patience
        self.answerer: Answerer | None = None
        self._stop = asyncio.Event()
        self._task: asyncio.Task[int] | None = None

    async def start(self) -> None:
        self._stop = asyncio.Event()
        work = serve(self.settings, self._stop, answerer=self.answerer, patience=self.patience)
        self._task = asyncio.create_task(work)

    async def stop(self) -> int:
        """Stop as SIGTERM would; the exit code."""
        self._stop.set()
        return await self.exit_code()

    async def exit_code(self, seconds: float = 15) -> int:
        """Wait until the bot ends by itself."""
        assert self._task is not None
        return await asyncio.wait_for(asyncio.shield(self._task), seconds)

    @asynccontextmanager
    async def running(self) -> AsyncIterator[Bot]:
        await self.start()
        try:
            yield self
        finally:
            await self.stop()

    @asynccontextmanager
    async def state(self) -> AsyncIterator[Database]:
        """Open the bot's database as a second reader."""
        database = await Database.open(self.settings.database_url.get_secret_value())
        try:
            yield database
        finally:
            await database.close()


@pytest.fixture
async def server() -> AsyncIterator[LocalBotApi]:
    async with LocalBotApi() as server:
        yield server


@pytest.fixture
def bot(server: LocalBotApi, tmp_path: Path) -> Bot:
    """Make a bot that is not started yet."""
    # A copy: the newsroom writes into it.
    knowledge = shutil.copytree(BASE, tmp_path / "knowledge")
    settings = Settings(
        token=SecretStr(server.token),
        api_url=server.url,
        data_dir=tmp_path / "data",
        knowledge_dir=knowledge,
        semantic="off",
    )
    return Bot(settings, Patience())


@pytest.fixture
async def running(bot: Bot) -> AsyncIterator[Bot]:
    async with bot.running():
        yield bot


@pytest.fixture
def reader(server: LocalBotApi) -> Person:
    return server.person(7, "Aigul")


@pytest.fixture
def chat(server: LocalBotApi, reader: Person) -> PrivateChat:
    return server.private_chat(reader)


@pytest.fixture
def owner(bot: Bot, server: LocalBotApi) -> PrivateChat:
    """Chat with the owner whom the settings name; to be asked for before the bot runs."""
    bot.settings = bot.settings.model_copy(update={"owner_id": OWNER})
    return server.private_chat(server.person(OWNER, "Owner"))
