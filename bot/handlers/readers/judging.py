"""What readers say of a reply: helpful or not, why not, none of these, and "tell me when it is answered"."""

from __future__ import annotations

from sqlalchemy import Connection

from bot.handlers.commands import Argument, Command
from bot.handlers.presses import Press, language_of, mark
from bot.handlers.turn import Turn
from bot.replies import (
    Action,
    published,
    render_explained,
    render_feedback_thanks,
    render_none_of_these,
    render_not_mine,
    render_watching,
)
from bot.state import feedback, questions, receipts
from bot.state.buttons import Record
from bot.state.questions import Reason
from bot.state.receipts import Receipt

VERDICTS = (Action.HELPFUL, Action.NOT_MINE)
NEXT_BEST = 2
"""Other answers that are offered in place of one that was not to the question."""
LONGEST = 500
"""Characters of a reason; what is longer is cut."""


async def judge(turn: Turn, record: Record, receipt: Receipt | None) -> None:
    """Note "helpful" or "not my question"; the button says so from now on, and may be changed."""
    helpful = record.button.action == Action.HELPFUL
    turn.notice = render_feedback_thanks(language_of(turn, receipt), helpful=helpful).plain()
    if receipt is None:
        return
    former = await turn.desk.database.run(feedback.verdict, receipt.id, turn.user.id)
    if former is helpful:
        return

    def store(connection: Connection) -> None:
        feedback.give(connection, receipt.id, turn.user.id, helpful=helpful, now=turn.now)
        questions.withdraw(connection, receipt.id, watched=False)
        if not helpful:
            _queue(connection, turn, receipt, Reason.NOT_HELPFUL)

    turn.write(store)
    mark(turn, record, VERDICTS)
    if not helpful:
        await _offer_others(turn, receipt)


async def why(turn: Turn, record: Record, _receipt: Receipt | None) -> None:
    """Note what was wrong, as one of the buttons says it."""
    number, _, reason = record.button.target.partition(" ")
    turn.write(lambda connection: feedback.explain(connection, int(number), turn.user.id, reason))
    turn.notice = render_explained(turn.language).plain()
    mark(turn, record, (Action.WHY,))


async def why_in_words(turn: Turn) -> None:
    """Note what was wrong in the reader's own words; only about a reply of their own."""
    number, said = turn.arguments["receipt"], turn.arguments["text"][:LONGEST]
    receipt = await turn.desk.database.run(receipts.get, int(number)) if number.isdecimal() else None
    if receipt is not None and receipt.user_id == turn.user.id:
        turn.write(lambda connection: feedback.explain(connection, receipt.id, turn.user.id, said))
    turn.say(render_explained(turn.language))


async def none_of_these(turn: Turn, record: Record, receipt: Receipt | None) -> None:
    """Note that none of the suggestions was meant."""
    language = language_of(turn, receipt)
    if receipt is not None:
        turn.write(lambda connection: _queue(connection, turn, receipt, Reason.NONE_OF_THESE))
    mark(turn, record, (Action.NONE,))
    turn.say(render_none_of_these(turn.base, language))


async def watch(turn: Turn, record: Record, receipt: Receipt | None) -> None:
    """Note that the person wants to be told when the question is answered; pressed again, no longer."""
    if receipt is None:
        return
    waited = await turn.desk.database.run(_waits, receipt.id, turn.user.id)

    def store(connection: Connection) -> None:
        if not questions.of_receipt(connection, receipt.id):
            _queue(connection, turn, receipt, Reason.WATCHED)
        for id_ in questions.of_receipt(connection, receipt.id):
            if waited:
                questions.unwatch(connection, id_, turn.user.id)
            else:
                questions.watch(connection, id_, turn.user.id, receipt.asked.language)

    turn.write(store)
    turn.notice = render_watching(receipt.asked.language, on=not waited).plain()
    mark(turn, record, (Action.WATCH,), chosen=not waited)


async def _offer_others(turn: Turn, receipt: Receipt) -> None:
    """Offer the next best answers, and to say what was wrong."""
    outcome = await turn.typing_while(
        turn.desk.answers.consider(receipt.asked.text, receipt.asked.language, turn.now)
    )
    # What the guard objects to may still be near: what is about the same people and places goes before it.
    likely = (each.id for each in outcome.candidates if not each.vetoes)
    ids = dict.fromkeys([*likely, *outcome.suggestions, *outcome.related])
    others = [record for record in published(ids, turn.base) if record.id not in receipt.asked.facts]
    language = receipt.asked.language
    reply = render_not_mine(others[:NEXT_BEST], receipt.id, language, in_words=turn.private)
    turn.say(reply, reply_to=turn.pressed)


def _waits(connection: Connection, receipt_id: int, user_id: int) -> bool:
    waiting = (questions.watchers(connection, id_) for id_ in questions.of_receipt(connection, receipt_id))
    return any(each.user_id == user_id for watchers in waiting for each in watchers)


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


PRESSES: dict[str, Press] = {
    Action.HELPFUL: Press(judge),
    Action.NOT_MINE: Press(judge),
    Action.WHY: Press(why),
    Action.NONE: Press(none_of_these),
    Action.WATCH: Press(watch),
}
DIALOGS = {"why": Command(why_in_words, (Argument("receipt", aside=True), Argument("text", rest=True)))}
"""Begun by a button only: what such a command asks for is answered like any other's."""
