"""Readers do not wait for the semantic model: words match alone until it has read the fact base."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import cast

from bot.answering import Answerer
from bot.knowledge import load_base
from bot.semantic import StateFiles, open_encoder
from bot.settings import Settings

from .answers import Answers

log = logging.getLogger(__name__)

Better = Callable[[], Answerer]


def first_answerer(settings: Settings) -> tuple[Answerer, Better | None]:
    """Make an answerer that is ready at once; return how to make a better one where that takes minutes."""
    base = load_base(settings.knowledge_dir)
    folder = settings.data_dir / "semantic"
    store = StateFiles(folder)
    encoder = open_encoder(settings.semantic, folder)
    if encoder is None or encoder.knows(base):
        return Answerer(base, encoder, store=store), None
    return Answerer(base, store=store), lambda: Answerer(base, encoder, store=store)


async def improve(answers: Answers, better: Better) -> None:
    """Answer by words until the semantic model has read the base; the readers do not wait for it."""
    log.info("The semantic model reads the fact base; words match alone for the first minutes.")
    try:
        answers.use(await _aside(better))
    except Exception:
        log.exception("The semantic model could not be made ready; words go on matching alone.")
    else:
        log.info("The semantic model takes part.")


async def _aside(work: Better) -> Answerer:
    """Run minutes of work in a thread that the end of the process does not wait for."""
    loop = asyncio.get_running_loop()
    done: asyncio.Future[Answerer] = loop.create_future()

    def tell(answerer: Answerer | None, error: Exception | None) -> None:
        if not done.done():
            done.set_exception(error) if error else done.set_result(cast("Answerer", answerer))

    def run() -> None:
        result, trouble = None, None
        try:
            result = work()
        except Exception as error:  # handed on to the waiting task
            trouble = error
        with suppress(RuntimeError):  # the loop is closed: nobody waits any more
            loop.call_soon_threadsafe(tell, result, trouble)

    threading.Thread(target=run, name="semantic", daemon=True).start()
    return await done
