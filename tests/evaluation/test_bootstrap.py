"""Shares with their intervals."""

from __future__ import annotations

import math

import pytest

from bot.evaluation.bootstrap import separation, share


def test_a_share_lies_in_its_interval() -> None:
    found = share([True] * 80 + [False] * 20)
    assert found.value == 0.8
    assert 0.70 < found.low < 0.75
    assert 0.85 < found.high < 0.90
    assert found == share([True] * 80 + [False] * 20)


def test_more_questions_narrow_the_interval() -> None:
    few, many = share([True, False] * 20), share([True, False] * 400)
    assert many.high - many.low < (few.high - few.low) / 3


@pytest.mark.parametrize(
    ("scores", "answerable", "area"),
    [
        ([0.9, 0.8, 0.2, 0.1], [True, True, False, False], 1.0),
        ([0.1, 0.2, 0.8, 0.9], [True, True, False, False], 0.0),
        ([0.5, 0.5, 0.5, 0.5], [True, True, False, False], 0.5),
        ([0.9, 0.3, 0.5, 0.1], [True, True, False, False], 0.75),
    ],
)
def test_separation_is_how_often_an_answerable_question_scores_higher(
    scores: list[float], answerable: list[bool], area: float
) -> None:
    assert separation(scores, answerable).value == area


def test_nothing_to_share_is_no_number() -> None:
    assert math.isnan(share([]).value)
    assert math.isnan(separation([0.5, 0.6], [True, True]).value)
    assert share([]).percent() == "-"


def test_percent_tells_the_interval() -> None:
    assert share([True, True]).percent() == "100.0 (100.0-100.0)"
