"""A better answerer takes over while the bot runs; one that cannot be made changes nothing."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.answering import Answerer, Context
from bot.handlers.answers import Answers
from bot.handlers.bases import Bases, Remake
from bot.knowledge import load_base
from bot.model import Fact, KnowledgeBase, Outcome, Publication, Status
from bot.replies import render_record

from .conftest import BASE

NOW = datetime(2026, 3, 1, tzinfo=UTC)


class Better(Answerer):
    """Knows one answer to everything."""

    def answer(
        self, text: str, *, language: str = "", context: Context | None = None, now: datetime
    ) -> tuple[Outcome, Context]:
        return Outcome(Status.ANSWERED, "en", 1.0, facts=("work-cost",)), Context()


async def trained(answers: Answers, remake: Remake, done: Callable[[], bool]) -> None:
    """Let the answers be trained anew until that is done."""
    chore = asyncio.create_task(Bases(answers, remake, due=True).keep_trained())
    for _ in range(1000):
        if done():
            break
        await asyncio.sleep(0.01)
    assert done()
    chore.cancel()


async def test_the_better_answerer_takes_over_and_old_outcomes_are_forgotten() -> None:
    """The same question, a minute not yet over, is answered anew."""
    base = load_base(BASE)
    answers = Answers(Answerer(base))
    first, _ = await answers.answer("hello", "en", Context(), NOW)
    assert first.status is Status.SMALLTALK
    await trained(answers, Better, lambda: isinstance(answers.answerer, Better))
    second, _ = await answers.answer("hello", "en", Context(), NOW)
    assert second.status is Status.ANSWERED


async def test_a_failure_leaves_the_first_one_in_place(caplog: pytest.LogCaptureFixture) -> None:
    """And is told to the operator."""
    answers = Answers(Answerer(load_base(BASE)))

    def broken(base: KnowledgeBase) -> Answerer:
        raise MemoryError

    await trained(answers, broken, lambda: "could not be trained" in caplog.text)
    outcome, _ = await answers.answer("hello", "en", Context(), NOW)
    assert outcome.status is Status.SMALLTALK


async def test_a_changed_base_is_said_at_once_and_found_soon() -> None:
    """What is retracted is not said from that instant on; what is published is found without a restart."""
    base = load_base(BASE)
    former = replace(base, facts={**base.facts, "bridge-reopened": retracted(base, "bridge-reopened")})
    answers = Answers(Answerer(base))
    bases = Bases(answers, Answerer)
    bases.swap(replace(former, fingerprint="retracted"))
    assert "withdrawn" in render_record("bridge-reopened", answers.base, "en").plain()
    bases.swap(replace(base, fingerprint="published"))
    question = "When did the bridge reopen?"
    for _ in range(1000):
        if answers.answerer.base is answers.base:
            break
        await asyncio.sleep(0.01)
    outcome, _ = await answers.answer(question, "en", Context(), NOW)
    assert answers.base.fingerprint == "published"
    assert outcome.facts == ("bridge-reopened",)


def retracted(base: KnowledgeBase, id_: str) -> Fact:
    return replace(base.facts[id_], status=Publication.RETRACTED)
