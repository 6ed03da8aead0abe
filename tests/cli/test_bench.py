"""``bench`` on a toy set."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.cli import main
from tests.evaluation.toy_set import write_set


def test_bench_prints_our_row_beside_the_published_ones(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("BOT_SEMANTIC", "off")
    for name in ("clinc150", "banking77"):
        write_set(folder / "sets" / name)
    assert main(["bench", "--data", "sets", "--wordings", "200"]) == 0
    shown = capsys.readouterr().out
    for said in (
        "CLINC150",
        "BANKING77",
        "this bot, words alone",
        "94.2",
        "WRatio over all",
        "at most 50 ms",
    ):
        assert said in shown


def test_missing_sets_are_told_in_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bench", "--data", "nowhere"]) == 2
    shown = capsys.readouterr()
    assert shown.err.startswith("There is no public set at nowhere")
    assert shown.err.count("\n") == 1
