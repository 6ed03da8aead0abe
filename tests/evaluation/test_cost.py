"""Made-up bases and the figures measured on them."""

from __future__ import annotations

import pytest

from bot.evaluation.cost import HOSTILE, Figure, costs
from bot.evaluation.synthetic import synthetic_base, synthetic_questions


def test_a_made_up_base_is_the_same_each_time() -> None:
    one, two = synthetic_base(200), synthetic_base(200)
    assert one == two
    assert len(one.facts) == 20
    assert all(len(fact.questions["en"]) == 10 for fact in one.facts.values())
    assert synthetic_questions(one, 5) == synthetic_questions(two, 5)


def test_a_question_is_no_stored_wording() -> None:
    """Most share words with one."""
    base = synthetic_base(400)
    stored = {text for fact in base.facts.values() for text in fact.questions["en"]}
    questions = synthetic_questions(base, 100)
    assert sum(question in stored for question in questions) < 10
    known = {word for text in stored for word in text.split()}
    assert sum(bool(known & set(question.split())) for question in questions) > 90


def test_hostile_messages_are_as_long_as_telegram_allows() -> None:
    assert all(4000 < len(message) <= 4107 for message in HOSTILE.values())


def test_costs_are_measured_one_by_one() -> None:
    figures = list(costs([300]))
    assert len(figures) == 4
    assert all(figure.value > 0 for figure in figures)


@pytest.mark.parametrize(
    ("value", "at_least", "reached"), [(5, False, True), (15, False, False), (15, True, True)]
)
def test_a_target_is_a_ceiling_or_a_floor(value: float, at_least: bool, reached: bool) -> None:
    assert Figure("", value, "ms", 10, at_least=at_least).reached is reached
