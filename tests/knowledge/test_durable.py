"""Writing a file: whole at every instant, nobody's save lost, three outcomes told apart."""

from __future__ import annotations

import os
import random
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.knowledge import DurableFolder, Outcome, digest
from bot.knowledge.leftovers import name_for
from tests.torture import kills

NAME = "facts/ferry/accident.yaml"
OLD, NEW, HERS = b"- id: old\n", b"- id: new\n", b"- id: hers\n"
ROOT = Path(__file__).parents[2]


@pytest.fixture
def folder(tmp_path: Path) -> DurableFolder:
    """Make a folder with one file in it."""
    (tmp_path / NAME).parent.mkdir(parents=True)
    (tmp_path / NAME).write_bytes(OLD)
    return DurableFolder(tmp_path)


def names(folder: DurableFolder) -> list[str]:
    """List what is there, the lock left out."""
    files = (path for path in folder.folder.rglob("*") if path.is_file())
    return sorted(path.name for path in files if path.name != ".newsroom.lock")


@pytest.mark.parametrize(
    ("standing", "before", "after", "outcome"),
    [
        (OLD, OLD, NEW, Outcome.SAVED),
        (OLD, OLD, None, Outcome.SAVED),
        (None, None, NEW, Outcome.SAVED),
        (HERS, OLD, NEW, Outcome.REFUSED),
        (HERS, OLD, None, Outcome.REFUSED),
        (HERS, None, NEW, Outcome.REFUSED),
        (None, OLD, NEW, Outcome.REFUSED),
        (b"", OLD, NEW, Outcome.REFUSED),
    ],
)
def test_only_what_the_edit_was_made_from_is_replaced(
    folder: DurableFolder, standing: bytes | None, before: bytes | None, after: bytes | None, outcome: Outcome
) -> None:
    """Saved, or refused with the difference; nothing but the file is left behind."""
    place = folder.folder / NAME
    place.unlink() if standing is None else place.write_bytes(standing)
    written = folder.write(NAME, before, after)
    expected = after if outcome is Outcome.SAVED else standing
    assert (written.outcome, written.stands) == (outcome, digest(expected))
    assert folder.read(NAME) == expected
    assert bool(written.difference) == (outcome is Outcome.REFUSED)
    assert names(folder) == ([] if expected is None else ["accident.yaml"])


def test_the_difference_shows_what_the_other_person_wrote(folder: DurableFolder) -> None:
    (folder.folder / NAME).write_bytes(HERS)
    assert folder.write(NAME, OLD, NEW).difference.splitlines()[-2:] == ["-- id: old", "+- id: hers"]


def test_folders_are_made(folder: DurableFolder) -> None:
    assert folder.write("facts/lake/new.yaml", None, NEW).outcome is Outcome.SAVED
    assert folder.read("facts/lake/new.yaml") == NEW


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")
@pytest.mark.parametrize("mode", [0o640, 0o644, 0o600])
def test_mode_and_owner_are_kept(folder: DurableFolder, mode: int) -> None:
    """Also of a file that belongs to somebody else, where we may give it back."""
    place = folder.folder / NAME
    place.chmod(mode)
    if os.geteuid() == 0:
        os.chown(place, 1234, 1234)
    owner = place.stat().st_uid
    assert folder.write(NAME, OLD, NEW).outcome is Outcome.SAVED
    assert (stat.S_IMODE(place.stat().st_mode), place.stat().st_uid) == (mode, owner)


def test_a_link_inside_the_folder_is_followed(folder: DurableFolder) -> None:
    """The file it leads to is replaced, the link stays a link."""
    link = folder.folder / "facts/ferry/link.yaml"
    link.symlink_to("accident.yaml")
    assert folder.write("facts/ferry/link.yaml", OLD, NEW).outcome is Outcome.SAVED
    assert link.is_symlink()
    assert folder.read(NAME) == NEW


@pytest.mark.parametrize("name", ["../outside.yaml", "/etc/passwd", "facts/.hidden.yaml", "out.yaml"])
def test_nothing_outside_the_folder_is_touched(folder: DurableFolder, tmp_path: Path, name: str) -> None:
    (folder.folder / "out.yaml").symlink_to("/etc/hostname")
    with pytest.raises(ValueError, match="no file of the knowledge folder"):
        folder.write(name, None, NEW)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_is_a_refusal(folder: DurableFolder) -> None:
    (folder.folder / NAME).parent.chmod(0o500)
    written = folder.write(NAME, OLD, NEW)
    assert (written.outcome, written.reason) == (Outcome.REFUSED, "Permission denied")


@pytest.mark.parametrize(
    ("held", "standing", "left", "restored"),
    [
        (NEW, OLD, OLD, False),  # killed before the exchange
        (OLD, NEW, NEW, False),  # killed after it
        (HERS, NEW, HERS, True),  # killed after it had caught a save that had slipped in
        (HERS, b"- id: later\n", b"- id: later\n", False),  # and she has saved again since
    ],
)
def test_what_a_crash_leaves_is_cleared_away_at_start(
    folder: DurableFolder, held: bytes, standing: bytes, left: bytes, *, restored: bool
) -> None:
    """A save that was caught goes back; half written files of ours are gone; a stranger's stay."""
    place = folder.folder / NAME
    place.write_bytes(standing)
    temporary = place.with_name(name_for(place.name, digest(OLD), digest(NEW)))
    temporary.write_bytes(held)
    temporary.with_suffix(".part").write_bytes(b"- id: n")
    place.with_name(".accident.yaml.swp").write_bytes(b"an editor's")
    assert folder.sweep() == ([NAME] if restored else [])
    assert folder.read(NAME) == left
    kept = {".accident.yaml.swp", "accident.yaml"} | (
        {temporary.name} if held == HERS and not restored else set()
    )
    assert set(names(folder)) == kept


WRITER = """
import sys, pathlib
from bot.knowledge import DurableFolder
folder, name, word = DurableFolder(pathlib.Path(sys.argv[1])), sys.argv[2], sys.argv[3]
for number in range(40):
    while True:
        before = folder.read(name)
        after = before + f"# {word} {number}\\n".encode()
        if folder.write(name, before, after).outcome == "saved":
            break
"""


def test_two_processes_do_not_lose_each_other(folder: DurableFolder) -> None:
    """Each tries again where the other was faster: all lines of both are there in the end."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(folder.folder), NAME, word], env=environment)
        for word in ("one", "other")
    ]
    assert [writer.wait(60) for writer in writers] == [0, 0]
    lines = (folder.read(NAME) or b"").decode().splitlines()[1:]
    assert sorted(lines) == sorted(f"# {word} {n}" for word in ("one", "other") for n in range(40))


def eventually(holds: Callable[[], bool]) -> bool:
    """Wait until something holds, ten seconds at most."""
    until = time.monotonic() + 10
    while not holds():
        if time.monotonic() > until:
            return False
        time.sleep(random.uniform(0, 0.004))
    return True


SAVES = kills(40)
"""Interleavings."""


def _save_in_place(place: Path, text: bytes) -> None:
    """As most editors do: empty the file, then write it."""
    place.write_bytes(text)


def _save_beside(place: Path, text: bytes) -> None:
    """As careful ones do: write another file and rename it."""
    mine = place.with_name(f".{place.name}.hers")
    mine.write_bytes(text)
    mine.replace(place)


@pytest.mark.torture
@pytest.mark.parametrize("save", [_save_in_place, _save_beside])
def test_no_save_of_a_person_is_lost(folder: DurableFolder, save: object) -> None:
    """She reads, types and saves while edits go on without a pause: her line is in the file afterwards.

    An edit may be lost to her, for she overwrites what she has not seen; her save never is.
    """
    place = folder.folder / NAME
    ended = threading.Event()
    outcomes = []

    def edit() -> None:
        number = 0
        while not ended.is_set():
            before = folder.read(NAME)
            if before is None or not before.endswith(b"\n"):
                continue  # in the middle of her save
            kept = b"".join(line for line in before.splitlines(True) if line.startswith(b"# hers"))
            number += 1
            after = OLD + kept + f"# ours {number}\n".encode()
            outcomes.append(folder.write(NAME, before, after).outcome)

    editing = threading.Thread(target=edit)
    editing.start()
    try:
        for number in range(SAVES):
            hers = OLD + b"".join(b"# hers %d\n" % n for n in range(number + 1))
            save(place, hers)  # type: ignore[operator] # one of the two above
            # For an instant an edit may stand there whose look at what it replaced is still to come.
            line = b"# hers %d" % number
            assert eventually(lambda line=line: line in place.read_bytes().splitlines())  # type: ignore[misc]
            if number % 5 == 0:
                seen = len(outcomes)
                assert eventually(lambda seen=seen: Outcome.SAVED in outcomes[seen:])  # type: ignore[misc]
    finally:
        ended.set()
        editing.join()
    assert set(outcomes) <= {Outcome.SAVED, Outcome.REFUSED}
    assert b"# hers %d" % (SAVES - 1) in place.read_bytes().splitlines()
    assert names(folder) == ["accident.yaml"]
