"""What is typed: what is not taken, and what becomes of a reader's question that is made a wording."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.editing.typed import Flaw, Flawed, as_wording, flawed
from bot.knowledge import FORBIDDEN
from bot.model.limits import units

TYPED = [
    # text, by line, what is wrong with it
    ("Ten ch.", False, None),
    ("Ten chars.", False, None),
    ("  Ten  \n chars. ", False, None),
    ("Eleven char", False, Flawed(Flaw.LONG, 11)),
    ("😀😀😀😀😀", False, None),
    ("😀😀😀😀😀!", False, Flawed(Flaw.LONG, 11)),
    ("one line\nanother", True, None),
    ("one line\nanother, longer", True, Flawed(Flaw.LONG, 15)),
    ("\u200b", False, Flawed(Flaw.EMPTY)),
    (" \n ", False, Flawed(Flaw.EMPTY)),
    ("a\x00b", False, Flawed(Flaw.INVISIBLE, character="U+0000")),
    ("a\u2066b", True, Flawed(Flaw.INVISIBLE, character="U+2066")),
]


@pytest.mark.parametrize(("text", "by_line", "wrong"), TYPED)
def test_what_is_not_taken(text: str, by_line: bool, wrong: Flawed | None) -> None:
    """Of ten units at most."""
    assert flawed(text, 10, by_line=by_line) == wrong


@given(st.text(st.characters() | st.sampled_from(" \n\u202e😀")), st.integers(1, 40))
def test_a_question_becomes_a_wording(text: str, most: int) -> None:
    """On one line, not too long, with nothing invisible in it, from the question's beginning."""
    wording = as_wording(text, most)
    assert units(wording) <= most
    assert not FORBIDDEN.search(wording)
    assert " ".join(FORBIDDEN.sub("", text).split()).startswith(wording)


def test_a_wording_is_cut_between_words() -> None:
    assert as_wording("who was there and why", 12) == "who was"
