"""The queue by likeness: what asks the same stands together, most asked first."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.answering import Answerer
from bot.editing.likeness import grouped
from bot.knowledge import load_base
from bot.state.questions import Question, Reason
from tests.answering.conftest import CALIBRATION, HERE

NOW = datetime(2026, 3, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def answerer() -> Answerer:
    return Answerer(load_base(HERE / "base"), calibration=CALIBRATION)


def queue(*texts: str, nearest: tuple[str, ...] = ()) -> list[Question]:
    return [
        Question(number, text, "en", Reason.NOT_REPORTED, nearest, NOW)
        for number, text in enumerate(texts, 1)
    ]


def test_questions_that_ask_the_same_are_one_group(answerer: Answerer) -> None:
    """In other words, with typing errors, in another order; the larger group is first."""
    waiting = queue(
        "is there a restaurant in the lighthouse",
        "who paid for the party on the beach",
        "restaurant in the lighthouse?",
        "does the lighthouse have a restaurant",
        "who paid the beach party",
        "lighthouse restarant",
        "is there parking",
    )
    groups = [[question.text for question in group.questions] for group in grouped(waiting, answerer)]
    assert [len(group) for group in groups] == [4, 2, 1]
    assert all("rest" in text for text in groups[0])
    assert all("party" in text for text in groups[1])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("who won the regatta", "who lost the anchor"),
        ("when does the ferry sail", "when does the bakery open"),
        ("why", "parking"),
        ("how deep is the harbour", "how old is the harbour master"),
    ],
)
def test_a_shared_word_does_not_make_two_questions_one(answerer: Answerer, one: str, other: str) -> None:
    assert len(grouped(queue(one, other), answerer)) == 2


def test_of_equal_groups_the_latest_is_first(answerer: Answerer) -> None:
    groups = grouped(queue("is there parking", "who paid the party"), answerer)
    assert [group.questions[0].text for group in groups] == ["who paid the party", "is there parking"]


def test_the_nearest_records_are_those_of_most_questions(answerer: Answerer) -> None:
    first, second = queue("is there parking", "is there any parking")
    first = Question(1, first.text, "en", first.reason, ("lamp-off", "ages"), NOW)
    second = Question(2, second.text, "en", second.reason, ("ages", "tower-height", "lamp-off"), NOW)
    [group] = grouped([first, second], answerer)
    assert group.nearest == ("ages", "lamp-off", "tower-height")


def test_an_empty_queue_has_no_groups(answerer: Answerer) -> None:
    assert grouped([], answerer) == []
