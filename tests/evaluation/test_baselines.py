"""Our row beside the baselines', on the invented town."""

from __future__ import annotations

import pytest

from bot.answering import Answerer
from bot.evaluation import Dialog
from bot.evaluation.baselines import BaselineRow, baselines
from tests.semantic.encoder import HashingEncoder

from .test_run import SET


@pytest.fixture(scope="module")
def rows(answerer: Answerer) -> dict[str, BaselineRow]:
    dialogs = [Dialog((turn,)) for turn in SET]
    return {row.name: row for row in baselines(answerer, HashingEncoder(), dialogs)}


def test_every_way_has_a_row_and_ours_comes_first(rows: dict[str, BaselineRow]) -> None:
    assert list(rows) == [
        "this bot",
        "rapidfuzz WRatio",
        "rapidfuzz token_set_ratio",
        "BM25",
        "hashing-1, nearest wording",
    ]


def test_without_an_encoder_there_is_no_row_for_one(answerer: Answerer) -> None:
    assert [row.name for row in baselines(answerer, None, [])][-1] == "BM25"


def test_our_row_is_what_the_verdicts_say(rows: dict[str, BaselineRow]) -> None:
    """Three of four answerable questions are right, the fourth cannot be; small talk does not count."""
    ours = rows["this bot"]
    assert ours.top.value == ours.right.value == 0.75
    assert ours.refused.value == 1
    assert ours.wrong.value == 0.2


def test_a_threshold_takes_away_right_answers_and_never_adds_any(rows: dict[str, BaselineRow]) -> None:
    for row in rows.values():
        assert row.right.value <= row.top.value
        assert 0 <= row.separates.value <= 1
        assert row.wrong.low <= row.wrong.value <= row.wrong.high
