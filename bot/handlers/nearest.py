"""The names that a mistyped one may have meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

LONGEST = 80
"""Characters that are looked at: the cost grows with the square."""
ALIKE = 0.5
"""Share of common letters, 0-1, from which a name is offered."""


def names(typed: str, known: Iterable[str], count: int = 3) -> list[str]:
    """Return the known names most like the typed one, the likest first."""
    return get_close_matches(typed[:LONGEST], list(known), n=count, cutoff=ALIKE)
