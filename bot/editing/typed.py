"""What is wrong with a text that an editor types, before anything is made of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.knowledge import FORBIDDEN
from bot.model.limits import units, visible


class Flaw(StrEnum):
    """Why a text is not taken."""

    EMPTY = "empty"
    INVISIBLE = "invisible"
    LONG = "long"


@dataclass(frozen=True, slots=True)
class Flawed:
    """A text that is not taken."""

    flaw: Flaw
    length: int = 0
    """In UTF-16 units, of the text or of its longest line."""
    character: str = ""
    """The invisible one, as ``U+202E``."""


def flawed(text: str, most: int, *, by_line: bool = False) -> Flawed | None:
    """Look for what cannot stand in the base: nothing to read, an invisible character, over ``most`` units.

    Line breaks and blanks are no trouble; ``by_line`` where each line is a text of its own.
    """
    if not visible(text):
        return Flawed(Flaw.EMPTY)
    if found := FORBIDDEN.search(text):
        return Flawed(Flaw.INVISIBLE, character=f"U+{ord(found[0]):04X}")
    parts = text.splitlines() if by_line else [text]
    longest = max(units(" ".join(part.split())) for part in parts)
    return Flawed(Flaw.LONG, longest) if longest > most else None


def on_one_line(text: str) -> str:
    """Write a typed text as it stands in the base."""
    return " ".join(text.split())


def as_wording(text: str, most: int) -> str:
    """Make a wording of what a reader asked: readable, cut between words to ``most`` UTF-16 units."""
    plain = on_one_line(FORBIDDEN.sub("", text))
    while units(plain) > most:
        # A text without blanks is cut where it must be.
        plain = plain.rpartition(" ")[0] or plain[: min(most, len(plain) - 1)]
    return plain
