"""Guessing the language of a message."""

from __future__ import annotations

import pytest

from bot.matching import guess_language
from bot.matching.text import normalise, words

MESSAGES = [
    ("who won the election", "en"),
    ("tell me about Jeenbekov", "en"),
    ("Ala-Too", "en"),
    ("whats up with the lighthouse", "en"),
    ("", "en"),
    ("42", "en"),
    ("ok", "en"),
    ("кто победил на выборах", "ru"),
    ("какая партия выиграла", "ru"),
    ("сколько", "ru"),
    ("а что потом", "ru"),
    ("да", "ru"),
    ("ооба", "ky"),
    ("где был президент", "ru"),
    ("шайлоодо ким жеңди", "ky"),
    ("ким утту", "ky"),
    ("үй", "ky"),
    ("парламент жабылдыбы", "ky"),
    ("казахстандан келген ким", "ky"),
    ("президент ким", "ky"),
    ("kto pobedil na vyborah", "ru"),
    ("pochemu zakryli mayak", "ru"),
    ("gde byl prezident", "ru"),
    ("kim utkan", "ky"),
    ("ak uidu kim basty", "ky"),
    ("prezident kachan keldi", "ky"),
    ("emne boldu", "ky"),
]


@pytest.mark.parametrize(("message", "language"), MESSAGES)
def test_letters_and_function_words_tell_the_language(message: str, language: str) -> None:
    assert guess_language(words(normalise(message))) == language


@pytest.mark.parametrize(
    ("message", "client", "language"),
    [
        ("маяк", "", "ru"),
        ("маяк", "ru", "ru"),
        ("маяк", "ky", "ky"),
        ("кто там", "ky", "ru"),
        ("ким келди", "ru", "ky"),
        ("lighthouse", "ky", "en"),
    ],
)
def test_the_client_decides_only_a_tie(message: str, client: str, language: str) -> None:
    """A bare Cyrillic noun may be either language; a message with a sign of its own is what it is."""
    assert guess_language(words(normalise(message)), client) == language


def test_a_name_in_cyrillic_leaves_an_english_question_english() -> None:
    assert guess_language(words(normalise("what did Жээнбеков say about the election"))) == "en"
