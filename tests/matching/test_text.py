"""Normalising, splitting and folding: what every comparison stands on."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.text import MAX_CHARACTERS, fold, is_cyrillic, normalise, words


@pytest.mark.parametrize(
    ("typed", "normal"),
    [
        ("Who WON?", "who won?"),
        ("Ёлка ещё", "елка еще"),
        ("ﬁne ①②", "fine 12"),
        ("Ｗｉｄｅ", "wide"),
        ("straße", "strasse"),
        ("don’t ‘do` itʼs", "don't 'do' it's"),
        ("e\u0301", "é"),
        ("non\u00a0breaking", "non breaking"),
        ("", ""),
    ],
)
def test_spellings_of_the_same_text_become_one(typed: str, normal: str) -> None:
    """Case, width, ligatures, apostrophes and ё do not tell texts apart."""
    assert normalise(typed) == normal


def test_an_acute_accent_is_an_apostrophe() -> None:
    """People who cannot find the apostrophe type don´t."""
    assert normalise("don´t") == "don't"


@pytest.mark.parametrize(
    ("typed", "normal"),
    [
        ("\u202ewho\u202c won", "who won"),
        ("w\u200bh\u200do", "who"),
        ("\ufeffwho", "who"),
        ("who\x00won", "whowon"),
        ("who\twon\nit", "who won it"),
        ("\u2066who\u2069", "who"),
        ("\ud800who", "who"),
        ("\ue000who", "who"),
    ],
)
def test_what_cannot_be_seen_goes(typed: str, normal: str) -> None:
    """Controls, direction marks, joiners and lone surrogates are left out; line breaks part words."""
    assert normalise(typed) == normal


def test_a_long_text_is_capped() -> None:
    assert normalise("ab" * 4096) == "ab" * (MAX_CHARACTERS // 2)


def test_one_character_that_becomes_many_is_capped_too() -> None:
    """U+FDFA is eighteen characters in NFKC."""
    assert len(normalise("\ufdfa" * 4096)) == MAX_CHARACTERS


def test_a_caller_may_cap_elsewhere() -> None:
    assert normalise("abcdef", limit=3) == "abc"


@given(st.text(max_size=600))
def test_normal_text_is_small_and_plain(text: str) -> None:
    """Whatever comes in: no invisible characters, no capitals, and at most three times the cap.

    Folding case is the last step, and one character can fold to three.
    """
    normal = normalise(text)
    assert len(normal) <= 3 * MAX_CHARACTERS
    assert not any(unicodedata.category(c).startswith("C") for c in normal)
    assert normal == normal.casefold()


@pytest.mark.parametrize(
    ("text", "split"),
    [
        ("what's kyrgyzstan's vote-buying?", ["what", "kyrgyzstan", "vote", "buying"]),
        ("why didn't they", ["why", "did", "not", "they"]),
        ("i can't, cannot, won't", ["i", "can", "not", "can", "not", "will", "not"]),
        ("they've we'll i'm he'd you're", ["they", "we", "i", "he", "you"]),
        ("isn't wasn't", ["is", "not", "was", "not"]),
        ("why didnt, wont and cant they", ["why", "did", "not", "will", "not", "and", "can", "not", "they"]),
        ("i want 7%", ["i", "want", "7", "percent"]),
        ("какой %", ["какой", "процент"]),
        ("кто-то по-русски", ["кто", "то", "по", "русски"]),
        ("9pm 2.3", ["9pm", "2", "3"]),
        ("snake_case", ["snake", "case"]),
        ("?! ... —", []),
    ],
)
def test_words_are_runs_of_letters_and_digits(text: str, split: list[str]) -> None:
    """Contractions are opened, so that a negation is a word of its own."""
    assert words(text) == split


@pytest.mark.parametrize(
    ("cyrillic", "latin"),
    [
        ("жээнбеков", "zheenbekov"),
        ("жээнбеков", "jeenbekov"),
        ("бакиевге", "bakievge"),
        ("бишкек", "bishkek"),
        ("сооронбай", "sooronbay"),
        ("щербаков", "shcherbakov"),
        ("хан", "khan"),
        ("ксерокс", "xerox"),
        ("вик", "wick"),
        ("фото", "photo"),
        ("өлкө", "olko"),
        ("үй", "ui"),
        ("киев", "kiev"),
    ],
)
def test_twins_in_two_alphabets_fold_to_one(cyrillic: str, latin: str) -> None:
    assert fold(cyrillic) == fold(latin)


@pytest.mark.parametrize(("one", "other"), [("маяк", "мост"), ("ada", "ida"), ("жол", "шол")])
def test_different_words_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text(alphabet="абвгдежзийклмнңоөпрстуүфхцчшщъыьэюяabcxyzé", max_size=20))
def test_folded_is_ascii(word: str) -> None:
    """A folded word is in plain Latin letters."""
    assert fold(word).isascii()


@pytest.mark.parametrize(("word", "told"), [("маяк", True), ("өңү", True), ("mayak", False), ("42", False)])
def test_cyrillic_is_told_by_its_letters(word: str, told: bool) -> None:
    assert is_cyrillic(word) is told
