"""``/correct``, ``/retract`` and undoing them: at once for who asks next; once confirmed, for who has asked.

The answers of the last 30 days get a banner with the date and the editor's words, and each person who was
answered in private one notice. Who and how many is shown first; one press puts everything into the outbox in
one transaction, which paces it within Telegram's limits and goes on after a restart.
"""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import Connection

from bot.editing import Result, orders
from bot.editing.typed import on_one_line
from bot.handlers.commands import Argument, Command
from bot.handlers.presses import Press
from bot.handlers.transport import post
from bot.handlers.transport.post import Address
from bot.handlers.turn import Turn
from bot.knowledge import SetField
from bot.model import Fact, KnowledgeBase, Outcome, Publication, Role, Status, Unknown, limits
from bot.replies import (
    Reply,
    render_announced,
    render_correction,
    render_expired_button,
    render_notice,
    render_outcome,
    render_withdrawal,
    with_banner,
)
from bot.state import audit, corrections, receipts
from bot.state.audit import Entry
from bot.state.buttons import Record
from bot.state.corrections import Correction
from bot.state.receipts import Receipt

from . import ordering
from .lengths import within
from .records import named, record_argument

REMEMBERED = timedelta(days=30)
"""How far back answers are corrected; receipts are kept no longer."""


async def correct(turn: Turn) -> None:
    """Note a correction in the public ledger, with another answer where one is given."""
    record, answer = named(turn), on_one_line(turn.arguments.get("answer", ""))
    changes = (SetField(record, ("answer", "en"), answer),) if answer else ()
    order = ordering.order(turn, on_one_line(turn.arguments["note"]))
    result = await ordering.make(turn, orders.correct(order, record, changes))
    await _confirm(turn, ordering.told(turn, result, "saved-correct"), record, saved=result.saved)


async def retract(turn: Turn) -> None:
    """Take a fact back: it answers nobody from now on, and stays on record with the reason."""
    record = named(turn)
    order = ordering.order(turn, on_one_line(turn.arguments["note"]))
    result = await ordering.make(turn, orders.retract(order, record))
    await _confirm(turn, ordering.told(turn, result, "saved-retract"), record, saved=result.saved)


async def announce(turn: Turn, record: Record, _receipt: Receipt | None) -> None:
    """Put the banners and the notices into the outbox."""
    found = await turn.desk.database.run(corrections.get, int(record.button.target))
    if found is None:
        turn.notice = render_expired_button(turn.language).plain()
        return
    given = await turn.desk.database.run(_given, found)
    people = _in_private(given)
    turn.write(lambda connection: _tell_all(connection, turn, found, given, people))
    for each in given:
        turn.wake(each.chat_id)
    turn.say(render_announced(len(given), len(people), turn.language))


async def confirm_revert(turn: Turn, told: Reply, result: Result) -> None:
    """Tell what was done; where the ledger tells it as well, offer to tell those who were answered."""
    latest = await _latest(turn, result.record)
    past = await turn.desk.newsroom.history(result.record)
    if not result.saved or latest is None or latest.made_at != past[0].made_at:
        turn.say(told)
        return
    noted = render_withdrawal(latest.kind.value, turn.language)
    await _offer(turn, Reply((*told.blocks, *noted.blocks), told.buttons), latest)


async def _confirm(turn: Turn, told: Reply, record: str, *, saved: bool) -> None:
    """Tell what was done, and offer to tell those who were answered."""
    latest = await _latest(turn, record)
    if saved and latest is not None:
        await _offer(turn, told, latest)
    else:
        turn.say(told)


async def _latest(turn: Turn, record: str) -> Correction | None:
    """Return the ledger's latest line of a record."""
    return next(iter(await turn.desk.database.run(corrections.ledger, record, limit=1)), None)


async def _offer(turn: Turn, told: Reply, found: Correction) -> None:
    """Say how many answers were given, with a button that sets them right and tells who got one."""
    given = await turn.desk.database.run(_given, found)
    chats = len({each.chat_id for each in given})
    offered = render_correction(found.id, len(given), chats, len(_in_private(given)), turn.language)
    turn.say(Reply((*told.blocks, *offered.blocks), (*offered.buttons, *told.buttons)))


def _given(connection: Connection, found: Correction) -> list[Receipt]:
    """List the answers that the correction concerns."""
    return receipts.showing(connection, found.record, found.made_at - REMEMBERED, found.made_at)


def _in_private(given: list[Receipt]) -> list[Receipt]:
    """Choose one answer, the latest, of each person who was answered in private."""
    return list({each.user_id: each for each in given if each.chat_id == each.user_id}.values())


def _tell_all(
    connection: Connection, turn: Turn, found: Correction, given: list[Receipt], people: list[Receipt]
) -> None:
    base, kind, on = turn.desk.newsroom.base, found.kind.value, found.made_at.date().isoformat()
    for each in given:
        outcome = _outcome(each, base)
        reply = with_banner(
            render_outcome(outcome, base, outcome.language), kind, on, found.note, outcome.language
        )
        post.amend(connection, _address(each), reply, turn.now, receipt=each)
    for each in people:
        language = each.asked.language
        notice = render_notice(each.asked.text, found.record, kind, found.note, language)
        post.send(connection, _address(each), notice, turn.now)
    detail = f"{len(given)} answers, {len(people)} people"
    audit.note(connection, Entry(turn.now, turn.user.id, "announce", found.record, detail))


def _outcome(receipt: Receipt, base: KnowledgeBase) -> Outcome:
    """Return what the reply shows, as far as the receipt tells."""
    asked = receipt.asked
    if asked.facts[0] in base.unknowns:
        return Outcome(Status.NOT_REPORTED, asked.language, unknown=asked.facts[0])
    return Outcome(Status.ANSWERED, asked.language, facts=asked.facts)


def _address(receipt: Receipt) -> Address:
    return Address(receipt.chat_id, receipt.user_id, None, quiet=receipt.chat_id != receipt.user_id)


def _is_published(record: Fact | Unknown) -> bool:
    return isinstance(record, Fact) and record.status is Publication.PUBLISHED


COMMANDS = {
    "correct": Command(
        correct,
        (
            record_argument("correct", _is_published),
            Argument("note", within(limits.NOTE), rest=True),
            Argument("answer", within(limits.ANSWER), rest=True, optional=True),
        ),
        role=Role.EDITOR,
    ),
    "retract": Command(
        retract,
        (record_argument("retract", _is_published), Argument("note", within(limits.NOTE), rest=True)),
        role=Role.EDITOR,
    ),
}
PRESSES = {"announce": Press(announce, Role.EDITOR)}
