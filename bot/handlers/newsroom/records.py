"""The argument that names a record: checked, and where it is mistyped the nearest are offered."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from bot.handlers import nearest
from bot.handlers.commands import Argument, Check, Offer
from bot.handlers.turn import Turn
from bot.model import Fact, Unknown
from bot.replies import Choice, Reply, render_no_record, source_id

OFFERED = 8
"""Records that can be pressed in place of typing an id."""

Fits = Callable[[Fact | Unknown], bool]


def record_argument(
    command: str, fits: Fits | None = None, *, past: bool = False, offered: bool = False
) -> Argument:
    """Make the argument ``fact`` of a command; see ``record_check``.

    With ``offered``, what fits can be pressed.
    """
    return Argument("fact", record_check(command, fits, past=past), _offer(fits) if offered else None)


def _offer(fits: Fits | None) -> Offer:
    async def offer(turn: Turn) -> tuple[Choice, ...]:
        ids = [record.id for record in turn.base.records() if fits is None or fits(record)]
        return tuple(Choice(id_, id_) for id_ in ids[:OFFERED])

    return offer


def record_check(command: str, fits: Fits | None = None, *, past: bool = False) -> Check:
    """Make the check of an id; what is offered for a mistyped one ``fits``.

    With ``past``, one that was taken out of the base will do as well.
    """

    async def check(turn: Turn, value: str) -> Reply | None:
        id_ = source_id(value)
        if turn.base.record(id_) is not None:
            return None
        if past and await turn.desk.newsroom.history(id_):
            return None
        wanted = [record.id for record in turn.base.records() if fits is None or fits(record)]
        found = await asyncio.to_thread(nearest.names, id_, wanted)
        return render_no_record(command, value, found, turn.language)

    return check


def named(turn: Turn) -> str:
    """Return the id that the argument ``fact`` holds, as the base writes it."""
    return source_id(turn.arguments["fact"])
