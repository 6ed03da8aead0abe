"""Stems: what is left of a word without its endings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.stems import kyrgyz_stem, stems
from bot.matching.text import normalise


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("election", "elections"),
        ("protesters", "protested"),
        ("president", "presidents"),
        ("лодка", "лодки"),
        ("президента", "президентом"),
        ("выборы", "выборов"),
        ("маякты", "маяктын"),
        ("бишкекте", "бишкектен"),
        ("партиялар", "партиялардын"),
    ],
)
def test_forms_of_a_word_share_a_stem(one: str, other: str) -> None:
    assert set(stems(one)) & set(stems(other))


@pytest.mark.parametrize(("one", "other"), [("court", "count"), ("лодка", "лампа"), ("шайлоо", "шаар")])
def test_different_words_share_none(one: str, other: str) -> None:
    assert not set(stems(one)) & set(stems(other))


def test_a_latin_word_has_one_stem_and_a_cyrillic_one_may_have_two() -> None:
    """A Cyrillic word alone does not tell whether it is Russian or Kyrgyz."""
    assert stems("elections") == ("elect",)
    assert stems("шайлоосунда") == ("shailoosund", "shailoos")


@pytest.mark.parametrize(
    ("word", "stem"), [("маяктардын", "maiak"), ("өлкөдөн", "olko"), ("ат", "at"), ("ата", "ata")]
)
def test_kyrgyz_endings_fall_off_but_three_letters_stay(word: str, stem: str) -> None:
    assert kyrgyz_stem(word) == stem


@given(st.text(max_size=30))
def test_every_word_has_a_stem(text: str) -> None:
    """The first stem is what pairs and synonyms go by; stems are folded."""
    for word in normalise(text).split():
        assert stems(word)
