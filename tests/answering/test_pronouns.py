"""What pronouns stand for, and what follows for the topic."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.answering import Answerer, Context
from bot.answering.followup import antecedent, leaning
from bot.answering.pronouns import is_about_him, pronoun
from bot.matching import Analyser

NOON = datetime(2021, 11, 9, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("how did it end for him", "one"),
        ("what do they say about her", "one"),
        ("when did they do it", "many"),
        ("what is it for", "thing"),
        ("what happened to that one", "other"),
        ("where does this guy live", "other"),
        ("где этот человек", "other"),
        ("who wrote this article", ""),
        ("the man who painted the tower", ""),
        ("why was the lighthouse closed", ""),
    ],
)
def test_somebody_comes_before_something(analyser: Analyser, question: str, meant: str) -> None:
    assert pronoun(analyser.analyse(question)) == meant


@pytest.mark.parametrize(
    ("question", "him"),
    [
        ("did she write to Bruno Halt", True),
        ("is he older than Ada Quill", True),
        ("она знает Бруно Хальта", True),
        ("what did Bruno Halt say about her", False),
        ("was her father Tobias Quill", False),
        ("is Ada Quill his daughter", False),
    ],
)
def test_he_before_a_name_is_whoever_was_spoken_of(analyser: Analyser, question: str, him: bool) -> None:
    """Behind a name "he" may be the one named, and "his" belongs to what follows."""
    analysis = analyser.analyse(question)
    assert is_about_him(analysis) is him
    assert leaning(analysis).person is him


def test_he_is_nobody_where_nobody_was_spoken_of(shipped_answerer: Answerer) -> None:
    """Such a question is taken as it stands, for it names something."""
    context = Context(("tents-on-ala-too",), ("ala-too-square",), "Where are the tents?", NOON.isoformat())
    analysis = shipped_answerer.matcher.analyser.analyse("did he remain in Bishkek")
    assert not shipped_answerer.topic.rank("did he remain in Bishkek", analysis, context)[1].leaning


@pytest.mark.parametrize(
    ("messages", "first"),
    [
        (("Who is Asylbek Jeenbekov?", "Is he older than the president?"), "asylbek-jeenbekov"),
        (("Who is Almazbek Atambayev?", "does the president like it?"), "sooronbay-jeenbekov"),
    ],
)
def test_he_stays_the_topic_beside_another(
    shipped_answerer: Answerer, messages: tuple[str, ...], first: str
) -> None:
    """Unless the question is about the other one, even where it gets no answer."""
    context = Context()
    for message in messages:
        _, context = shipped_answerer.answer(message, context=context, now=NOON)
    assert context.entities[0] == first


def test_of_two_groups_the_narrower_is_meant(shipped_answerer: Answerer) -> None:
    """Whoever asks how many opposition parties lost goes on with those."""
    context = Context(entities=("opposition", "losing-opposition-groups"), at=NOON.isoformat())
    lean = leaning(shipped_answerer.matcher.analyser.analyse("what did they do"))
    assert antecedent(lean, context, shipped_answerer.base.entities) == "losing-opposition-groups"


@pytest.mark.parametrize(
    ("question", "empty"), [("reason?", True), ("the place?", True), ("lighthouse", False)]
)
def test_a_noun_may_be_all_that_is_asked(analyser: Analyser, question: str, empty: bool) -> None:
    """It says what is asked for, and nothing of what about."""
    assert leaning(analyser.analyse(question)).empty is empty
