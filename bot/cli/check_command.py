"""``check``: the command around ``check.check``."""

from __future__ import annotations

from pathlib import Path

import click

from .check import check
from .setup import settings_and_logs


@click.command(epilog="Example: python -m bot check")
@click.argument("folder", required=False, type=click.Path(path_type=Path))
def check_command(*, folder: Path | None) -> int:
    """Check the fact base in FOLDER, by default the one in the settings; list every problem."""
    return check(folder or settings_and_logs("WARNING").knowledge_dir)
