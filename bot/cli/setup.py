"""What several commands begin with: settings, logging, the fact base, the answerer."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot import logs
from bot.settings import Settings, SettingsError, load_settings

if TYPE_CHECKING:
    from bot.answering import Answerer
    from bot.model import KnowledgeBase


class Misuse(click.ClickException):
    """Bad input or a bad setting; exit 2."""

    exit_code = 2


def well_formed(text: str) -> str:
    """Replace halves of surrogate pairs, from JSON or bytes that are no text: nothing can encode them."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def settings_and_logs(level: str = "") -> Settings:
    """Read the settings and log accordingly, or from another ``level`` up."""
    try:
        settings = load_settings()
    except SettingsError as error:
        raise Misuse(str(error)) from None
    token = settings.token.get_secret_value() if settings.token else ""
    logs.configure(level or settings.log_level, [token])
    return settings


def open_base(folder: Path) -> KnowledgeBase:
    """Load the fact base; of one with problems, say how many and how to see them."""
    from bot.knowledge import KnowledgeError, load_base  # noqa: PLC0415 - not every command needs it

    try:
        return load_base(folder)
    except KnowledgeError as error:
        told = (
            f"a problem: {error.problems[0]}"
            if len(error.problems) == 1
            else f"{len(error.problems)} problems; to see them: python -m bot check"
        )
        raise click.ClickException(f"The fact base in {folder} has {told}") from None


def open_answerer(settings: Settings, *, patient: bool = True) -> Answerer:
    """Load the base and whatever matching keeps on disk between starts.

    The semantic model reads a new base for minutes; unless ``patient``, words match alone until then.
    """
    with _kept():
        return _open_answerer(settings, patient=patient)


@contextmanager
def _kept() -> Iterator[None]:
    """Let the garbage collector pass over what is made meanwhile, then and later: it stays.

    Looking through it again and again would take a fifteenth of a start.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def _open_answerer(settings: Settings, *, patient: bool) -> Answerer:
    from bot.answering import Answerer  # noqa: PLC0415 - not every command needs it
    from bot.semantic import SemanticError, StateFiles, has_read, open_encoder  # noqa: PLC0415 - likewise

    folder = settings.data_dir / "semantic"
    store = StateFiles(folder)
    base = open_base(settings.knowledge_dir)
    try:
        encoder = open_encoder(settings.semantic, folder)
    except SemanticError as error:
        raise Misuse(str(error)) from None
    if encoder is not None and not has_read(encoder, base, store):
        if patient:
            click.echo(
                "The semantic model reads the fact base, which takes minutes the first time.", err=True
            )
        else:
            click.echo(
                "Matched by words alone: the semantic model has not read this fact base yet.", err=True
            )
            encoder = None
    return Answerer(base, encoder, store=store)
