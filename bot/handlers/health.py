"""The health endpoint: ``/live`` and ``/ready`` as JSON, on loopback, for whatever watches the process.

Alive is a bot that need not be started again; ready is one that hears Telegram and can write. Status 200 says
yes, 503 no. Only addresses of this machine are answered, so that no web site can ask by way of a browser.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping
from http import HTTPStatus
from urllib.parse import urlsplit

from aiohttp import web
from sqlalchemy import Connection, text

from bot.state import Database, StateError

from .transport.watchdog import Watchdog

HOST = "127.0.0.1"
OUR_NAMES = frozenset({HOST, "localhost", "::1"})
QUIET = 60.0
"""Seconds without a successful getUpdates after which the bot is not ready; a quiet one takes ten."""
PATIENCE = 1.0
"""Seconds that the database gets to answer."""


class HealthError(Exception):
    """The port cannot be had; one sentence for the operator."""


class Health:
    """What the endpoint tells, and its server."""

    def __init__(self, watchdog: Watchdog, database: Database) -> None:
        self._watchdog = watchdog
        self._database = database
        self._since = time.monotonic()
        self._runner: web.AppRunner | None = None
        self.listening = False
        """Whether updates are being fetched and worked on."""

    async def start(self, port: int) -> None:
        """Answer on this port. Raises ``HealthError`` where it is taken."""
        application = web.Application()
        application.router.add_get("/live", self._live)
        application.router.add_get("/ready", self._ready)
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.2)
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, HOST, port).start()
        except OSError as error:
            await self.stop()
            raise HealthError(
                f"The port {port} in BOT_HEALTH_PORT cannot be had ({error.strerror}): name another."
            ) from None

    async def stop(self) -> None:
        """Answer no more."""
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def _live(self, request: web.Request) -> web.Response:
        reason = self._watchdog.verdict() if self.listening else None
        told = {"live": reason is None, "seconds": round(time.monotonic() - self._since), "reason": reason}
        return _answer(request, told, well=reason is None)

    async def _ready(self, request: web.Request) -> web.Response:
        hears = self.listening and self._watchdog.silence() < QUIET
        checks = {"telegram": hears, "database": await self._writes()}
        ready = all(checks.values())
        return _answer(request, {"ready": ready, "checks": checks}, well=ready)

    async def _writes(self) -> bool:
        """Tell whether a transaction, with the lock for writing, can be had."""
        try:
            async with asyncio.timeout(PATIENCE):
                return await self._database.run(_one) == 1
        except (StateError, TimeoutError):
            return False


def _one(connection: Connection) -> int:
    return int(connection.execute(text("SELECT 1")).scalar_one())


def _answer(request: web.Request, told: Mapping[str, object], *, well: bool) -> web.Response:
    if urlsplit(f"//{request.host}").hostname not in OUR_NAMES:
        return web.json_response({"error": "only this machine is answered"}, status=HTTPStatus.FORBIDDEN)
    status = HTTPStatus.OK if well else HTTPStatus.SERVICE_UNAVAILABLE
    return web.json_response(told, status=status, headers={"Cache-Control": "no-store"})
