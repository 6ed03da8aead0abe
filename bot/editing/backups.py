"""Backups: a copy of the database and of the fact base, with a manifest that tells each file's SHA-256.

A backup is a folder named after its time. It is made under another name and renamed when it is whole; what
does not agree with its manifest is never restored.

    BackupError    a backup cannot be made, is not there, or is damaged; one sentence
"""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.knowledge import DurableFolder, KnowledgeError, Outcome, digest, load_base
from bot.state.copying import copy_database

from .export import base_files

MANIFEST, DATABASE, KNOWLEDGE = "manifest.json", "bot.sqlite3", "knowledge"
_FORMAT = 1
_ID = re.compile(r"\d{8}T\d{6}Z(-\d+)?")


class BackupError(Exception):
    """A backup cannot be made, is not there, or is damaged; its text is one sentence."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A whole backup."""

    folder: Path
    made_at: datetime
    files: dict[str, str]
    """SHA-256 by name, relative to the backup's folder."""

    @property
    def id(self) -> str:
        """The name by which it is called for: its time, UTC."""
        return self.folder.name

    @property
    def has_database(self) -> bool:
        """Whether it holds the state; a database that is no SQLite file is backed up by its own tools."""
        return DATABASE in self.files

    def knowledge(self) -> Iterator[tuple[str, bytes]]:
        """Yield name and bytes of each file of the fact base."""
        for name in self.files:
            if name.startswith(f"{KNOWLEDGE}/"):
                yield name.removeprefix(f"{KNOWLEDGE}/"), (self.folder / name).read_bytes()


@dataclass(frozen=True, slots=True)
class Restoration:
    """What restoring a backup would change."""

    backup: Backup
    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    """Files of the fact base that the backup does not have."""
    files: tuple[tuple[str, bytes | None], ...]
    """The new bytes of each of them; None for one that goes."""


def make(knowledge: Path, database: Path | None, into: Path, now: datetime) -> Backup:
    """Make a backup; ``database`` is the SQLite file, None where there is none. It takes a moment.

    Raises BackupError, DatabaseUnavailableError.
    """
    stamp = f"{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    under_way = into / f".{stamp}-{os.getpid()}"
    try:
        into.mkdir(mode=0o700, parents=True, exist_ok=True)
        under_way.mkdir(mode=0o700)
        try:
            _fill(under_way, knowledge, database, now)
            return read(_renamed(under_way, into, stamp))
        finally:
            shutil.rmtree(under_way, ignore_errors=True)
    except OSError as error:
        raise BackupError(f"The backup cannot be made in {into}: {error.strerror or error}.") from None


def listed(into: Path) -> list[Backup]:
    """List the whole backups of a folder, the latest first; what cannot be read is left out."""
    found = []
    for folder in sorted(into.glob("*"), reverse=True) if into.is_dir() else ():
        try:
            found.append(read(folder))
        except BackupError:
            continue
    return found


def read(folder: Path) -> Backup:
    """Read a backup and hold each file against the manifest; raises BackupError."""
    name = folder.name
    if not _ID.fullmatch(name) or not (folder / MANIFEST).is_file():
        raise BackupError(f"There is no backup {name!r}.")
    try:
        told: dict[str, Any] = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        backup = Backup(folder, datetime.fromisoformat(told["made_at"]), dict(told["files"]))
        damaged = [each for each, stored in backup.files.items() if not _agrees(folder, each, stored)]
    except (OSError, ValueError, KeyError, TypeError):
        raise BackupError(f"The backup {name} is damaged: its manifest cannot be read.") from None
    if damaged:
        raise BackupError(f"The backup {name} is damaged: {damaged[0]} is not what was stored.")
    return backup


def find(into: Path, id_: str) -> Backup:
    """Look a backup up by its id; raises BackupError."""
    if not _ID.fullmatch(id_):
        raise BackupError(f"There is no backup {id_!r}.")
    return read(into / id_)


def restoration(backup: Backup, knowledge: Path) -> Restoration:
    """Tell what restoring would change; raises BackupError where the backup's own base has problems."""
    try:
        load_base(backup.folder / KNOWLEDGE)
    except KnowledgeError as error:
        raise BackupError(
            f"The fact base in the backup {backup.id} has a problem: {error.problems[0]}"
        ) from None
    stored = dict(backup.knowledge())
    present = {name: path.read_bytes() for name, path in base_files(knowledge)} if knowledge.is_dir() else {}
    added = tuple(name for name in stored if name not in present)
    changed = tuple(name for name in stored if name in present and stored[name] != present[name])
    removed = tuple(name for name in present if name not in stored)
    files = tuple((name, stored.get(name)) for name in (*added, *changed, *removed))
    return Restoration(backup, added, changed, removed, files)


def restore(found: Restoration, knowledge: Path, database: Path | None) -> None:
    """Put everything back, the database too; only while no bot runs. Raises BackupError half way.

    Each file is replaced whole; what fails can be begun again.
    """
    knowledge.mkdir(parents=True, exist_ok=True)
    folder = DurableFolder(knowledge)
    for name, after in found.files:
        written = folder.write(name, folder.read(name), after)
        if written.outcome is not Outcome.SAVED:
            raise BackupError(f"{name} cannot be restored: {written.reason or 'it changed meanwhile'}.")
    if database is None or not found.backup.has_database:
        return
    database.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    data = (found.backup.folder / DATABASE).read_bytes()
    for side_file in (database.with_name(database.name + ending) for ending in ("-wal", "-shm", "-journal")):
        side_file.unlink(missing_ok=True)  # they belong to the database that goes
    state = DurableFolder(database.parent)
    written = state.write(database.name, state.read(database.name), data)
    if written.outcome is not Outcome.SAVED:
        raise BackupError(f"{database} cannot be restored: {written.reason}.")
    database.chmod(0o600)


def _fill(folder: Path, knowledge: Path, database: Path | None, now: datetime) -> None:
    """Copy the database first: an edit in between is in the files, and is noticed there after a restore."""
    if database is not None and database.exists():
        copy_database(database, folder / DATABASE)
    for name, path in base_files(knowledge):
        copy = folder / KNOWLEDGE / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        _write(copy, path.read_bytes())
    files = {
        path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()
    }
    told = {
        "format": _FORMAT,
        "made_at": now.astimezone(UTC).isoformat(),
        "files": {name: digest(path.read_bytes()) for name, path in files.items()},
    }
    _write(folder / MANIFEST, json.dumps(told, indent=1).encode())


def _renamed(under_way: Path, into: Path, stamp: str) -> Path:
    """Give a whole backup its name; a second one within a second gets a number."""
    number, name = 1, stamp
    while (into / name).exists():
        number += 1
        name = f"{stamp}-{number}"
    return under_way.rename(into / name)


def _write(path: Path, data: bytes) -> None:
    with path.open("wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def _agrees(folder: Path, name: str, stored: str) -> bool:
    """Tell whether a file is there, inside the backup, and what the manifest says."""
    path = (folder / name).resolve()
    return path.is_relative_to(folder.resolve()) and path.is_file() and digest(path.read_bytes()) == stored
