"""Turns of a talk to another, and back to what was told."""

from __future__ import annotations

import pytest

from bot.answering import Answerer
from bot.answering.turning import (
    asks_about_another,
    asks_the_same_of,
    asks_to_confirm,
    asks_what_next,
    speaks_of_the_saying,
    without_opening,
)

from .talks import talk


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("what about ada quill", "ada quill"),
        ("ok and how about the mayor", "the mayor"),
        ("no i meant the mayor", "the mayor"),
        ("а что насчет мэра", "мэра"),
        ("нет я про мэра", "мэра"),
        ("what did she say about ada", ""),
        ("what is it about", ""),
    ],
)
def test_a_turn_to_another_is_known_by_how_it_begins(text: str, rest: str) -> None:
    assert asks_about_another(text) is bool(rest)
    assert without_opening(text) == (rest or text)


@pytest.mark.parametrize(
    ("text", "doubts"),
    [
        ("really", True),
        ("are you sure", True),
        ("is that true", True),
        ("правда", True),
        ("чын элеби", True),
        ("is it true that he fled", False),
        ("are you a bot", False),
        ("is it closed", False),
    ],
)
def test_doubt_is_nothing_but_doubt(text: str, doubts: bool) -> None:
    assert asks_to_confirm(text) is doubts


@pytest.mark.parametrize("doubt", ["really?", "are you sure?", "это правда?", "чын элеби?"])
def test_doubt_gets_what_was_told_with_its_proof_once_more(answerer: Answerer, doubt: str) -> None:
    assert talk(answerer, "When was the lighthouse closed?", doubt)[0].facts == ("lamp-off",)


def test_doubt_of_a_gap_is_told_the_gap(answerer: Answerer) -> None:
    assert talk(answerer, "how tall is the lighthouse", "really?")[0].unknown == "tower-height"


def test_doubt_of_nothing_is_no_question_of_the_news(answerer: Answerer) -> None:
    assert not talk(answerer, "really?")[0].facts


@pytest.mark.parametrize(
    ("text", "saying"),
    [
        ("when did they say so", True),
        ("at what hour did they report that", True),
        ("when did they say that he fled", False),
        ("why did they do that", False),
    ],
)
def test_what_they_said_is_what_was_told(text: str, saying: bool) -> None:
    assert speaks_of_the_saying(text) is saying


@pytest.mark.parametrize(
    ("messages", "facts"),
    [
        (["Was anybody arrested in Bishkek?", "what about Belarus?"], ("belarus-mass-arrests",)),
        (["Was anybody arrested in Bishkek?", "no, I meant Belarus"], ("belarus-mass-arrests",)),
        (["Who is the leader of Bir Bol?", "what about Belarus?"], ()),
    ],
)
def test_what_about_another_is_the_question_before_where_that_can_be_asked(
    shipped_answerer: Answerer, messages: list[str], facts: tuple[str, ...]
) -> None:
    """Nobody asks who leads a party of a country; such a turn is a question by itself."""
    found = talk(shipped_answerer, *messages)[0].facts
    assert found == facts or (not facts and "sulaymanov-bir-bol-leader" not in found)


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("and his son's?", True),
        ("what about the keepers'?", True),
        ("but Ada’s?", True),
        ("and his son?", False),
        ("Ada's?", False),
        ("and what's his name?", False),
    ],
)
def test_what_somebody_has_is_asked_for_as_before(text: str, same: bool) -> None:
    """It opens with "and" or the like, and ends in the possessive."""
    assert asks_the_same_of(text) is same


@pytest.mark.parametrize(
    ("text", "following"),
    [
        ("ok and then", True),
        ("what happened next", True),
        ("so what went wrong later", True),
        ("а что было потом", True),
        ("андан кийин эмне болду", True),
        ("what happened then to him", False),
        ("who came next", False),
        ("what happened", False),
    ],
)
def test_what_came_next_is_asked_without_a_subject(text: str, following: bool) -> None:
    assert asks_what_next(text) is following


@pytest.mark.parametrize(
    ("messages", "facts"),
    [
        (["how did the rally start", "and then?"], ("gates-attacked",)),
        (["what happened to Akayev", "what happened next?"], ("bakiyev-fled",)),
        (["Is Atambayev free?", "ok and then?"], ()),
        (["and then?"], ()),
    ],
)
def test_what_came_next_is_the_next_sentence_of_the_paragraph(
    shipped_answerer: Answerer, messages: list[str], facts: tuple[str, ...]
) -> None:
    """At the end of a paragraph nothing is told to follow."""
    assert talk(shipped_answerer, *messages)[0].facts == facts
