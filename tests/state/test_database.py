"""Opening, checking and migrating the database, and its promises about transactions and threads."""

from __future__ import annotations

import asyncio
import os
import shutil
import sqlite3
import subprocess
import sys
import threading
import time
from datetime import datetime
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, create_engine, inspect, text

from bot.state import (
    Database,
    DatabaseDamagedError,
    DatabaseTooNewError,
    DatabaseUnavailableError,
    feedback,
    inbox,
)
from bot.state.inbox import Stored
from bot.state.migrate import configuration
from bot.state.tables import metadata

ROOT = Path(__file__).parents[2]
UPDATE = [Stored(1, "{}")]


def pragma(connection: Connection, name: str) -> object:
    return connection.execute(text(f"PRAGMA {name}")).scalar_one()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("busy_timeout", 5000),
        ("secure_delete", 1),
    ],
)
async def test_sqlite_is_set_for_durability(database: Database, name: str, value: object) -> None:
    """A commit survives a power cut; a reference always has its target; a locked file is waited for."""
    assert await database.run(pragma, name) == value


async def test_a_reference_without_its_target_is_refused(database: Database, now: datetime) -> None:
    """foreign_keys is at work, not merely on."""
    with pytest.raises(DatabaseUnavailableError, match="FOREIGN KEY"):
        await database.run(feedback.give, 999, 7, helpful=True, now=now)


async def test_readers_read_while_another_writes(database: Database, tmp_path: Path, now: datetime) -> None:
    """WAL is at work: a backup, or a person with a shell, sees the last commit and waits for nobody."""
    await database.run(inbox.add, UPDATE, now)
    reader = sqlite3.connect(tmp_path / "data" / "bot.db", timeout=0, check_same_thread=False)

    def look_while_writing(connection: Connection) -> int:
        inbox.add(connection, [Stored(2, "{}")], now)
        return int(reader.execute("SELECT count(*) FROM inbox").fetchone()[0])

    assert await database.run(look_while_writing) == 1
    reader.close()


COMMIT = """
import asyncio, os, sys
from datetime import UTC, datetime
from bot.state import Database, inbox

async def main():
    database = await Database.open(sys.argv[1])
    os.write(1, b"begin")
    await database.run(inbox.add, [inbox.Stored(1, "{}")], datetime.now(UTC))
    os.write(1, b"returned")
    await database.close()

asyncio.run(main())
"""


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_a_commit_is_on_the_disk_when_it_returns(tmp_path: Path) -> None:
    """synchronous=FULL as the system sees it: the log is written, then synced, then the caller goes on."""
    trace, url = tmp_path / "trace", f"sqlite:///{tmp_path / 'bot.db'}"
    traced = ["strace", "-f", "-y", "-o", str(trace), "-e", "trace=write,pwrite64,fsync,fdatasync"]
    done = subprocess.run(
        [*traced, sys.executable, "-c", COMMIT, url], cwd=ROOT, capture_output=True, check=False
    )
    if b"ptrace" in done.stderr:
        pytest.skip("this machine lets nobody trace")
    assert done.returncode == 0, done.stderr
    text = trace.read_text(encoding="utf-8", errors="replace")
    between = text[text.index('"begin') : text.index('"returned')].splitlines()
    written = [number for number, line in enumerate(between) if "pwrite64(" in line and "-wal>" in line]
    synced = [number for number, line in enumerate(between) if "sync(" in line and "-wal>" in line]
    assert written
    assert synced
    assert synced[-1] > written[-1]


async def test_the_migrations_make_exactly_the_tables_of_the_code(database: Database) -> None:
    """A change of the tables without a migration fails here."""

    def differences(connection: Connection) -> list[object]:
        return list(compare_metadata(MigrationContext.configure(connection), metadata))

    assert await database.run(differences) == []


def test_the_migrations_run_backward_too() -> None:
    """Every step can be taken back."""
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        config = configuration(connection)
        command.upgrade(config, "head")
        command.downgrade(config, "base")
        assert inspect(connection).get_table_names() == ["alembic_version"]


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")
async def test_nobody_else_may_read_it(database: Database, tmp_path: Path, now: datetime) -> None:
    """The folder, the file and its log are the bot's own."""
    await database.run(inbox.add, UPDATE, now)
    folder = tmp_path / "data"
    assert not any(path.stat().st_mode & 0o077 for path in (folder, *folder.iterdir()))


async def test_an_opened_database_keeps_what_it_holds(url: str, now: datetime) -> None:
    """Opening again migrates nothing away."""
    database = await Database.open(url)
    await database.run(inbox.add, UPDATE, now)
    await database.close()
    again = await Database.open(url)
    assert await again.run(inbox.counts) == {"pending": 1}
    await again.close()


async def test_a_later_version_is_refused(url: str) -> None:
    """A database that newer code has migrated is left alone, with a sentence."""
    database = await Database.open(url)
    await database.run(
        lambda connection: connection.execute(text("UPDATE alembic_version SET version_num='9999'"))
    )
    await database.close()
    with pytest.raises(DatabaseTooNewError, match="later version of the bot"):
        await Database.open(url)


async def test_a_damaged_file_is_refused(tmp_path: Path) -> None:
    """What is no database is not overwritten."""
    file = tmp_path / "bot.db"
    file.write_bytes(b"not a database at all " * 400)
    before = file.read_bytes()
    with pytest.raises(DatabaseDamagedError, match=r"bot\.db is damaged"):
        await Database.open(f"sqlite:///{file}")
    assert file.read_bytes() == before


async def test_a_torn_page_is_found_at_start(url: str, tmp_path: Path, now: datetime) -> None:
    """quick_check reads the pages before anything relies on them."""
    database = await Database.open(url)
    await database.run(inbox.add, [Stored(number, "x" * 500) for number in range(200)], now)
    await database.close()
    file = tmp_path / "data" / "bot.db"
    body = bytearray(file.read_bytes())
    body[-4096 * 3 : -4096] = bytes(4096 * 2)
    file.write_bytes(bytes(body))
    with pytest.raises(DatabaseDamagedError):
        await Database.open(url)


@pytest.mark.parametrize("url", ["nonsense", "oracle9://x/y", "sqlite:////proc/no/such/place/bot.db"])
async def test_a_bad_address_is_one_sentence(url: str) -> None:
    """The operator reads what is wrong, without a traceback's vocabulary."""
    with pytest.raises(DatabaseUnavailableError) as caught:
        await Database.open(url)
    assert "\n" not in str(caught.value)


async def test_a_transaction_is_all_or_nothing(database: Database, now: datetime) -> None:
    """An exception half way leaves nothing behind."""

    def half(connection: Connection) -> None:
        inbox.add(connection, UPDATE, now)
        raise LookupError

    with pytest.raises(LookupError):
        await database.run(half)
    assert await database.run(inbox.counts) == {}


async def test_the_database_has_one_thread_of_its_own(database: Database) -> None:
    """Ten transactions at once run one after another, none of them on the loop's thread."""
    names = await asyncio.gather(
        *(database.run(lambda connection: threading.current_thread().name) for _ in range(10))
    )
    assert len(set(names)) == 1
    assert names[0] != threading.current_thread().name


async def test_a_locked_file_does_not_stall_the_loop(
    database: Database, tmp_path: Path, now: datetime
) -> None:
    """Another process writes for a while: our write waits on its thread, the loop turns on."""
    other = sqlite3.connect(tmp_path / "data" / "bot.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    write = asyncio.create_task(database.run(inbox.add, UPDATE, now))
    longest = 0.0
    for _ in range(30):
        before = time.monotonic()
        await asyncio.sleep(0.01)
        longest = max(longest, time.monotonic() - before)
    assert not write.done()
    other.execute("COMMIT")
    other.close()
    assert await write == {1}
    assert longest < 0.25


async def test_several_may_open_the_same_new_file_at_once(tmp_path: Path) -> None:
    """SQLite does not wait while somebody else makes a file a write-ahead one; we do."""
    for number in range(20):
        url = f"sqlite:///{tmp_path}/{number}.sqlite3"
        for database in await asyncio.gather(*(Database.open(url) for _ in range(3))):
            assert await database.run(pragma, "journal_mode") == "wal"
            await database.close()


async def test_two_databases_can_be_opened_at_once(tmp_path: Path) -> None:
    """Alembic has one set of globals a process."""
    urls = [f"sqlite:///{tmp_path / str(number)}.db" for number in range(4)]
    for database in await asyncio.gather(*(Database.open(url) for url in urls)):
        await database.close()
