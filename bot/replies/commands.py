"""The commands there are: the one table that ``/help``, the command menus and the handlers go by."""

from __future__ import annotations

from dataclasses import dataclass

from bot.locales import text
from bot.model import Role

MENU_LIMIT = 8
"""Commands in a reader's menu at most; all else is found by buttons and ``/help``."""


@dataclass(frozen=True, slots=True)
class Command:
    """A command. The keys of what is said about it are ``command-<name>`` and ``argument-<argument>``."""

    name: str
    """As typed, without the slash."""
    arguments: tuple[str, ...] = ()
    """Keys of the words that stand for its arguments in ``/help``."""
    menu: bool = True
    """Whether it stands in the command menu."""


@dataclass(frozen=True, slots=True)
class Section:
    """Commands that belong together, and from which role on they are shown."""

    heading: str
    """Key of its heading in ``/help``."""
    commands: tuple[Command, ...]
    role: Role = Role.READER


SECTIONS: tuple[Section, ...] = (
    Section("help-section-ask", (Command("ask", ("question",)), Command("topics"))),
    Section(
        "help-section-stories",
        (
            Command("latest"),
            Command("story", ("article",)),
            Command("timeline", ("article",), menu=False),
            Command("who", ("name",)),
            Command("follow", ("article",), menu=False),
            Command("unfollow", ("article",), menu=False),
            Command("following", menu=False),
        ),
    ),
    Section(
        "help-section-source",
        (
            Command("source", ("fact",), menu=False),
            Command("corrections", menu=False),
            Command("report", ("fact", "wrong"), menu=False),
        ),
    ),
    Section(
        "help-section-bot",
        (
            Command("start", menu=False),
            Command("help"),
            Command("language", ("language",)),
            Command("privacy"),
            Command("mydata", menu=False),
            Command("forgetme", menu=False),
            Command("settings", menu=False),
            Command("cancel", menu=False),
        ),
    ),
    Section("help-section-me", (Command("whoami", menu=False),), Role.CONTRIBUTOR),
    Section(
        "help-section-look",
        (Command("find", ("words",)), Command("show", ("fact",)), Command("test", ("question",))),
        Role.CONTRIBUTOR,
    ),
    Section("help-section-heard", (Command("feedback"),), Role.EDITOR),
    Section(
        "help-section-newsroom",
        (
            Command("queue"),
            Command("draft", ("source",)),
            Command("alt", ("fact", "wording")),
            Command("edit", ("fact", "field", "value")),
        ),
        Role.CONTRIBUTOR,
    ),
    Section(
        "help-section-care",
        (
            Command("review"),
            Command("approve", ("fact",)),
            Command("reject", ("fact", "reason")),
            Command("correct", ("fact", "note")),
            Command("retract", ("fact", "note")),
            Command("history", ("fact",)),
            Command("diff", ("fact", "version")),
            Command("revert", ("fact", "version")),
            Command("alias", ("entity", "name")),
            Command("dismiss", ("question",)),
            Command("import", ("document",)),
            Command("stale"),
        ),
        Role.EDITOR,
    ),
    Section(
        "help-section-people",
        (
            Command("grant", ("user", "role")),
            Command("revoke", ("user",)),
            Command("roles"),
            Command("ban", ("user", "reason")),
            Command("unban", ("user",)),
        ),
        Role.ADMIN,
    ),
    Section(
        "help-section-operation",
        (
            Command("health"),
            Command("stats", ("days",)),
            Command("pause"),
            Command("resume"),
            Command("audit", ("about",)),
            Command("threshold", ("value",)),
            Command("eval"),
            Command("export"),
            Command("backup"),
            Command("restore", ("backup",)),
            Command("reload"),
        ),
        Role.ADMIN,
    ),
)
"""Sections of ``/help``, in their order."""

COMMANDS: tuple[Command, ...] = tuple(command for section in SECTIONS for command in section.commands)


def sections(role: Role) -> tuple[Section, ...]:
    """Choose the sections that a person with this role sees."""
    return tuple(section for section in SECTIONS if section.role <= role)


def names(role: Role) -> list[str]:
    """List the commands that a person with this role has."""
    return [command.name for section in sections(role) for command in section.commands]


def command_menu(language: str, role: Role = Role.READER) -> tuple[tuple[str, str], ...]:
    """Names and descriptions, as Telegram's command menu takes them."""
    return tuple(
        (command.name, description(command, language))
        for section in sections(role)
        for command in section.commands
        if command.menu
    )


def description(command: Command, language: str) -> str:
    """Say in a few words what the command does."""
    return text(f"command-{command.name}", language)


def usage(command: Command, language: str) -> str:
    """Spell the command as it is typed: ``/ask <question>``."""
    arguments = "".join(f" <{text(f'argument-{argument}', language)}>" for argument in command.arguments)
    return f"/{command.name}{arguments}"
