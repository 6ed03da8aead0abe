"""Puts the library's application together: connections, queue, order of work, handlers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from telegram.ext import Application, ApplicationBuilder
from telegram.request import HTTPXRequest

from bot.editing import Newsroom
from bot.state import Database

from .answers import Answers
from .bases import Bases
from .desk import Desk, Places
from .readiness import Ready
from .registry import register
from .transport.courier import Courier
from .transport.incoming import Incoming, PollingRequest
from .transport.turns import Turns
from .transport.watchdog import Watchdog

AnyApplication = Application[Any, Any, Any, Any, Any, Any]

TELEGRAM = "https://api.telegram.org"
LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
TIMEOUT = 5.0
"""Seconds for connecting, for writing, and for an answer."""


@dataclass
class Assembly:
    """The parts that are started and stopped together."""

    application: AnyApplication
    incoming: Incoming
    turns: Turns
    desk: Desk


def assemble(
    *,
    token: str,
    api_url: str,
    ready: Ready,
    newsroom: Newsroom,
    database: Database,
    watchdog: Watchdog,
    clock: Callable[[], datetime],
    places: Places,
    owner_id: int | None = None,
) -> Assembly:
    """Build everything; nothing runs yet. ``api_url`` is the Bot API server's, empty for Telegram's own."""
    server = api_url or TELEGRAM
    options = _connection(server)
    incoming, turns = Incoming(database, clock), Turns()
    application: AnyApplication = (
        ApplicationBuilder()
        .token(token)
        .base_url(f"{server}/bot")
        .base_file_url(f"{server}/file/bot")
        .request(HTTPXRequest(**options))
        .get_updates_request(PollingRequest(incoming, watchdog, **options))
        .update_queue(incoming)
        .concurrent_updates(turns)
        .job_queue(None)
        .build()
    )
    courier = Courier(application.bot, database, clock)
    answers = Answers(ready.answerer)
    bases = Bases(answers, ready.remake, due=ready.due)
    desk = Desk(
        bot=application.bot,
        database=database,
        answers=answers,
        courier=courier,
        clock=clock,
        again=incoming.again,
        taken_up=incoming.taken_up,
        newsroom=newsroom,
        bases=bases,
        places=places,
        owner_id=owner_id,
    )
    incoming.wants = register(application, desk)
    return Assembly(application, incoming, turns, desk)


def _connection(server: str) -> dict[str, Any]:
    """Options of both connections; a server on this machine is never asked through a proxy."""
    direct = urlsplit(server).hostname in LOOPBACK
    return {
        "connect_timeout": TIMEOUT,
        "read_timeout": TIMEOUT,
        "write_timeout": TIMEOUT,
        "pool_timeout": TIMEOUT,
        "httpx_kwargs": {"trust_env": not direct},
    }
