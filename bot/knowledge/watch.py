"""Noticing that somebody has changed a file: sizes and times are looked at, bytes only where those moved.

Polling needs no permission, works on every file system, in containers and over the network, and costs some
milliseconds a look. A change is read once it has stood still from one look to the next: a save under way is
not a broken file.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bot.model import KnowledgeBase

from .files import stamps
from .load import load_base
from .problems import KnowledgeError, Problem

EVERY = 1.0
"""Seconds between looks: a change is seen at the second one, well within five seconds."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a change came to."""

    base: KnowledgeBase | None
    """The new base; None where it has problems."""
    problems: tuple[Problem, ...] = ()


class Watch:
    """Looks at a folder again and again; made when the base was loaded."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._last = self._examined = stamps(folder)
        self._broken = False

    def look(self, fingerprint: str) -> Seen | None:
        """Return a change that has come to rest since the last look; None where there is none.

        ``fingerprint`` is that of the base in use: files that are the same bytes are no change, unless they
        had problems before.
        """
        present = stamps(self._folder)
        rested, self._last = present == self._last, present
        if not rested or present == self._examined:
            return None
        self._examined = present
        try:
            base = load_base(self._folder)
        except KnowledgeError as error:
            self._broken = True
            return Seen(None, error.problems)
        mended, self._broken = self._broken, False
        return Seen(base) if mended or base.fingerprint != fingerprint else None
