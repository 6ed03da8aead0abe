"""Asking every question of a set, summing up, and learning the confidence."""

from __future__ import annotations

import pytest

from bot.answering import Answerer
from bot.answering.confidence import FEATURES
from bot.evaluation import Dialog, Scored, Turn, Verdict, calibrate, run, summary
from bot.evaluation.calibrate import COST_OF_WRONG, rows
from bot.evaluation.tables import shares
from bot.model import Outcome, Status

from .questions import CLOSED, KEY, turn

SET = [
    turn("when did they close the lighthouse on Cape Tern?", evidence=[CLOSED], answer_any=["friday"]),
    turn("at what hour was the key turned?", evidence=[KEY], answer_any=["9pm"], style="hasty"),
    turn("кто повернул ключ маяка", evidence=[KEY], answer_any=["ada"], language="ru"),
    turn("who turned the key", evidence=[CLOSED], answer_any=["nobody"], style="hasty"),
    turn("how tall is the tower", "unanswerable"),
    turn("hello", "smalltalk"),
]


@pytest.fixture(scope="module")
def scored(answerer: Answerer) -> list[Scored]:
    return run(answerer, [Dialog((one,)) for one in SET])


def test_every_turn_is_scored_in_order(scored: list[Scored]) -> None:
    assert [one.turn for one in scored] == SET
    assert [one.verdict.value for one in scored] == ["right", "right", "right", "wrong", "right", "right"]


def test_only_a_miss_has_a_cause(scored: list[Scored]) -> None:
    assert [bool(one.cause) for one in scored] == [one.verdict is not Verdict.RIGHT for one in scored]


def test_turns_of_a_dialog_lean_on_each_other(answerer: Answerer) -> None:
    """And a dialog knows nothing of the one before it."""
    who = turn("Who is Ada Quill?", evidence=["a daughter of"], answer_any=["daughter"])
    how_long = turn("how long did she serve?", evidence=["served 31 years"], answer_any=["31"])
    dialog = run(answerer, [Dialog((who, how_long))])
    assert [one.verdict for one in dialog] == [Verdict.RIGHT, Verdict.RIGHT]
    apart = run(answerer, [Dialog((who,)), Dialog((how_long,))])
    assert apart[1].outcome == run(answerer, [Dialog((how_long,))])[0].outcome


def test_shares_are_percentages(scored: list[Scored]) -> None:
    assert shares(scored) == {"turns": 6, "right": 83.3, "assisted": 0.0, "abstained": 0.0, "wrong": 16.7}
    assert shares([]) == {"turns": 0, "right": 0.0, "assisted": 0.0, "abstained": 0.0, "wrong": 0.0}


def test_tables_part_the_turns_by_kind_language_and_style(scored: list[Scored]) -> None:
    """Every turn is in exactly one row of each table."""
    tables = summary(scored)
    for name, labels in {
        "kind": ["answerable", "smalltalk", "unanswerable"],
        "language": ["en", "ru"],
        "style": ["hasty", "plain"],
    }.items():
        assert list(tables[name]) == labels
        assert sum(row["turns"] for row in tables[name].values()) == tables["all"]["turns"] == 6
    assert tables["style"]["hasty"]["wrong"] == 50


def test_a_miss_tells_what_was_shown_and_why(scored: list[Scored]) -> None:
    (miss,) = summary(scored)["misses"]
    assert miss["q"] == "who turned the key"
    assert (miss["verdict"], miss["status"], miss["shown"]) == ("wrong", "answered", ["key-turned"])
    assert miss["cause"]
    assert 0 <= miss["confidence"] <= 1


def test_a_miss_shows_what_was_offered_or_repeated() -> None:
    def shown(outcome: Outcome) -> list[str]:
        told = summary([Scored(SET[0], outcome, Verdict.ABSTAINED, "under threshold")])["misses"][0]["shown"]
        assert isinstance(told, list)
        return told

    assert shown(Outcome(Status.SUGGESTED, "en", suggestions=("a", "b"))) == ["a", "b"]
    assert shown(Outcome(Status.NOT_REPORTED, "en", unknown="gap")) == ["gap"]


def test_every_candidate_teaches_and_small_talk_does_not(answerer: Answerer) -> None:
    found = rows(answerer, [Dialog((one,)) for one in SET])
    by_turn = [[row for row in found if row.turn is one] for one in SET]
    assert by_turn[-1] == []
    assert all(by_turn[:-1])
    assert {row.right for row in by_turn[0]} == {True, False}
    assert not any(row.right for row in by_turn[4])


def asked_of(answerer: Answerer) -> list[Turn]:
    """Return every canonical question with its own fact's proof, as an easy set to learn from."""
    return [
        turn(fact.canonical["en"], evidence=[fact.quotes[0].text], answer_any=[fact.answer["en"].lower()])
        for fact in answerer.base.facts.values()
    ]


def test_calibrating_learns_a_whole_model(answerer: Answerer) -> None:
    """The threshold follows from the cost of a wrong answer; what is right gets more confidence."""
    dialogs = [Dialog((one,)) for one in (*asked_of(answerer), *SET[4:5])]
    model, unseen = calibrate(answerer, dialogs)
    assert set(model.weights) == set(FEATURES)
    assert model.answer == pytest.approx(COST_OF_WRONG / (1 + COST_OF_WRONG), abs=1e-3)
    assert 0 < model.suggest < model.answer
    found = rows(answerer, dialogs)
    assert 0 <= unseen.wrong <= 1 - unseen.right <= 1
    right = [model.confidence(row.features) for row in found if row.right]
    wrong = [model.confidence(row.features) for row in found if not row.right]
    assert sum(right) / len(right) > sum(wrong) / len(wrong) + 0.5
