"""A writing process killed at random instants and its messages delivered again: every edit once."""

from __future__ import annotations

import os
import random
import re
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from sqlalchemy import Connection, select

from bot.editing import Newsroom
from bot.state import Database
from bot.state.tables import edits
from tests.knowledge.small_base import SmallBase
from tests.torture import figure, kills

from . import writer
from .conftest import NOW

KILLS = kills(5)
ROOT = Path(__file__).parents[2]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}


def start(base: SmallBase, url: str, first: int, last: int = 10**6) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.editing.writer", str(base.folder), url, str(first), str(last)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=ENVIRONMENT, cwd=ROOT)


def states(connection: Connection) -> dict[int, str]:
    """Read what came of the edit of each message."""
    rows = connection.execute(select(edits.c.update_id, edits.c.state))
    return {row.update_id: row.state for row in rows}


@pytest.mark.torture
async def test_no_kill_loses_an_edit_or_makes_one_twice(base: SmallBase, url: str) -> None:
    """After each kill the last message that was acknowledged is delivered again, and those after it.

    What was acknowledged is in the file; the count is the number of messages; the base loads every time.
    """
    instants = random.Random(20260301)
    acknowledged = 0
    for kill in range(KILLS):
        process = start(base, url, max(acknowledged, 1))
        assert process.stdout
        # Every fourth time while it starts and takes up what is open, else while it edits.
        opened = process.stdout.readline() if kill % 4 != 3 else ""
        killer = threading.Timer(instants.uniform(0, 2), process.kill)
        killer.start()
        told = opened + process.communicate()[0]
        killer.cancel()
        lines = [line.split() for line in told.splitlines(keepends=True) if line.endswith("\n")]
        acks = [(int(line[1]), int(line[2])) for line in lines if line[0] == "ack"]
        assert len(acks) == len([line for line in lines if line[0] != "open"]), told
        # The count goes up once a message; the one after the first may have been made and not acknowledged.
        assert all(counted == number for number, counted in acks[1:]), told
        assert all(counted - number in (0, 1) for number, counted in acks), told
        acknowledged = max([acknowledged, *(number for number, _ in acks)])
        stands = re.match(r"\d+", base.load().unknowns[writer.RECORD].says["en"])
        assert (int(stands[0]) if stands else 0) in (acknowledged, acknowledged + 1)
    assert acknowledged > 0
    last = start(base, url, acknowledged, acknowledged + 1)
    assert last.communicate()[0].split()[-3:] == ["ack", str(acknowledged + 1), str(acknowledged + 1)]
    database = await Database.open(url)
    newsroom = await Newsroom.open(base.folder, database, NOW)
    assert writer.count(newsroom) == acknowledged + 1
    assert await database.run(states) == dict.fromkeys(range(1, acknowledged + 2), "done")
    assert [v.version for v in await newsroom.history("cargo")] == list(range(acknowledged + 1, 0, -1))
    await database.close()
    figure(f"{KILLS} kills: {acknowledged + 1} edits, each made once, none lost")
    left = [path for path in base.folder.rglob(".*") if path.suffix in (".tmp", ".part")]
    assert left == []
