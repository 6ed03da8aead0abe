"""What a reply is worth, and why a miss was missed."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.answering import Answerer, Context
from bot.evaluation import Turn, Verdict
from bot.evaluation.judge import Judge
from bot.model import Outcome, Status

from .questions import CLOSED, KEY, turn

NOW = datetime(2021, 11, 9, tzinfo=UTC)
WHEN = turn("when was it closed", evidence=[CLOSED], answer_any=["friday"])
GAP = turn("how tall is it", "unanswerable")
PREMISE = turn("why does it still shine", "false_premise", evidence=[CLOSED], answer_any=["switched off"])
TALK = turn("hello", "smalltalk")


@pytest.fixture
def judge(answerer: Answerer) -> Judge:
    return Judge(answerer.base)


def answered(*facts: str) -> Outcome:
    return Outcome(Status.ANSWERED, "en", facts=facts)


def suggested(*facts: str) -> Outcome:
    return Outcome(Status.SUGGESTED, "en", suggestions=facts)


REFUSED = Outcome(Status.NOT_REPORTED, "en", suggestions=("lamp-off",))
OFF = Outcome(Status.OFF_TOPIC, "en")
HELLO = Outcome(Status.SMALLTALK, "en", smalltalk="greeting")


@pytest.mark.parametrize(
    ("asked", "outcome", "verdict"),
    [
        (WHEN, answered("lamp-off"), Verdict.RIGHT),
        (WHEN, answered("lamp-museum", "lamp-off"), Verdict.RIGHT),
        (WHEN, answered("lamp-museum"), Verdict.WRONG),
        (WHEN, suggested("lamp-museum", "lamp-off"), Verdict.ASSISTED),
        (WHEN, suggested("lamp-museum"), Verdict.ABSTAINED),
        (WHEN, REFUSED, Verdict.ABSTAINED),
        (WHEN, OFF, Verdict.ABSTAINED),
        (PREMISE, answered("lamp-off"), Verdict.RIGHT),
        (PREMISE, answered("repair-cost"), Verdict.WRONG),
        (GAP, REFUSED, Verdict.RIGHT),
        (GAP, OFF, Verdict.RIGHT),
        (GAP, suggested("lamp-off"), Verdict.ABSTAINED),
        (GAP, answered("lighthouse-age"), Verdict.WRONG),
        (TALK, HELLO, Verdict.RIGHT),
        (TALK, answered("lamp-off"), Verdict.WRONG),
    ],
)
def test_verdicts(judge: Judge, asked: Turn, outcome: Outcome, verdict: Verdict) -> None:
    """A wrong assertion is worst; offering the right fact helps; a refusal is right where nothing is told."""
    assert judge.verdict(asked, outcome) is verdict


@pytest.mark.parametrize(
    ("evidence", "answers", "proved"),
    [
        ([KEY], ["ada quill"], True),
        ([KEY], ["9pm"], True),
        ([KEY], ["ada quill", "zzz"], True),
        (["no such words", KEY], ["ada"], True),
        ([KEY], ["zzz"], False),
        ([CLOSED], ["ada quill"], False),
        (["no such words"], ["ada"], False),
        ([], ["ada"], False),
        ([KEY], [], False),
    ],
)
def test_proof_needs_the_evidence_and_an_accepted_answer(
    judge: Judge, evidence: list[str], answers: list[str], proved: bool
) -> None:
    """The reply must quote a stretch that touches the evidence, and say one of the answers."""
    asked = turn("who turned the key", evidence=evidence, answer_any=answers)
    assert judge.proves(asked, ("key-turned",)) is proved


def cause(answerer: Answerer, asked: Turn) -> str:
    outcome, _ = answerer.answer(asked.text, now=NOW)
    judged = answerer.judge(outcome.question, Context())
    return Judge(answerer.base).cause(asked, outcome, judged)


def test_a_fact_that_was_never_considered_is_the_cause(answerer: Answerer) -> None:
    asked = turn("how tall is the lighthouse", evidence=["fever"], answer_any=["fever"])
    assert cause(answerer, asked) == "not retrieved"


def test_an_objection_is_the_cause(answerer: Answerer) -> None:
    asked = turn("when did Bruno Halt turn the key", evidence=[KEY], answer_any=["ada"])
    assert cause(answerer, asked).startswith("vetoed: the question names bruno-halt")


def test_asserting_what_is_not_told_is_the_cause(answerer: Answerer) -> None:
    assert cause(answerer, turn("who turned the key", "unanswerable")) == "asserted"
