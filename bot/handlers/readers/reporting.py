"""``/report``: a reader says what is wrong with a fact; ``/feedback``: editors read that and the verdicts."""

from __future__ import annotations

import asyncio

from sqlalchemy import Connection

from bot.handlers import nearest
from bot.handlers.commands import Argument, Command
from bot.handlers.presses import Press
from bot.handlers.transport import post
from bot.handlers.transport.post import Address
from bot.handlers.turn import Turn
from bot.locales import supported
from bot.model import Role
from bot.replies import (
    FEEDBACK_PAGE,
    Action,
    Heard,
    Reply,
    render_feedback,
    render_report,
    render_report_refused,
    render_reported,
    render_source,
    source_id,
)
from bot.state import feedback, people, reports
from bot.state.buttons import Record
from bot.state.receipts import Receipt

LONGEST = 1_000
"""Characters of a report."""
REMEMBERED = 500
"""Verdicts and reports that ``/feedback`` goes back."""


async def report(turn: Turn) -> None:
    """Store it, and tell those who can mend the fact."""
    fact, words = source_id(turn.arguments["fact"]), turn.arguments["text"]
    told = set(await turn.desk.database.run(_editors, turn)) - {turn.user.id}

    def store(connection: Connection) -> None:
        reports.add(connection, fact, words, turn.user.id, turn.now)
        for user_id in told:
            language = people.get(connection, user_id).language or supported("")
            there = Address(user_id, user_id, None, quiet=False)
            post.send(connection, there, render_report(fact, words, language), turn.now)

    turn.write(store)
    for user_id in told:
        turn.wake(user_id)
    turn.say(render_reported(turn.language), reply_to=turn.message.message_id)


async def show_feedback(turn: Turn) -> None:
    """Show editors the latest of what readers said."""
    turn.say(await _page(turn, 0), page=True)


async def turn_feedback(turn: Turn, record: Record, _receipt: Receipt | None) -> None:
    """Turn the page."""
    reply = await _page(turn, int(record.button.target))
    turn.write(lambda connection: post.change(connection, turn.address, turn.pressed, reply, turn.now))


async def _page(turn: Turn, first: int) -> Reply:
    heard, counts = await turn.desk.database.run(_heard)
    shown = heard[first : first + FEEDBACK_PAGE + 1]
    return render_feedback(shown, first, (counts.get(True, 0), counts.get(False, 0)), turn.language)


def _heard(connection: Connection) -> tuple[list[Heard], dict[bool, int]]:
    verdicts = [
        Heard(
            each.given_at,
            "helpful" if each.helpful else "not-helpful",
            each.facts,
            each.question,
            each.reason,
        )
        for each in feedback.latest(connection, REMEMBERED)
    ]
    objections = [
        Heard(each.reported_at, "report", (each.fact,), each.text)
        for each in reports.latest(connection, REMEMBERED)
    ]
    heard = sorted([*verdicts, *objections], key=lambda each: each.at, reverse=True)
    return heard, feedback.counts(connection)


def _editors(connection: Connection, turn: Turn) -> list[int]:
    known = [person.user_id for person in people.with_roles(connection) if person.role >= Role.EDITOR]
    return [*known, turn.desk.owner_id] if turn.desk.owner_id is not None else known


async def _is_a_record(turn: Turn, value: str) -> Reply | None:
    """Check an id; of one that does not exist, offer the nearest."""
    id_ = source_id(value)
    if turn.base.record(id_) is not None:
        return None
    found = await asyncio.to_thread(nearest.names, id_, [*turn.base.facts, *turn.base.unknowns])
    return render_source(value, turn.base, turn.language, found)


async def _is_short(turn: Turn, value: str) -> Reply | None:
    return render_report_refused(turn.language, LONGEST) if len(value) > LONGEST else None


COMMANDS = {
    "report": Command(report, (Argument("fact", _is_a_record), Argument("text", _is_short, rest=True))),
    "feedback": Command(show_feedback, role=Role.EDITOR),
}
PRESSES: dict[str, Press] = {Action.FEEDBACK: Press(turn_feedback, Role.EDITOR)}
