"""Learning the confidence from question files.

Every candidate fact of every turn is a row: its features, and whether showing it would have been right. What
the guard vetoes is never shown, and teaches nothing. Because the confidence is a probability, the threshold
for answering follows from what a wrong answer costs: with a cost of c right ones, showing a fact pays from
c / (1 + c) on.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import numpy as np

from bot.answering import Answerer, Context
from bot.answering.candidates import Contender
from bot.answering.confidence import Model, fit
from bot.answering.deciding import Judged, vetoes
from bot.matching import guess_language
from bot.matching.text import normalise, words

from .files import Dialog, Turn
from .judge import Judge

COST_OF_WRONG = 1.9
"""A wrong answer undoes so many right ones."""
_SUGGEST_SHARE = 0.65
"""The threshold for offering, as a share of that for answering."""
_FOLDS = 8
_NOW = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Row:
    """One candidate of one turn."""

    turn: Turn
    group: str
    """Turns of one dialog, or about one passage, are learned or tested together."""
    fact: str
    features: Mapping[str, float]
    right: bool
    vetoed: bool


@dataclass(frozen=True, slots=True)
class Unseen:
    """How a confidence does on turns that it has not learned from, in shares of 0-1."""

    right: float
    """Of the answerable turns, those answered rightly."""
    refused: float
    """Of the unanswerable ones, those not answered."""
    wrong: float
    """Of all turns, those answered wrongly."""


def rows(answerer: Answerer, dialogs: Iterable[Dialog]) -> list[Row]:
    """Return the judged candidates of all turns; small talk teaches nothing here."""
    judge = Judge(answerer.base)
    found: list[Row] = []
    for dialog in dialogs:
        context = Context()
        group = _group(dialog)
        for turn in dialog.turns:
            found += _rows(answerer, judge, turn, group, context)
            _, context = answerer.answer(turn.text, context=context, now=_NOW)
    return found


def _group(dialog: Dialog) -> str:
    first = dialog.turns[0]
    return first.id if len(dialog.turns) > 1 or not first.evidence else first.evidence[0]


def _rows(answerer: Answerer, judge: Judge, turn: Turn, group: str, context: Context) -> list[Row]:
    if turn.kind == "smalltalk":
        return []
    question = answerer.questions(turn.text)[0]
    foreign = guess_language(words(normalise(question))) != "en"
    judged = answerer.judge(question, context, foreign=foreign)
    return [
        Row(turn, group, c.fact, c.features, _is_right(judge, turn, c, judged), bool(vetoes(c)))
        for c in judged.contenders
    ]


def _is_right(judge: Judge, turn: Turn, contender: Contender, judged: Judged) -> bool:
    """Tell whether showing a fact would be right; to contradict who assumes nothing wrong is not."""
    contradicts = contender.refuted and judged.reading.presumes
    return judge.proves(turn, (contender.fact,)) and (turn.kind == "false_premise" or not contradicts)


def learn(found: Iterable[Row]) -> Model:
    """Return the model that judged candidates teach."""
    used = [row for row in found if not row.vetoed]
    answer = COST_OF_WRONG / (1 + COST_OF_WRONG)
    return fit(
        [row.features for row in used],
        [row.right for row in used],
        answer=round(answer, 3),
        suggest=round(answer * _SUGGEST_SHARE, 3),
    )


def unseen(found: Sequence[Row]) -> Unseen:
    """Return how the confidence does on groups left out of learning, each in turn."""
    groups = sorted({row.group for row in found})
    fold = dict(
        zip(groups, np.random.default_rng(0).integers(_FOLDS, size=len(groups)).tolist(), strict=True)
    )
    best: dict[str, tuple[float, Row]] = {}
    threshold = 0.0
    for number in range(_FOLDS):
        model = learn(row for row in found if fold[row.group] != number)
        threshold = model.answer
        for row in found:
            if fold[row.group] == number:
                sure = 0.0 if row.vetoed else model.confidence(row.features)
                if row.turn.id not in best or sure > best[row.turn.id][0]:
                    best[row.turn.id] = (sure, row)
    shown = [(row, sure >= threshold) for sure, row in best.values()]
    answerable = [told and row.right for row, told in shown if row.turn.kind != "unanswerable"]
    refused = [not told for row, told in shown if row.turn.kind == "unanswerable"]
    return Unseen(
        _share(answerable), _share(refused), _share([told and not row.right for row, told in shown])
    )


def _share(told: Sequence[bool]) -> float:
    return sum(told) / max(1, len(told))


def calibrate(answerer: Answerer, dialogs: Iterable[Dialog]) -> tuple[Model, Unseen]:
    """Return the model that the dialogs teach for the answerer's way of ranking, and how it does unseen."""
    found = rows(answerer, dialogs)
    return learn(found), unseen(found)
