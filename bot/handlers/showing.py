"""Shows a fact or unknown that was chosen instead of asked for: by a button, or by a link."""

from __future__ import annotations

import time
from datetime import UTC
from functools import partial

from sqlalchemy import Connection

from bot.answering import Context
from bot.model import Status
from bot.replies import render_record
from bot.state import contexts, receipts, statistics
from bot.state.receipts import Asked
from bot.state.statistics import Line, Way

from .transport import post
from .turn import Turn


def show(turn: Turn, id_: str, language: str, *, reply_to: int | None = None) -> None:
    """Reply with the record and make it what the conversation is about; a withdrawn one is said to be so."""
    turn.write(partial(_record, turn=turn, id_=id_, language=language, reply_to=reply_to))


def _record(connection: Connection, turn: Turn, id_: str, language: str, reply_to: int | None) -> None:
    record = turn.base.record(id_)
    question = record.canonical.get(language, id_) if record else id_
    status = Status.NOT_REPORTED if id_ in turn.base.unknowns else Status.ANSWERED
    asked = Asked(question, language, status.value, (id_,))
    receipt_id = receipts.add(
        connection, asked, chat_id=turn.chat.id, question_id=None, user_id=turn.user.id, now=turn.now
    )
    spent = round((time.monotonic() - turn.started) * 1000)
    line = Line(turn.now.date(), Way.BUTTON, status.value, id_ if record else "", language, spent)
    statistics.note(connection, line, turn.user.id)
    reply = render_record(id_, turn.base, language)
    post.send(connection, turn.address, reply, turn.now, reply_to=reply_to, receipt_id=receipt_id)
    if record:
        topic = Context((id_,), record.about, question, turn.now.astimezone(UTC).isoformat())
        contexts.save(connection, turn.chat.id, turn.user.id, topic.to_json(), turn.now)
