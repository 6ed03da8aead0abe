"""The base that readers are answered from, exchanged while the bot runs.

A change reaches readers in three steps: at once by what is said (a record that was retracted is not said any
more), within a second by an answerer adapted to it, and some seconds later by one that was trained anew, in a
thread. Meanwhile another change may come: only the answerer of the newest base is ever used.
"""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar, cast

from bot.answering import Answerer
from bot.model import KnowledgeBase

from .answers import Answers

log = logging.getLogger(__name__)

Made = TypeVar("Made")

Remake = Callable[[KnowledgeBase], Answerer]
"""Makes an answerer that was trained on the base; takes seconds, or minutes where a model reads it first."""


class Bases:
    """Puts a new base in the former one's place."""

    def __init__(self, answers: Answers, remake: Remake, *, due: bool = False) -> None:
        self._answers = answers
        self._remake = remake
        self._due = asyncio.Event()
        self._adapting = asyncio.Lock()
        self._tasks: set[asyncio.Task[None]] = set()
        if due:
            self._due.set()

    def swap(self, base: KnowledgeBase) -> None:
        """Answer from this base from now on."""
        if base.fingerprint == self._answers.base.fingerprint:
            return
        self._answers.show(base)
        task = asyncio.create_task(self._adapt(), name="adapt")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def keep_trained(self) -> None:
        """Train anew whenever there is cause to, until cancelled."""
        while True:
            await self._due.wait()
            self._due.clear()
            base = self._answers.base
            try:
                answerer = await aside(lambda base=base: self._remake(base))  # type: ignore[misc]
            except Exception:
                log.exception("The answers could not be trained anew; the former ones go on serving.")
            else:
                self._use(answerer)

    async def _adapt(self) -> None:
        async with self._adapting:
            base = self._answers.base
            try:
                answerer = await asyncio.to_thread(self._answers.adapted, base)
                self._use(answerer)
            except Exception:
                log.exception("The answers could not be adapted; they are trained anew.")
        self._due.set()

    def _use(self, answerer: Answerer) -> None:
        if answerer.base.fingerprint == self._answers.base.fingerprint:
            self._answers.use(answerer)


async def aside(work: Callable[[], Made]) -> Made:
    """Run long work in a thread that the end of the process does not wait for."""
    loop = asyncio.get_running_loop()
    done: asyncio.Future[Made] = loop.create_future()

    def tell(made: Made | None, error: Exception | None) -> None:
        if not done.done():
            done.set_exception(error) if error else done.set_result(cast("Made", made))

    def run() -> None:
        result, trouble = None, None
        try:
            result = work()
        except Exception as error:  # handed on to the waiting task
            trouble = error
        with suppress(RuntimeError):  # the loop is closed: nobody waits any more
            loop.call_soon_threadsafe(tell, result, trouble)

    threading.Thread(target=run, name="aside", daemon=True).start()
    return await done
