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


@pytest.mark.parametrize(
    ("statement", "otherwise"),
    [
        ("so the president has flown to Moscow for good, right", True),
        ("Atambayev still sits in his cell after all that", True),
        ("значит, Биримдик выборы с треском проиграла", True),
        ("so the president stays in Bishkek, right", False),
        ("Bakiyev fled the country", False),
    ],
)
def test_a_wrong_statement_is_put_right(
    shipped_answerer: Answerer, statement: str, *, otherwise: bool
) -> None:
    """Whoever states what the article contradicts is told so first, as whoever takes it for granted."""
    outcome, _ = shipped_answerer.answer(statement, now=NOON)
    assert outcome.facts
    assert outcome.contradicts is otherwise
