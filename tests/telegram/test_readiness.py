"""A better answerer takes over while the bot runs; one that cannot be made changes nothing."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.answering import Answerer, Context
from bot.handlers.answers import Answers
from bot.handlers.readiness import improve
from bot.knowledge import load_base
from bot.model import Outcome, Status

from .conftest import BASE

NOW = datetime(2026, 3, 1, tzinfo=UTC)


class Better(Answerer):
    """Knows one answer to everything."""

    def answer(
        self, text: str, *, language: str = "", context: Context | None = None, now: datetime
    ) -> tuple[Outcome, Context]:
        return Outcome(Status.ANSWERED, "en", 1.0, facts=("work-cost",)), Context()


async def test_the_better_answerer_takes_over_and_old_outcomes_are_forgotten() -> None:
    """The same question, a minute not yet over, is answered anew."""
    base = load_base(BASE)
    answers = Answers(Answerer(base))
    first, _ = await answers.answer("hello", "en", Context(), NOW)
    assert first.status is Status.SMALLTALK
    await improve(answers, lambda: Better(base))
    second, _ = await answers.answer("hello", "en", Context(), NOW)
    assert second.status is Status.ANSWERED


async def test_a_failure_leaves_the_first_one_in_place(caplog: pytest.LogCaptureFixture) -> None:
    """And is told to the operator."""
    answers = Answers(Answerer(load_base(BASE)))

    def broken() -> Answerer:
        raise MemoryError

    await improve(answers, broken)
    outcome, _ = await answers.answer("hello", "en", Context(), NOW)
    assert outcome.status is Status.SMALLTALK
    assert "could not be made ready" in caplog.text
