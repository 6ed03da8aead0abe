"""Between start and end: what an earlier run left is taken up, what is unfinished is left for the next."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from datetime import UTC, datetime
from typing import TypeVar

from telegram.error import NetworkError, RetryAfter

from bot.editing import Newsroom
from bot.settings import Settings
from bot.state import Database, StateError, inbox, retention, switches
from bot.state.copying import database_file

from . import claiming
from .assembly import Assembly, assemble
from .desk import Places
from .health import Health
from .newsround import keep_followers_told
from .noticing import notice
from .profile import publish_profile
from .readiness import Ready
from .registry import ALLOWED_UPDATES
from .transport.watchdog import Patience, Watchdog

log = logging.getLogger(__name__)

Made = TypeVar("Made")

BOOTSTRAP_RETRIES = 10
"""Failed calls at start that are put up with."""
RETENTION_EVERY = 86_400.0
"""Seconds."""


async def listen(
    settings: Settings, ready: Ready, database: Database, patience: Patience, newsroom: Newsroom
) -> str:
    """Serve until it is cancelled, or until the watchdog gives a reason to end: that reason."""
    watchdog = Watchdog(patience)
    assembly = assemble(
        token=settings.token.get_secret_value() if settings.token else "",
        api_url=settings.api_url,
        ready=ready,
        newsroom=newsroom,
        database=database,
        watchdog=watchdog,
        clock=_utc,
        places=_places(settings),
        owner_id=settings.owner_id,
    )
    chores: list[asyncio.Task[None]] = []
    health = Health(watchdog, database)
    try:
        if settings.health_port:
            await health.start(settings.health_port)
        await _start(assembly)
        watchdog.note(200)
        health.listening = True
        chores += [
            _chore("the menus", publish_profile(assembly.desk)),
            _chore("the daily clearing", _retain(database)),
            _chore("the training", assembly.desk.bases.keep_trained()),
            _chore("the look at the files", notice(assembly.desk)),
            _chore("the news to followers", keep_followers_told(assembly.desk)),
        ]
        return await watchdog.watch()
    finally:
        for chore in chores:
            chore.cancel()
        health.listening = False
        await _stop(assembly)
        await health.stop()


def _chore(what: str, work: Coroutine[None, None, None]) -> asyncio.Task[None]:
    """Begin what goes on beside the updates; one that fails is told at once, not when the process ends."""

    def tell(done: asyncio.Task[None]) -> None:
        if not done.cancelled() and (error := done.exception()):
            log.error("A chore has ended: %s.", what, exc_info=error)

    task = asyncio.create_task(work, name=what)
    task.add_done_callback(tell)
    return task


async def _start(assembly: Assembly) -> None:
    """Take up what an earlier run left, then listen."""
    application, desk = assembly.application, assembly.desk
    await _persistently(application.initialize)
    await application.start()
    await claiming.announce(desk)
    desk.answers.set_threshold(await desk.database.run(switches.get, switches.THRESHOLD))
    left = await assembly.incoming.replay(application.bot)
    await desk.courier.start()
    updater = application.updater
    if updater is None:
        raise LookupError("the application has no updater")
    await updater.start_polling(
        bootstrap_retries=BOOTSTRAP_RETRIES,
        allowed_updates=ALLOWED_UPDATES,
        drop_pending_updates=False,
        error_callback=_polling_failed,
    )
    log.info("Listening as @%s; %d updates of an earlier run are taken up.", application.bot.username, left)


async def _stop(assembly: Assembly) -> None:
    """End within ten seconds: what is not finished by then waits in the database for the next start."""
    application, desk = assembly.application, assembly.desk
    assembly.turns.close()
    # A database that another process holds may not take up the ten seconds.
    desk.database.hurry()
    if application.updater and application.updater.running:
        await _briefly(application.updater.stop(), 2)
    assembly.incoming.forget()
    if application.running:
        await _briefly(application.stop(), 2)
    await _briefly(desk.courier.stop(2), 2.5)
    await _briefly(desk.database.run(inbox.end_cleanly), 1)
    await _briefly(application.shutdown(), 0.5)


async def _briefly(work: Awaitable[object], seconds: float) -> None:
    """Wait so long at most; a step that fails or hangs must not keep the others from being taken."""
    step = asyncio.ensure_future(work)
    # Not wait_for, which also waits for the end of what it has cancelled: the library puts that off.
    done, _ = await asyncio.wait({step}, timeout=seconds)
    if not done:
        step.cancel()
        log.warning("A step of stopping was cut short after %.1f s.", seconds)
    elif not step.cancelled() and (error := step.exception()):
        log.warning("A step of stopping failed: %s.", type(error).__name__)


async def _persistently(work: Callable[[], Awaitable[Made]]) -> Made:
    """Try again while the server cannot be reached; a token that it refuses is refused at once."""
    for attempt in range(1, BOOTSTRAP_RETRIES + 1):
        try:
            return await work()
        except RetryAfter as error:
            log.warning("The Bot API server asks for patience: %s.", error.message)
            await asyncio.sleep(min(60, attempt * 5))
        except NetworkError as error:
            log.warning(
                "The Bot API server cannot be reached, attempt %d: %s.", attempt, type(error).__name__
            )
            await asyncio.sleep(min(10, attempt))
    return await work()


async def _retain(database: Database) -> None:
    """Delete what is over, now and once a day."""
    while True:
        try:
            await database.run(retention.purge, _utc())
            await database.tidy()
        except StateError as error:
            log.error("What is over could not be deleted. %s", error)
        await asyncio.sleep(RETENTION_EVERY)


def _polling_failed(error: Exception) -> None:
    """Note a failed getUpdates in a line; the library tries again, the watchdog counts."""
    log.warning("No updates could be fetched: %s.", type(error).__name__)


def _places(settings: Settings) -> Places:
    database = database_file(settings.database_url.get_secret_value())
    return Places(settings.knowledge_dir, database, settings.data_dir / "backups")


def _utc() -> datetime:
    return datetime.now(UTC)
