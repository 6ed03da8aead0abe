"""Bring the tables up to the version that this code expects, with Alembic, from within the program."""

from __future__ import annotations

import logging
import threading
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from .errors import DatabaseTooNewError

# At every start it would tell that there is nothing to tell.
logging.getLogger("alembic").setLevel(logging.WARNING)

_ALONE = threading.Lock()
"""Alembic keeps what it is doing in its modules' globals: two databases are migrated one after the other."""


def migrate(connection: Connection) -> None:
    """Run what is missing inside the connection's transaction: all steps are applied, or none.

    Raises ``DatabaseTooNewError`` where the database holds a version that this code does not know.
    """
    config = configuration(connection)
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    present = MigrationContext.configure(connection).get_current_revision()
    if present is not None and present not in known:
        raise DatabaseTooNewError(
            f"The database was written by a later version of the bot (its tables are at {present}): "
            "update the bot, or restore an older backup."
        )
    with _ALONE:
        command.upgrade(config, "head")


def configuration(connection: Connection) -> Config:
    """Alembic's configuration without a file: the scripts beside this module, the caller's connection."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
