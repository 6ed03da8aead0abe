"""What can go wrong with the state; each message is one plain sentence for the operator.

StateError
├── DatabaseUnavailableError  cannot be opened, read or written
├── DatabaseDamagedError      SQLite's own check found it broken
├── DatabaseTooNewError       written by a later version of the bot
├── AlreadyRunningError       another process holds the data folder
└── DataFolderError           the data folder cannot be made or written
"""

from __future__ import annotations


class StateError(Exception):
    """Base of everything that the state raises deliberately."""


class DatabaseUnavailableError(StateError):
    """The database cannot be opened, read or written."""

    def __init__(self, told: str, *, passing: bool = False) -> None:
        super().__init__(told)
        self.passing = passing
        """True where the same may succeed later: the file is locked, the disk full or away."""


class DatabaseDamagedError(StateError):
    """SQLite's quick_check found the file broken."""


class DatabaseTooNewError(StateError):
    """A later version of the bot has migrated this database."""


class AlreadyRunningError(StateError):
    """Another process holds the data folder's lock."""


class DataFolderError(StateError):
    """The data folder cannot be made or written."""
