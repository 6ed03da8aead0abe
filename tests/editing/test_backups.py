"""Backup and restore: a drill ends byte-equal; what is damaged is not restored; the bot may run meanwhile."""

from __future__ import annotations

import io
import shutil
import sqlite3
import zipfile
from datetime import timedelta
from pathlib import Path

import pytest

from bot.editing import Newsroom, backups, orders
from bot.editing.backups import BackupError
from bot.editing.export import export
from bot.knowledge import load_base
from bot.state import Database, revisions
from tests.knowledge.small_base import FACTS, FILES, SmallBase

from .conftest import NOW, Ordered


def bytes_in(folder: Path) -> dict[str, bytes]:
    """Read every file but the lock."""
    paths = (path for path in folder.rglob("*") if path.is_file() and path.name != ".newsroom.lock")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def dump(file: Path) -> list[str]:
    """Write a database out as statements."""
    connection = sqlite3.connect(file)
    try:
        return list(connection.iterdump())
    finally:
        connection.close()


async def test_a_drill_ends_byte_equal(base: SmallBase, url: str, tmp_path: Path, order: Ordered) -> None:
    """Backed up while the bot runs, both lost, restored: the same bytes, the same rows, and it runs again."""
    file, into = tmp_path / "data/bot.db", tmp_path / "backups"
    base.write("README.md", "how to\n")
    database = await Database.open(url)
    newsroom = await Newsroom.open(base.folder, database, NOW)
    await newsroom.apply(orders.add_wording(order(), "cargo", "en", "freight"))
    made = backups.make(base.folder, file, into, NOW)
    kept = bytes_in(base.folder)
    await database.close()
    stored = (made.folder / "bot.sqlite3").read_bytes()
    rows = dump(file)
    shutil.rmtree(base.folder)
    shutil.rmtree(tmp_path / "data")
    found = backups.restoration(backups.find(into, made.id), base.folder)
    assert set(found.added) == set(kept)
    backups.restore(found, base.folder, file)
    assert bytes_in(base.folder) == kept
    assert file.read_bytes() == stored
    assert dump(file) == rows
    database = await Database.open(url)
    again = await Newsroom.open(base.folder, database, NOW)
    assert [each.action for each in await again.history("cargo")] == ["alt"]
    await database.close()


async def test_a_dry_run_tells_what_would_change(base: SmallBase, tmp_path: Path) -> None:
    """And changes nothing."""
    made = backups.make(base.folder, None, tmp_path / "backups", NOW)
    assert not made.has_database
    base.change(FACTS, "status: draft", "status: published")
    base.write("facts/ferry/new.yaml", "[]\n")
    base.remove("synonyms.yaml")
    before = bytes_in(base.folder)
    found = backups.restoration(made, base.folder)
    assert (found.added, found.changed, found.removed) == (
        ("synonyms.yaml",),
        (FACTS,),
        ("facts/ferry/new.yaml",),
    )
    assert bytes_in(base.folder) == before
    backups.restore(found, base.folder, None)
    assert bytes_in(base.folder) == {name: text.encode() for name, text in FILES.items()}


async def test_a_running_bot_restores_the_base_as_one_edit(
    newsroom: Newsroom, base: SmallBase, database: Database, tmp_path: Path, order: Ordered
) -> None:
    """All or nothing, a version of every record that changes; delivered again it is done already."""
    made = backups.make(base.folder, None, tmp_path / "backups", NOW)
    await newsroom.apply(orders.add_wording(order(), "cargo", "en", "freight"))
    await newsroom.apply(
        orders.draft(order(), "ferry", {"id": "new", "answer": {"en": "A."}, "quotes": ("Monday",)})
    )
    edit = orders.restore(order(), backups.restoration(made, base.folder))
    assert (await newsroom.apply(edit)).saved
    assert (await newsroom.apply(edit)).again
    assert bytes_in(base.folder) == {name: text.encode() for name, text in FILES.items()}
    history = await database.run(revisions.history, "cargo")
    assert [each.action for each in history] == ["restore", "alt"]
    assert newsroom.base.fingerprint == load_base(base.folder).fingerprint


async def test_a_damaged_backup_is_refused(base: SmallBase, tmp_path: Path) -> None:
    """A changed file, a missing one, a manifest that leads outside; the list leaves it out."""
    into = tmp_path / "backups"
    made = backups.make(base.folder, None, into, NOW)
    stored = made.folder / "knowledge" / FACTS
    stored.write_bytes(stored.read_bytes() + b"\n")
    with pytest.raises(
        BackupError, match=r"is damaged: knowledge/facts/ferry/accident.yaml is not what was stored"
    ):
        backups.find(into, made.id)
    assert backups.listed(into) == []
    stored.unlink()
    with pytest.raises(BackupError, match="is damaged"):
        backups.find(into, made.id)
    (made.folder / "manifest.json").write_text('{"made_at": "2026-03-01", "files": {"../../x": ""}}')
    (tmp_path / "x").write_text("")
    with pytest.raises(BackupError, match="is damaged"):
        backups.find(into, made.id)
    (made.folder / "manifest.json").write_text("[]")
    with pytest.raises(BackupError, match="its manifest cannot be read"):
        backups.find(into, made.id)


@pytest.mark.parametrize("id_", ["", "..", "20260301T120000Z", "../../etc", "20260301T120000Z/../.."])
def test_a_backup_that_is_not_there_is_a_sentence(tmp_path: Path, id_: str) -> None:
    with pytest.raises(BackupError, match="There is no backup"):
        backups.find(tmp_path, id_)


async def test_a_backup_of_a_broken_base_is_not_restored(base: SmallBase, tmp_path: Path) -> None:
    base.change(FACTS, "status: draft", "status: x")
    made = backups.make(base.folder, None, tmp_path / "backups", NOW)
    with pytest.raises(BackupError, match=r"has a problem: facts/ferry/accident\.yaml:34"):
        backups.restoration(made, base.folder)


async def test_backups_are_listed_latest_first(base: SmallBase, tmp_path: Path) -> None:
    """Two within a second have names of their own; half a backup is none."""
    into = tmp_path / "backups"
    for moment in (NOW, NOW, NOW + timedelta(days=1)):
        backups.make(base.folder, None, into, moment)
    (into / ".20260301T120001Z-1").mkdir()
    (into / "20260301T120002Z").mkdir()
    assert [each.id for each in backups.listed(into)] == [
        "20260302T120000Z",
        "20260301T120000Z-2",
        "20260301T120000Z",
    ]


def test_an_export_is_a_base(base: SmallBase, tmp_path: Path) -> None:
    """Unpacked it loads with the same fingerprint; equal bases give equal files; hidden ones stay at home."""
    base.write(".newsroom.lock", "")
    data = export(base.folder)
    assert export(base.folder) == data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert sorted(archive.namelist()) == sorted(FILES)
        archive.extractall(tmp_path / "out")
    assert load_base(tmp_path / "out").fingerprint == base.load().fingerprint
