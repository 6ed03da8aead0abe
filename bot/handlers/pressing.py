"""Presses of buttons: whether they count, and what each does.

A key that is unknown, of another chat or message, of another person, expired or used up changes nothing;
every press is answered, those too.
"""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection

from bot.model import Role
from bot.replies import (
    Action,
    Reply,
    render_expired_button,
    render_feedback_thanks,
    render_none_of_these,
    render_source,
    render_topic,
    render_topics,
)
from bot.state import buttons, feedback, questions, receipts
from bot.state.buttons import Record
from bot.state.questions import Reason
from bot.state.receipts import Receipt

from . import post, showing
from .presses import Press
from .turn import Handler, Turn

CHOSEN = "✓ "
"""Stands before what a button says once it is chosen."""


def pressing(presses: Mapping[str, Press]) -> Handler:
    """Make the handler of every press."""

    async def press(turn: Turn) -> None:
        """Do what the button says, if it may be pressed here, now and by this person."""
        record = await turn.desk.database.run(buttons.find, turn.query.data or "")
        action = presses.get(record.button.action) if record else None
        if record is None or action is None or not await _counts(turn, record, action):
            turn.notice = render_expired_button(turn.language).plain()
            return
        receipt = None
        if record.receipt_id is not None:
            receipt = await turn.desk.database.run(receipts.get, record.receipt_id)
        await action.handler(turn, record, receipt)

    return press


async def _counts(turn: Turn, record: Record, action: Press) -> bool:
    """Tell whether the press may do anything; a one-time button is used up by it."""
    if action.role > Role.READER and (not turn.private or turn.person.role < action.role):
        return False
    message = turn.query.message
    if message is None or message.chat.id != record.chat_id:
        return False
    # A button whose message was not noted (the process ended right after sending) belongs to the one pressed.
    if record.message_id not in (None, message.message_id):
        return False
    if record.button.user_id not in (None, turn.user.id) or record.expires_at <= turn.now:
        return False
    if not record.button.once:
        return True
    return await turn.desk.database.run(buttons.claim, record.button.key, turn.update.update_id)


async def _ask(turn: Turn, record: Record, receipt: Receipt | None) -> None:
    reply_to = receipt.question_id if receipt else None
    showing.show(turn, record.button.target, _language(turn, receipt), reply_to=reply_to)


async def _source(turn: Turn, record: Record, receipt: Receipt | None) -> None:
    reply = render_source(record.button.target, turn.base, _language(turn, receipt))
    turn.say(reply, reply_to=turn.pressed)


async def _topic(turn: Turn, record: Record, receipt: Receipt | None) -> None:
    _turn_page(turn, render_topic(record.button.target, turn.base, _language(turn, receipt)))


async def _topics(turn: Turn, record: Record, receipt: Receipt | None) -> None:
    reply = render_topics(turn.base, _language(turn, receipt))
    if record.button.target == post.PAGE:
        _turn_page(turn, reply)
    else:
        turn.say(reply, page=True)


async def _judge(turn: Turn, record: Record, receipt: Receipt | None) -> None:
    """Note "helpful" or "not my question"; the button says so from now on, and may be changed."""
    helpful = record.button.action == Action.HELPFUL
    turn.notice = render_feedback_thanks(_language(turn, receipt), helpful=helpful).plain()
    if receipt is None:
        return

    def store(connection: Connection) -> None:
        feedback.give(connection, receipt.id, turn.user.id, helpful=helpful, now=turn.now)
        questions.withdraw(connection, receipt.id)
        if not helpful:
            _queue(connection, turn, receipt, Reason.NOT_HELPFUL)

    turn.write(store)
    _mark(turn, record)


async def _none(turn: Turn, record: Record, receipt: Receipt | None) -> None:
    """Note that none of the suggestions was meant."""
    language = _language(turn, receipt)
    if receipt is not None:
        turn.write(lambda connection: _queue(connection, turn, receipt, Reason.NONE_OF_THESE))
    _mark(turn, record)
    turn.say(render_none_of_these(turn.base, language))


PRESSES: dict[str, Press] = {
    Action.ASK: Press(_ask),
    Action.SOURCE: Press(_source),
    Action.HELPFUL: Press(_judge),
    Action.NOT_MINE: Press(_judge),
    Action.NONE: Press(_none),
    Action.TOPIC: Press(_topic),
    Action.TOPICS: Press(_topics),
}


def _language(turn: Turn, receipt: Receipt | None) -> str:
    """Go on in the language of the reply that the button stands under."""
    return receipt.asked.language if receipt else turn.language


def _turn_page(turn: Turn, reply: Reply) -> None:
    turn.write(lambda connection: post.change(connection, turn.address, turn.pressed, reply, turn.now))


def _mark(turn: Turn, record: Record) -> None:
    """Let the button say that it was chosen."""
    labels = {record.button.key: CHOSEN + record.button.label}
    turn.write(lambda connection: post.relabel(connection, turn.address, turn.pressed, labels, turn.now))


def _queue(connection: Connection, turn: Turn, receipt: Receipt, reason: Reason) -> None:
    questions.add(
        connection,
        receipt_id=receipt.id,
        user_id=turn.user.id,
        text=receipt.asked.text,
        language=receipt.asked.language,
        reason=reason,
        nearest=receipt.asked.facts,
        now=turn.now,
    )
