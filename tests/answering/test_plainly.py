"""Plain questions, which ask what something is and no more."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.answering import Answerer
from bot.answering.plainly import subject
from bot.matching import Analyser
from bot.model import Outcome, Slot, Status
from tests.matching.records import base, fact, unknown

from .conftest import CALIBRATION


@pytest.mark.parametrize(
    ("question", "about"),
    [
        ("What is the lighthouse?", ["lighthouse"]),
        ("whats the lighthouse", ["lighthouse"]),
        ("tell me about the lighthouse", ["lighthouse"]),
        ("lighthouse", ["lighthouse"]),
        ("что такое маяк", ["маяк"]),
        ("маяк деген эмне", ["маяк"]),
        ("why is the lighthouse closed", []),
        ("what is in the lighthouse", []),
        ("how old is the lighthouse", []),
        ("what is it", []),
    ],
)
def test_a_plain_question_is_about_something_and_says_nothing_of_it(
    analyser: Analyser, question: str, about: list[str]
) -> None:
    assert [token.text for token in subject(analyser.analyse(question))] == about


def asked_of_the_quota(question: str, *further: str) -> Outcome:
    """Ask a base whose unknown has many more short wordings about the quota than its fact."""
    told = fact(
        "quota",
        "how many boats may go out",
        "what does the quota say",
        answer="The quota is ten boats.",
        asks=[Slot.HOW_MANY, Slot.WHAT],
    )
    other = fact("harbour-day", "which day does the harbour open", answer="It opens on Monday.")
    gap = unknown(
        "quota-reason",
        *("why is the quota so low", "who set the quota", "what law sets the quota"),
        *("what was the quota before", "was the quota always ten", "what if the quota is broken"),
        *further,
    )
    answerer = Answerer(base(told, other, gap), calibration=CALIBRATION)
    return answerer.answer(question, now=datetime(2021, 11, 9, tzinfo=UTC))[0]


@pytest.mark.parametrize(
    "question", ["What is the quota?", "whats the quota", "the quota", "tell me about the quota"]
)
def test_an_unknown_with_further_words_cannot_be_meant_by_a_plain_question(question: str) -> None:
    outcome = asked_of_the_quota(question)
    assert (outcome.status, outcome.facts) == (Status.ANSWERED, ("quota",))


@pytest.mark.parametrize("question", ["why is the quota so low", "what law sets the quota"])
def test_a_question_with_further_words_still_means_the_unknown(question: str) -> None:
    assert asked_of_the_quota(question).unknown == "quota-reason"


def test_an_unknown_that_holds_the_plain_question_is_not_left_out() -> None:
    """The editor decides: who writes "what is the quota" below an unknown wants it there."""
    assert asked_of_the_quota("whats the quota", "what is the quota").unknown == "quota-reason"
