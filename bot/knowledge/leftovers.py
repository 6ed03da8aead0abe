"""Temporary files beside the files of the base: how they are named, and what a crash may have left in one.

A ``.part`` is being written; a ``.tmp`` is whole. The name tells the digests before and after the edit, so
that a leftover explains itself: either our new bytes, or, after the exchange, what stood there before. What
is neither is a person's save, caught between the exchange and the look at it: it goes back.
"""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path

from .exchange import put

PART = ".part"
_DIGITS = 16
"""Of the digests, hexadecimal: enough to tell the versions of one file apart."""
_NONE = "none"
_NAME = re.compile(rf"\.(.+)\.([0-9a-f]{{{_DIGITS}}}|{_NONE})-([0-9a-f]{{{_DIGITS}}}|{_NONE})\.tmp")


def name_for(name: str, before: str, after: str) -> str:
    """Return the name of the temporary file of an edit, given its digests."""
    return f".{name}.{before[:_DIGITS] or _NONE}-{after[:_DIGITS] or _NONE}.tmp"


def clear(temporary: Path) -> None:
    """Remove an edit's temporary files, but for a save that nobody has looked at yet."""
    temporary.with_suffix(PART).unlink(missing_ok=True)
    if not _holds_save(temporary):
        temporary.unlink(missing_ok=True)


def give_back(temporary: Path, place: Path) -> None:
    """Put what was taken from a place there again."""
    if place.exists():
        put(temporary, place)
    else:
        os.link(temporary, place)
    temporary.unlink(missing_ok=True)


def sweep(folder: Path) -> list[str]:
    """Clear leftovers under a folder; return the names of the files that got a person's save back.

    A save stays a leftover where its file holds neither the edit nor nothing: somebody has saved again since.
    """
    restored = []
    for part in folder.rglob(f".*{PART}"):
        if _NAME.fullmatch(part.with_suffix(".tmp").name):
            part.unlink(missing_ok=True)
    for leftover in sorted(folder.rglob(".*.tmp")):
        found = _NAME.fullmatch(leftover.name)
        if found is None:
            continue
        place = leftover.with_name(found[1])
        if not _holds_save(leftover):
            leftover.unlink(missing_ok=True)
        elif _digest(place) == found[3]:
            give_back(leftover, place)
            restored.append(place.relative_to(folder).as_posix())
    return restored


def _holds_save(leftover: Path) -> bool:
    found = _NAME.fullmatch(leftover.name)
    return found is not None and _digest(leftover) not in (_NONE, found[2], found[3])


def _digest(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()[:_DIGITS]
    except FileNotFoundError:
        return _NONE
