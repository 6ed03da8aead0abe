"""The base and the state, whole: exported, backed up, restored."""

from __future__ import annotations

from collections.abc import Sequence

from bot.locales import text
from bot.model import KnowledgeBase

from .blocks import Action, Block, Button, Kind, Span, Style, paragraph
from .reply import Reply

LISTED = 20
"""Files of each kind that are named."""


def render_exported(base: KnowledgeBase, language: str, *, fits: bool = True) -> Reply:
    """Stand below the zip; or say that it is too large for a message."""
    if not fits:
        return _notice("export-too-large", language)
    said = text("exported", language, facts=len(base.facts), unknowns=len(base.unknowns))
    return Reply((paragraph(said),))


def render_backup_made(id_: str, files: int, language: str, *, state: bool) -> Reply:
    """Confirm ``/backup``."""
    said = text("backup-made" if state else "backup-made-without-state", language, files=files)
    return Reply((Block(Kind.PARAGRAPH, (Span(f"{said} "), Span(id_, Style.CODE))),))


def render_backup_trouble(told: str, language: str) -> Reply:
    """Say in the words of the system why there is no backup."""
    return Reply((paragraph(text("backup-trouble", language)), paragraph(told)))


def render_no_backup(typed: str, language: str) -> Reply:
    """Refuse what is no backup's id."""
    return Reply((paragraph(text("no-backup", language, value=typed[:40])),))


def render_restoration(
    id_: str, added: Sequence[str], changed: Sequence[str], removed: Sequence[str], *, language: str
) -> Reply:
    """Tell what restoring would change, with a button to do it."""
    if not (added or changed or removed):
        return _notice("restore-same", language)
    blocks = [paragraph(text("restore-would", language))]
    for key, names in (
        ("restore-add", added),
        ("restore-change", changed),
        ("restore-remove", removed),
    ):
        blocks += [_file(text(key, language), name) for name in names[:LISTED]]
    blocks.append(paragraph(text("restore-state", language)))
    return Reply(tuple(blocks), ((Button(text("button-restore", language), Action.RESTORE, id_),),))


def render_restored(id_: str, language: str) -> Reply:
    """Confirm it."""
    return Reply((Block(Kind.PARAGRAPH, (Span(f"{text('restored', language)} "), Span(id_, Style.CODE))),))


def _file(what: str, name: str) -> Block:
    return Block(Kind.ITEM, (Span(f"{what} "), Span(name, Style.CODE)))


def _notice(key: str, language: str) -> Reply:
    return Reply((paragraph(text(key, language)),))
