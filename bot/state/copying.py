"""A copy of a SQLite database, whole, while the bot goes on writing to it.

SQLite's backup API copies page by page and starts again where a page changes under it. The connection is a
reader's: it writes nothing to the original.
"""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from .errors import DatabaseUnavailableError

PATIENCE = 10.0
"""Seconds to wait for a writer."""


def database_file(url: str) -> Path | None:
    """Return the file of a SQLite database; None for another database, whose own tools make copies."""
    try:
        address = make_url(url)
    except ArgumentError:
        return None
    if address.get_backend_name() != "sqlite" or address.database in (None, "", ":memory:"):
        return None
    return Path(str(address.database))


def copy_database(file: Path, copy: Path) -> None:
    """Copy a SQLite database; the copy is on the disk afterwards.

    Raises DatabaseUnavailableError, with one sentence, where that cannot be done.
    """
    try:
        source = sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True, timeout=PATIENCE)
        try:
            target = sqlite3.connect(copy)
            try:
                source.backup(target)
            finally:
                target.close()
        finally:
            source.close()
        with copy.open("rb+") as written:
            os.fsync(written.fileno())
    except (sqlite3.Error, OSError) as error:
        raise DatabaseUnavailableError(f"The database {file} cannot be copied: {error}.") from None
