"""What a question leans on, and the conversation as a value."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering import Answerer, Context
from bot.answering.followup import Leaning, antecedent, leaning
from bot.answering.topic import Leant
from bot.matching import Analyser
from bot.model import KnowledgeBase, Status

from .talks import NOON, talk

ABOUT_ADA = Context(("ada-daughter",), ("ada-quill", "tobias-quill"), "Who is Ada Quill?", NOON.isoformat())
ASKED_LAMP = "When was the lighthouse closed?"
TOLD_LAMP = "When was the lighthouse on Cape Tern switched off?"
ABOUT_LAMP = Context(("lamp-off",), ("lighthouse",), ASKED_LAMP, NOON.isoformat())


@pytest.mark.parametrize(
    ("question", "how"),
    [
        ("how old is he", "person"),
        ("what did they say about her", "person"),
        ("сколько ей лет", "person"),
        ("анын атасы ким", "person"),
        ("anyn atasy kim", "person"),
        ("any brothers", "person"),
        ("а сын", "person"),
        ("how many of them are there", "empty"),
        ("сколько их было", "empty"),
        ("at what time was that", "empty"),
        ("where was this", "empty"),
        ("by whom precisely", "empty"),
        ("who exactly", "names"),
        ("names pls", "names"),
        ("where is it", "pointer"),
        ("when was that", "pointer"),
        ("and the mayor", "pointer"),
        ("а мэр", "pointer"),
        ("which ones exactly", "pointer"),
        ("why?", "bare"),
        ("how many", "bare"),
        ("почему", "bare"),
        ("эмне үчүн", "bare"),
        ("качан", "bare"),
    ],
)
def test_a_question_can_lean_in_three_ways(analyser: Analyser, question: str, how: str) -> None:
    assert getattr(leaning(analyser.analyse(question)), how)


STANDING = [
    "Who is Ada Quill?",
    "how many players are in the chess championship",
    "when did Bruno Halt speak to his town",
    "what does the winner of the tournament get",
    "почему закрыли маяк на мысе Терн",
    "кто такой Бруно Хальт",
    "шахмат чемпионаты качан башталды",
    "lighthouse",
]


@pytest.mark.parametrize("question", STANDING)
def test_a_question_that_names_its_subject_stands_alone(analyser: Analyser, question: str) -> None:
    assert not leaning(analyser.analyse(question))


@pytest.mark.parametrize(
    "question",
    ["were there any fires in the harbour of the old town", "how many boats lost their way in the fog"],
)
def test_a_question_whose_pronoun_points_into_itself_stands_alone(analyser: Analyser, question: str) -> None:
    assert not leaning(analyser.analyse(question))


def test_what_leans_on_nothing_is_false() -> None:
    assert not Leaning()
    assert all(
        map(bool, (Leaning(person=True), Leaning(pointer=True), Leaning(bare=True), Leaning(swap=True)))
    )


@pytest.mark.parametrize(
    ("question", "empty"),
    [
        ("why?", True),
        ("by whom?", True),
        ("which museum?", True),
        ("how many?", True),
        ("почему?", True),
        ("качан?", True),
        ("did they agree?", False),
        ("is it painted?", False),
    ],
)
def test_a_question_that_has_only_what_it_asks_for_is_empty(
    analyser: Analyser, question: str, empty: bool
) -> None:
    """Nothing but the slot tells which fact it is about; with a verb of its own that must be told of."""
    assert leaning(analyser.analyse(question)).empty is empty


@pytest.mark.parametrize(
    ("question", "swap"),
    [
        ("and the mayor?", True),
        ("and Bruno Halt?", True),
        ("а Бруно Хальт?", True),
        ("and why?", False),
        ("the mayor", False),
        ("and when did Bruno Halt speak?", False),
    ],
)
def test_another_subject_for_the_question_before_is_a_swap(
    analyser: Analyser, question: str, swap: bool
) -> None:
    assert leaning(analyser.analyse(question)).swap is swap


@pytest.mark.parametrize(
    ("question", "entities", "meant"),
    [
        ("how old is she", ("lighthouse", "ada-quill"), "ada-quill"),
        ("where is it", ("ada-quill", "lighthouse"), "lighthouse"),
        ("what did they say", ("ada-quill", "harbour-board"), "harbour-board"),
        ("what happened there", ("ada-quill", "northwick"), "northwick"),
        ("how old is he", ("lighthouse",), "lighthouse"),
        ("how old is he", (), ""),
        ("why?", ("ada-quill",), ""),
    ],
)
def test_a_pronoun_stands_for_what_it_can_stand_for(
    analyser: Analyser, town: KnowledgeBase, question: str, entities: tuple[str, ...], meant: str
) -> None:
    """A person, a thing, a place, several; the first spoken of where nothing fits."""
    lean = leaning(analyser.analyse(question))
    assert antecedent(lean, Context(entities=entities), town.entities) == meant


@pytest.mark.parametrize(
    ("question", "context", "full"),
    [
        ("how old is she", ABOUT_ADA, "how old is she Ada Quill"),
        ("why?", ABOUT_LAMP, f"why? {ASKED_LAMP} {TOLD_LAMP}"),
        ("why?", replace(ABOUT_LAMP, leaned=True), f"why? {TOLD_LAMP}"),
        ("was it painted green", ABOUT_LAMP, "was it painted green lighthouse on Cape Tern"),
        ("where is he", ABOUT_LAMP, "where is he lighthouse on Cape Tern"),
    ],
)
def test_a_leaning_question_is_completed(
    answerer: Answerer, question: str, context: Context, full: str
) -> None:
    """By a name, or by what was last asked and told."""
    lean = leaning(answerer.matcher.analyser.analyse(question))
    leant = Leant(lean, context, antecedent(lean, context, answerer.base.entities))
    assert answerer.topic.completed(question, leant) == full


contexts = st.builds(
    Context,
    st.lists(st.text(max_size=9), max_size=3).map(tuple),
    st.lists(st.text(max_size=9), max_size=3).map(tuple),
    st.text(),
    st.datetimes(timezones=st.just(UTC)).map(datetime.isoformat),
)


@given(contexts)
def test_a_context_survives_being_kept(context: Context) -> None:
    assert Context.from_json(context.to_json()) == context


@pytest.mark.parametrize(
    ("minutes", "fresh"), [(0, True), (9.9, True), (10, True), (10.1, False), (60 * 24, False)]
)
def test_a_topic_is_forgotten_after_ten_minutes(minutes: float, fresh: bool) -> None:
    """Whatever the time zone of the clock that is handed in."""
    later = NOON + timedelta(minutes=minutes)
    assert ABOUT_ADA.fresh(later) is fresh
    assert ABOUT_ADA.fresh(later.astimezone(timezone(timedelta(hours=6)))) is fresh


def test_nothing_said_yet_is_not_fresh() -> None:
    assert not Context().fresh(NOON)


@pytest.mark.parametrize(
    ("messages", "spoken"),
    [
        (["Who is Ada Quill?", "how long did she serve?"], "ada-service"),
        (["Who is Ada Quill?", "and where will she move?"], "ada-moves"),
        (["Who is Ada Quill?", "how long did she serve?", "who is her father?"], "ada-daughter"),
        (["Who is Ada Quill?", "how old is she?"], "ages"),
        (["When was the lighthouse closed?", "on which day exactly?"], "lamp-off"),
        (["How many boats lost their way in the fog?", "in which month was that?"], "boats-lost"),
        (["Ада Квилл ким?", "ал канча жыл кызмат кылды?"], "ada-service"),
        (["Кто такая Ада Квилл?", "как долго она служила?"], "ada-service"),
        (["How many players are in the chess championship?", "thanks", "when does it start?"], "chess-start"),
    ],
)
def test_a_follow_up_is_about_what_was_spoken_of(
    answerer: Answerer, messages: list[str], spoken: str
) -> None:
    """Pronouns, ellipsis and small talk in between, in three languages."""
    outcome, _ = talk(answerer, *messages)
    assert (outcome.facts or (outcome.unknown,)) == (spoken,)


@pytest.mark.parametrize("question", STANDING)
def test_a_question_that_stands_alone_never_inherits(answerer: Answerer, question: str) -> None:
    """It has the same outcome after any conversation as after none."""
    alone, _ = answerer.answer(question, now=NOON)
    for context in (ABOUT_ADA, ABOUT_LAMP):
        assert answerer.answer(question, context=context, now=NOON)[0] == alone


def test_a_stale_topic_is_no_topic(answerer: Answerer) -> None:
    later = NOON + timedelta(minutes=11)
    forgotten, _ = answerer.answer("how long did she serve?", context=ABOUT_ADA, now=later)
    assert forgotten == answerer.answer("how long did she serve?", now=later)[0]


def test_an_answer_is_the_next_topic(answerer: Answerer) -> None:
    _, context = answerer.answer("Who is Ada Quill?", now=NOON)
    assert context == ABOUT_ADA


def test_a_follow_up_keeps_the_question_it_leaned_on(answerer: Answerer) -> None:
    """A row of follow-ups does not lose its first subject."""
    _, context = answerer.answer("how long did she serve?", context=ABOUT_ADA, now=NOON)
    assert context.facts == ("ada-service",)
    assert context.question == "Who is Ada Quill?"
    assert {"ada-quill", "tobias-quill"} <= set(context.entities)


@pytest.mark.parametrize("message", ["thanks", "hello", "what is the weather tomorrow", "???"])
def test_small_talk_leaves_the_topic(answerer: Answerer, message: str) -> None:
    outcome, context = answerer.answer(message, context=ABOUT_ADA, now=NOON)
    assert outcome.status in (Status.SMALLTALK, Status.OFF_TOPIC)
    assert context == ABOUT_ADA


def test_an_unknown_is_a_topic_too(answerer: Answerer) -> None:
    _, context = answerer.answer("how tall is the lighthouse", now=NOON)
    assert context.facts == ("tower-height",)
    assert "lighthouse" in context.entities
