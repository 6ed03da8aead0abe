"""``doctor``: what the bot needs, a line each, and what to do where something is amiss."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

import click

from bot.settings import Settings

from .setup import settings_and_logs

PATIENCE = 10.0
"""Seconds for the Bot API server to answer."""


class Mark(StrEnum):
    """How a check came out."""

    OK = "ok"
    NOTE = "note"
    """Nothing is broken, but the operator may not have meant it."""
    FAIL = "FAIL"


Finding = tuple[Mark, str]


@click.command(epilog="Example: python -m bot doctor")
def doctor() -> int:
    """Look over everything the bot needs; exit 1 if something is broken."""
    settings = settings_and_logs("ERROR")
    healthy = True
    for name, check in CHECKS.items():
        mark, told = check(settings)
        click.echo(f"{mark:<5} {name:<16} {told}")
        healthy = healthy and mark is not Mark.FAIL
    return 0 if healthy else 1


def _token(settings: Settings) -> Finding:
    if settings.token is None:
        return Mark.NOTE, "no BOT_TOKEN: the bot runs on a local chat page"
    return asyncio.run(_ask_server(settings.token.get_secret_value(), settings.api_url))


async def _ask_server(token: str, api_url: str) -> Finding:
    """Ask the Bot API server who the token belongs to, and whether something else takes its updates."""
    from telegram import Bot  # noqa: PLC0415 - slow to import
    from telegram.error import InvalidToken, TelegramError  # noqa: PLC0415 - likewise

    bot = Bot(token, base_url=f"{api_url}/bot") if api_url else Bot(token)
    try:
        async with asyncio.timeout(PATIENCE), bot:
            webhook = await bot.get_webhook_info()
    except InvalidToken:
        return Mark.FAIL, "the Bot API server does not accept BOT_TOKEN: ask @BotFather for the present one"
    except (TelegramError, TimeoutError) as error:
        return Mark.FAIL, f"the Bot API server does not answer ({type(error).__name__}): look at the network"
    if webhook.url:
        return Mark.FAIL, f"@{bot.username} has a webhook, so polling gets nothing: delete the webhook"
    return Mark.OK, f"accepted, it is @{bot.username}"


def _files(settings: Settings) -> Finding:
    from bot.knowledge import KnowledgeError, load_base  # noqa: PLC0415 - only here

    try:
        base = load_base(settings.knowledge_dir)
    except KnowledgeError as error:
        if len(error.problems) == 1:
            return Mark.FAIL, str(error.problems[0])
        return (
            Mark.FAIL,
            f"{len(error.problems)} problems in {settings.knowledge_dir}: python -m bot check lists them",
        )
    return Mark.OK, f"{len(base.facts)} facts and {len(base.unknowns)} unknowns in {settings.knowledge_dir}"


def _second_instance(settings: Settings) -> Finding:
    from bot.state import AlreadyRunningError, DataFolderError, InstanceLock  # noqa: PLC0415 - only here

    if not settings.data_dir.exists():
        made_in = next(folder for folder in settings.data_dir.absolute().parents if folder.exists())
        if made_in.is_dir() and os.access(made_in, os.W_OK):
            return Mark.OK, "none"
        return Mark.FAIL, f"The data folder {settings.data_dir} cannot be made: name another in BOT_DATA_DIR."
    try:
        with InstanceLock(settings.data_dir):
            return Mark.OK, "none"
    except AlreadyRunningError:
        return Mark.NOTE, f"the bot is running with the data folder {settings.data_dir}"
    except DataFolderError as error:
        return Mark.FAIL, str(error)


def _database(settings: Settings) -> Finding:
    from sqlalchemy import create_engine, make_url, text  # noqa: PLC0415 - only here
    from sqlalchemy.exc import SQLAlchemyError  # noqa: PLC0415 - likewise

    try:
        url = make_url(settings.database_url.get_secret_value())
        shown = url.render_as_string(hide_password=True)
        if url.get_backend_name() == "sqlite" and not Path(url.database or "").is_file():
            return Mark.OK, f"{shown} is not there yet; the first start makes it"
        engine = create_engine(url)
        with engine.connect() as connection:
            sound = (
                url.get_backend_name() != "sqlite" or connection.scalar(text("PRAGMA quick_check")) == "ok"
            )
        engine.dispose()
    except ImportError as error:
        return Mark.FAIL, f"the package {error.name} is not installed, which BOT_DATABASE_URL needs"
    except SQLAlchemyError as error:
        return Mark.FAIL, f"BOT_DATABASE_URL cannot be opened ({type(error).__name__})"
    return (Mark.OK, shown) if sound else (Mark.FAIL, f"{shown} is damaged: restore a backup")


def _semantic(settings: Settings) -> Finding:
    from bot.semantic import SemanticError, open_encoder  # noqa: PLC0415 - only here

    try:
        encoder = open_encoder(settings.semantic, settings.data_dir / "semantic")
    except SemanticError as error:
        return Mark.FAIL, str(error)
    return Mark.OK, encoder.name if encoder else "none: questions are matched by their words"


def _admins(settings: Settings) -> Finding:
    if settings.owner_id is None:
        return Mark.NOTE, "no BOT_OWNER_ID: nobody is the owner"
    return Mark.OK, f"the owner is {settings.owner_id}"


CHECKS: dict[str, Callable[[Settings], Finding]] = {
    "token": _token,
    "files": _files,
    "database": _database,
    "second instance": _second_instance,
    "semantic model": _semantic,
    "admins": _admins,
}
