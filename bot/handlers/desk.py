"""What every handler needs: made once at start, handed to each turn."""

from __future__ import annotations

from collections.abc import Callable, Container
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from telegram import Bot, Update

from bot.editing import Newsroom
from bot.model import KnowledgeBase
from bot.state import Database

from .answers import Answers
from .bases import Bases
from .gates import Gates
from .transport.courier import Courier
from .transport.shares import Shares


@dataclass(frozen=True, slots=True)
class Places:
    """Where things are on this machine."""

    knowledge: Path
    database: Path | None
    """The SQLite file; None where the database is another."""
    backups: Path


@dataclass
class Desk:
    """The services of a running bot."""

    bot: Bot
    database: Database
    answers: Answers
    courier: Courier
    clock: Callable[[], datetime]
    """The present time, UTC."""
    again: Callable[[Update], bool]
    """Works on an update once more in a while; True where this is its first time."""
    newsroom: Newsroom
    bases: Bases
    places: Places
    owner_id: int | None = None
    """Who owns the bot by its settings."""
    taken_up: Container[int] = ()
    """Updates that an earlier run left undone."""
    shares: Shares = field(default_factory=Shares)
    started: datetime = field(init=False)
    gates: Gates = field(init=False)

    def __post_init__(self) -> None:
        self.started = self.clock()
        self.gates = Gates(self.newsroom, self.answers)

    @property
    def base(self) -> KnowledgeBase:
        """The base that is answered from now."""
        return self.answers.base
