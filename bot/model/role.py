"""Who may do what: each role may do what those before it may."""

from __future__ import annotations

from enum import IntEnum


class Role(IntEnum):
    """Roles by rank; ``Role.EDITOR >= Role.CONTRIBUTOR`` asks whether one includes the other."""

    READER = 0
    CONTRIBUTOR = 1
    """Drafts facts and wordings."""
    EDITOR = 2
    """Approves, corrects and retracts."""
    ADMIN = 3
    """Gives roles, changes thresholds, pauses the bot."""
    OWNER = 4
    """Makes admins; nobody can take it away in Telegram."""

    @property
    def word(self) -> str:
        """How it is written: in commands, in the database."""
        return self.name.lower()

    @classmethod
    def named(cls, word: str) -> Role | None:
        """Find a role by its word, None where there is none."""
        return next((role for role in cls if role.word == word.lower()), None)
