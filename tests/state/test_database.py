"""Opening, checking and migrating the database, and its promises about transactions and threads."""

from __future__ import annotations

import asyncio
import os
import sqlite3
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
    inbox,
)
from bot.state.inbox import Stored
from bot.state.migrate import configuration
from bot.state.tables import metadata

UPDATE = [Stored(1, "{}")]


def pragma(connection: Connection, name: str) -> object:
    return connection.execute(text(f"PRAGMA {name}")).scalar_one()


@pytest.mark.parametrize(
    ("name", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("busy_timeout", 5000)],
)
async def test_sqlite_is_set_for_durability(database: Database, name: str, value: object) -> None:
    """A commit survives a power cut; a reference always has its target; a locked file is waited for."""
    assert await database.run(pragma, name) == value


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


async def test_two_databases_can_be_opened_at_once(tmp_path: Path) -> None:
    """Alembic has one set of globals a process."""
    urls = [f"sqlite:///{tmp_path / str(number)}.db" for number in range(4)]
    for database in await asyncio.gather(*(Database.open(url) for url in urls)):
        await database.close()
