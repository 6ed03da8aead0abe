"""``check`` prints the summary and gives 0, or every problem and gives 1."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.cli.check import check

from .small_base import FACTS, SYNONYMS, SmallBase


def test_a_sound_base(base: SmallBase, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(base.folder) == 0
    assert capsys.readouterr().out.splitlines() == [
        "1 article",
        "2 facts (1 draft, 1 published, 0 retracted)",
        "1 unknown",
        "2 entities",
        "wordings: 5 en, 1 ru, 0 ky",
        "ferry: no published fact quotes paragraph 2",
        "no problems",
    ]


def test_problems(base: SmallBase, capsys: pytest.CaptureFixture[str]) -> None:
    """One a line, by file and line, then how many."""
    base.change(FACTS, "status: draft", "status: x")
    base.change(FACTS, "id: cargo", "id: Cargo")
    base.write(SYNONYMS, "- a\n")
    assert check(base.folder) == 1
    *problems, last = capsys.readouterr().out.splitlines()
    assert [problem.split(": ")[0] for problem in problems] == [f"{FACTS}:34", f"{FACTS}:35", f"{SYNONYMS}:1"]
    assert last == "3 problems in 2 files"


def test_one_problem(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(tmp_path / "none") == 1
    assert capsys.readouterr().out.splitlines()[-1] == "1 problem in 1 file"
