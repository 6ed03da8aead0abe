"""Asking every question of a set."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.answering import Answerer, Context
from bot.model import Outcome

from .files import Dialog, Turn
from .judge import Judge, Verdict

_NOW = datetime(2000, 1, 1, tzinfo=UTC)
"""Any fixed time: all turns of a dialog are asked at once."""


@dataclass(frozen=True, slots=True)
class Scored:
    """One turn with its outcome and what it is worth."""

    turn: Turn
    outcome: Outcome
    verdict: Verdict
    cause: str
    """Why the right reply was missed; empty for a right one."""


def run(answerer: Answerer, dialogs: Iterable[Dialog]) -> list[Scored]:
    """Return every turn scored, in order."""
    judge = Judge(answerer.base)
    scored = []
    for dialog in dialogs:
        context = Context()
        for turn in dialog.turns:
            before = context
            outcome, context = answerer.answer(turn.text, language="", context=context, now=_NOW)
            verdict = judge.verdict(turn, outcome)
            cause = ""
            if verdict is not Verdict.RIGHT:
                judged = answerer.judge(outcome.question or turn.text, before, foreign=turn.language != "en")
                cause = judge.cause(turn, outcome, judged)
            scored.append(Scored(turn, outcome, verdict, cause))
    return scored
