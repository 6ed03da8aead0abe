"""Unknowns that are near to a question and do not ask it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.answering import Answerer
from bot.answering.accounts import Accounts
from bot.answering.candidates import Weighing
from bot.answering.mates import Mates
from bot.answering.misread import MisreadGaps
from bot.answering.plainly import PlainQuestions
from bot.answering.reading import Reading
from bot.answering.topic import speaks_of_the_news
from bot.matching import Analyser, Entry, Kind, Ranked, Ranking
from bot.model import KnowledgeBase, Outcome, Status
from tests.matching.records import base, entity, fact, unknown

from .conftest import CALIBRATION


def ranking(*shares: tuple[str, Kind, float]) -> Ranking:
    return Ranking(
        tuple(Ranked(Entry(id_, kind), p, 0.0, 0.0, 0.0) for id_, kind, p in shares), semantic=False
    )


@pytest.mark.parametrize(
    ("question", "left_out"),
    [
        ("how many years old is the lighthouse", False),  # the gap asks for ages, too
        ("how many people watched from the beach", True),
        ("when did people watch from the beach", False),  # no fact tells when
        ("people on the beach", False),  # nothing is asked
    ],
)
def test_a_gap_about_another_slot_is_left_out_where_a_fact_tells(
    town: KnowledgeBase, analyser: Analyser, question: str, left_out: bool
) -> None:
    """What remains adds up to one again."""
    gaps = MisreadGaps(Accounts(town, analyser), PlainQuestions(town, analyser))
    before = ranking(("ages", Kind.UNKNOWN, 0.7), ("onlookers", Kind.FACT, 0.2), ("lamp-off", Kind.FACT, 0.1))
    after = gaps.without(before, Reading(analyser.analyse(question)))
    assert (Entry("ages", Kind.UNKNOWN) not in {r.entry for r in after.entries}) is left_out
    assert sum(r.probability for r in after.entries) == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("question", "moves"),
    [
        ("why did people watch from the beach", True),  # the fact tells no reason
        ("how many people watched from the beach", False),  # it tells the number
        ("did people watch from the beach", False),  # nothing is taken for granted
    ],
)
def test_a_fact_that_cannot_answer_counts_for_what_it_contradicts(
    town: KnowledgeBase, analyser: Analyser, question: str, moves: bool
) -> None:
    """Nothing is lost on the way, and what is hardly likely to be refuted stays so."""
    weighing = Weighing(town, Accounts(town, analyser), Mates(town))
    before = ranking(
        ("onlookers", Kind.FACT, 0.5), ("onlookers", Kind.REFUTED, 0.3), ("lamp-off", Kind.FACT, 0.2)
    )
    after = weighing.turned(before, Reading(analyser.analyse(question)))
    shares = {r.entry: r.probability for r in after.entries}
    assert (shares[Entry("onlookers", Kind.REFUTED)] > 0.3) is moves
    assert shares[Entry("lamp-off", Kind.FACT)] == 0.2
    assert sum(shares.values()) == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("message", "news"),
    [
        ("so who lost lol", True),
        ("why was it closed", True),
        ("кто победил", True),
        ("who are you", False),
        ("who made this bot", False),
        ("why are you so slow", False),
        ("кто ты", False),
        ("how are things", False),
        ("hello", False),
        ("why", False),
    ],
)
def test_who_asks_who_lost_does_not_make_small_talk(analyser: Analyser, message: str, news: bool) -> None:
    """Unless it is of the bot or its reader."""
    assert speaks_of_the_news(analyser.analyse(message)) is news


def asked_of_marsh(question: str) -> Outcome:
    """Ask a base that tells little of a man, and knows how much it does not tell."""
    told = fact("race-lost", "who came second in the race", about=["marsh"])
    other = fact("race-day", "which day was the race", about=["race"])
    gap = unknown(
        "marsh-life", "how old is ivo marsh", "where is ivo marsh from", "ivo marsh age", "is marsh rich"
    )
    known = base(told, other, gap, entities=[entity("marsh", "Ivo Marsh", "Marsh"), entity("race", "race")])
    answerer = Answerer(known, calibration=CALIBRATION)
    return answerer.answer(question, now=datetime(2021, 11, 9, tzinfo=UTC))[0]


@pytest.mark.parametrize("question", ["Ivo Marsh", "marsh?", "and about marsh"])
def test_a_bare_name_is_offered_what_is_told_of_it(question: str) -> None:
    """It asks nothing that the articles could leave open."""
    outcome = asked_of_marsh(question)
    assert (outcome.status, outcome.suggestions) == (Status.SUGGESTED, ("race-lost",))


@pytest.mark.parametrize("question", ["how old is marsh", "marsh age"])
def test_a_name_with_a_question_is_told_what_is_left_open(question: str) -> None:
    outcome = asked_of_marsh(question)
    assert (outcome.status, outcome.unknown) == (Status.NOT_REPORTED, "marsh-life")
