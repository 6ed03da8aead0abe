"""The database behind one URL: opened, checked, migrated, and used from one thread.

SQLite is the embedded default. All work runs on a thread of its own that owns the only connection: the event
loop never waits for a disk, and SQLite's bug with several connections in WAL mode (fixed in 3.51.3 only)
cannot be met. The store modules beside this one are plain functions that take a ``Connection``;
``Database.run`` runs one of them, or several composed by the caller, as one transaction.
"""

from __future__ import annotations

import asyncio
import sqlite3
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError
from sqlalchemy.pool import StaticPool

from .errors import DatabaseDamagedError, DatabaseUnavailableError
from .migrate import migrate

Given = ParamSpec("Given")
Made = TypeVar("Made")

BUSY_MILLISECONDS = 5_000
"""How long SQLite waits for another process (a backup, a person with a shell) before it gives up."""
HURRIED_MILLISECONDS = 500
"""How long it waits once the process is ending, which has ten seconds in all."""
_PASSING = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_READONLY,
    }
)
"""SQLite's troubles that go away without a change of the program or of the file."""


class Database:
    """An open, migrated database. Made by ``Database.open``."""

    def __init__(self, engine: Engine, thread: ThreadPoolExecutor) -> None:
        self._engine = engine
        self._thread = thread
        self._hurried = False

    @classmethod
    async def open(cls, url: str) -> Database:
        """Open the database, check it and bring its tables up to date.

        Raises a ``StateError`` with one sentence that tells the operator what is wrong.
        """
        thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="state")
        try:
            engine = await asyncio.get_running_loop().run_in_executor(thread, _prepare, url)
        except BaseException:
            thread.shutdown(wait=False)
            raise
        return cls(engine, thread)

    async def run(
        self, work: Callable[Concatenate[Connection, Given], Made], *given: Given.args, **named: Given.kwargs
    ) -> Made:
        """Run ``work(connection, ...)`` as one transaction: all of it is on the disk afterwards, or none.

        Raises ``DatabaseUnavailableError`` where the database could not do it: disk full, locked, gone.
        """

        def transact() -> Made:
            if self._hurried and self._engine.dialect.name == "sqlite":
                self._outside(f"PRAGMA busy_timeout={HURRIED_MILLISECONDS}")
            with self._engine.begin() as connection:
                return work(connection, *given, **named)

        try:
            return await asyncio.get_running_loop().run_in_executor(self._thread, transact)
        except SQLAlchemyError as error:
            raise DatabaseUnavailableError(
                f"The database did not do what was asked: {_cause(error)}.", passing=_passes(error)
            ) from error

    async def tidy(self) -> None:
        """Write SQLite's log into the database and empty it: what was deleted is then in no file any more.

        Where another process reads just now, it stays for now. Raises ``DatabaseUnavailableError``.
        """
        if self._engine.dialect.name != "sqlite":
            return
        loop, statement = asyncio.get_running_loop(), "PRAGMA wal_checkpoint(TRUNCATE)"
        try:
            await loop.run_in_executor(self._thread, self._outside, statement)
        except (SQLAlchemyError, sqlite3.Error) as error:
            raise DatabaseUnavailableError(f"The log could not be emptied: {_cause(error)}.") from error

    def hurry(self) -> None:
        """Wait for other processes only briefly from now on: this one is ending.

        What is under way waits on; whatever is in line behind it does not.
        """
        self._hurried = True

    def _outside(self, statement: str) -> None:
        """Run a statement that cannot be part of a transaction, on the database's thread."""
        raw = self._engine.raw_connection()
        try:
            raw.cursor().execute(statement).close()
        finally:
            raw.close()

    async def close(self) -> None:
        """Finish what is under way and let go of the database."""
        await asyncio.get_running_loop().run_in_executor(self._thread, self._engine.dispose)
        self._thread.shutdown(wait=True)


def _prepare(url: str) -> Engine:
    """Everything that ``open`` does, on the database's own thread."""
    try:
        engine = _engine(url)
    except (ArgumentError, NoSuchModuleError, ImportError) as error:
        raise DatabaseUnavailableError(
            f"BOT_DATABASE_URL is no address of a database: {_cause(error)}."
        ) from error
    except OSError as error:
        raise DatabaseUnavailableError(
            f"The database's folder cannot be made: {error.filename}: {error.strerror}."
        ) from error
    try:
        with engine.begin() as connection:
            if engine.dialect.name == "sqlite":
                _check(connection)
            migrate(connection)
    except SQLAlchemyError as error:
        engine.dispose()
        if "malformed" in str(error) or "not a database" in str(error):
            raise DatabaseDamagedError(_damage(engine, _cause(error))) from error
        raise DatabaseUnavailableError(f"The database cannot be opened: {_cause(error)}.") from error
    except BaseException:
        engine.dispose()
        raise
    return engine


def _engine(url: str) -> Engine:
    """Make the engine; for SQLite with one connection that lives as long as the engine does."""
    address = make_url(url)
    if address.get_backend_name() != "sqlite":
        return create_engine(address, pool_size=1, max_overflow=0, pool_pre_ping=True)
    if address.database not in (None, "", ":memory:"):
        file = Path(str(address.database))
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # Readers' questions are nobody else's business; SQLite's side files take the same mode.
        file.touch(mode=0o600, exist_ok=True)
    engine = create_engine(address, poolclass=StaticPool)
    event.listen(engine, "connect", _configure)
    event.listen(engine, "begin", _begin)
    return engine


def _configure(connection: Any, _record: object) -> None:
    """SQLite's settings, once for each connection."""
    connection.isolation_level = None  # the driver's own BEGIN leaves table changes outside the transaction
    connection.execute(f"PRAGMA busy_timeout={BUSY_MILLISECONDS}").close()
    _write_ahead(connection)
    for pragma in (
        "synchronous=FULL",  # a commit is on the disk when it returns, after a power cut too
        "foreign_keys=ON",
        "secure_delete=ON",  # what is deleted for privacy's sake is overwritten
    ):
        connection.execute(f"PRAGMA {pragma}").close()


def _write_ahead(connection: Any) -> None:
    """Switch to the write-ahead log, once in a file's life.

    SQLite refuses it at once, whatever its busy timeout, while somebody else opens the same new file.
    """
    until = time.monotonic() + BUSY_MILLISECONDS / 1000
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL").close()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(0.01)
        else:
            return


def _begin(connection: Connection) -> None:
    """Take the write lock at once: a transaction that reads first cannot then fail to write."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _check(connection: Connection) -> None:
    """Refuse a damaged file before anything is written to it."""
    verdict = connection.execute(text("PRAGMA quick_check(1)")).scalar_one()
    if verdict != "ok":
        raise DatabaseDamagedError(_damage(connection.engine, str(verdict)))


def _damage(engine: Engine, detail: str) -> str:
    return (
        f"The database {engine.url.database} is damaged ({detail}): restore a backup, "
        "or move the file away to start with an empty one."
    )


def _passes(error: SQLAlchemyError) -> bool:
    """Tell whether the trouble may be over in a while; a lost connection to a server counts too."""
    cause = getattr(error, "orig", None)
    # The low byte is the kind of trouble, the rest its details.
    code = getattr(cause, "sqlite_errorcode", 0) & 0xFF
    return code in _PASSING or bool(getattr(error, "connection_invalidated", False))


def _cause(error: Exception) -> str:
    """Tell it in the driver's own words, without the statement and its values."""
    return str(getattr(error, "orig", None) or error).rstrip(".")
