"""``eval``: score files of questions with gold evidence, and learn the confidence from them."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from .setup import Misuse, open_answerer, settings_and_logs

if TYPE_CHECKING:
    from bot.answering import Answerer
    from bot.evaluation import Dialog

_WIDTH = 140
"""Columns of a table where no terminal tells its own."""
_COLUMNS = ("turns", "right", "assisted", "abstained", "wrong")


@click.command(
    epilog="""\b
Examples:
  python -m bot eval tests/questions/readers-en.jsonl
  python -m bot eval --json tests/questions/*.jsonl
  python -m bot eval --calibrate tests/questions/*.jsonl"""
)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print all tables and misses as one JSON object.")
@click.option("--misses/--no-misses", default=True, help="List what was not right, with the cause.")
@click.option(
    "--calibrate", "calibrating", is_flag=True, help="Learn the confidence from FILES and store it."
)
@click.option("--baselines", "beside", is_flag=True, help="Set simpler means beside our answers instead.")
@click.option(
    "--plot", "picture", type=click.Path(path_type=Path), help="Draw a reliability diagram as a PNG."
)
def evaluate(
    files: tuple[Path, ...],
    *,
    as_json: bool,
    misses: bool,
    calibrating: bool,
    beside: bool,
    picture: Path | None,
) -> int:
    """Ask every question of FILES and judge the replies."""
    from bot.evaluation import QuestionFileError, read_questions, run, summary  # noqa: PLC0415 - not for other commands

    try:
        sets = {path.name: read_questions([path]) for path in files}
    except QuestionFileError as error:
        raise Misuse(str(error)) from None
    answerer = open_answerer(settings_and_logs("WARNING"))
    if calibrating:
        _calibrate(answerer, sets)
    if picture is not None:
        _plot(answerer, sets, picture)
    if beside:
        return _baselines(answerer, sets, as_json=as_json)
    results = {name: summary(run(answerer, dialogs)) for name, dialogs in sets.items()}
    if as_json:
        click.echo(json.dumps(results, ensure_ascii=False, indent=1))
    else:
        for name, tables in results.items():
            _print(name, tables, misses=misses)
    return 0


def _calibrate(answerer: Answerer, sets: dict[str, list[Dialog]]) -> None:
    """Learn the model for the answerer's way of ranking, and use and store it."""
    from dataclasses import replace  # noqa: PLC0415 - only here

    from bot.answering import confidence  # noqa: PLC0415 - likewise
    from bot.evaluation import calibrate  # noqa: PLC0415 - likewise

    dialogs = [dialog for own in sets.values() for dialog in own]
    turns = sum(len(dialog.turns) for dialog in dialogs)
    model, unseen = calibrate(answerer, dialogs)
    way = "semantic" if answerer.semantic else "lexical"
    measured = f"right {unseen.right:.1%}, refused {unseen.refused:.1%}, wrong {unseen.wrong:.1%}"
    learned_from = f"{turns} turns of {', '.join(sorted(sets))}; cross-validated: {measured}"
    source = {**answerer.calibration.source, way: learned_from}
    learned = (
        replace(answerer.calibration, semantic=model, source=source)
        if answerer.semantic
        else replace(answerer.calibration, lexical=model, source=source)
    )
    path = Path(confidence.__file__).with_name("calibration.json")
    path.write_text(learned.to_json(), encoding="utf-8")
    answerer.calibration = learned
    click.echo(f"Learned the {way} confidence from {learned_from}; stored in {path.name}.", err=True)


def _plot(answerer: Answerer, sets: dict[str, list[Dialog]], picture: Path) -> None:
    """Draw how right the bot is at each confidence."""
    from bot.evaluation import reliability  # noqa: PLC0415 - only here

    bins = reliability.reliability(answerer, [dialog for own in sets.values() for dialog in own])
    try:
        reliability.plot(bins, picture)
    except OSError as error:
        raise Misuse(f"{picture} cannot be written: {error.strerror}.") from None
    click.echo(f"Calibration error {reliability.calibration_error(bins):.3f}; drawn in {picture}.", err=True)


def _baselines(answerer: Answerer, sets: dict[str, list[Dialog]], *, as_json: bool) -> int:
    """Print our row and each baseline's for every file, with 95% intervals."""
    from dataclasses import asdict  # noqa: PLC0415 - only here

    from rich.console import Console  # noqa: PLC0415 - likewise
    from rich.table import Table  # noqa: PLC0415 - likewise

    from bot.evaluation.baselines import baselines  # noqa: PLC0415 - likewise

    found = {name: baselines(answerer, answerer.encoder, dialogs) for name, dialogs in sets.items()}
    if as_json:
        click.echo(
            json.dumps({name: [asdict(row) for row in rows] for name, rows in found.items()}, indent=1)
        )
        return 0
    for name, rows in found.items():
        table = Table("", "top-1", "right", "refused", "wrong", "AUROC", title=name, title_justify="left")
        for row in rows:
            shares = (row.top, row.right, row.refused, row.wrong, row.separates)
            table.add_row(row.name, *(share.percent() for share in shares))
        Console(highlight=False, width=None if sys.stdout.isatty() else _WIDTH).print(table)
    return 0


def _print(name: str, tables: dict[str, Any], *, misses: bool) -> None:
    from rich.console import Console  # noqa: PLC0415 - only for tables
    from rich.table import Table  # noqa: PLC0415 - likewise

    console = Console(highlight=False)
    table = Table("", *_COLUMNS, title=name, title_justify="left")
    table.add_row("all", *_cells(tables["all"]))
    for heading in ("kind", "language", "style"):
        table.add_section()
        for group, shares in tables[heading].items():
            table.add_row(group or "-", *_cells(shares))
    console.print(table)
    if misses and tables["misses"]:
        listed = Table(
            "id", "question", "kind", "verdict", "shown", "cause", title="Not right", title_justify="left"
        )
        for miss in tables["misses"]:
            shown = f"{miss['status']}: {', '.join(filter(None, miss['shown']))}"
            listed.add_row(miss["id"], miss["q"], miss["kind"], miss["verdict"], shown, miss["cause"])
        console.print(listed)


def _cells(shares: dict[str, float]) -> list[str]:
    return [f"{shares[c]:.0f}" if c == "turns" else f"{shares[c]:.1f}%" for c in _COLUMNS]
