"""One process a data folder: a lock that the operating system drops when its holder dies.

The lock is on an open file, not on the file's existence: after a ``kill -9`` the file stays and the next
start succeeds all the same.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import IO

from .errors import AlreadyRunningError, DataFolderError

if sys.platform == "win32":
    import msvcrt

    def _acquire(file: IO[bytes]) -> None:
        """Raise OSError when somebody else holds the first byte."""
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _acquire(file: IO[bytes]) -> None:
        """Raise OSError when somebody else holds the file."""
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


class InstanceLock:
    """Held from entering to leaving the ``with`` block."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "bot.lock"
        self._file: IO[bytes] | None = None

    def __enter__(self) -> InstanceLock:
        """Take the lock; raise ``AlreadyRunningError`` or ``DataFolderError`` where it cannot be had."""
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            # Opened for appending: the holder's process id must survive the attempt of a second one.
            file = self._path.open("a+b", buffering=0)
        except OSError as error:
            raise DataFolderError(
                f"The data folder {self._path.parent} cannot be written ({error.strerror}): "
                "mend it, or name another in BOT_DATA_DIR."
            ) from None
        try:
            _acquire(file)
        except OSError:
            holder = self._holder()
            file.close()
            raise AlreadyRunningError(
                f"The bot is already running{holder} with the data folder {self._path.parent}: "
                "stop it first, or give this one another BOT_DATA_DIR."
            ) from None
        self._file = file
        # The number is a courtesy to the operator: a full disk keeps nobody from holding the lock.
        with suppress(OSError):
            file.truncate(0)
            file.write(f"{os.getpid()}\n".encode())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None

    def _holder(self) -> str:
        """Tell the holder's process id in words, or nothing where it cannot be read."""
        try:
            number = self._path.read_text(encoding="ascii").strip()
        except OSError:
            return ""
        return f" (process {number})" if number else ""
