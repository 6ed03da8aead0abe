"""Which files make up a base, and their bytes: found, bounded and read before anything is understood.

Only regular files inside the folder are read; a link that leads out of it is refused, a pipe is never opened,
and a file's size is asked before its bytes are.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from .problems import RefusedError, Report

MAX_BYTES = 1_000_000
TOP_FILES = ("entities.yaml", "synonyms.yaml", "smalltalk.yaml")
_RECORD_PARTS = 3
"""facts, article, topic."""
_MAX_FOLDERS = 4
"""Depth to look for misplaced files; two are in use."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file of the base as text, line ends as they are."""

    name: str
    """Path relative to the knowledge folder, with forward slashes."""
    text: str
    digest: bytes
    """SHA-256 of the bytes."""

    @property
    def stem(self) -> str:
        """Name without folders and extension."""
        return self.name.rsplit("/", 1)[-1].rsplit(".", 1)[0]


def read_folder(folder: Path, report: Report, instead: Mapping[str, bytes | None]) -> list[SourceFile]:
    """Every file of the base, sorted by name; those that cannot be read are noted and left out.

    ``instead`` holds bytes that count in place of a file's own, None for a file that is left out.
    """
    root = folder.resolve()
    files = _given(instead, report)
    for path in _found(folder, root):
        name = _display(path.relative_to(folder))
        if name in instead:
            continue
        try:
            _check_place(name)
            files.append(_read(path, name, root))
        except RefusedError as refusal:
            report.refuse(refusal)
        except OSError as error:
            report.file(name).add(1, f"cannot be read ({error.strerror}); expected a readable file")
    return sorted(files, key=lambda file: file.name)


def _given(instead: Mapping[str, bytes | None], report: Report) -> list[SourceFile]:
    """Return the files whose bytes are given, held to the same bounds."""
    files = []
    for name, data in instead.items():
        try:
            _check_place(name)
            if data is not None:
                files.append(_understood(data, name))
        except RefusedError as refusal:
            report.refuse(refusal)
    return files


def stamps(folder: Path) -> dict[str, tuple[int, int, int]]:
    """Time of change (nanoseconds), size and number of every file of the base, by path."""
    found = {}
    for path in _found(folder, folder.resolve()):
        try:
            status = path.stat()
        except OSError:
            found[str(path)] = (0, 0, 0)  # gone meanwhile, or a link to nothing
        else:
            found[str(path)] = (status.st_mtime_ns, status.st_size, status.st_ino)
    return found


def fingerprint(files: list[SourceFile]) -> str:
    """SHA-256, hexadecimal, over the names and bytes of the files, which are sorted by name."""
    whole = hashlib.sha256()
    for file in files:
        whole.update(file.name.encode() + b"\0" + file.digest)
    return whole.hexdigest()


def _found(folder: Path, root: Path) -> Iterator[Path]:
    """Files that belong to the base or look as if they were meant to; hidden ones are passed by."""
    for place, folders, names in os.walk(folder, followlinks=True):
        here = Path(place)
        depth = len(here.relative_to(folder).parts)
        inside = [name for name in folders if not name.startswith(".") and depth < _MAX_FOLDERS]
        yield from (here / name for name in inside if _leads_out(here / name, root))
        folders[:] = sorted(name for name in inside if not _leads_out(here / name, root))
        for name in sorted(names):
            suffix = Path(name).suffix.lower()
            article = suffix == ".md" and place == str(folder / "articles")
            if not name.startswith(".") and (article or suffix in (".yaml", ".yml")):
                yield here / name


def _leads_out(path: Path, root: Path) -> bool:
    try:
        return not path.resolve().is_relative_to(root)
    except (OSError, RuntimeError):  # a link that leads to itself; Python 3.13 passes it, earlier ones raise
        return True


def _display(path: Path) -> str:
    """Make a name that can be printed, whatever bytes the file system holds."""
    name = os.fsencode(path.as_posix()).decode("utf-8", "backslashreplace")
    return name if name.isprintable() else ascii(name)[1:-1]


def _check_place(name: str) -> None:
    """Raise RefusedError for a YAML file that the base has no use for: its editor believes it has."""
    parts = name.split("/")
    if name.lower().endswith(".yml"):
        raise RefusedError(name, 1, "ends in .yml; expected .yaml")
    record_file = parts[:1] == ["facts"] and len(parts) == _RECORD_PARTS and name.endswith(".yaml")
    if name.lower().endswith(".yaml") and not record_file and name not in TOP_FILES:
        places = ", ".join(("facts/<article>/<topic>.yaml", *TOP_FILES))
        raise RefusedError(name, 1, f"is no file of the base; expected one of {places}")


def _read(path: Path, name: str, root: Path) -> SourceFile:
    if _leads_out(path, root):
        raise RefusedError(
            name, 1, "is a link that leads out of the knowledge folder; expected the file itself"
        )
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        raise RefusedError(name, 1, "is no regular file; expected one")
    if status.st_size > MAX_BYTES:
        raise _too_big(name, status.st_size)
    with path.open("rb") as stream:
        data = stream.read(MAX_BYTES + 1)
    return _understood(data, name)


def _understood(data: bytes, name: str) -> SourceFile:
    if len(data) > MAX_BYTES:
        raise _too_big(name, len(data))
    return SourceFile(name, _decoded(data, name), hashlib.sha256(data).digest())


def _too_big(name: str, size: int) -> RefusedError:
    return RefusedError(name, 1, f"has {size:,} bytes; expected at most {MAX_BYTES:,}: divide the file")


def _decoded(data: bytes, name: str) -> str:
    if data.startswith(b"\xef\xbb\xbf"):
        raise RefusedError(name, 1, "starts with a byte order mark; expected UTF-8 without one")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise RefusedError(
            name, line, f"byte {data[error.start]:#04x} is not UTF-8; expected UTF-8"
        ) from None
