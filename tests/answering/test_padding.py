"""What is said around a question is left out of it, and nothing else is."""

from __future__ import annotations

import pytest

from bot.answering.padding import is_padding, without_padding
from bot.answering.questions import questions, said_before


@pytest.mark.parametrize(
    ("question", "rest"),
    [
        ("ok so who closed the lighthouse", "so who closed the lighthouse"),
        ("lol ok. when was it closed", "when was it closed"),
        ("Was anybody hurt, then?", "Was anybody hurt?"),
        ("how many keepers tho", "how many keepers"),
        ("What are their names, dear?", "What are their names?"),
        ("What was it that they wanted?", "What they wanted?"),
        ("ну ладно, кто её закрыл", "кто её закрыл"),
        ("thx bro", "thx"),
        ("Were they let go, at least?", "Were they let go?"),
        ("good reasons to go", "good reasons to go"),
        ("and then?", "and then?"),
        ("what happened then?", "what happened then?"),
        ("where is his bro", "where is his bro"),
        ("thanks a lot", "thanks a lot"),
        ("ok", "ok"),
    ],
)
def test_only_what_cannot_be_meant_is_left_out(question: str, rest: str) -> None:
    """A word that may be the question itself stays: "then" without a comma is a time."""
    assert without_padding(question) == rest


@pytest.mark.parametrize(
    ("sentence", "padding"),
    [
        ("Oh, ok.", True),
        ("I see!", True),
        ("ясно, спасибо", True),
        ("макул", True),
        ("He left.", False),
        ("ok he left", False),
    ],
)
def test_a_sentence_of_padding_says_nothing(sentence: str, padding: bool) -> None:
    assert is_padding(sentence) is padding


def test_padding_is_no_statement_that_a_question_is_about() -> None:
    """Whoever says "oh ok" first asks who says what was told, and not who says "oh ok"."""
    assert questions("oh ok. who says that") == ("who says that",)
    assert said_before("oh ok. who says that", "who says that") == ""
