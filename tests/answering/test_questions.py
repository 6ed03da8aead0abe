"""The questions inside a message."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.questions import MOST_QUESTIONS, questions, said_before
from bot.matching.text import MAX_CHARACTERS

SINGLE = [
    ("Who won?", "Who won?"),
    ("lighthouse", "lighthouse"),
    ("hi there", "hi there"),
    ("what?!", "what?!"),
    ("???", "???"),
    ("", ""),
    (
        "Good evening! I hope I am not bothering you. I would be so grateful if you could tell me who won",
        "who won",
    ),
    ("can you tell me who the mayor is", "who the mayor is"),
    ("do you know when the lamp went out", "when the lamp went out"),
    ("I am so curious to know why the lamp was taken. Thanks a lot!", "why the lamp was taken."),
    ("I was wondering, what did the mayor say", "what did the mayor say"),
    ("Explain to me please why the Board closed it", "why the Board closed it"),
    ("Dear bot,\n\nWhat is the prize?\n\nBest regards", "What is the prize?"),
    ("According to the article, when was it closed?", "when was it closed?"),
    ("Tell me about the keeper", "Tell me about the keeper"),
    ("Is it true that the mayor wants the tower?", "Is it true that the mayor wants the tower?"),
    ("Привет! Подскажите, пожалуйста, когда выключили маяк?", "когда выключили маяк?"),
    ("скажи мне плиз кто такой мэр", "кто такой мэр"),
    ("Интересно, почему маяк закрыли", "почему маяк закрыли"),
    ("согласно статье, сколько людей смотрело", "сколько людей смотрело"),
    ("макала боюнча, маяк качан өчтү?", "маяк качан өчтү?"),
]
SEVERAL = [
    (
        "Hello! I hope you are well. Could you tell me who won? And how many parties got in?",
        ("who won?", "And how many parties got in?"),
    ),
    ("Who is Mr. Halt? Where is St. Ives?", ("Who is Mr. Halt?", "Where is St. Ives?")),
    (
        "what did the mayor say, and what did the Board reply to him?",
        ("what did the mayor say", "what did the Board reply to him?"),
    ),
    ("кто такой мэр и когда он родился в городе", ("кто такой мэр", "когда он родился в городе")),
    ("ким жеңди бизди жана качан болду иш", ("ким жеңди бизди", "качан болду иш")),
]


@pytest.mark.parametrize(("message", "question"), SINGLE)
def test_pleasantries_are_cut_away(message: str, question: str) -> None:
    assert questions(message) == (question,)


@pytest.mark.parametrize(("message", "found"), SEVERAL)
def test_several_questions_are_told_apart(message: str, found: tuple[str, ...]) -> None:
    assert questions(message) == found


@pytest.mark.parametrize(
    "message",
    ["when was it closed and why", "when and where was it closed", "bread and what"],
)
def test_a_joint_is_cut_only_between_two_whole_questions(message: str) -> None:
    """One word cannot stand alone: "and why" needs what stands before it."""
    assert questions(message) == (message,)


def test_each_of_several_joined_questions_stands_alone() -> None:
    message = "who won and how many people watched the game and why"
    assert questions(message) == ("who won", "how many people watched the game and why")


def test_a_bare_question_keeps_the_sentence_before_it() -> None:
    assert questions("The mayor spoke today. Why?") == ("The mayor spoke today. Why?",)


def test_a_question_asked_twice_is_one() -> None:
    assert questions("Who won the game? Who won the game?") == ("Who won the game?",)


def test_not_more_than_some_are_answered() -> None:
    asked = [f"Who is number {n}?" for n in range(9)]
    assert questions(" ".join(asked)) == tuple(asked[:MOST_QUESTIONS])


def test_of_an_overlong_question_the_end_is_read() -> None:
    """The question stands at the end of a long sentence more often than at its beginning."""
    (question,) = questions("so " * 200 + "then who turned the key")
    assert len(question) <= MAX_CHARACTERS
    assert question.endswith("then who turned the key")


@given(st.text(max_size=4096))
def test_every_message_has_a_question(message: str) -> None:
    """At most three, each of what matching reads, none twice."""
    found = questions(message)
    assert 1 <= len(found) <= MOST_QUESTIONS
    assert len(set(found)) == len(found)
    assert all(len(question) <= MAX_CHARACTERS for question in found)


@pytest.mark.parametrize(
    "unit",
    [
        "tell me ",
        "скажи мне ",
        "пожалуйста ",
        "скажи пожалуйста, ",
        "and who is it ",
        ", ",
        "e.g.",
        "know who",
        "?",
        "если ",
    ],
)
def test_a_message_made_to_be_slow_is_not(unit: str) -> None:
    """Repetition must not make the patterns try every way to read it."""
    for message in ((unit * 4096)[:4096], "скажи" + (" " + unit) * 200, "tell me" + (" " + unit) * 200):
        start = time.process_time()
        questions(message)
        assert time.process_time() - start < 0.25


@pytest.mark.parametrize(
    ("message", "question", "before"),
    [
        ("They spoke of a lamp. Where is it?", "Where is it?", "They spoke of a lamp."),
        ("Who won? And by how much?", "And by how much?", ""),
        ("Who won?", "Who won?", ""),
        ("Читал про маяк. Когда его закрыли?", "Когда его закрыли?", "Читал про маяк."),
    ],
)
def test_a_statement_before_a_question_is_found(message: str, question: str, before: str) -> None:
    """A question before it is asked for itself, and is the topic then."""
    assert said_before(message, question) == before


@pytest.mark.parametrize(
    "favour",
    [
        "Could you check it for us, please?",
        "Can you help me?",
        "Would you please look it up?",
        "May I ask you something?",
        "Не могли бы вы подсказать?",
        "Можно вопрос?",
    ],
)
def test_a_plea_for_help_is_no_question(favour: str) -> None:
    assert questions(f"Who turned the key? {favour}") == ("Who turned the key?",)
    assert questions(favour) == (favour,)


@pytest.mark.parametrize("doubt", ["Really?", "wow, seriously?", "Правда?"])
def test_surprise_beside_a_question_is_no_question(doubt: str) -> None:
    assert questions(f"{doubt} Any pictures?")[-1:] == ("Any pictures?",)
    assert doubt not in questions(f"{doubt} Any pictures?")
    assert questions(doubt) == (doubt,)


@pytest.mark.parametrize(
    ("message", "found"),
    [
        ("who is he, what does he do?", ("who is he", "what does he do?")),
        ("since when, what set it off?", ("since when", "what set it off?")),
        ("When the fog came, what did the keeper do?", ("When the fog came, what did the keeper do?",)),
        ("what did he say, and why?", ("what did he say, and why?",)),
        ("the second, what did he do?", ("the second, what did he do?",)),
    ],
)
def test_a_comma_parts_two_whole_questions(message: str, found: tuple[str, ...]) -> None:
    assert questions(message) == found
