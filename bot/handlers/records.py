"""The argument that names a record: checked, and where it is mistyped the nearest are offered."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from bot.model import Fact, Unknown
from bot.replies import Reply, render_no_record, source_id

from . import nearest
from .commands import Argument
from .turn import Turn

Fits = Callable[[Fact | Unknown], bool]


def record_argument(command: str, fits: Fits | None = None) -> Argument:
    """Make the argument ``fact`` of a command; ``fits`` says of which records it may be told."""

    async def check(turn: Turn, value: str) -> Reply | None:
        record = turn.base.record(source_id(value))
        if record is not None and (fits is None or fits(record)):
            return None
        wanted = [
            *(fact.id for fact in turn.base.facts.values() if fits is None or fits(fact)),
            *(unknown.id for unknown in turn.base.unknowns.values() if fits is None or fits(unknown)),
        ]
        found = await asyncio.to_thread(nearest.names, source_id(value), wanted)
        return render_no_record(command, value, found, turn.language, unfit=record is not None)

    return Argument("fact", check)


def named(turn: Turn) -> str:
    """Return the id that the argument ``fact`` holds, as the base writes it."""
    return source_id(turn.arguments["fact"])
