"""A file that goes out with a letter: a picture or a document.

Its bytes wait in the outbox with the letter itself, so it is as durable as a text, and is gone from the
database once it has arrived.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from dataclasses import dataclass
from typing import Any

LIMIT = 20 * 1024 * 1024
"""Bytes; Telegram takes documents of up to 50 MB, but pictures of 10 MB only."""


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file beside a reply, whose first part becomes its caption."""

    name: str
    """File name with its ending, as the reader's client shows and saves it."""
    data: bytes
    picture: bool = False
    """True for a picture that is shown, false for a document that is downloaded."""

    def __post_init__(self) -> None:
        if not 0 < len(self.data) <= LIMIT:
            raise ValueError(f"a file of {len(self.data)} bytes; expected one to {LIMIT}")

    def to_json(self) -> dict[str, Any]:
        """Write it as the outbox keeps it."""
        return {"name": self.name, "data": b64encode(self.data).decode("ascii"), "picture": self.picture}

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> Enclosure:
        """Read it back."""
        return cls(kept["name"], b64decode(kept["data"]), kept["picture"])
