"""Writing a file of the base so that it is whole at every instant, and that nobody's save is lost.

A temporary file in the same folder is written, read back and synced; then, under a lock, what stands in the
file is compared with what the edit was made from, the two are exchanged, and the folder is synced. A crash
leaves either the old bytes or the new ones. What was exchanged is looked at once more: a save that slipped in
between is put back and the edit is refused.

Bytes of a file that is not there are None, and its digest is empty.
"""

from __future__ import annotations

import difflib
import hashlib
import os
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from . import leftovers
from .exchange import put
from .locking import locked

LOCK = ".newsroom.lock"
"""In the knowledge folder; hidden files are no part of the base."""
SYNC_FOLDER = hasattr(os, "O_DIRECTORY")


class Outcome(StrEnum):
    """How a write came out."""

    SAVED = "saved"
    """The new bytes stand, and are on the disk."""
    REFUSED = "refused"
    """Nothing was changed: the file is not what the edit was made from, or it cannot be written."""
    UNKNOWN = "unknown"
    """Something failed at a point where either may stand; ``stands`` is what was read afterwards."""


@dataclass(frozen=True, slots=True)
class Written:
    """What came of a write."""

    outcome: Outcome
    stands: str
    """Digest of what stands in the file now; empty where there is none."""
    reason: str = ""
    """What the system said, where it refused."""
    difference: str = ""
    """From what the edit was made from to what stands there, as a unified diff; empty for none."""


def digest(data: bytes | None) -> str:
    """SHA-256, hexadecimal, of a file's bytes; empty for no file."""
    return "" if data is None else hashlib.sha256(data).hexdigest()


class DurableFolder:
    """The knowledge folder, written to."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def read(self, name: str) -> bytes | None:
        """Return a file's bytes; None where there is none. Raises OSError where it cannot be read."""
        try:
            return self._path(name).read_bytes()
        except FileNotFoundError:
            return None

    def write(self, name: str, before: bytes | None, after: bytes | None) -> Written:
        """Replace ``before`` by ``after``; either may be None: the file is made, or removed."""
        path = self._path(name)
        try:
            with locked(self.folder / LOCK):
                return self._write(path, before, after)
        except OSError as error:
            return Written(Outcome.REFUSED, self._standing(name), _told(error))

    def settle(self, name: str) -> None:
        """Make sure that what stands in a file is on the disk; raises OSError where that fails."""
        path = self._path(name)
        if path.exists():
            _sync(path)
        _sync_folder(path.parent)

    def sweep(self) -> list[str]:
        """Clear away what a crash has left behind; asked at start, before anything is written.

        Returns the names of the files in which a person's save, caught in the middle, was put back.
        """
        with locked(self.folder / LOCK):
            return leftovers.sweep(self.folder)

    def _path(self, name: str) -> Path:
        """Return where a file of the base is; a link is followed. Raises ValueError for one outside."""
        path = (self.folder / name).resolve()
        if not path.is_relative_to(self.folder.resolve()) or path.name.startswith("."):
            raise ValueError(f"{name} is no file of the knowledge folder")
        return path

    def _standing(self, name: str) -> str:
        with suppress(OSError):
            return digest(self.read(name))
        return ""

    def _write(self, path: Path, before: bytes | None, after: bytes | None) -> Written:
        if (stands := _read(path)) != before:
            return _refused(stands, before)
        _make_folder(path.parent)
        temporary = path.with_name(leftovers.name_for(path.name, digest(before), digest(after)))
        try:
            _prepare(temporary, path, after)
            if (stands := _read(path)) != before:
                return _refused(stands, before)
            return _replace(temporary, path, before, after)
        finally:
            with suppress(OSError):
                leftovers.clear(temporary)


def _prepare(temporary: Path, path: Path, after: bytes | None) -> None:
    """Write the new bytes beside the file, on the disk, with the file's mode and owner."""
    if after is None:
        return
    part = temporary.with_suffix(leftovers.PART)
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(after)
        stream.flush()
        _like(part, path)
        os.fsync(stream.fileno())
    if part.read_bytes() != after:
        raise OSError("what was written cannot be read back")
    part.replace(temporary)


def _replace(temporary: Path, path: Path, before: bytes | None, after: bytes | None) -> Written:
    """Exchange the two; from here on a failure leaves it open which of them stands."""
    try:
        if after is None:
            path.rename(temporary)
            moved = True
        elif before is None:
            os.link(temporary, path)  # fails where somebody has made the file meanwhile
            moved = False
        else:
            moved = put(temporary, path)
        _sync_folder(path.parent)
        if moved and (slipped := _read(temporary)) != before:
            leftovers.give_back(temporary, path)
            _sync_folder(path.parent)
            return _refused(slipped, before)
    except FileExistsError:
        return _refused(_read(path), before)
    except OSError as error:
        return _unknown(path, before, after, error)
    return Written(Outcome.SAVED, digest(after))


def _unknown(path: Path, before: bytes | None, after: bytes | None, error: OSError) -> Written:
    """Read again and say which stands; the old bytes mean that nothing has happened."""
    try:
        stands = digest(_read(path))
    except OSError:
        return Written(Outcome.UNKNOWN, "", _told(error))
    outcome = Outcome.REFUSED if stands == digest(before) != digest(after) else Outcome.UNKNOWN
    return Written(outcome, stands, _told(error))


def _refused(stands: bytes | None, before: bytes | None) -> Written:
    return Written(Outcome.REFUSED, digest(stands), "", difference(before, stands))


def difference(before: bytes | None, after: bytes | None) -> str:
    """Return what changed between two texts as a unified diff."""
    one, other = ((data or b"").decode("utf-8", "replace").splitlines() for data in (before, after))
    return "\n".join(difflib.unified_diff(one, other, "before", "now", lineterm="", n=1))


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _like(temporary: Path, path: Path) -> None:
    """Give the new file the old one's mode and owner; a file that is made gets its folder's."""
    try:
        model = path.stat()
    except FileNotFoundError:
        model = path.parent.stat()
    temporary.chmod(model.st_mode & 0o666)
    if hasattr(os, "chown"):
        with suppress(PermissionError):  # somebody else's file stays readable, but becomes ours
            os.chown(temporary, model.st_uid, model.st_gid)


def _make_folder(folder: Path) -> None:
    """Make a folder that is missing, and put its name on the disk."""
    if not folder.exists():
        _make_folder(folder.parent)
        folder.mkdir(exist_ok=True)
        _sync_folder(folder.parent)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _sync_folder(folder: Path) -> None:
    """Put the names of a folder on the disk; Windows does so by itself."""
    if SYNC_FOLDER:
        _sync(folder)


def _told(error: OSError) -> str:
    return error.strerror or str(error)
