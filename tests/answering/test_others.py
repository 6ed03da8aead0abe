"""Who asks for others than those known already, and what an unknown has that a fact has not."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.answering import Answerer
from bot.answering.slots import wants_other_places
from bot.model import Status

NOON = datetime(2021, 11, 9, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("which other towns rose up", True),
        ("who else spoke", False),
        ("какие города кроме столицы", True),
        ("башка шаарлар кайсы", True),
        ("which towns rose up", False),
        ("какие города", False),
    ],
)
def test_other_is_beside_what_is_known(question: str, wanted: bool) -> None:
    assert wants_other_places(question) is wanted


@pytest.mark.parametrize(
    ("question", "unknown"),
    [
        ("which other Kyrgyz towns saw rallies", "other-cities"),
        ("какие ещё города вышли на демонстрации, кроме Бишкека", "other-cities"),
        ("in which other towns of Belarus do they march", "belarus-other-cities"),
    ],
)
def test_the_capital_is_none_of_the_other_cities(
    shipped_answerer: Answerer, question: str, unknown: str
) -> None:
    """It is known to whoever asks for others, though the question does not name it."""
    outcome, _ = shipped_answerer.answer(question, now=NOON)
    assert (outcome.status, outcome.unknown) == (Status.NOT_REPORTED, unknown)


def test_other_countries_are_told(shipped_answerer: Answerer) -> None:
    """A place beyond the story's own is an answer."""
    outcome, _ = shipped_answerer.answer("with which other countries are there parallels", now=NOON)
    assert "unrest-parallels" in outcome.facts


@pytest.mark.parametrize(
    "question",
    ["which tribunal gave Atambayev the sentence", "какой суд вынес тот приговор Атамбаеву"],
)
def test_an_unknown_that_has_more_of_the_words_outweighs_a_fact(
    shipped_answerer: Answerer, question: str
) -> None:
    """The court is not told, and the month of the sentence is no court."""
    outcome, _ = shipped_answerer.answer(question, now=NOON)
    assert (outcome.status, outcome.unknown) == (Status.NOT_REPORTED, "atambayev-court")
