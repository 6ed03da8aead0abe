"""The bot under what the unit and the container forbid it, as far as a test can forbid it without either."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bot.localapi import LocalBotApi, PrivateChat

from .process import Process

# In a view of the file system of its own, everything is read-only but the data folder; no capability, no new
# privileges. What follows is the bot's command.
SEALED = """
mount --make-rprivate / && mount -t tmpfs -o mode=0700 tmpfs "$BOT_DATA_DIR" && mount -o remount,bind,ro / &&
! touch "$HERE/x" 2>/dev/null &&
exec setpriv --no-new-privs --bounding-set=-all --inh-caps=-all "$@"
"""
# Memory is either written or run, never both, from here on and in what is run: prctl(PR_SET_MDWE).
DENIED = """
import ctypes, os, sys
assert ctypes.CDLL(None).prctl(65, 1, 0, 0, 0) == 0
os.execv(sys.argv[1], sys.argv[1:])
"""


def can(*command: str) -> bool:
    """Tell whether this machine lets the test do so."""
    try:
        return subprocess.run(command, capture_output=True, check=False, timeout=20).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


@pytest.mark.skipif(not can("unshare", "-m", "setpriv", "--version"), reason="needs root's unshare, setpriv")
async def test_a_read_only_root_is_enough(server: LocalBotApi, chat: PrivateChat, tmp_path: Path) -> None:
    """Nothing is written but into the data folder."""
    data = tmp_path / "data"
    data.mkdir()
    under = ("unshare", "-m", "sh", "-c", SEALED, "sh")
    await answers(Process(server, tmp_path, under=under, HERE=str(tmp_path), HOME="/nonexistent"), chat)
    assert list(data.iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="Linux only")
async def test_memory_that_is_never_written_and_run_is_enough(
    server: LocalBotApi, chat: PrivateChat, tmp_path: Path
) -> None:
    """MemoryDenyWriteExecute in the unit costs nothing, matching by meaning included."""
    python = sys.executable
    if not can(python, "-c", DENIED, python, "-c", ""):
        pytest.skip("this kernel cannot deny it")
    await answers(Process(server, tmp_path, under=(python, "-c", DENIED), BOT_SEMANTIC="auto"), chat)


async def answers(process: Process, chat: PrivateChat) -> None:
    """Run the bot and ask it something."""
    async with process.running() as running:
        await chat.send(chat.person, "How much did the bridge cost?")
        assert "four million" in (await chat.reply(30))["text"]
        assert await process.end(running, signal.SIGTERM) == 0
