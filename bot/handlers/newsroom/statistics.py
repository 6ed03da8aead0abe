"""``/stats``: what was asked and how it came out, as text and as a picture."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, time, timedelta
from functools import partial

from sqlalchemy import Connection

from bot.handlers.commands import Argument, Command
from bot.handlers.transport.enclosure import Enclosure
from bot.handlers.turn import Turn
from bot.model import Role
from bot.replies import Figures, Reply, draw_statistics, render_days_refused, render_statistics
from bot.state import feedback
from bot.state import statistics as counted

USUAL_DAYS, MOST_DAYS = 7, 365
MOST_DIGITS = 9
"""Of a number of days; one of thousands takes long to be read at all."""


async def stats(turn: Turn) -> None:
    """Count the last days: the picture carries its figures in words, as its caption."""
    days = int(turn.arguments.get("days") or USUAL_DAYS)
    figures = await turn.desk.database.run(partial(_count, days=days, now=turn.now))
    reply = render_statistics(figures, turn.base, turn.language)
    if not figures.questions:
        turn.say(reply)
        return
    picture = await turn.typing_while(asyncio.to_thread(draw_statistics, figures, turn.language))
    turn.say(reply, enclosure=Enclosure("statistics.png", picture, picture=True))


def _count(connection: Connection, *, days: int, now: datetime) -> Figures:
    since = now.date() - timedelta(days=days - 1)
    summary = counted.summary(connection, since)
    midnight = datetime.combine(since, time(), tzinfo=now.tzinfo or UTC)
    verdicts = feedback.counts(connection, midnight)
    return Figures(
        since=since,
        until=now.date(),
        questions=summary.questions,
        askers=summary.askers,
        days=summary.days,
        statuses=summary.statuses,
        languages=summary.languages,
        facts=tuple(summary.facts),
        helpful=verdicts.get(True, 0),
        not_helpful=verdicts.get(False, 0),
        median=summary.median,
        slow=summary.slow,
    )


async def _is_days(turn: Turn, value: str) -> Reply | None:
    if value.isascii() and value.isdigit() and len(value) <= MOST_DIGITS and 0 < int(value) <= MOST_DAYS:
        return None
    return render_days_refused(value, MOST_DAYS, turn.language)


COMMANDS = {"stats": Command(stats, (Argument("days", _is_days, optional=True),), role=Role.ADMIN)}
