"""An answer in the terminal, and why it was given."""

from __future__ import annotations

import sys

import click

from bot.model import KnowledgeBase, Outcome
from bot.replies import render_outcome, render_vetoes

WIDTH = 140
"""Columns of the table of candidates where no terminal tells its own."""


def show(outcome: Outcome, base: KnowledgeBase, *, why: bool) -> None:
    """Print the reply, set for a terminal where there is one; then, if asked, what was considered."""
    reply = render_outcome(outcome, base, outcome.language)
    if sys.stdout.isatty():
        from rich.console import Console  # noqa: PLC0415 - pipes and scripts need not wait for it

        from bot.replies.terminal import renderable  # noqa: PLC0415 - likewise

        Console(highlight=False).print(renderable(reply))
    else:
        click.echo(reply.plain())
    if why:
        _explain(outcome)


def _explain(outcome: Outcome) -> None:
    """Print the candidates of each question as a table, best first."""
    from rich.console import Console  # noqa: PLC0415 - only for --why
    from rich.table import Table  # noqa: PLC0415 - likewise
    from rich.text import Text  # noqa: PLC0415 - likewise

    console = Console(highlight=False, width=None if sys.stdout.isatty() else WIDTH)
    for part in outcome.parts or (outcome,):
        table = Table("candidate", "confidence", "vetoes", "features", title_justify="left")
        table.title = Text(f"{part.question}: {part.status}, confidence {part.confidence:.3f}")
        for candidate in part.candidates:
            features = ", ".join(f"{name} {value:.2f}" for name, value in candidate.features)
            row = (
                candidate.id,
                f"{candidate.confidence:.3f}",
                render_vetoes(candidate.vetoes, "en"),
                features,
            )
            table.add_row(*map(Text, row))
        console.print()
        console.print(table)
