"""``run``: poll Telegram with a token, the local Bot API server without one."""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path

import click
from pydantic import SecretStr

from bot.settings import Settings, sqlite_in

from .setup import Misuse, settings_and_logs


@click.command(epilog="Example: python -m bot run")
def run() -> int:
    """Start the bot; Ctrl-C stops it."""
    settings = settings_and_logs()
    if settings.token is None and settings.api_url:
        raise Misuse("BOT_API_URL names a Bot API server, but there is no BOT_TOKEN to use there.")
    return asyncio.run(_poll(settings) if settings.token else _serve_and_poll(settings))


async def _poll(settings: Settings) -> int:
    from bot.handlers import run_bot  # noqa: PLC0415 - python-telegram-bot is slow to import

    return await run_bot(settings)


async def _serve_and_poll(settings: Settings) -> int:
    """Run the local server and the bot in one process, for as long as the bot runs."""
    from bot.localapi import LOCAL_TOKEN, serve  # noqa: PLC0415 - not needed with a token
    from bot.localapi.serving import OWNER_ID  # noqa: PLC0415 - likewise

    with tempfile.TemporaryDirectory(prefix="newsbot-") as folder:
        owner_id = settings.owner_id or OWNER_ID
        async with serve(owner_id=owner_id) as server:
            click.echo(f"There is no BOT_TOKEN, so the chat is here: {server.url}  (Ctrl-C stops it)")
            local = {
                "token": SecretStr(LOCAL_TOKEN),
                "api_url": server.url,
                "owner_id": owner_id,
                # The local chats are gone when the server stops; what the bot knows of them goes too.
                "database_url": sqlite_in(Path(folder)),
            }
            return await _poll(settings.model_copy(update=local))
