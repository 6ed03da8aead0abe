"""Questions: typed, put with ``/ask``, edited."""

from __future__ import annotations

import time
from dataclasses import replace

from sqlalchemy import Connection

from bot.answering import Context
from bot.handlers import other, wording
from bot.handlers.transport import post
from bot.handlers.turn import Turn
from bot.model import Outcome, Status
from bot.replies import Reply, offer_watch, render_ask_usage, render_outcome, render_too_long, render_wordless
from bot.state import contexts, questions, receipts, statistics
from bot.state.questions import Reason
from bot.state.receipts import Asked, Receipt
from bot.state.statistics import Line, Way

UNANSWERED = frozenset({Status.SUGGESTED, Status.NOT_REPORTED, Status.OFF_TOPIC})
"""Outcomes after which an editor's answer may still come."""
LONGEST = 1_000
"""Characters of a question; more is no question but a letter."""


async def ask(turn: Turn) -> None:
    """Answer ``/ask question``, or ``/ask`` as a reply to somebody's message; without either ask for one."""
    text = wording.argument(turn.message) or wording.quoted(turn.message)
    if text:
        await _answer(turn, text)
    else:
        _ask_for_a_question(turn)


async def question(turn: Turn) -> None:
    """Answer a text: in a private chat any, in a group one that addresses the bot."""
    text = wording.question(turn.message) or wording.quoted(turn.message)
    if text:
        await _answer(turn, text)
    elif turn.message.text and wording.command(turn.message):
        # Letters that no command can have, such as Cyrillic: for Telegram it is a text like any other.
        await other.unknown_command(turn)
    else:
        _ask_for_a_question(turn)


async def edited(turn: Turn) -> None:
    """Answer an edited question in the reply that it has; other edits are none of the bot's business."""
    receipt = await turn.desk.database.run(receipts.of_question, turn.chat.id, turn.message.message_id)
    text = wording.question(turn.message) or wording.quoted(turn.message)
    if receipt is not None and text and text != receipt.asked.text and receipt.user_id == turn.user.id:
        await _answer(turn, text, receipt)


def _ask_for_a_question(turn: Turn) -> None:
    usage = render_ask_usage(turn.base, turn.language)
    turn.say(usage, reply_to=turn.message.message_id, prompt=True)


async def _answer(turn: Turn, text: str, former: Receipt | None = None) -> None:
    if wording.wordless(text):
        # In a group a smile in reply to the bot is no talk with it; an edit leaves the reply as it is.
        if turn.private and former is None:
            turn.say(render_wordless(turn.base, turn.language), reply_to=turn.message.message_id)
        return
    if len(text) > LONGEST:
        turn.say(render_too_long(LONGEST, turn.language), reply_to=turn.message.message_id)
        return
    whose = (turn.chat.id, turn.user.id)
    known = await turn.desk.database.run(contexts.load, *whose, turn.now)
    context = Context.from_json(known) if known else Context()
    outcome, after = await turn.typing_while(turn.desk.answers.answer(text, turn.hint, context, turn.now))
    outcome = _in_chosen_language(outcome, turn.person.language)
    turn.write(lambda connection: _record(connection, turn, text, outcome, former))
    turn.write(lambda connection: contexts.save(connection, *whose, after.to_json(), turn.now))


def _record(connection: Connection, turn: Turn, text: str, outcome: Outcome, former: Receipt | None) -> None:
    """Store the receipt and put the reply into the outbox; what got no answer goes to the editors' queue."""
    shown = outcome.facts or ((outcome.unknown,) if outcome.unknown else ())
    asked = Asked(text, outcome.language, outcome.status.value, shown)
    reply = _worded(turn, outcome)
    statistics.note(connection, _line(turn, asked, Way.EDIT if former else Way.MESSAGE), turn.user.id)
    if former is None:
        here = turn.message.message_id
        id_ = receipts.add(
            connection, asked, chat_id=turn.chat.id, question_id=here, user_id=turn.user.id, now=turn.now
        )
        post.send(connection, turn.address, reply, turn.now, reply_to=here, receipt_id=id_)
    else:
        id_ = former.id
        receipts.revise(connection, id_, asked)
        questions.withdraw(connection, id_)
        post.send_again(connection, turn.address, reply, turn.now, receipt=former)
    _queue(connection, turn, id_, outcome)


def _in_chosen_language(outcome: Outcome, language: str) -> Outcome:
    """Let what the reader chose with ``/language`` go before the language of the question."""
    if not language:
        return outcome
    parts = tuple(replace(part, language=language) for part in outcome.parts)
    return replace(outcome, language=language, parts=parts)


def _worded(turn: Turn, outcome: Outcome) -> Reply:
    """Put the outcome into words: in a group the reply is short, without what else could be asked."""
    brief = outcome if turn.private else replace(outcome, related=())
    reply = render_outcome(brief, turn.base, outcome.language)
    open_ = any(part.status in UNANSWERED for part in outcome.parts or (outcome,))
    return offer_watch(reply, outcome.language) if open_ and turn.private else reply


def _line(turn: Turn, asked: Asked, way: Way) -> Line:
    spent = round((time.monotonic() - turn.started) * 1000)
    first = asked.facts[0] if asked.facts else ""
    return Line(turn.now.date(), way, asked.status, first, asked.language, spent)


def _queue(connection: Connection, turn: Turn, receipt_id: int, outcome: Outcome) -> None:
    """Put what got no answer into the editors' queue, each question of a message by itself."""
    for part in outcome.parts or (outcome,):
        reason = _reason(part)
        if reason is not None:
            questions.add(
                connection,
                receipt_id=receipt_id,
                user_id=turn.user.id,
                text=part.question,
                language=part.language,
                reason=reason,
                nearest=tuple(candidate.id for candidate in part.candidates),
                now=turn.now,
            )


def _reason(outcome: Outcome) -> Reason | None:
    """Tell why editors should see the question; an unknown has been worded by one of them already."""
    if outcome.status is Status.NOT_REPORTED and not outcome.unknown:
        return Reason.NOT_REPORTED
    return Reason.OFF_TOPIC if outcome.status is Status.OFF_TOPIC else None
