"""Names for a mistyped or half-remembered one."""

from __future__ import annotations

import pytest

from bot.handlers.nearest import names

KNOWN = ["tear-gas-and-flashbangs", "work-cost", "work-place", "other-capitals", "first-bridge", "help"]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("tear-gas", "tear-gas-and-flashbangs"),
        ("work-costs", "work-cost"),
        ("wrok-cost", "work-cost"),
        ("bridge", "first-bridge"),
        ("hlep", "help"),
    ],
)
def test_letters_and_words_count(typed: str, first: str) -> None:
    assert names(typed, KNOWN)[0] == first


@pytest.mark.parametrize("typed", ["nonsense", "", "z" * 3000])
def test_what_is_like_nothing_finds_nothing(typed: str) -> None:
    assert names(typed, KNOWN) == []
