"""Each kind of outcome, on a base about an invented town: nothing here knows the first article."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.answering import Answerer, Context
from bot.model import Fact, KnowledgeBase, Outcome, Publication, Status
from tests.matching.records import base
from tests.semantic.encoder import HashingEncoder

from .conftest import CALIBRATION

NOON = datetime(2021, 11, 9, 12, 0, tzinfo=UTC)


def ask(answerer: Answerer, message: str, language: str = "") -> Outcome:
    return answerer.answer(message, language=language, now=NOON)[0]


ANSWERED = [
    ("when did they close the lighthouse on Cape Tern?", "lamp-off"),
    ("at what hour was the key turned?", "key-turned"),
    ("how many folks were watching on the beach", "onlookers"),
    ("which museum will show the lamp", "lamp-museum"),
    ("how much would it cost to repair the lighthouse", "repair-cost"),
    ("how many boats went astray in the fog", "boats-lost"),
    ("who is the father of Ada?", "ada-daughter"),
    ("how long was Ada the keeper", "ada-service"),
    ("where will Ada move to", "ada-moves"),
    ("what does the winner of the chess championship get", "chess-prize"),
    ("how many players are in the tournament", "chess-players"),
    ("why did Marsh withdraw", "marsh-withdrew"),
    ("how many pepole wached from the beech", "onlookers"),
    ("WHO TURNED THE KEY???", "key-turned"),
    ("museum", "lamp-museum"),
    ("когда погасили маяк?", "lamp-off"),
    ("сколько людей смотрело с пляжа", "onlookers"),
    ("маяк качан өчүрүлдү", "lamp-off"),
    ("mayak kachan ochuruldu", "lamp-off"),
    ("Ада Квилл ким", "ada-daughter"),
]


@pytest.mark.parametrize(("message", "fact"), ANSWERED)
def test_a_question_in_other_words_is_answered(answerer: Answerer, message: str, fact: str) -> None:
    """Paraphrases, typos, capitals, one word, three languages, Latin letters."""
    outcome = ask(answerer, message)
    assert outcome.status is Status.ANSWERED
    assert outcome.facts == (fact,)
    assert not outcome.contradicts
    assert outcome.confidence >= answerer.calibration.lexical.answer


def test_every_canonical_question_is_answered_by_its_fact(answerer: Answerer, town: KnowledgeBase) -> None:
    """The buttons that the bot itself shows lead where they say."""
    published = [fact for fact in town.facts.values() if fact.status is Publication.PUBLISHED]
    missed = [
        question
        for fact in published
        for question in fact.canonical.values()
        if fact.id not in ask(answerer, question).facts
    ]
    assert missed == []


@pytest.mark.parametrize(
    ("message", "unknown"),
    [
        ("how tall is the tower", "tower-height"),
        ("how many steps has the tower", "tower-height"),
        ("how old is the mayor", "ages"),
        ("when was Ada born", "ages"),
        ("сколько метров в этой башне", "tower-height"),
        ("Ада Квилл канча жашта?", "ages"),
    ],
)
def test_what_editors_know_to_be_untold_is_told_so(answerer: Answerer, message: str, unknown: str) -> None:
    outcome = ask(answerer, message)
    assert outcome.status is Status.NOT_REPORTED
    assert outcome.unknown == unknown
    assert outcome.facts == ()
    assert outcome.suggestions


@pytest.mark.parametrize(
    "message",
    [
        "when did Bruno Halt turn the key",
        "how many dogs were watching on the beach",
        "how many boats did Ada Quill sell in Sweden",
        "why did Tobias Quill withdraw from the championship",
        "in which year was the lamp taken to the museum",
        "how often does Petra Lund speak",
        "what is the name of Ada's husband",
        "когда родился Тобиас Квилл",
    ],
)
def test_what_no_fact_tells_is_not_asserted(answerer: Answerer, message: str) -> None:
    """The right person with another slot, or the right slot of another person, is no answer."""
    assert ask(answerer, message).status is not Status.ANSWERED


@pytest.mark.parametrize(
    ("message", "fact"),
    [
        ("why is the lighthouse still shining", "lamp-off"),
        ("how long will the lighthouse stay lit", "lamp-off"),
        ("how did Ivo Marsh play this year", "marsh-withdrew"),
        ("почему маяк до сих пор горит", "lamp-off"),
    ],
)
def test_a_false_premise_gets_the_fact_that_contradicts_it(
    answerer: Answerer, message: str, fact: str
) -> None:
    outcome = ask(answerer, message)
    assert outcome.status is Status.ANSWERED
    assert outcome.facts == (fact,)
    assert outcome.contradicts


@pytest.mark.parametrize(
    ("message", "talk", "language"),
    [
        ("hello", "greeting", "en"),
        ("Hello!!", "greeting", "en"),
        ("thank you very much", "thanks", "en"),
        ("спасибо", "thanks", "ru"),
        ("чоң рахмат", "thanks", "ky"),
    ],
)
def test_small_talk_is_answered_as_such(answerer: Answerer, message: str, talk: str, language: str) -> None:
    outcome = ask(answerer, message)
    assert (outcome.status, outcome.smalltalk, outcome.language) == (Status.SMALLTALK, talk, language)


@pytest.mark.parametrize("message", ["", "   ", "?!", "👍👍", "\u202e\u200b", "—"])
def test_a_message_without_a_word_is_small_talk(answerer: Answerer, message: str) -> None:
    assert ask(answerer, message).status is Status.SMALLTALK


@pytest.mark.parametrize(
    "message",
    [
        "what's the weather like tomorrow",
        "recommend a good film please",
        "какая завтра погода",
        "write a poem",
    ],
)
def test_what_no_article_is_about_is_off_topic(answerer: Answerer, message: str) -> None:
    outcome = ask(answerer, message)
    assert outcome.status is Status.OFF_TOPIC
    assert outcome.suggestions == ()


def test_a_fact_in_doubt_is_offered(answerer: Answerer) -> None:
    """Between the two thresholds: at most three facts, the likeliest first, none asserted."""
    calibration = answerer.calibration
    unsure = replace(calibration, lexical=replace(calibration.lexical, answer=1.1, suggest=0.01))
    outcome = ask(Answerer(answerer.base, calibration=unsure), "how many people were watching on the beach")
    assert outcome.status is Status.SUGGESTED
    assert outcome.suggestions[0] == "onlookers"
    assert len(outcome.suggestions) == 3
    assert outcome.facts == ()


def test_nothing_is_offered_below_the_lower_threshold(answerer: Answerer) -> None:
    calibration = answerer.calibration
    silent = replace(calibration, lexical=replace(calibration.lexical, answer=1.1, suggest=1.1))
    outcome = ask(Answerer(answerer.base, calibration=silent), "how many people were watching on the beach")
    assert outcome.status is Status.NOT_REPORTED
    assert outcome.confidence < 0.5


def test_candidates_show_what_was_considered(answerer: Answerer) -> None:
    """At most five, best first, with features and the guard's reasons: what editors read."""
    outcome = ask(answerer, "when did Bruno Halt turn the key")
    assert 1 <= len(outcome.candidates) <= 5
    chances = [candidate.confidence for candidate in outcome.candidates]
    assert chances == sorted(chances, reverse=True)
    reasons = {candidate.id: candidate.vetoes for candidate in outcome.candidates}
    assert any("bruno-halt" in veto.said for veto in reasons["key-turned"])


def test_offered_facts_are_of_different_sentences_first(answerer: Answerer) -> None:
    outcome = ask(answerer, "when did Bruno Halt turn the key")
    assert not {"key-turned", "onlookers"} <= set(outcome.suggestions[:2])


def test_related_facts_share_an_entity_and_not_the_sentence(answerer: Answerer, town: KnowledgeBase) -> None:
    outcome = ask(answerer, "How long did Ada Quill serve in the tower?")
    assert outcome.related
    for related in outcome.related:
        assert "ada-quill" in town.facts[related].about
        assert related not in ("ada-service", "ada-daughter", "ada-moves")


def test_drafts_are_never_shown(answerer: Answerer) -> None:
    outcome = ask(answerer, "What colour was the lighthouse painted?")
    shown = {*outcome.facts, *outcome.suggestions, *outcome.related, *(c.id for c in outcome.candidates)}
    assert "old-draft" not in shown


@pytest.mark.parametrize(
    ("message", "client", "language"),
    [
        ("who turned the key", "ru", "en"),
        ("кто повернул ключ", "en", "ru"),
        ("ачкычты ким бурады", "en", "ky"),
        ("маяк", "ky", "ky"),
        ("маяк", "", "ru"),
    ],
)
def test_the_reply_is_in_the_language_of_the_question(
    answerer: Answerer, message: str, client: str, language: str
) -> None:
    assert ask(answerer, message, client).language == language


def test_several_questions_are_each_answered(answerer: Answerer) -> None:
    """Their facts together, one outcome for each, over several articles."""
    outcome = ask(
        answerer,
        "Hi! When was the lighthouse closed? Who turned the key of it? "
        "How many players are in the chess championship?",
    )
    assert outcome.status is Status.ANSWERED
    assert outcome.facts == ("lamp-off", "key-turned", "chess-players")
    assert [part.facts for part in outcome.parts] == [("lamp-off",), ("key-turned",), ("chess-players",)]
    assert outcome.confidence == min(part.confidence for part in outcome.parts)


def test_an_answer_stands_before_a_refusal(answerer: Answerer) -> None:
    outcome = ask(answerer, "How old is the mayor? And who turned the key of the lighthouse?")
    assert outcome.status is Status.ANSWERED
    assert outcome.facts == ("key-turned",)
    assert [part.status for part in outcome.parts] == [Status.NOT_REPORTED, Status.ANSWERED]


def test_small_talk_beside_a_question_is_not_answered(answerer: Answerer) -> None:
    outcome = ask(answerer, "Hello there! who turned the key of the lighthouse? Thank you!")
    assert outcome.facts == ("key-turned",)
    assert outcome.parts == ()


def test_an_outcome_tells_which_words_were_the_question(answerer: Answerer) -> None:
    outcome = ask(answerer, "Good day! I would like to know who turned the key of the lighthouse.")
    assert outcome.question == "who turned the key of the lighthouse."


def test_the_context_handed_in_is_not_changed(answerer: Answerer) -> None:
    """Answering is pure: the same values in, the same values out."""
    context = Context(("ada-daughter",), ("ada-quill",), "Who is Ada Quill?", NOON.isoformat())
    first = answerer.answer("how long did she serve?", context=context, now=NOON)
    assert answerer.answer("how long did she serve?", context=context, now=NOON) == first
    assert context == Context(("ada-daughter",), ("ada-quill",), "Who is Ada Quill?", NOON.isoformat())


def test_a_semantic_model_takes_part_through_its_interface(town: KnowledgeBase) -> None:
    """Any encoder will do; every outcome stays within the base."""
    with_meaning = Answerer(town, HashingEncoder(), calibration=CALIBRATION)
    assert with_meaning.semantic
    outcome = ask(with_meaning, "how many people watched from the beach")
    assert outcome.facts == ("onlookers",)
    assert dict(outcome.candidates[0].features)["nearest"] > 0


def test_another_answerer_of_the_same_base_answers_alike(answerer: Answerer, town: KnowledgeBase) -> None:
    """Training repeats."""
    twin = Answerer(town, calibration=answerer.calibration)
    for message, _ in ANSWERED:
        assert ask(twin, message) == ask(answerer, message)


def test_a_base_without_facts_refuses() -> None:
    assert ask(Answerer(base()), "who won").status is Status.NOT_REPORTED


def test_one_fact_is_enough_of_a_base(town: KnowledgeBase) -> None:
    only: Fact = town.facts["lamp-off"]
    small = replace(base(only), articles=town.articles, entities=town.entities)
    assert ask(
        Answerer(small, calibration=CALIBRATION), "When was the lighthouse on Cape Tern switched off?"
    ).facts == ("lamp-off",)


def test_what_is_far_likelier_untold_is_not_asserted(answerer: Answerer) -> None:
    """However low the threshold: the unknown's own words count for more than a neighbour's."""
    low = replace(
        answerer.calibration, lexical=replace(answerer.calibration.lexical, answer=0.0, suggest=0.0)
    )
    bold = Answerer(answerer.base, calibration=low)
    assert ask(bold, "How tall is the tower of the lighthouse?").status is not Status.ANSWERED
    assert ask(bold, "Who turned the key of the lighthouse?").status is Status.ANSWERED
