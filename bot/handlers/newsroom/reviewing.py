"""``/review``, ``/approve``, ``/reject``: what editors do with drafts, and the gate before publishing."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from sqlalchemy import Connection

from bot.editing import Order, Result, orders
from bot.editing.doubles import double_of
from bot.editing.gate import Change, Gate, Shown, as_published
from bot.handlers.commands import Argument, Command
from bot.handlers.presses import Press
from bot.handlers.transport import post
from bot.handlers.transport.post import Address
from bot.handlers.turn import Turn
from bot.locales import supported
from bot.model import Fact, Publication, Role, Unknown, limits
from bot.replies import (
    Changed,
    Reply,
    approve_label,
    next_draft,
    render_checking,
    render_gate,
    render_incomplete,
    render_nothing_to_review,
    render_review,
    render_sent_back,
    status_name,
)
from bot.state import buttons, drafts, people
from bot.state.buttons import Button, Record
from bot.state.drafts import Draft, Review
from bot.state.receipts import Receipt

from . import ordering, queue, taught
from .lengths import within
from .records import named, record_argument

ALONE = "approved by its author, who is the only editor"
"""What the log says of it."""


async def review(turn: Turn) -> None:
    """Show the draft that has waited longest."""
    waiting = await _waiting(turn)
    if waiting:
        await _show(turn, waiting, waiting[0])
    else:
        turn.say(render_nothing_to_review(turn.language))


async def press_review(turn: Turn, record: Record, _receipt: Receipt | None) -> None:
    """Show a draft that a button names; where it waits no more, the first that does."""
    waiting = await _waiting(turn)
    if not waiting:
        turn.say(render_nothing_to_review(turn.language))
        return
    id_ = record.button.target
    await _show(turn, waiting, id_ if id_ in waiting else waiting[0])


async def approve(turn: Turn) -> None:
    """Publish a draft, unless the gate is against it and nobody gives a reason to overrule it."""
    id_, reason = named(turn), turn.arguments.get("reason", "")
    order, alone = await _as_whom(turn, id_, reason)
    edit = orders.approve(order, id_, alone=alone)
    told: tuple[Reply, ...] = ()
    if not await ordering.made_before(turn):
        if lacks := _lacks(turn, id_):
            turn.say(render_incomplete(id_, lacks, turn.language))
            return
        seen = await turn.desk.newsroom.preview(edit)
        if seen.base is None:
            turn.say(ordering.objection(seen, id_, turn.language))
            return
        gate = await _examined(turn, id_)
        if gate is not None:
            found = _gate(gate, id_, turn.language)
            if not gate.open and not reason:
                turn.say(found)
                return
            told = (found,)
    result = await ordering.make(turn, edit)
    await _published(turn, result, told)


async def _examined(turn: Turn, id_: str) -> Gate | None:
    """Wait for the gate; who has to wait is told so at once, on the button or in a reply.

    None where the draft is taken out of the base meanwhile: the edit is refused then with that reason.
    """
    work = asyncio.ensure_future(turn.desk.gates.examined(id_))
    # What is known already is there within a moment; anything else takes seconds.
    if not (await asyncio.wait({work}, timeout=0.05))[0]:
        await _says_that_it_checks(turn, id_)
    try:
        return await turn.typing_while(work)
    except LookupError:
        if turn.desk.newsroom.base.record(id_) is None:
            return None
        raise


async def _says_that_it_checks(turn: Turn, id_: str) -> None:
    told = render_checking(id_, turn.language)
    button = await _approve_button(turn, id_)
    if button is None:
        await turn.meanwhile(lambda connection: post.send(connection, turn.address, told, turn.now))
        return
    key, checking = button.key, approve_label(turn.language, checking=True)
    approve = approve_label(turn.language, checking=False)
    await turn.meanwhile(
        lambda connection: post.relabel(connection, turn.address, turn.pressed, {key: checking}, turn.now),
        told.plain(),
    )
    turn.write(
        lambda connection: post.relabel(connection, turn.address, turn.pressed, {key: approve}, turn.now)
    )


async def _approve_button(turn: Turn, id_: str) -> Button | None:
    """Return the pressed button, where it is the one that approves this draft."""
    if turn.update.callback_query is None:
        return None
    record = await turn.desk.database.run(buttons.find, turn.query.data or "")
    wanted = record is not None and record.button.target == f"approve {id_}"
    return record.button if record and wanted else None


async def reject(turn: Turn) -> None:
    """Send a draft back to its author with the reason."""
    id_, reason = named(turn), turn.arguments["reason"]
    result = await ordering.make(turn, orders.reject(ordering.order(turn, reason), id_))
    known = await turn.desk.database.run(drafts.get, id_)
    if result.saved and known is not None and known.author_id != turn.user.id:
        turn.write(lambda connection: _send_back(connection, turn, known, reason))
        turn.wake(known.author_id)
    told = ordering.told(turn, result, "saved-reject")
    turn.say(await _with_next(turn, told) if result.saved else told)


async def _published(turn: Turn, result: Result, gate: tuple[Reply, ...]) -> None:
    """Confirm it, and let those know who had asked."""
    confirmed = ordering.told(turn, result, "saved-approve")
    blocks = (*confirmed.blocks, *(block for reply in gate for block in reply.blocks))
    shown = Reply(blocks, confirmed.buttons)
    turn.say(await _with_next(turn, shown) if result.saved else shown)
    if not result.saved:
        return
    known = await turn.desk.database.run(drafts.get, result.record)
    if known is not None and known.question_id is not None:
        group = await queue.group_of(turn, known.question_id, "drafted")
        taught.answer(turn, result.record, group)


async def _as_whom(turn: Turn, id_: str, reason: str) -> tuple[Order, bool]:
    """Who approves their own draft must be the only editor; then the log says so."""
    known = await turn.desk.database.run(drafts.get, id_)
    own = known is not None and known.author_id == turn.user.id
    alone = own and await turn.desk.database.run(_is_only_editor, turn)
    why = "; ".join(part for part in (reason, ALONE if alone else "") if part)
    return ordering.order(turn, why), alone


def _is_only_editor(connection: Connection, turn: Turn) -> bool:
    editors = {person.user_id for person in people.with_roles(connection) if person.role >= Role.EDITOR}
    if turn.desk.owner_id is not None:
        editors.add(turn.desk.owner_id)
    return editors <= {turn.user.id}


def _send_back(connection: Connection, turn: Turn, known: Draft, reason: str) -> None:
    language = people.get(connection, known.author_id).language or supported("")
    address = Address(known.author_id, known.author_id, None, quiet=False)
    post.send(connection, address, render_sent_back(known.record, reason, language), turn.now)


async def _waiting(turn: Turn) -> list[str]:
    """List the drafts that wait: those put forward in their order, then those that stand in the files."""
    forward = await turn.desk.database.run(drafts.waiting)
    base = turn.desk.newsroom.base
    present = [record.id for record in base.records() if record.status is Publication.DRAFT]
    place = {id_: number for number, id_ in enumerate(present)}
    # Drafts of one import have one time, and keep the order of the article.
    known_ones = [draft for draft in forward if draft.record in place]
    known_ones.sort(key=lambda draft: (draft.made_at, place[draft.record]))
    listed = [draft.record for draft in known_ones]
    for id_ in [each for each in present if each not in listed]:
        known = await turn.desk.database.run(drafts.get, id_)
        if known is None or known.review is not Review.REJECTED:
            listed.append(id_)
    return listed


async def _show(turn: Turn, waiting: list[str], id_: str) -> None:
    """Show a draft, and begin its gate: it is there by the time somebody approves."""
    turn.say(await _shown(turn, waiting, id_))
    if not _lacks(turn, id_):
        turn.desk.gates.prepare(id_)


async def _shown(turn: Turn, waiting: list[str], id_: str) -> Reply:
    place = waiting.index(id_)
    following = waiting[(place + 1) % len(waiting)] if len(waiting) > 1 else ""
    known = await turn.desk.database.run(drafts.get, id_)
    past = await turn.desk.newsroom.history(id_)
    difference = (await turn.desk.newsroom.diff(id_, past[0].version) or "") if past else ""
    return render_review(
        id_,
        as_published(turn.desk.newsroom.base, id_),
        turn.language,
        author=str(known.author_id) if known else "",
        difference="\n".join(line for line in difference.splitlines() if line[:2] not in ("--", "++", "@@")),
        following=following,
        left=len(waiting),
        lacks=_lacks(turn, id_),
        double=await asyncio.to_thread(double_of, id_, turn.desk.newsroom.base),
    )


def _lacks(turn: Turn, id_: str) -> tuple[str, ...]:
    record = turn.desk.newsroom.base.record(id_)
    return turn.desk.newsroom.lacks(id_) if record is not None and _is_draft(record) else ()


async def _with_next(turn: Turn, reply: Reply) -> Reply:
    """Offer the draft that is next, where one waits."""
    waiting = await _waiting(turn)
    following = next_draft(waiting[0], turn.language) if waiting else ()
    return replace(reply, buttons=(*reply.buttons, *following))


def _gate(gate: Gate, id_: str, language: str) -> Reply:
    return render_gate(
        id_,
        language,
        asked=gate.asked,
        gained=gate.gained,
        own=gate.own,
        changes=tuple(_changed(change, language) for change in gate.changes),
        collisions=tuple(_changed(change, language) for change in gate.collisions),
    )


def _changed(change: Change, language: str) -> Changed:
    return Changed(change.question, _name(change.before, language), _name(change.after, language))


def _name(shown: Shown, language: str) -> str:
    return shown.record or status_name(shown.status, language)


def _is_draft(record: Fact | Unknown) -> bool:
    return record.status is Publication.DRAFT


async def _none_waits(turn: Turn) -> Reply | None:
    """Say so where an id is asked for and there is none."""
    return None if await _waiting(turn) else render_nothing_to_review(turn.language)


_DRAFT = {
    command: replace(record_argument(command, _is_draft, offered=True), preface=_none_waits)
    for command in ("approve", "reject")
}
COMMANDS = {
    "review": Command(review, role=Role.EDITOR),
    "approve": Command(
        approve,
        (
            _DRAFT["approve"],
            Argument("reason", within(limits.NOTE), rest=True, aside=True),
        ),
        role=Role.EDITOR,
    ),
    "reject": Command(
        reject,
        (
            _DRAFT["reject"],
            Argument("reason", within(limits.NOTE), rest=True),
        ),
        role=Role.EDITOR,
    ),
}
PRESSES = {"review": Press(press_review, Role.EDITOR)}
