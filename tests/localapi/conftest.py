"""A local server, a reader, and python-telegram-bot's own Bot and Application polling it."""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

import pytest
import pytest_asyncio
from telegram import Bot, Update
from telegram.ext import Application, ApplicationBuilder, ContextTypes, MessageHandler, filters

from bot.localapi import LocalBotApi, Person, PrivateChat

AnyApplication = Application[Any, Any, Any, Any, Any, Any]


def builder(server: LocalBotApi) -> ApplicationBuilder[Any, Any, Any, Any, Any, Any]:
    """Make an application's builder that calls this server."""
    return (
        ApplicationBuilder()
        .token(server.token)
        .base_url(f"{server.url}/bot")
        .base_file_url(f"{server.url}/file/bot")
    )


def new_bot(server: LocalBotApi, token: str = "") -> Bot:
    return Bot(token or server.token, base_url=f"{server.url}/bot", base_file_url=f"{server.url}/file/bot")


@asynccontextmanager
async def polling(application: AnyApplication, **options: Any) -> AsyncIterator[AnyApplication]:
    """Run the application, polling until the block ends."""
    async with application:
        await application.start()
        assert application.updater is not None
        await application.updater.start_polling(poll_interval=0.0, **options)
        try:
            yield application
        finally:
            await application.updater.stop()
            await application.stop()


async def echo(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    message = update.effective_message
    assert message is not None
    await message.reply_text(f"echo: {message.text or message.caption or 'no text'}")


def echo_application(server: LocalBotApi) -> AnyApplication:
    application = builder(server).build()
    application.add_handler(MessageHandler(filters.ALL, echo))
    return application


def echoing(server: LocalBotApi) -> AbstractAsyncContextManager[AnyApplication]:
    """Run a bot that answers every message with its text."""
    return polling(echo_application(server))


@pytest_asyncio.fixture
async def server() -> AsyncIterator[LocalBotApi]:
    async with LocalBotApi() as running:
        yield running


@pytest.fixture
def reader(server: LocalBotApi) -> Person:
    return server.person(id=501, first_name="Aigul", username="aigul")


@pytest.fixture
def chat(server: LocalBotApi, reader: Person) -> PrivateChat:
    return server.private_chat(reader, started=True)


@pytest_asyncio.fixture
async def bot(server: LocalBotApi) -> AsyncIterator[Bot]:
    async with new_bot(server) as ready:
        yield ready
