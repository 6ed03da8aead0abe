"""What is written about the bot is true: commands, settings, targets, links, the exchange in the README."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from dotenv import dotenv_values

from bot.cli import COMMANDS as TERMINAL_COMMANDS
from bot.handlers import COMMANDS as HANDLED
from bot.knowledge import load_base
from bot.model import Role
from bot.replies import COMMANDS, render_help, render_record
from bot.settings import PREFIX, Settings, load_settings

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
EXAMPLE = dotenv_values(ROOT / ".env.example")
SETTINGS = {PREFIX + name.upper() for name in Settings.model_fields}


def first_cells(heading: str) -> list[str]:
    """Read the code in the first cell of each row of the tables below a heading of the README."""
    section = README.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    return re.findall(r"^\| \[?`([^`]+)`", section, re.MULTILINE)


def test_reader_commands() -> None:
    """The handlers, the table, /help and the README know the same commands."""
    names = {command.name for command in COMMANDS}
    assert names == set(HANDLED)
    assert names == set(re.findall(r"^/(\w+)", render_help("en", Role.OWNER).plain(), re.MULTILINE))
    assert names == {cell[1:] for cell in first_cells("Commands") if cell.startswith("/")}


def test_terminal_commands() -> None:
    told = {cell.split()[3] for cell in first_cells("Commands") if cell.startswith("python -m bot")}
    assert told == set(TERMINAL_COMMANDS)


def test_settings_are_written_down() -> None:
    """The record, .env.example and the README have the same settings."""
    assert SETTINGS == set(EXAMPLE) == set(first_cells("Settings"))


def test_example_values_are_the_defaults(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy of .env.example changes nothing."""
    for name in SETTINGS:
        monkeypatch.delenv(name, raising=False)
    copy = tmp_path / ".env"
    copy.write_text((ROOT / ".env.example").read_text(encoding="utf-8"), encoding="utf-8")
    copy.chmod(0o600)
    assert load_settings(copy) == Settings()


def test_each_example_setting_is_explained() -> None:
    lines = (ROOT / ".env.example").read_text(encoding="utf-8").splitlines()
    assert all(lines[n - 1].startswith("# ") for n, line in enumerate(lines) if line.startswith(PREFIX))


def test_links_lead_somewhere() -> None:
    links = [link for link in re.findall(r"\]\(([^)]+)\)", README) if not link.startswith("https://")]
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_map_shows_every_folder() -> None:
    folders = {
        f"bot/{path.name}/" for path in (ROOT / "bot").iterdir() if path.is_dir() and any(path.glob("*.py"))
    }
    assert folders <= set(first_cells("The map of the house"))


def test_make_targets() -> None:
    """What the README tells to make can be made."""
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"`make ([a-z]+)", README)) <= targets


def test_the_exchange_is_real() -> None:
    """The answer on the first screen is what the bot says, to the letter."""
    shown = re.search(r"^Bot:  (.*?)^```", README, re.MULTILINE | re.DOTALL)
    assert shown
    answer = "\n".join(line.strip() for line in shown[1].strip().splitlines())
    fact = answer.splitlines()[-1].split(" · ")[0]
    assert answer == render_record(fact, load_base(ROOT / "knowledge"), "en").plain()


@pytest.mark.parametrize("path", sorted((ROOT / "docs").glob("*.md")), ids=lambda path: path.name)
def test_what_the_documents_name_is_there(path: Path) -> None:
    """Files, settings, commands, targets."""
    text = path.read_text(encoding="utf-8")
    assert [
        name for name in re.findall(r"\b(?:tests|deploy)/[\w./]+\.\w+", text) if not (ROOT / name).exists()
    ] == []
    assert set(re.findall(r"\bBOT_[A-Z_]+", text)) <= SETTINGS
    assert set(re.findall(r"python -m bot ([a-z]+)", text)) <= set(TERMINAL_COMMANDS)
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"`make ([a-z]+)", text)) <= targets
