"""``bench``: public sets beside published figures, and what matching costs beside its targets."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING

import click

from .setup import Misuse, settings_and_logs

if TYPE_CHECKING:
    from bot.evaluation.cost import Figure
    from bot.evaluation.public import PublicScore, PublicSet
    from bot.matching import Encoder

DATA = Path("../shared/benchmarks")
SIZES = (10_000, 100_000)
_TIMED = 20
"""Questions never seen before that the semantic model is timed with."""


@click.command(
    epilog="""\b
Examples:
  python -m bot bench
  python -m bot bench --data ../benchmarks --wordings 10000"""
)
@click.option(
    "--data", type=click.Path(path_type=Path), default=DATA, show_default=True, help="Folder of the sets."
)
@click.option(
    "--wordings", type=int, multiple=True, default=SIZES, help="Sizes of the bases whose cost is measured."
)
def bench(data: Path, wordings: tuple[int, ...]) -> int:
    """Measure matching on public sets of questions, and its cost on made-up bases."""
    from bot.evaluation.cost import costs  # noqa: PLC0415 - not every command needs it
    from bot.evaluation.public import SETS, PublicSetError, read_public_set  # noqa: PLC0415 - likewise
    from bot.semantic import SemanticError, open_encoder  # noqa: PLC0415 - likewise

    settings = settings_and_logs("WARNING")
    try:
        sets = {folder: read_public_set(data / folder) for folder in SETS}
        encoder = open_encoder(settings.semantic, settings.data_dir / "bench")
    except (PublicSetError, SemanticError) as error:
        raise Misuse(str(error)) from None
    for folder, public in sets.items():
        _print_set(folder, public, encoder)
    _print_costs(costs(wordings))
    return 0


def _print_set(folder: str, public: PublicSet, encoder: Encoder | None) -> None:
    from rich.table import Table  # noqa: PLC0415 - only for tables

    from bot.evaluation.public import PUBLISHED, measure  # noqa: PLC0415 - not every command needs it

    table = Table(
        "", "top-1 %", "out-of-scope AUROC %", "ms a question", "trained in s", "source", title=public.name
    )
    table.title_justify = "left"
    table.add_row("this bot, words alone", *_cells(measure(public, None)), "this run")
    if encoder is not None:
        click.echo(
            f"{public.name}: the first run reads every text with {encoder.name}, some minutes.", err=True
        )
        cells = _cells(measure(public, encoder))
        cells[2] += f" + {_encoding(encoder, public):.1f}"
        table.add_row(f"this bot, with {encoder.name}", *cells, "this run")
    table.add_section()
    for row in PUBLISHED:
        separates = f"{row.separates:.1f}" if row.separates is not None and folder == "clinc150" else "-"
        table.add_row(row.method, f"{row.top[folder]:.1f}", separates, "", "", row.source)
    _print(table)


def _cells(score: PublicScore) -> list[str]:
    top, separates = score.top.percent(), score.separates.percent()
    return [top, separates, f"{score.milliseconds:.2f}", f"{score.training:.1f}"]


def _encoding(encoder: Encoder, public: PublicSet) -> float:
    """Return the CPU milliseconds that encoding a question takes which nobody has asked before."""
    start = process_time()
    for number, (text, _) in enumerate(public.questions[:_TIMED]):
        encoder.encode([f"{text} {number}"])
    return 1000 * (process_time() - start) / min(_TIMED, len(public.questions))


def _print_costs(figures: Iterable[Figure]) -> None:
    from rich.table import Table  # noqa: PLC0415 - only for tables

    table = Table("", "measured", "target", "reached", title="Cost, by words alone", title_justify="left")
    for figure in figures:
        bound = "at least" if figure.at_least else "at most"
        reached = "yes" if figure.reached else "no"
        value, target = f"{figure.value:,.2f} {figure.unit}", f"{bound} {figure.target:,.0f} {figure.unit}"
        table.add_row(figure.name, value, target, reached)
    _print(table)


def _print(table: object) -> None:
    from rich.console import Console  # noqa: PLC0415 - only for tables

    from .answer import WIDTH  # noqa: PLC0415 - likewise

    console = Console(highlight=False)
    if not console.is_terminal:
        console.width = WIDTH
    console.print(table)
