"""A question that takes a wrong day, month or number for granted is put right, and a true one is not."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.answering import Answerer

NOON = datetime(2021, 11, 9, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("why was the vote on tuesday", "election-day"),
        ("why was he, Atambayev, sentenced in april", "atambayev-sentenced-in-august"),
        ("why were there five opposition parties in parliament", ""),
    ],
)
def test_a_wrong_premise_is_put_right(shipped_answerer: Answerer, question: str, fact: str) -> None:
    """The reply says that the article says otherwise, and with what."""
    outcome, _ = shipped_answerer.answer(question, now=NOON)
    assert outcome.contradicts
    assert fact in ("", *outcome.facts)


@pytest.mark.parametrize(
    "question",
    [
        "is it true that the vote was on Sunday",
        "was Atambayev sentenced in August",
        "did Bakiyev flee the country",
        "правда, что прошли четыре партии",
        "Бакиев качканы чынбы",
    ],
)
def test_the_truth_asked_whether_it_is_so_is_no_wrong_premise(
    shipped_answerer: Answerer, question: str
) -> None:
    """A reader who doubts what the article says is answered, and not told that it says otherwise."""
    outcome, _ = shipped_answerer.answer(question, now=NOON)
    assert outcome.facts
    assert not outcome.contradicts
