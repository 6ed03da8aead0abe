"""Learning the confidence from question files.

Every candidate fact of every turn is a row: its features, and whether showing it would have been right.
Because the confidence is a probability, the threshold for answering follows from what a wrong answer costs:
with a cost of c right ones, showing a fact pays from c / (1 + c) on.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.answering import Answerer, Context
from bot.answering.answerer import vetoes
from bot.answering.confidence import Model, fit
from bot.answering.questions import questions
from bot.matching import guess_language
from bot.matching.text import normalise, words

from .files import Dialog, Turn
from .judge import Judge

COST_OF_WRONG = 1.6
"""A wrong answer undoes so many right ones."""
_SUGGEST_SHARE = 0.35
"""The threshold for offering, as a share of that for answering."""
_NOW = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Row:
    """One candidate of one turn."""

    turn: int
    features: Mapping[str, float]
    right: bool
    vetoed: bool
    answerable: bool


def rows(answerer: Answerer, dialogs: Iterable[Dialog]) -> list[Row]:
    """Return the judged candidates of all turns; small talk teaches nothing here."""
    judge = Judge(answerer.base)
    found: list[Row] = []
    number = 0
    for dialog in dialogs:
        context = Context()
        for turn in dialog.turns:
            found += _rows(answerer, judge, turn, number, context)
            _, context = answerer.answer(turn.text, context=context, now=_NOW)
            number += 1
    return found


def _rows(answerer: Answerer, judge: Judge, turn: Turn, number: int, context: Context) -> list[Row]:
    if turn.kind == "smalltalk":
        return []
    question = questions(turn.text)[0]
    foreign = guess_language(words(normalise(question))) != "en"
    answerable = turn.kind != "unanswerable"
    judged = answerer.judge(question, context, foreign=foreign)
    return [
        Row(number, c.features, judge.proves(turn, (c.fact,)), bool(vetoes(c)), answerable)
        for c in judged.contenders
    ]


def calibrate(answerer: Answerer, dialogs: Iterable[Dialog]) -> Model:
    """Return the model that the dialogs teach for the answerer's way of ranking."""
    found = rows(answerer, dialogs)
    features = [row.features for row in found]
    answer = COST_OF_WRONG / (1 + COST_OF_WRONG)
    return fit(
        features,
        [row.right for row in found],
        answer=round(answer, 3),
        suggest=round(answer * _SUGGEST_SHARE, 3),
    )
