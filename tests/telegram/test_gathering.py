"""Parts of a text that was cut by a client: what stood between them is put back."""

from __future__ import annotations

import pytest

from bot.handlers.gathering import joined, may_be_part

FULL = "a" * 4095
JOINED = [
    # what came before, what comes, what stands between the two
    ("", "First.", ""),
    ("It ended.", "Then it began.", "\n"),
    ("He said: “Go.”", "She went.", "\n"),
    ("The town of", "Karasuu", " "),
    ("the town of", "the lake", " "),
    (f"{FULL}w", "ord goes on", ""),
    (f"{FULL}w", "Word goes on", " "),
    (f"{FULL}.", "next", "\n"),
]


@pytest.mark.parametrize(("former", "text", "between"), JOINED)
def test_what_stood_between_two_parts(former: str, text: str, between: str) -> None:
    """A line's end behind a whole sentence, nothing where a full message cuts a word, else a blank."""
    assert joined(former, text) == former + between + text


@pytest.mark.parametrize(("text", "more"), [("a" * 2048, False), ("a" * 2049, True), ("😀" * 1025, True)])
def test_a_long_message_may_be_a_part(text: str, more: bool) -> None:
    """From half a message's length on, in UTF-16 units."""
    assert may_be_part(text) is more
