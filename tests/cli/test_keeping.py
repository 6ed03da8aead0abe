"""``import``, ``export``, ``backup`` and ``restore`` in the terminal."""

from __future__ import annotations

import asyncio
import zipfile
from pathlib import Path

import pytest

from bot.cli import main
from bot.state import Database, InstanceLock
from tests.knowledge.small_base import FACTS, SmallBase

TEXT = "The ferry Aurora sailed again on Friday.\n\nAll 42 passengers were brought ashore.\n"


def test_import_stores_the_article_and_its_drafts(
    base: SmallBase, capsys: pytest.CaptureFixture[str]
) -> None:
    """What a fact says already is told and not drafted."""
    Path("storm.txt").write_text(TEXT, encoding="utf-8")
    assert main(["import", "storm.txt", "--title", "Storm over the lake"]) == 0
    shown = capsys.readouterr().out
    assert "publisher: -\n" in shown
    assert "brought ashore. [" not in shown
    assert "All 42 passengers were brought ashore. (as passengers-ashore says; not drafted)" in shown
    assert shown.endswith("Stored articles/storm-over-lake.md and 1 drafts in facts/storm-over-lake/.\n")
    loaded = base.load()
    assert loaded.articles["storm-over-lake"].text == TEXT
    assert loaded.facts["ferry-aurora-sailed-again-friday"].status == "draft"


def test_a_dry_run_stores_nothing(base: SmallBase, capsys: pytest.CaptureFixture[str]) -> None:
    Path("storm.txt").write_text(TEXT, encoding="utf-8")
    before = base.load().fingerprint
    assert main(["import", "--dry-run", "storm.txt"]) == 0
    assert capsys.readouterr().out.endswith("Nothing is stored.\n")
    assert base.load().fingerprint == before


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("gone.txt", None, "gone.txt cannot be read: No such file or directory."),
        ("base.zip", b"PK\x03\x04", "base.zip is no text document; expected one of .txt, .md, .html, .htm."),
        ("long.txt", b"a" * 1_500_000, "long.txt has 1,000,001 bytes; expected at most 1,000,000."),
    ],
)
def test_what_cannot_be_imported_is_one_line_and_exit_2(
    base: SmallBase, capsys: pytest.CaptureFixture[str], name: str, content: bytes | None, said: str
) -> None:
    if content is not None:
        Path(name).write_bytes(content)
    assert main(["import", name]) == 2
    assert capsys.readouterr().err == said + "\n"


def test_nothing_is_imported_beside_a_running_bot(
    base: SmallBase, capsys: pytest.CaptureFixture[str]
) -> None:
    """It has the database; /import is the way then."""
    Path("storm.txt").write_text(TEXT, encoding="utf-8")
    with InstanceLock(Path("data")):
        assert main(["import", "storm.txt"]) == 1
    assert capsys.readouterr().err.startswith("The bot is already running")


def test_export(base: SmallBase, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "out.zip"]) == 0
    assert FACTS in zipfile.ZipFile("out.zip").namelist()
    assert main(["export", "no/such/folder.zip"]) == 2
    base.change(FACTS, "status: draft", "status: x")
    assert main(["export"]) == 1


def test_a_drill(base: SmallBase, capsys: pytest.CaptureFixture[str]) -> None:
    """Backed up beside a running bot; shown without --yes; refused while a bot runs; then restored."""

    async def touch() -> None:
        await (await Database.open("sqlite:///data/bot.sqlite3")).close()

    asyncio.run(touch())
    with InstanceLock(Path("data")):
        assert main(["backup"]) == 0
    id_ = capsys.readouterr().out.split()[1]
    kept = base.folder.joinpath(FACTS).read_bytes()
    base.change(FACTS, "What was the cargo?", "What was its cargo?")
    assert main(["restore"]) == 0
    assert capsys.readouterr().out == f"{id_}  5 files of the fact base, with the database\n"
    assert main(["restore", id_]) == 0
    assert f"change  {FACTS}\n" in capsys.readouterr().out
    assert base.folder.joinpath(FACTS).read_bytes() != kept
    with InstanceLock(Path("data")):
        assert main(["restore", id_, "--yes"]) == 1
    assert main(["restore", id_, "--yes"]) == 0
    assert base.folder.joinpath(FACTS).read_bytes() == kept
    assert main(["restore", "20000101T000000Z"]) == 1
    assert capsys.readouterr().err.endswith("There is no backup '20000101T000000Z'.\n")
