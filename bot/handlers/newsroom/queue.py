"""``/queue``: what readers asked and got no answer to, grouped by likeness; and what to do about it."""

from __future__ import annotations

import asyncio
from collections.abc import Collection
from functools import partial

from bot.editing.likeness import Group, grouped
from bot.handlers.commands import Argument, Command
from bot.handlers.presses import Press
from bot.handlers.transport import post
from bot.handlers.turn import Turn
from bot.model import Publication, Role
from bot.replies import (
    Reply,
    render_dismissed,
    render_no_question,
    render_question_gone,
    render_queue,
)
from bot.state import audit, questions
from bot.state.audit import Entry
from bot.state.buttons import Record
from bot.state.questions import Question
from bot.state.receipts import Receipt

from . import taught

MOST = 500
"""Open questions that are looked at, the latest."""
NEAREST = 3
MOST_DIGITS = 15
"""Of a question's number."""


async def queue(turn: Turn) -> None:
    """Show the largest group."""
    turn.say(await _page(turn, 0), page=True)


async def turn_queue(turn: Turn, record: Record, _receipt: Receipt | None) -> None:
    """Show another group in the same message."""
    _show(turn, await _page(turn, int(record.button.target)))


async def teach(turn: Turn, record: Record, _receipt: Receipt | None) -> None:
    """Add the group's first question to a record as a wording: the target is its number and the record."""
    number, _, fact = record.button.target.partition(" ")
    group = await group_of(turn, int(number))
    if not group:
        turn.notice = render_question_gone(turn.language).plain()
        return
    if await taught.teach(turn, fact, " ".join(group[0].text.split()), group):
        _show(turn, await _page(turn, 0, {question.id for question in group}))


async def press_dismiss(turn: Turn, record: Record, _receipt: Receipt | None) -> None:
    """Set a group aside."""
    group = await group_of(turn, int(record.button.target))
    if not group:
        turn.notice = render_question_gone(turn.language).plain()
        return
    set_aside(turn, group, "dismissed")
    _note(turn, group)
    _show(turn, await _page(turn, 0, {question.id for question in group}))


async def dismiss(turn: Turn) -> None:
    """Do the same by a question's number."""
    group = await group_of(turn, int(turn.arguments["question"]))
    set_aside(turn, group, "dismissed")
    _note(turn, group)
    turn.say(render_dismissed(len(group), turn.language))


async def group_of(turn: Turn, number: int, state: str = "open") -> tuple[Question, ...]:
    """Return the questions that ask the same as that one, it first; none where it is in another state."""
    known = await turn.desk.database.run(questions.get, number)
    if known is None or known[1] != state:
        return ()
    listed = await turn.desk.database.run(questions.in_state, state, MOST)
    if known[0] not in listed:
        listed.append(known[0])
    found = await asyncio.to_thread(grouped, listed, turn.desk.answers.answerer)
    group = next((each.questions for each in found if any(q.id == number for q in each.questions)), ())
    return tuple(sorted(group, key=lambda question: question.id != number))


def set_aside(turn: Turn, group: Collection[Question], state: str) -> None:
    """Take questions out of the queue."""
    for question in group:
        turn.write(partial(questions.close, id_=question.id, state=state))


async def is_open(turn: Turn, value: str) -> Reply | None:
    """Check the number of a question in the queue."""
    if value.isascii() and value.isdigit() and len(value) <= MOST_DIGITS:
        found = await turn.desk.database.run(questions.get, int(value))
        if found is not None and found[1] == "open":
            return None
    return render_no_question(value, turn.language)


async def _page(turn: Turn, number: int, without: Collection[int] = ()) -> Reply:
    listed = await turn.desk.database.run(questions.in_state, "open", MOST)
    left = [question for question in listed if question.id not in without]
    groups = await asyncio.to_thread(grouped, left, turn.desk.answers.answerer)
    number = min(number, len(groups) - 1)
    nearest = await _nearest(turn, groups[number]) if groups else ()
    edits = turn.person.role >= Role.EDITOR
    return render_queue(groups, number, nearest, turn.base, turn.language, may_dismiss=edits)


async def _nearest(turn: Turn, group: Group) -> tuple[str, ...]:
    """Return the three published records that come nearest, looked for anew where too few were noted."""
    first = group.questions[0]
    outcome = await turn.desk.answers.consider(first.text, first.language, turn.now)
    candidates = (candidate.id for part in outcome.parts or (outcome,) for candidate in part.candidates)
    records = (turn.base.record(id_) for id_ in dict.fromkeys((*candidates, *group.nearest)))
    published = [r.id for r in records if r is not None and r.status is Publication.PUBLISHED]
    return tuple(published[:NEAREST])


def _show(turn: Turn, reply: Reply) -> None:
    turn.write(lambda connection: post.change(connection, turn.address, turn.pressed, reply, turn.now))


def _note(turn: Turn, group: Collection[Question]) -> None:
    said = "; ".join(question.text for question in group)[:500]
    entry = Entry(turn.now, turn.user.id, "dismiss", "", said)
    turn.write(lambda connection: audit.note(connection, entry))


COMMANDS = {
    "queue": Command(queue, role=Role.CONTRIBUTOR),
    "dismiss": Command(dismiss, (Argument("question", is_open),), role=Role.EDITOR),
}
PRESSES = {
    "queue": Press(turn_queue, Role.CONTRIBUTOR),
    "teach": Press(teach, Role.CONTRIBUTOR),
    "dismiss": Press(press_dismiss, Role.EDITOR),
}
