"""The publish gate beside everything else: begun when a draft is first shown, so that approving is quick.

A gate takes some seconds of work. It is done in a thread of its own, so nobody waits for it but who approves;
what was found holds until the base changes.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from functools import partial

from bot.answering import Answerer
from bot.editing import Newsroom
from bot.editing.gate import Gate, as_published, examine
from bot.model import KnowledgeBase

from .answers import Answers
from .bases import aside

log = logging.getLogger(__name__)

KEPT = 20
"""Gates in memory at most, some kilobytes each."""

Key = tuple[str, float, str]
"""The base's fingerprint, the threshold, the record."""


class Gates:
    """The gates of the drafts that editors look at."""

    def __init__(self, newsroom: Newsroom, answers: Answers) -> None:
        self._newsroom = newsroom
        self._answers = answers
        self._known: dict[Key, asyncio.Task[Gate]] = {}
        self._ahead: asyncio.Task[Gate] | None = None
        self._next = ""

    def prepare(self, record: str) -> None:
        """Work out a draft's gate ahead; one at a time, and of those that wait the one shown last."""
        if self._ahead is not None and not self._ahead.done():
            self._next = record
            return
        self._ahead = self._of(record)
        self._ahead.add_done_callback(self._go_on)

    async def examined(self, record: str) -> Gate:
        """Return a draft's gate: at once where it is known, else as soon as it is worked out.

        Where the base is edited meanwhile, it is worked out anew. Raises LookupError where there is no such
        record any more.
        """
        while True:
            base = self._newsroom.base
            # Shielded: whoever prepares it, or waits as well, must not lose it.
            gate = await asyncio.shield(self._of(record))
            if self._newsroom.base.fingerprint == base.fingerprint:
                return gate

    def _go_on(self, done: asyncio.Task[Gate]) -> None:
        if not done.cancelled() and (error := done.exception()):
            log.warning("A gate could not be worked out ahead: %s.", type(error).__name__)
        record, self._next = self._next, ""
        if record and self._newsroom.base.record(record) is not None:
            self.prepare(record)

    def _of(self, record: str) -> asyncio.Task[Gate]:
        base = self._newsroom.base
        key = (base.fingerprint, self._answers.threshold, record)
        known = self._known.get(key)
        if known is None or (known.done() and (known.cancelled() or known.exception())):
            self._prune(base.fingerprint)
            known = asyncio.create_task(self._work(base, record), name=f"gate {record}")
            self._known[key] = known
        return known

    async def _work(self, base: KnowledgeBase, record: str) -> Gate:
        started = time.perf_counter()
        answerer, adapted = self._answers.answerer, self._answers.adapted
        gate = await aside(partial(_examined, answerer, adapted, base, record))
        told = "open" if gate.open else f"{len(gate.collisions)} collisions"
        seconds = time.perf_counter() - started
        log.info("The gate of %s: %d questions in %.1f s, %s.", record, gate.asked, seconds, told)
        return gate

    def _prune(self, fingerprint: str) -> None:
        """Forget gates of former bases, and the oldest of too many; those under way go on."""
        kept = {key: task for key, task in self._known.items() if key[0] == fingerprint or not task.done()}
        for key in [key for key, task in kept.items() if task.done()][: max(0, len(kept) - KEPT + 1)]:
            del kept[key]
        self._known = kept


def _examined(
    answerer: Answerer, adapted: Callable[[KnowledgeBase], Answerer], base: KnowledgeBase, record: str
) -> Gate:
    """Compare the base as it is with the one in which the draft is published."""
    # Right after another edit readers are still answered by the former base: that change is not the draft's.
    old = answerer if answerer.base.fingerprint == base.fingerprint else adapted(base)
    return examine(old, adapted(as_published(base, record)), record)
