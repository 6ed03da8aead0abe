"""The command line: what each command does is in a module of its own, imported when the command runs.

Exit codes: 0 done; 1 not as it should be (a problem in the fact base, or nobody reads the output any more);
2 bad input or setting, told in one sentence; 130 ended by Ctrl-C.
"""

from __future__ import annotations

import gc
import importlib
import io
import sys
from collections.abc import Sequence

import click

INTERRUPTED = 130

COMMANDS = {
    "run": ("bot.cli.run:run", "Start the bot: on Telegram with a token, else on a local chat page."),
    "ask": ("bot.cli.ask:ask", "Answer a question, or a stream of questions as JSON lines."),
    "check": ("bot.cli.check_command:check_command", "Check the fact base."),
    "eval": ("bot.cli.eval:evaluate", "Score files of questions."),
    "bench": ("bot.cli.bench:bench", "Measure matching on public sets, and what it costs."),
    "import": ("bot.cli.importing:import_", "Store an article and draft facts from it."),
    "export": ("bot.cli.keeping:export", "Write the fact base as a zip."),
    "backup": ("bot.cli.keeping:backup", "Copy the database and the fact base."),
    "restore": ("bot.cli.keeping:restore", "List backups, show what one would change, restore it."),
    "doctor": ("bot.cli.doctor:doctor", "Look over token, files, database and the rest."),
}
"""Where each command is, and what it does; the modules are not imported for the list."""


class _LazyGroup(click.Group):
    """Imports a command when it is called for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - likewise
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name][0].partition(":")
        command = getattr(importlib.import_module(module), name)
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl([(name, summary) for name, (_, summary) in COMMANDS.items()])


@click.group(cls=_LazyGroup, epilog='Example: python -m bot ask "who is the president?"')
@click.version_option(package_name="news-qa-bot", message="%(version)s")
def newsbot() -> None:
    """Answer questions about the news, each answer with the article's own words."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return the exit code; ``arguments`` are those of the process by default."""
    _write_utf8()
    # A start makes half a million objects that stay: collecting them again and again costs a tenth of it.
    gc.set_threshold(100_000, 50, 50)
    try:
        code = newsbot.main(arguments, standalone_mode=False)
    except click.ClickException as error:
        click.echo(error.format_message(), err=True)
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    return code if isinstance(code, int) else 0


def _write_utf8() -> None:
    """Write UTF-8 whatever the locale: the bot speaks Cyrillic."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
