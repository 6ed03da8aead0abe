"""The commands readers have: the one table that ``/help``, the command menu and the handlers go by."""

from __future__ import annotations

from dataclasses import dataclass

from bot.locales import text


@dataclass(frozen=True, slots=True)
class Command:
    """A command, and the keys of what is said about it."""

    name: str
    """As typed, without the slash."""
    description: str
    """Key of its description, for ``/help`` and the command menu."""
    argument: str = ""
    """Key of the word that stands for its argument in ``/help``; empty where it takes none."""


SECTIONS: tuple[tuple[str, tuple[Command, ...]], ...] = (
    (
        "help-section-ask",
        (
            Command("ask", "command-ask", "argument-question"),
            Command("topics", "command-topics"),
        ),
    ),
    ("help-section-source", (Command("source", "command-source", "argument-fact"),)),
    ("help-section-bot", (Command("start", "command-start"), Command("help", "command-help"))),
)
"""Sections of ``/help``, by the keys of their headings."""

COMMANDS: tuple[Command, ...] = tuple(command for _, commands in SECTIONS for command in commands)


def command_menu(language: str) -> tuple[tuple[str, str], ...]:
    """Names and descriptions, as Telegram's command menu takes them."""
    return tuple((command.name, text(command.description, language)) for command in COMMANDS)


def usage(command: Command, language: str) -> str:
    """Spell the command as it is typed: ``/ask question``."""
    argument = f" <{text(command.argument, language)}>" if command.argument else ""
    return f"/{command.name}{argument}"
