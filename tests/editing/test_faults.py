"""System calls that fail: each write, fsync and rename in turn, until the edit succeeds; and their order.

``kill -9`` cannot show a missing fsync; strace shows the calls, and makes them fail or the process die there.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest

from bot.knowledge import DurableFolder, digest
from bot.knowledge.leftovers import PART, name_for
from tests.knowledge.small_base import SmallBase
from tests.torture import LONG

from .test_edit_kills import ENVIRONMENT, ROOT

STRACE = shutil.which("strace")
pytestmark = [
    pytest.mark.skipif(STRACE is None, reason="strace is not installed"),
    pytest.mark.torture,
]
NAME, OLD, NEW = "facts/ferry/accident.yaml", b"- id: old\n", b"- id: new\n"
WRITE = """
import sys, pathlib
from bot.knowledge import DurableFolder
folder = DurableFolder(pathlib.Path(sys.argv[1]))
try:
    before = folder.read(sys.argv[2])
except OSError as error:
    sys.exit(print("refused nothing", error.strerror))
written = folder.write(sys.argv[2], before, sys.argv[3].encode() or None)
print(written.outcome, written.stands or "nothing", written.reason)
"""
CALLS = ("write", "fsync", "rename", "renameat2", "link", "linkat", "unlink", "openat", "read", "chmod")
FAULTS = 1000 if LONG else 2
"""At most so many of each call are made to fail; a longer run goes on until the edit succeeds."""


@dataclass(frozen=True)
class Traced:
    """A run under strace."""

    told: list[str]
    """What it printed, in words; empty where it was killed."""
    calls: list[str]
    """The traced calls."""

    @property
    def hit(self) -> bool:
        """Whether a fault was injected."""
        return any("INJECTED" in call or "SIGKILL" in call for call in self.calls)


def traced(folder: Path, after: bytes, *options: str) -> Traced:
    """Write a file under strace, faults in calls on the file's folder only."""
    log = folder.parent / "strace.log"
    place = folder / NAME
    temporary = place.with_name(
        name_for(place.name, digest(OLD if place.exists() else None), digest(after or None))
    )
    paths = (place, place.parent, temporary, temporary.with_suffix(PART))
    run = subprocess.run(
        [
            *(str(STRACE), "-f", "-y", "-qq", "-o", str(log)),
            *(word for path in paths for word in ("-P", str(path))),
            *options,
            *(sys.executable, "-c", WRITE, str(folder), NAME, after.decode()),
        ],
        env=ENVIRONMENT,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Traceback" not in run.stderr, run.stderr
    return Traced(run.stdout.split(), log.read_text(encoding="utf-8", errors="replace").splitlines())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "knowledge" / NAME
    place.parent.mkdir(parents=True)
    place.write_bytes(OLD)
    return tmp_path / "knowledge"


def standing(folder: Path) -> bytes | None:
    return DurableFolder(folder).read(NAME)


def test_the_order_is_write_sync_rename_sync_of_the_folder(folder: Path) -> None:
    """The new bytes are on the disk before the name is theirs, and the name is before anybody is told."""
    calls = traced(folder, NEW, "-e", "trace=write,fsync,rename,renameat2").calls
    done = [re.sub(r"^\d+ +", "", call) for call in calls]
    temporary, parent = ".accident.yaml", str(folder / "facts/ferry")
    wanted: list[Callable[[str], bool]] = [
        lambda call: call.startswith("write(") and temporary in call,
        lambda call: call.startswith("fsync(") and temporary in call,
        lambda call: call.startswith("rename") and call.count(temporary) < 2 and "accident.yaml" in call,
        lambda call: call.startswith("fsync(") and call.partition("<")[2].startswith(parent + ">"),
    ]
    places = [next(n for n, call in enumerate(done) if fits(call)) for fits in wanted]
    assert places == sorted(places), "\n".join(done)


@pytest.mark.parametrize("after", [NEW, b""], ids=["replace", "remove"])
@pytest.mark.parametrize("call", CALLS)
def test_a_call_that_fails_is_told_truly(folder: Path, call: str, after: bytes) -> None:
    """Saved, refused or unknown: what stands is what was told, whole; nothing is left behind."""
    for number in range(1, FAULTS + 1):
        (folder / NAME).write_bytes(OLD)
        run = traced(folder, after, "-e", f"inject={call}:error=EIO:when={number}")
        stands = standing(folder)
        assert stands in (OLD, after or None)
        outcome, told = run.told[0], run.told[1].replace("nothing", "")
        if outcome == "saved":
            assert stands == (after or None)
        elif outcome == "refused":
            assert stands == OLD
        if told:
            assert told == digest(stands)
        assert DurableFolder(folder).sweep() == []
        assert [path.name for path in (folder / NAME).parent.iterdir()] == (
            ["accident.yaml"] if stands else []
        )
        if not run.hit:
            assert outcome == "saved"
            return


@pytest.mark.parametrize("call", CALLS)
def test_a_process_that_dies_at_a_call_leaves_old_or_new(folder: Path, call: str) -> None:
    """And the next start clears away the rest, so that the edit can be made again."""
    for number in range(1, FAULTS + 1):
        (folder / NAME).write_bytes(OLD)
        run = traced(folder, NEW, "-e", f"inject={call}:signal=SIGKILL:when={number}")
        assert standing(folder) in (OLD, NEW)
        assert DurableFolder(folder).sweep() == []
        assert [path.name for path in (folder / NAME).parent.iterdir()] == ["accident.yaml"]
        if not run.hit:
            assert run.told[0] == "saved"
            return


def test_a_new_file_never_overwrites_one_that_was_made_meanwhile(folder: Path) -> None:
    """A file system that cannot exchange names: the plain replacement is used, and is as whole."""
    run = traced(folder, NEW, "-e", "inject=renameat2:error=EINVAL")
    assert run.told[0] == "saved"
    assert any("rename(" in call for call in run.calls)
    assert standing(folder) == NEW


EDIT_CALLS = ("fsync", "fdatasync", "pwrite64", "rename", "renameat2")


@pytest.mark.parametrize("effect", ["error=EIO", "signal=SIGKILL"])
@pytest.mark.parametrize("call", EDIT_CALLS)
def test_whatever_fails_a_message_again_makes_its_edit_once(
    base: SmallBase, url: str, call: str, effect: str
) -> None:
    """The database's calls and the file's, the Nth failing for N = 1, 2, ...: each message counts once.

    After each fault the message is delivered again, to a process without faults.
    """
    writer = [sys.executable, "-m", "tests.editing.writer", str(base.folder), url]
    calm = {"env": ENVIRONMENT, "cwd": ROOT, "capture_output": True, "text": True}
    subprocess.run([*writer, "1", "1"], check=True, **calm)  # type: ignore[call-overload] # as the next ones
    log, counted = base.folder.parent / "strace.log", 1
    tracing = [str(STRACE), "-f", "-qq", "-o", str(log), "-e", f"trace={call}"]
    for number in count(1 if LONG else 3):
        message = str(number + 1)
        inject = ["-e", f"inject={call}:{effect}:when={number}"]
        first = subprocess.run([*tracing, *inject, *writer, message, message], check=False, **calm)  # type: ignore[call-overload]
        again = subprocess.run([*writer, message, message], check=True, **calm)  # type: ignore[call-overload]
        verdict, _, stands = again.stdout.split()[-3:]
        assert verdict in ("ack", "refused"), again.stdout
        counted += verdict == "ack"
        assert int(stands) == counted, again.stdout
        # What was said the first time is what is said the second time, but for "unknown": now it is known.
        said = first.stdout.split()[-3:]
        assert said in ([], ["open"]) or said == [verdict, message, stands] or said[0] == "unknown", said
        base.load()
        traces = log.read_text(encoding="utf-8", errors="replace")
        if not LONG or ("INJECTED" not in traces and "SIGKILL" not in traces):
            return
