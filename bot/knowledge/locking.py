"""A lock between processes that the operating system drops when its holder dies."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

PATIENCE = 10.0
"""Seconds to wait for another process that writes; a write takes some milliseconds."""
_PAUSE = 0.01

if sys.platform == "win32":
    import msvcrt

    def _acquire(file: IO[str]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _acquire(file: IO[str]) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock on a file; raises OSError where another process keeps it, or it cannot be opened."""
    with path.open("a", encoding="ascii") as file:
        until = time.monotonic() + PATIENCE
        while True:
            try:
                _acquire(file)
                break
            except OSError:
                if time.monotonic() > until:
                    raise OSError("another process is writing to the fact base") from None
                time.sleep(_PAUSE)
        yield
