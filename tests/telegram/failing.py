"""A SQLite of which a chosen operation fails: ``sqlite+failing:///file``.

The statements run on the real driver and file; only the chosen one raises what the driver would raise.
"""

from __future__ import annotations

import sqlite3
from typing import Any

from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

FULL = (sqlite3.SQLITE_FULL, "database or disk is full")
"""Trouble that passes."""
CORRUPT = (sqlite3.SQLITE_CORRUPT, "database disk image is malformed")
"""Trouble that does not."""


class Order:
    """Which operation fails, counted from now on, and how."""

    def __init__(self) -> None:
        self.left = 0
        """Operations until the one that fails; 0: none does."""
        self.trouble = FULL

    def fail(self, number: int, trouble: tuple[int, str]) -> None:
        """Let operation ``number`` from now on fail, once."""
        self.left, self.trouble = number, trouble

    @property
    def outstanding(self) -> bool:
        """Whether it has not come to that operation."""
        return self.left > 0

    def count(self) -> None:
        """Count an operation; raise if it is its turn to fail."""
        if self.left == 0:
            return
        self.left -= 1
        if self.left == 0:
            code, told = self.trouble
            error = sqlite3.OperationalError(told)
            error.sqlite_errorcode = code
            raise error


ORDER = Order()


class FailingDialect(SQLiteDialect_pysqlite):
    """Counts statements and commits; all of a process share one order."""

    driver = "failing"
    supports_statement_cache = True

    def do_execute(self, cursor: Any, statement: Any, parameters: Any, context: Any = None) -> None:
        ORDER.count()
        super().do_execute(cursor, statement, parameters, context)  # type: ignore[no-untyped-call] # the library's

    def do_executemany(self, cursor: Any, statement: Any, parameters: Any, context: Any = None) -> None:
        ORDER.count()
        super().do_executemany(cursor, statement, parameters, context)  # type: ignore[no-untyped-call] # the library's

    def do_commit(self, dbapi_connection: Any) -> None:
        ORDER.count()
        super().do_commit(dbapi_connection)  # type: ignore[no-untyped-call] # the library's


registry.register("sqlite.failing", __name__, "FailingDialect")
