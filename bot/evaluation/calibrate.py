"""Learning the confidence from question files.

Every candidate fact of every turn is a row: its features, and whether showing it would have been right. The thresholds
are chosen on rows that the model did not see (five folds by turn), where a wrong answer costs as much as three right
ones bring: that is what a reader's trust is worth here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import numpy as np

from bot.answering import Answerer, Context
from bot.answering.answerer import vetoes
from bot.answering.confidence import Model, fit
from bot.answering.questions import questions
from bot.matching import guess_language
from bot.matching.text import normalise, words

from .files import Dialog, Turn
from .judge import Judge

_FOLDS = 5
_COST_OF_WRONG = 3.0
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
        Row(number, c.features, judge.proves(turn, (c.fact,)), bool(vetoes(c)), answerable) for c in judged.contenders
    ]


def calibrate(answerer: Answerer, dialogs: Iterable[Dialog]) -> Model:
    """Return the model that the dialogs teach for the answerer's way of ranking."""
    found = rows(answerer, dialogs)
    held_out = np.zeros(len(found))
    folds = np.array([row.turn % _FOLDS for row in found])
    for fold in range(_FOLDS):
        model = _fit([row for row, f in zip(found, folds, strict=True) if f != fold], 0.5)
        for position in np.flatnonzero(folds == fold):
            held_out[position] = model.confidence(found[position].features)
    return _fit(found, _threshold(found, held_out))


def _fit(found: Sequence[Row], answer: float) -> Model:
    features = [row.features for row in found]
    right = [row.right for row in found]
    return fit(features, right, answer=round(answer, 3), suggest=round(answer * _SUGGEST_SHARE, 3))


def _threshold(found: Sequence[Row], confidence: np.ndarray[tuple[int], np.dtype[np.float64]]) -> float:
    """The threshold with the best sum of right answers less the cost of wrong ones."""
    best: dict[int, tuple[float, bool]] = {}
    for row, value in zip(found, confidence, strict=True):
        if not row.vetoed and value > best.get(row.turn, (-1.0, False))[0]:
            best[row.turn] = (float(value), row.right)
    steps = np.arange(0.3, 0.96, 0.01)
    gains = [
        sum((1.0 if right else -_COST_OF_WRONG) for value, right in best.values() if value >= step) for step in steps
    ]
    return float(steps[int(np.argmax(gains))])
