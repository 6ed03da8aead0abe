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
    render_quiet_hours,
    render_source,
    render_topic,
    render_topics,
)
from bot.state import buttons, receipts
from bot.state.buttons import Record
from bot.state.receipts import Receipt

from . import showing
from .presses import Press, language_of
from .transport import post
from .turn import Handler, Turn


def pressing(presses: Mapping[str, Press]) -> Handler:
    """Make the handler of every press."""

    async def press(turn: Turn) -> None:
        """Do what the button says, if it may be pressed here, now and by this person."""
        record = await turn.desk.database.run(buttons.find, turn.query.data or "")
        action = presses.get(record.button.action) if record else None
        if record is None or action is None or not await _counts(turn, record, action):
            turn.notice = render_expired_button(turn.language).plain()
            return
        if turn.quiet and record.button.action != Action.SETTING:
            turn.notice = render_quiet_hours(turn.language).plain()
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
    if record.button.user_id not in (None, turn.user.id) or record.expires_at <= turn.now:
        return False
    # A button whose message was not noted (the process ended right after sending) belongs to the one pressed.
    there = record.message_id in (None, message.message_id)
    if not there and not await turn.desk.database.run(_is_copy, record, message.message_id):
        return False
    if not record.button.once:
        return True
    return await turn.desk.database.run(buttons.claim, record.button.key, turn.update.update_id)


def _is_copy(connection: Connection, record: Record, message_id: int) -> bool:
    """Tell whether the pressed message is the button's own, sent twice around a crash or a cut connection.

    Then the buttons stand under this copy from now on, so that it shows what comes of the press.
    """
    if record.message_id is None or buttons.under(connection, record.chat_id, message_id):
        return False
    buttons.move(connection, record.chat_id, record.message_id, message_id)
    return True


async def _ask(turn: Turn, record: Record, receipt: Receipt | None) -> None:
    reply_to = receipt.question_id if receipt else None
    showing.show(turn, record.button.target, language_of(turn, receipt), reply_to=reply_to)


async def _source(turn: Turn, record: Record, receipt: Receipt | None) -> None:
    reply = render_source(record.button.target, turn.base, language_of(turn, receipt))
    turn.say(reply, reply_to=turn.pressed)


async def _topic(turn: Turn, record: Record, receipt: Receipt | None) -> None:
    _turn_page(turn, render_topic(record.button.target, turn.base, language_of(turn, receipt)))


async def _topics(turn: Turn, record: Record, receipt: Receipt | None) -> None:
    reply = render_topics(turn.base, language_of(turn, receipt))
    if record.button.target == post.PAGE:
        _turn_page(turn, reply)
    else:
        turn.say(reply, page=True)


PRESSES: dict[str, Press] = {
    Action.ASK: Press(_ask),
    Action.SOURCE: Press(_source),
    Action.TOPIC: Press(_topic),
    Action.TOPICS: Press(_topics),
}


def _turn_page(turn: Turn, reply: Reply) -> None:
    turn.write(lambda connection: post.change(connection, turn.address, turn.pressed, reply, turn.now))
