"""Questions that have got their answer: set aside, and those who wanted to know are told, once."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from itertools import chain

from sqlalchemy import Connection

from bot.editing import orders
from bot.editing.languages import language_of
from bot.editing.proposing import as_question, slots_of
from bot.editing.typed import as_wording
from bot.handlers.transport import post
from bot.handlers.transport.post import Address
from bot.handlers.turn import Turn
from bot.model import Status, limits
from bot.replies import render_answer_found
from bot.state import questions, receipts
from bot.state.questions import Question, Watcher
from bot.state.receipts import Asked

from . import ordering


async def teach(turn: Turn, record: str, wording: str, asked: Iterable[Question] = ()) -> bool:
    """Add a wording to a record; the ``asked`` questions, and open ones in the same words, are answered.

    Returns whether it was saved; either way the person is told.
    """
    same = [*asked, *await in_the_same_words(turn, wording)]
    wording = as_wording(wording, limits.TYPED_WORDING)
    language = language_of(wording, turn.client)
    known = turn.base.record(record)
    number = same[0].id if same else None
    asks: tuple[str, ...] = ()
    if known is not None and not known.questions.get(language):
        wording = as_question(wording)  # the first of a language is shown on buttons
    if known is not None and not known.asks:
        asks = slots_of((*chain.from_iterable(known.questions.values()), wording))
    order = ordering.order(turn)
    edit = orders.add_wording(order, record, language, wording, question_id=number, asks=asks)
    result = await ordering.make(turn, edit)
    if result.saved:
        answer(turn, record, same)
    turn.say(ordering.told(turn, result, "saved-alt"))
    return result.saved


def answer(turn: Turn, record: str, asked: Iterable[Question]) -> None:
    """Set questions aside as answered by a record, and tell those who wait for them."""
    for question in {each.id: each for each in asked}.values():
        turn.write(partial(_settle, turn=turn, record=record, question=question))


def _settle(connection: Connection, turn: Turn, record: str, question: Question) -> None:
    """In one transaction: each gets one message, and who they are is forgotten."""
    for watcher in questions.watchers(connection, question.id):
        _tell(connection, turn, record, question, watcher)
        turn.wake(watcher.user_id)
    questions.told(connection, question.id)
    questions.close(connection, question.id, "answered")


def _tell(connection: Connection, turn: Turn, record: str, question: Question, watcher: Watcher) -> None:
    user_id, language = watcher.user_id, watcher.language
    base = turn.desk.newsroom.base
    status = Status.NOT_REPORTED if record in base.unknowns else Status.ANSWERED
    asked = Asked(question.text, language, status.value, (record,))
    receipt_id = receipts.add(
        connection, asked, chat_id=user_id, question_id=None, user_id=user_id, now=turn.now
    )
    reply = render_answer_found(question.text, record, base, language)
    address = Address(user_id, user_id, None, quiet=False)
    post.send(connection, address, reply, turn.now, receipt_id=receipt_id)


async def in_the_same_words(turn: Turn, wording: str) -> list[Question]:
    """List the open questions that say the same but for case and the mark at the end."""
    waiting = await turn.desk.database.run(questions.waiting, 500)
    return [question for question in waiting if _plain(question.text) == _plain(wording)]


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip("?!. ")
