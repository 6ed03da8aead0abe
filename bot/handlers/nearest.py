"""The names that a mistyped or half-remembered one may have meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher, get_close_matches

LONGEST = 80
"""Characters that are looked at: the cost grows with the square."""
ALIKE = 0.6
"""Share of common letters, 0-1, from which a name is offered."""
SHARED = 0.5
"""Share of the typed words that a name has, 0-1, from which it is offered."""


def names(typed: str, known: Iterable[str], count: int = 3) -> list[str]:
    """Return the known names most like the typed one in letters or in words, the likest first."""
    typed, listed = typed[:LONGEST], list(known)
    words = set(typed.split("-"))
    shares = {name: len(words.intersection(name.split("-"))) / len(words) for name in listed}
    sharing = [name for name in listed if shares[name] >= SHARED]
    sharing.sort(key=shares.__getitem__, reverse=True)
    close = get_close_matches(typed, listed, n=count, cutoff=ALIKE)
    likest = dict.fromkeys([*close, *sharing[:count]])
    return sorted(likest, key=lambda name: max(shares[name], _alike(typed, name)), reverse=True)[:count]


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other).ratio()
