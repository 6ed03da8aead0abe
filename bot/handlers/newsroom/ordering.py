"""From a turn to an edit of the base, and from what came of it to words.

An edit is known by the update that asked for it: an update that is worked on again after a crash finds its
edit made, and goes on to the reply. So nothing may be refused because the base already holds that edit.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bot.editing import Edit, Order, Preview, Reason, Result, Verdict
from bot.handlers.turn import Turn
from bot.knowledge import Problem
from bot.model import Publication, Role
from bot.replies import Refusal, Reply, problem_text, render_refusal, render_saved
from bot.state import edits
from bot.state.edits import Source


def order(turn: Turn, why: str = "", *, part: int = 0) -> Order:
    """Say who asks, when, why, and by which message; ``part`` tells several edits of one message apart."""
    return Order(turn.user.id, turn.now, source(turn, part), why)


def source(turn: Turn, part: int = 0) -> Source:
    """Name the update that asks."""
    pressed = turn.update.callback_query is not None
    message_id = turn.pressed if pressed else turn.message.message_id
    return Source(turn.update.update_id, turn.chat.id, message_id, part)


async def made_before(turn: Turn, part: int = 0) -> bool:
    """Tell whether this update has made its edit already, before a crash."""
    return await turn.desk.database.run(edits.of_source, source(turn, part)) is not None


async def make(turn: Turn, edit: Edit) -> Result:
    """Make the edit; readers are answered from what comes of it at once."""
    result = await turn.desk.newsroom.apply(edit)
    take_up(turn, result)
    return result


def take_up(turn: Turn, result: Result) -> None:
    """Answer from the newsroom's base where an edit has changed it."""
    if result.verdict is not Verdict.REFUSED:
        turn.desk.bases.swap(turn.desk.newsroom.base)


def told(turn: Turn, result: Result, key: str, again: str = "") -> Reply:
    """Say that it is saved, in the words of ``key``; or why nothing was changed.

    ``again`` is the command that asks once more for what the checks have refused.
    """
    if result.verdict is Verdict.SAVED:
        record = turn.desk.newsroom.base.record(result.record)
        draft = record is not None and record.status is Publication.DRAFT
        return render_saved(
            key,
            result.record,
            turn.language,
            version=result.version,
            difference=result.difference,
            editor=turn.person.role >= Role.EDITOR,
            draft=draft,
            lacks=turn.desk.newsroom.lacks(result.record) if draft else (),
        )
    refused = refusal(result, turn.language)
    wrong = result.reason is Reason.INVALID
    return render_refusal(replace(refused, again=again) if wrong else refused, turn.language)


def objection(seen: Preview, record: str, language: str) -> Reply:
    """Say why an edit would be refused."""
    problems = _worded(seen.problems, language)
    return render_refusal(Refusal(str(seen.reason or ""), record, problems), language)


def refusal(result: Result, language: str) -> Refusal:
    """Return what a reply needs to know of an edit that was not made, or not surely."""
    return Refusal(
        reason="unknown" if result.verdict is Verdict.UNKNOWN else str(result.reason or ""),
        record=result.record,
        problems=_worded(result.problems, language),
        told=result.told,
        difference=result.difference,
    )


def _worded(problems: Iterable[Problem], language: str) -> tuple[str, ...]:
    return tuple(problem_text(p.code, p.said, p.near, p.message, language) for p in problems)
