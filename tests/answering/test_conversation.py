"""What a conversation carries on, and what not: subjects, places, sources, names."""

from __future__ import annotations

import pytest

from bot.answering import Answerer, Context
from bot.answering.accounts import Accounts
from bot.answering.beyond import Beyond
from bot.answering.followup import leaning
from bot.answering.guard import Ground
from bot.answering.mates import Mates
from bot.answering.reading import Reading
from bot.answering.topic import Leant

from .talks import NOON, talk

ABOUT_ADA = Context(("ada-daughter",), ("ada-quill", "tobias-quill"), "Who is Ada Quill?", NOON.isoformat())


@pytest.mark.parametrize(
    ("messages", "facts"),
    [
        (["How many boats lost their way in the fog?", "says who?"], ("boats-lost",)),
        (["How many boats lost their way in the fog?", "откуда это известно?"], ("boats-lost",)),
        (["When was the lighthouse closed?", "says who?"], ()),
        (["How many people watched from the beach?", "how do you know?"], ()),
        (["When was the lighthouse closed?", "муну ким айтты?"], ()),
    ],
)
def test_who_says_so_is_told_only_where_the_fact_tells(
    answerer: Answerer, messages: list[str], facts: tuple[str, ...]
) -> None:
    assert talk(answerer, *messages)[0].facts == facts


@pytest.mark.parametrize(
    "messages",
    [
        ["How many people watched from the beach?", "how many exactly?"],
        ["How many players are in the chess championship?", "who exactly?"],
        ["How many lighthouses does the Harbour Board run?", "which ones?"],
        ["How many lighthouses does the Harbour Board run?", "name them"],
        ["How many players are in the chess championship?", "кто именно?"],
    ],
)
def test_a_fact_is_no_answer_to_who_asks_for_more_than_it(answerer: Answerer, messages: list[str]) -> None:
    """It was just told: to tell it again would claim that it says more."""
    first, _ = talk(answerer, messages[0])
    last, _ = talk(answerer, *messages)
    assert first.facts
    assert not last.facts


@pytest.mark.parametrize(
    ("question", "entities"),
    [
        ("Where did Bruno Halt study?", ("bruno-halt",)),
        ("Сколько зарабатывает Бруно Хальт?", ("bruno-halt",)),
    ],
)
def test_another_subject_is_the_topic_even_without_an_answer(
    answerer: Answerer, question: str, entities: tuple[str, ...]
) -> None:
    """What is asked of "him" next is not asked of whoever was spoken of before."""
    outcome, context = answerer.answer(question, context=ABOUT_ADA, now=NOON)
    assert not outcome.facts
    assert context.entities[:1] == entities
    assert "ada-quill" not in context.entities


def test_a_follow_up_without_an_answer_leaves_the_topic(answerer: Answerer) -> None:
    _, before = talk(answerer, "How many lighthouses does the Harbour Board run?")
    outcome, after = answerer.answer("which ones?", context=before, now=NOON)
    assert not outcome.facts
    assert after == before


def test_after_what_is_not_told_the_fact_before_is_still_known(answerer: Answerer) -> None:
    """Whoever says "says who?" after "how tall is it" asks of the last fact, not of the gap."""
    _, context = talk(answerer, "When was the lighthouse closed?", "how tall is it?")
    assert context.facts == ("tower-height", "lamp-off")


@pytest.mark.parametrize(
    ("messages", "facts"),
    [
        (["Who is Ada Quill?", "any other relatives?"], ()),
        (["Which boats lost their way in the fog?", "which sailor exactly?"], ()),
    ],
)
def test_what_is_not_told_of_another_is_not_answered(
    answerer: Answerer, messages: list[str], facts: tuple[str, ...]
) -> None:
    """Whoever asks for his father's years, or for more of the family, is not told who the father is."""
    assert talk(answerer, *messages)[0].facts == facts


@pytest.mark.parametrize("question", ["and his son's?", "but what about his brother's?"])
def test_what_another_has_is_answered_only_as_it_was_asked(shipped_answerer: Answerer, question: str) -> None:
    """Whose son he is, is no prison term."""
    first, context = talk(shipped_answerer, "How many years in prison did Almazbek get?")
    assert first.facts == ("atambayev-sentence",)
    assert not shipped_answerer.answer(question, context=context, now=NOON)[0].facts


@pytest.mark.parametrize(
    ("about", "question", "fact", "beside"),
    [
        ("kadyr-atambayev", "does he have brothers?", "president-brother-name", True),
        ("kadyr-atambayev", "братья есть у него?", "president-brother-name", True),
        ("almazbek-atambayev", "does he have brothers?", "kadyr-identity", True),
        ("sooronbay-jeenbekov", "does he have brothers?", "president-brother-name", False),
        ("belarus", "how long have people been out there?", "demonstrations-length", True),
        ("belarus", "how long have people been out there?", "belarus-protests-duration", False),
        ("bishkek", "how long were they out there?", "demonstrations-length", False),
    ],
)
def test_a_fact_about_somebody_else_is_beside_the_point(
    shipped_answerer: Answerer, about: str, question: str, fact: str, beside: bool
) -> None:
    """Whoever is meant by "he" was spoken of, and what is meant by "there" lies in the far place."""
    context = Context((), (about,), "What was that?", NOON.isoformat())
    analyse = shipped_answerer.matcher.analyser.analyse
    leant = Leant(leaning(analyse(question)), context, on=about)
    base = shipped_answerer.base
    beyond = Beyond(base, Accounts(base, shipped_answerer.matcher.analyser), Mates(base))
    found = beyond.objections(Reading(analyse(question), leaning=leant.leaning), leant, fact)
    assert (Ground.BESIDE in {objection.ground for objection in found}) is beside


def test_one_of_two_that_were_told_is_asked_for_by_its_place(shipped_answerer: Answerer) -> None:
    """And the next turn goes on with that one."""
    outcome, context = talk(shipped_answerer, "Which uprisings is the unrest compared with?")
    assert outcome.facts == ("unrest-parallels",)
    outcome, context = shipped_answerer.answer("when was the second one?", context=context, now=NOON)
    assert outcome.facts == ("maidan-year",)
    assert context.entities[:2] == ("maidan-2014", "kiev")


@pytest.mark.parametrize(
    ("question", "carried"),
    [("who leads it?", True), ("its leader?", True), ("how many parties won seats in parliament?", False)],
)
def test_a_party_is_carried_on_where_a_pronoun_stands_for_it(
    shipped_answerer: Answerer, question: str, carried: bool
) -> None:
    context = Context(("birimdik-most-votes",), ("birimdik",), "Who won the vote?", NOON.isoformat())
    analysis = shipped_answerer.matcher.analyser.analyse(question)
    _, leant = shipped_answerer.topic.rank(question, analysis, context)
    assert ("Birimdik" in leant.understood) is carried


BELARUS = Context(("belarus-protest-days",), ("belarus",), "When is Belarus out?", NOON.isoformat())


@pytest.mark.parametrize(
    ("question", "carried"),
    [
        ("how many people were arrested?", True),
        ("сколько человек задержали?", True),
        ("how many people were arrested in Bishkek?", False),
        ("how many parties won seats in parliament?", False),
        ("who spoke from the stage?", False),
    ],
)
def test_a_place_is_carried_on_where_something_is_told_of_it(
    shipped_answerer: Answerer, question: str, carried: bool
) -> None:
    """Unless the question names another, or nothing of that place answers all of it."""
    analysis = shipped_answerer.matcher.analyser.analyse(question)
    _, leant = shipped_answerer.topic.rank(question, analysis, BELARUS)
    assert leant.understood.endswith("Belarus") is carried


@pytest.mark.parametrize("question", ["how many people were arrested?", "сколько человек задержали?"])
def test_a_place_in_the_articles_own_country_is_not_carried(
    shipped_answerer: Answerer, question: str
) -> None:
    context = Context(("president-in-bishkek",), ("bishkek",), "Where is the president?", NOON.isoformat())
    analysis = shipped_answerer.matcher.analyser.analyse(question)
    assert not shipped_answerer.topic.rank(question, analysis, context)[1].understood


@pytest.mark.parametrize(
    ("messages", "beside"),
    [
        (["Who broke into the White House?", "when?"], "election-day"),
        (["Who is Sulaymanov?", "and his party's result?"], "sulaymanov-bir-bol-leader"),
    ],
)
def test_what_stands_in_the_same_sentence_may_be_beside_the_point(
    shipped_answerer: Answerer, messages: list[str], beside: str
) -> None:
    """A sentence tells more than what was asked about, and of a party more than its result."""
    assert beside not in talk(shipped_answerer, *messages)[0].facts


@pytest.mark.parametrize(
    ("messages", "fact"),
    [
        (["What did the opposition do after losing?", "how many of them were there?"], "losing-groups-count"),
        (["What did the crowd throw?", "at what?"], "stones-tossed"),
        (["Who urged people into the streets?", "did people listen to them?"], "people-answered-the-call"),
    ],
)
def test_of_one_sentence_the_fact_that_is_meant_is_shown(
    shipped_answerer: Answerer, messages: list[str], fact: str
) -> None:
    """What was just told is told again where it holds the rest, but not to who asks whether it is so."""
    assert talk(shipped_answerer, *messages)[0].facts == (fact,)


def test_who_says_so_may_be_told_by_another_fact(shipped_answerer: Answerer) -> None:
    """One that tells whose word it is, and speaks of most of what was told."""
    outcome, _ = talk(shipped_answerer, "What happened to the White House?", "says who?")
    assert all(
        shipped_answerer.base.facts[f].id.startswith(("capture-", "white-house-")) for f in outcome.facts
    )
    assert outcome.facts


@pytest.mark.parametrize(
    ("question", "carried"), [("how long have they been going on?", True), ("hello there", False)]
)
def test_a_question_without_words_of_its_own_is_about_the_far_place(
    shipped_answerer: Answerer, question: str, carried: bool
) -> None:
    """Where a fact of that place tells what is asked for."""
    context = Context(
        ("belarus-protest-places",), ("protesters", "belarus"), "The protests in Belarus?", NOON.isoformat()
    )
    analysis = shipped_answerer.matcher.analyser.analyse(question)
    assert ("Belarus" in shipped_answerer.topic.rank(question, analysis, context)[1].understood) is carried


@pytest.mark.parametrize(
    ("question", "leans"), [("tents where?", False), ("where?", True), ("why did he?", True)]
)
def test_a_word_that_finds_its_fact_leans_on_nothing(
    shipped_answerer: Answerer, question: str, leans: bool
) -> None:
    context = Context(("birimdik-most-votes",), ("birimdik",), "who won the election", NOON.isoformat())
    analysis = shipped_answerer.matcher.analyser.analyse(question)
    assert bool(shipped_answerer.topic.rank(question, analysis, context)[1].leaning) is leans
