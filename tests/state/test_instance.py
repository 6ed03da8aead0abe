"""One process a data folder."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bot.state import AlreadyRunningError, DataFolderError, InstanceLock

HOLD = """
import sys, pathlib
from bot.state import InstanceLock
with InstanceLock(pathlib.Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_process_is_refused_and_a_killed_one_leaves_no_lock(tmp_path: Path) -> None:
    """The sentence names the holder; ``kill -9`` frees the folder at once."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(AlreadyRunningError, match=f"process {holder.pid}"), InstanceLock(tmp_path):
            pass
        holder.kill()
    with InstanceLock(tmp_path):
        pass


def test_the_lock_is_free_after_leaving(tmp_path: Path) -> None:
    """One after another is no trouble."""
    for _ in range(2):
        with InstanceLock(tmp_path):
            pass


def test_a_folder_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    """A file stands where the folder should be."""
    (tmp_path / "data").write_text("", encoding="utf-8")
    with (
        pytest.raises(DataFolderError, match=r"data cannot be written .*: mend it"),
        InstanceLock(tmp_path / "data"),
    ):
        pass
