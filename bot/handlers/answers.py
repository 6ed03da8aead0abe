"""Asks the answering layer: off the event loop, and once where many ask the same within a minute."""

from __future__ import annotations

import asyncio
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

from bot.answering import Answerer, Context
from bot.editing.thresholds import at_threshold
from bot.logs import log_answer
from bot.model import KnowledgeBase, Outcome

Answered = tuple[Outcome, Context]
Key = tuple[str, ...]

FRESH = 60.0
"""Seconds for which an outcome is used again."""
REMEMBERED = 300
"""Outcomes in memory at most, some kilobytes each."""
THREADS = 2
"""More would answer no faster, and each keeps memory of its own."""


class Answers:
    """The answering of one base; answering is pure, so equal questions share one piece of work."""

    def __init__(self, answerer: Answerer) -> None:
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="answers")
        self._answerer = answerer
        self._learned = answerer.calibration
        self._threshold: float | None = None
        self._base = answerer.base
        self.since = datetime.now(UTC)
        """When the base that answers now was taken up."""
        self.replaced = asyncio.Event()
        """Set when a base is taken up; whoever waits for it clears it."""
        self._known: dict[Key, tuple[float, asyncio.Future[Answered]]] = {}

    @property
    def base(self) -> KnowledgeBase:
        """The base that is answered from."""
        return self._base

    @property
    def semantic(self) -> str:
        """Name of the semantic model that takes part; empty where none does."""
        encoder = self._answerer.encoder
        return encoder.name if encoder else ""

    def use(self, answerer: Answerer) -> None:
        """Answer by another answerer of the same or a newer base from now on."""
        self.show(answerer.base)
        self._answerer, self._learned = answerer, answerer.calibration
        self.set_threshold(self._threshold)

    @property
    def answerer(self) -> Answerer:
        """What answers now."""
        return self._answerer

    @property
    def default_threshold(self) -> float:
        """The confidence from which on a fact is shown, 0-1, as it was learned."""
        return self._learned.model(semantic=self._answerer.semantic).answer

    @property
    def threshold(self) -> float:
        """The one that is in force."""
        return self._answerer.calibration.model(semantic=self._answerer.semantic).answer

    def set_threshold(self, value: float | None) -> None:
        """Set another threshold for this and every later base; None goes back to the learned one."""
        self._threshold = value
        if value is not None or self._answerer.calibration is not self._learned:
            self._answerer = at_threshold(self._answerer, self._learned, value)
        self._known = {}

    def show(self, base: KnowledgeBase) -> None:
        """Say what this base says from now on, though the former one's answerer still finds it.

        What is not in it any more, or retracted, is said to be withdrawn.
        """
        if base.fingerprint != self._base.fingerprint:
            self.since = datetime.now(UTC)
        self._base = base
        self.replaced.set()

    def adapted(self, base: KnowledgeBase) -> Answerer:
        """Return the answerer adapted to a changed base."""
        return self._answerer.adapted(base, self._learned)

    async def answer(self, text: str, language: str, context: Context, now: datetime) -> Answered:
        """Return the outcome and the context for the next question; ``language`` is the client's."""
        started = time.perf_counter()
        outcome, after = await self._shared(text, language, context, now)
        log_answer(outcome, (time.perf_counter() - started) * 1000)
        if not (outcome.facts or outcome.unknown):
            return outcome, context  # nothing was spoken of: the topic stays as old as it is
        # A shared outcome may be a minute old, the topic is as young as this question.
        return outcome, replace(after, at=now.astimezone(UTC).isoformat())

    async def consider(self, text: str, language: str, now: datetime) -> Outcome:
        """Return what a message by itself would get, without noting anywhere that it was asked."""
        outcome, _ = await self._work(text, language, Context(), now)
        return outcome

    async def _shared(self, text: str, language: str, context: Context, now: datetime) -> Answered:
        topic = replace(context, at="").to_json() if context.fresh(now) else ""
        key = (text, language, topic, self.base.fingerprint)
        clock = time.monotonic()
        at, work = self._known.get(key, (-FRESH, None))
        if work is None or clock - at >= FRESH:
            self._prune(clock)
            work = asyncio.ensure_future(self._work(text, language, context, now))
            self._known[key] = (clock, work)
        try:
            # Shielded: one asker who goes away must not take the answer from the others.
            return await asyncio.shield(work)
        except Exception:
            self._known.pop(key, None)
            raise

    async def _work(self, text: str, language: str, context: Context, now: datetime) -> Answered:
        answer = partial(self._answerer.answer, text, language=language, context=context, now=now)
        return await asyncio.get_running_loop().run_in_executor(self._threads, answer)

    def _prune(self, clock: float) -> None:
        if len(self._known) >= REMEMBERED:
            self._known = {key: entry for key, entry in self._known.items() if clock - entry[0] < FRESH}
        if len(self._known) >= REMEMBERED:
            self._known.clear()
