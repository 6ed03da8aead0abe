"""``import``: an article in, drafts out."""

from __future__ import annotations

import asyncio
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.settings import Settings

from .setup import Misuse, open_base, settings_and_logs

if TYPE_CHECKING:
    from bot.knowledge.importing import Imported


@click.command(
    epilog="""\b
Examples:
  python -m bot import article.txt --title "Storm over the lake"
  python -m bot import --dry-run page.html"""
)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--title", default="", help="The title, where the document gives none.")
@click.option("--dry-run", is_flag=True, help="Show what would come of it; write nothing.")
@click.option("--yes", is_flag=True, help="Do not ask before writing.")
def import_(*, file: Path, title: str, dry_run: bool, yes: bool) -> int:
    """Store the article in FILE (.txt, .md, .html) and draft a fact from each sentence."""
    from bot.knowledge import KnowledgeError  # noqa: PLC0415 - not every command needs it
    from bot.knowledge.files import MAX_BYTES  # noqa: PLC0415 - likewise
    from bot.knowledge.importing import understand  # noqa: PLC0415 - likewise

    settings = settings_and_logs("WARNING")
    try:
        with file.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
        made = understand(data, file.name, open_base(settings.knowledge_dir), title=title)
    except OSError as error:
        raise Misuse(f"{file} cannot be read: {error.strerror}.") from None
    except KnowledgeError as error:
        raise Misuse(f"{error.problems[0].file} {error.problems[0].message}.") from None
    _show(made)
    if dry_run or not (yes or not sys.stdin.isatty() or click.confirm("Store it?")):
        click.echo("Nothing is stored.")
        return 0
    told = asyncio.run(_store(settings, made))
    if told:
        raise click.ClickException(told)
    click.echo(f"Stored {made.article_file} and {len(made.drafts)} drafts in facts/{made.slug}/.")
    return 0


def _show(made: Imported) -> None:
    """Print what the document would become."""
    document = made.document
    for name, value in (
        ("title", document.title),
        ("publisher", document.publisher),
        ("published", document.published),
        ("url", document.url),
        ("language", document.language),
        ("stored as", made.article_file),
    ):
        click.echo(f"{name}: {value or '-'}")
    for note in made.notes:
        click.echo(f"note: {note}")
    for proposal in made.proposals:
        about = f" [{', '.join(proposal.about)}]" if proposal.about else ""
        known = f" (as {proposal.duplicate_of} says; not drafted)" if proposal.duplicate_of else ""
        click.echo(f"{proposal.id}: {proposal.sentence}{about}{known}")


async def _store(settings: Settings, made: Imported) -> str:
    """Make the edit; what kept it from being made, or nothing."""
    from bot.editing import Newsroom, Order, orders  # noqa: PLC0415 - the database is slow to import
    from bot.state import Database, InstanceLock, StateError  # noqa: PLC0415 - likewise

    now = datetime.now(UTC)
    try:
        with InstanceLock(settings.data_dir):
            database = await Database.open(settings.database_url.get_secret_value())
            try:
                newsroom = await Newsroom.open(settings.knowledge_dir, database, now)
                order = Order(settings.owner_id or 0, now, why=made.document.name)
                result = await newsroom.apply(orders.import_(order, made))
            finally:
                await database.close()
    except (StateError, OSError) as error:
        return str(error)
    if result.saved:
        return ""
    return "\n".join([*map(str, result.problems), result.told, result.difference]).strip() or str(
        result.reason
    )
