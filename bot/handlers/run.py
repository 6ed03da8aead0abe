"""Runs the bot: from the settings to an exit code, with everything that happens at start and at the end.

Exit codes: 0 stopped as asked; 1 ended by trouble that a restart may mend, said in one sentence in the log;
2 a setting is wrong, said likewise.
"""

from __future__ import annotations

import asyncio
import logging
import os
import signal
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import UTC, datetime
from typing import TypeVar

from telegram.error import InvalidToken, NetworkError, RetryAfter

from bot.answering import Answerer
from bot.knowledge import KnowledgeError, load_base
from bot.semantic import SemanticError, StateFiles, open_encoder
from bot.settings import Settings
from bot.state import Database, InstanceLock, StateError, inbox, retention

from .assembly import Assembly, assemble
from .profile import publish_profile
from .registry import ALLOWED_UPDATES
from .watchdog import Patience, Watchdog

# The library's own switch: waits are given as timedelta, as its next major version will.
os.environ.setdefault("PTB_TIMEDELTA", "true")

log = logging.getLogger(__name__)

Made = TypeVar("Made")

OK, TROUBLE, MISUSE = 0, 1, 2
BOOTSTRAP_RETRIES = 10
"""Failed calls at start that are put up with."""
RETENTION_EVERY = 86_400.0
"""Seconds."""


async def run_bot(settings: Settings) -> int:
    """Run until SIGTERM, Ctrl-C or trouble; the exit code. Needs ``settings.token``."""
    stop = asyncio.Event()
    _stop_on_signals(stop)
    return await serve(settings, stop)


async def serve(
    settings: Settings,
    stop: asyncio.Event,
    *,
    answerer: Answerer | None = None,
    patience: Patience | None = None,
) -> int:
    """Run until ``stop`` is set or there is trouble; the exit code. Makes the answerer if none is given."""
    session = asyncio.create_task(_session(settings, answerer, patience or Patience()))
    stopping = asyncio.create_task(stop.wait())
    try:
        await asyncio.wait({session, stopping}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        stopping.cancel()
        session.cancel()
        with suppress(asyncio.CancelledError):
            await asyncio.wait({session})
    return OK if session.cancelled() else session.result()


async def _session(settings: Settings, answerer: Answerer | None, patience: Patience) -> int:
    """Hold the lock and the database; turn every expected trouble into a sentence."""
    try:
        with InstanceLock(settings.data_dir):
            if answerer is None:
                answerer = await asyncio.to_thread(_answerer, settings)
            database = await Database.open(settings.database_url.get_secret_value())
            try:
                return await _serve(settings, patience, answerer, database)
            finally:
                await database.close()
    except InvalidToken:
        log.error("The Bot API server does not accept BOT_TOKEN: put the present one (@BotFather) there.")
        return MISUSE
    except SemanticError as error:
        log.error("%s", error)
        return MISUSE
    except (StateError, KnowledgeError) as error:
        log.error("%s", error)
    except NetworkError as error:
        log.error("The Bot API server cannot be reached: %s.", type(error).__name__)
    return TROUBLE


def _answerer(settings: Settings) -> Answerer:
    base = load_base(settings.knowledge_dir)
    folder = settings.data_dir / "semantic"
    encoder = open_encoder(settings.semantic, folder)
    return Answerer(base, encoder, store=StateFiles(folder))


async def _serve(settings: Settings, patience: Patience, answerer: Answerer, database: Database) -> int:
    watchdog = Watchdog(patience)
    assembly = assemble(
        token=settings.token.get_secret_value() if settings.token else "",
        api_url=settings.api_url,
        answerer=answerer,
        database=database,
        watchdog=watchdog,
        clock=_utc,
    )
    chores: list[asyncio.Task[None]] = []
    try:
        await _start(assembly)
        watchdog.note(200)
        chores += [
            asyncio.create_task(publish_profile(assembly.application.bot)),
            asyncio.create_task(_retain(database)),
        ]
        log.error("%s", await watchdog.watch())
        return TROUBLE
    finally:
        for chore in chores:
            chore.cancel()
        await _stop(assembly)


async def _start(assembly: Assembly) -> None:
    """Take up what an earlier run left, then listen."""
    application, desk = assembly.application, assembly.desk
    await _persistently(application.initialize)
    await application.start()
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
    if application.updater and application.updater.running:
        await _briefly(application.updater.stop(), 3)
    assembly.incoming.forget()
    if application.running:
        await _briefly(application.stop(), 2)
    await _briefly(desk.courier.stop(2), 3)
    await _briefly(desk.database.run(inbox.end_cleanly), 1)
    await _briefly(application.shutdown(), 1)


async def _briefly(work: Awaitable[object], seconds: float) -> None:
    """Wait so long at most; a step that fails must not keep the others from being taken."""
    try:
        await asyncio.wait_for(work, seconds)
    except Exception as error:
        log.warning("A step of stopping was cut short: %s.", type(error).__name__)


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
        except StateError as error:
            log.error("What is over could not be deleted. %s", error)
        await asyncio.sleep(RETENTION_EVERY)


def _polling_failed(error: Exception) -> None:
    """Note a failed getUpdates in a line; the library tries again, the watchdog counts."""
    log.warning("No updates could be fetched: %s.", type(error).__name__)


def _stop_on_signals(stop: asyncio.Event) -> None:
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        try:
            loop.add_signal_handler(number, stop.set)
        except NotImplementedError:  # Windows
            signal.signal(number, lambda *_: loop.call_soon_threadsafe(stop.set))


def _utc() -> datetime:
    return datetime.now(UTC)
