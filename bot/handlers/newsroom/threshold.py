"""``/threshold``: how sure the bot must be to show a fact; what another value would change comes first."""

from __future__ import annotations

import asyncio

from sqlalchemy import Connection

from bot.editing.thresholds import compare, question_set
from bot.handlers.commands import Argument, Command
from bot.handlers.presses import Press
from bot.handlers.turn import Turn
from bot.model import Role
from bot.replies import (
    DEFAULT_THRESHOLD,
    Reply,
    render_threshold,
    render_threshold_preview,
    render_threshold_refused,
    render_threshold_set,
)
from bot.state import audit, receipts, switches
from bot.state.audit import Entry
from bot.state.buttons import Record
from bot.state.receipts import Receipt

LOWEST, HIGHEST = 0.05, 0.99
LATEST = 200
"""Readers' questions that are tried, the latest."""


async def threshold(turn: Turn) -> None:
    """Tell the present value, or preview another."""
    value, answers = turn.arguments.get("value", ""), turn.desk.answers
    if not value:
        turn.say(render_threshold(answers.threshold, answers.default_threshold, turn.language))
        return
    wanted = answers.default_threshold if value == DEFAULT_THRESHOLD else _number(value)
    asked = await turn.desk.database.run(receipts.latest_questions, LATEST)
    comparison = await turn.typing_while(
        asyncio.to_thread(compare, answers.answerer, wanted, [*asked, *question_set(turn.base)], turn.now)
    )
    answered = (comparison.answered_before, comparison.answered_after)
    turn.say(
        render_threshold_preview(
            value,
            wanted,
            turn.language,
            asked=comparison.questions,
            answered=answered,
            changes=comparison.changes,
        )
    )


async def apply(turn: Turn, record: Record, _receipt: Receipt | None) -> None:
    """Answer by the previewed value from now on."""
    value = record.button.target
    wanted = None if value == DEFAULT_THRESHOLD else _number(value)

    def store(connection: Connection) -> None:
        switches.put(connection, switches.THRESHOLD, wanted)
        audit.note(connection, Entry(turn.now, turn.user.id, "threshold", "", value))

    turn.write(store)
    turn.desk.answers.set_threshold(wanted)
    turn.say(render_threshold_set(turn.desk.answers.threshold, turn.language))


async def _is_threshold(turn: Turn, value: str) -> Reply | None:
    if value == DEFAULT_THRESHOLD or LOWEST <= _number(value) <= HIGHEST:
        return None
    return render_threshold_refused(value, LOWEST, HIGHEST, turn.language)


def _number(value: str) -> float:
    """Read a number; what is none is below every threshold."""
    try:
        return round(float(value.replace(",", ".")), 2)
    except ValueError:
        return -1.0


COMMANDS = {
    "threshold": Command(threshold, (Argument("value", _is_threshold, optional=True),), role=Role.ADMIN)
}
PRESSES = {"threshold": Press(apply, Role.ADMIN)}
