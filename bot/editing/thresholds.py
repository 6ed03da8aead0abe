"""What another threshold would change, before anybody is answered by it."""

from __future__ import annotations

import copy
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.answering import Answerer, Calibration
from bot.model import KnowledgeBase, Status


@dataclass(frozen=True, slots=True)
class Comparison:
    """A question set under the present threshold and under another."""

    questions: int
    answered_before: int
    answered_after: int
    changes: tuple[tuple[str, Status, Status], ...]
    """Each question that would come out otherwise, with its outcome now and then."""


def question_set(base: KnowledgeBase) -> list[str]:
    """List the base's own questions: of each published record the first wording in each language."""
    return [question for record in base.published() for question in record.canonical.values()]


def at_threshold(answerer: Answerer, learned: Calibration, threshold: float | None) -> Answerer:
    """Return an answerer that shares everything but shows a fact from this confidence, 0-1, on.

    None stands for what was ``learned``.
    """
    other = copy.copy(answerer)
    other.calibration = learned if threshold is None else learned.at(threshold)
    return other


def compare(answerer: Answerer, threshold: float, questions: Iterable[str], now: datetime) -> Comparison:
    """Ask every question under both; it takes milliseconds a question, so run it in a thread."""
    other = at_threshold(answerer, answerer.calibration, threshold)
    asked = list(dict.fromkeys(questions))
    statuses = [
        (
            question,
            answerer.answer(question, now=now)[0].status,
            other.answer(question, now=now)[0].status,
        )
        for question in asked
    ]
    return Comparison(
        questions=len(asked),
        answered_before=sum(before is Status.ANSWERED for _, before, _ in statuses),
        answered_after=sum(after is Status.ANSWERED for _, _, after in statuses),
        changes=tuple(row for row in statuses if row[1] is not row[2]),
    )
