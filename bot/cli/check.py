"""``check``: is the fact base sound? A summary, or every problem."""

from __future__ import annotations

from pathlib import Path

import click

from bot.knowledge import KnowledgeError, Problem, Summary, load_base, summarise
from bot.model import Publication


def check(folder: Path) -> int:
    """Print what the base holds, or all that is wrong with it; give the exit code, 0 or 1."""
    try:
        summary = summarise(load_base(folder))
    except KnowledgeError as error:
        _print_problems(error.problems)
        return 1
    _print_summary(summary)
    return 0


def _print_problems(problems: tuple[Problem, ...]) -> None:
    for problem in problems:
        click.echo(str(problem))
    files = len({problem.file for problem in problems})
    click.echo(f"{_counted(len(problems), 'problem')} in {_counted(files, 'file')}")


def _print_summary(summary: Summary) -> None:
    by_status = ", ".join(f"{summary.facts[status]:,} {status.value}" for status in Publication)
    click.echo(_counted(summary.articles, "article"))
    click.echo(f"{_counted(sum(summary.facts.values()), 'fact')} ({by_status})")
    click.echo(_counted(summary.unknowns, "unknown"))
    click.echo(_counted(summary.entities, "entity", "entities"))
    click.echo(
        "wordings: " + ", ".join(f"{count:,} {language}" for language, count in summary.wordings.items())
    )
    for slug, numbers in summary.uncovered.items():
        noun = "paragraph" if len(numbers) == 1 else "paragraphs"
        click.echo(f"{slug}: no published fact quotes {noun} {', '.join(map(str, numbers))}")
    click.echo("no problems")


def _counted(count: int, one: str, many: str = "") -> str:
    return f"{count:,} {one if count == 1 else many or one + 's'}"
