"""``export``, ``backup`` and ``restore``: the base and the state, whole."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.settings import Settings

from .setup import Misuse, open_base, settings_and_logs

if TYPE_CHECKING:
    from bot.editing.backups import Backup, Restoration


@click.command(epilog="Example: python -m bot export base.zip")
@click.argument("file", type=click.Path(path_type=Path), default=Path("knowledge.zip"))
def export(*, file: Path) -> int:
    """Write the fact base into FILE as a zip, by default knowledge.zip."""
    from bot.editing.export import export as zipped  # noqa: PLC0415 - not every command needs it

    settings = settings_and_logs("WARNING")
    open_base(settings.knowledge_dir)
    data = zipped(settings.knowledge_dir)
    try:
        file.write_bytes(data)
    except OSError as error:
        raise Misuse(f"{file} cannot be written: {error.strerror}.") from None
    click.echo(f"Wrote {file}, {len(data):,} bytes.")
    return 0


@click.command(epilog="Example: python -m bot backup")
@click.option("--into", type=click.Path(path_type=Path), default=None, help="Another folder for backups.")
def backup(*, into: Path | None) -> int:
    """Copy the database and the fact base into a folder of the data folder's "backups"; the bot may run."""
    from bot.editing import backups  # noqa: PLC0415 - not every command needs it

    settings = settings_and_logs("WARNING")
    database = _database(settings)
    try:
        made = backups.make(settings.knowledge_dir, database, into or _folder(settings), datetime.now(UTC))
    except backups.BackupError as error:
        raise click.ClickException(str(error)) from None
    click.echo(f"Backup {made.id} in {made.folder}: {_content(made)}.")
    if database is None:
        click.echo("The database is not SQLite: back it up with its own tools.")
    return 0


@click.command(
    epilog="""\b
Examples:
  python -m bot restore
  python -m bot restore 20260301T120000Z
  python -m bot restore 20260301T120000Z --yes"""
)
@click.argument("id_", metavar="[ID]", required=False)
@click.option("--yes", is_flag=True, help="Restore; without it, only show what would change.")
@click.option(
    "--into", "place", type=click.Path(path_type=Path), default=None, help="The folder of the backups."
)
def restore(*, id_: str | None, yes: bool, place: Path | None) -> int:
    """List the backups, or show what restoring one would change; with --yes restore it, the bot stopped."""
    from bot.editing import backups  # noqa: PLC0415 - not every command needs it
    from bot.state import InstanceLock, StateError  # noqa: PLC0415 - likewise

    settings = settings_and_logs("WARNING")
    place = place or _folder(settings)
    if id_ is None:
        for each in backups.listed(place):
            click.echo(f"{each.id}  {_content(each)}")
        return 0
    try:
        found = backups.restoration(backups.find(place, id_), settings.knowledge_dir)
        _show(found)
        if not yes:
            click.echo("Nothing is restored; to do it: add --yes.")
            return 0
        with InstanceLock(settings.data_dir):
            backups.restore(found, settings.knowledge_dir, _database(settings))
    except (backups.BackupError, StateError) as error:
        raise click.ClickException(str(error)) from None
    click.echo(f"Restored {id_}.")
    return 0


def _folder(settings: Settings) -> Path:
    return settings.data_dir / "backups"


def _database(settings: Settings) -> Path | None:
    from bot.state.copying import database_file  # noqa: PLC0415 - SQLAlchemy is slow to import

    return database_file(settings.database_url.get_secret_value())


def _content(made: Backup) -> str:
    base = sum(1 for name in made.files if name.startswith("knowledge/"))
    return f"{base} files of the fact base, {'with' if made.has_database else 'without'} the database"


def _show(found: Restoration) -> None:
    """Print what restoring would change."""
    for mark, names in (("add", found.added), ("change", found.changed), ("remove", found.removed)):
        for name in names:
            click.echo(f"{mark}  {name}")
    click.echo(
        f"{len(found.files)} files of the fact base would change; the backup has {_content(found.backup)}."
    )
