"""Runs the bot: from the settings to an exit code.

Exit codes: 0 stopped as asked; 1 ended by trouble that a restart may mend, said in one sentence in the log;
2 a setting is wrong, said likewise.
"""

from __future__ import annotations

import asyncio
import logging
import os
import signal
from contextlib import suppress
from datetime import UTC, datetime

from telegram.error import InvalidToken, NetworkError

from bot.answering import Answerer
from bot.editing import Newsroom
from bot.knowledge import KnowledgeError
from bot.semantic import SemanticError
from bot.settings import Settings
from bot.state import Database, InstanceLock, StateError

from .health import HealthError
from .readiness import Ready, ready_for
from .session import listen
from .transport.watchdog import Patience

# The library's own switch: waits are given as timedelta, as its next major version will.
os.environ.setdefault("PTB_TIMEDELTA", "true")

log = logging.getLogger(__name__)

OK, TROUBLE, MISUSE = 0, 1, 2


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
            database = await Database.open(settings.database_url.get_secret_value())
            try:
                newsroom = await Newsroom.open(settings.knowledge_dir, database, datetime.now(UTC))
                ready = (
                    Ready(answerer)
                    if answerer
                    else await asyncio.to_thread(ready_for, settings, newsroom.base)
                )
                log.error("%s", await listen(settings, ready, database, patience, newsroom))
                return TROUBLE
            finally:
                await database.close()
    except InvalidToken:
        log.error("The Bot API server does not accept BOT_TOKEN: put the present one (@BotFather) there.")
        return MISUSE
    except SemanticError as error:
        log.error("%s", error)
        return MISUSE
    except (StateError, KnowledgeError, HealthError) as error:
        log.error("%s", error)
    except OSError as error:
        log.error("The fact base in %s cannot be used: %s.", settings.knowledge_dir, error.strerror or error)
    except NetworkError as error:
        log.error("The Bot API server cannot be reached: %s.", type(error).__name__)
    return TROUBLE


def _stop_on_signals(stop: asyncio.Event) -> None:
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        try:
            loop.add_signal_handler(number, stop.set)
        except NotImplementedError:  # Windows
            signal.signal(number, lambda *_: loop.call_soon_threadsafe(stop.set))
