"""The command line as a whole: help, exit codes, one sentence for a mistake."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bot.cli import COMMANDS, main
from tests.knowledge.small_base import FACTS, SmallBase

ROOT = Path(__file__).parents[2]
NEWSBOT = [sys.executable, "-m", "bot"]
OUTSIDE = {**os.environ, "PYTHONPATH": str(ROOT), "BOT_SEMANTIC": "off"}


@pytest.mark.parametrize("command", COMMANDS)
def test_help_shows_an_example(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "--help"]) == 0
    assert "Example" in capsys.readouterr().out


def test_help_lists_the_commands(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    shown = capsys.readouterr().out
    assert all(f"  {name} " in shown for name in COMMANDS)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["dance"], "No such command 'dance'."),
        (["ask"], "There is no question; write it after the command"),
        (["ask", "  "], "There is no question; write it after the command"),
        (["ask", "--jsonl", "why"], "--jsonl reads its questions from the standard input"),
        (["ask", "--loud", "why"], "No such option"),
        (["ask", "--language", "de", "why"], "Invalid value for '--language'"),
        (["run", "fast"], "Got unexpected extra argument (fast)"),
    ],
)
def test_bad_input_is_one_line_and_exit_2(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    shown = capsys.readouterr()
    assert shown.err.startswith(said)
    assert shown.err.count("\n") == 1
    assert not shown.out


@pytest.mark.parametrize("command", [["run"], ["ask", "why"], ["check"], ["doctor"]])
def test_a_bad_setting_is_one_line_and_exit_2(
    command: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("BOT_LOG_LEVEL", "LOUD")
    assert main(command) == 2
    assert capsys.readouterr().err.startswith("BOT_LOG_LEVEL must be")


def test_a_server_needs_a_token(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("BOT_API_URL", "http://127.0.0.1:9")
    assert main(["run"]) == 2
    assert "no BOT_TOKEN" in capsys.readouterr().err


def test_check(base: SmallBase, capsys: pytest.CaptureFixture[str]) -> None:
    """The folder of the settings, or the one that is named."""
    assert main(["check"]) == 0
    assert capsys.readouterr().out.endswith("no problems\n")
    base.change(FACTS, "status: draft", "status: x")
    assert main(["check"]) == main(["check", str(base.folder)]) == 1


def test_ask_says_when_the_base_is_broken(base: SmallBase, capsys: pytest.CaptureFixture[str]) -> None:
    base.change(FACTS, "status: draft", "status: x")
    assert main(["ask", "why"]) == 1
    assert capsys.readouterr().err.startswith("The fact base in knowledge has a problem: facts/")
    base.change(FACTS, "claim: established", "claim: x")
    assert main(["ask", "why"]) == 1
    assert "problems; to see them: python -m bot check\n" in capsys.readouterr().err


def test_doctor_has_a_line_for_each_thing(base: SmallBase, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line[6:22].strip() for line in lines] == [
        "token",
        "files",
        "database",
        "second instance",
        "semantic model",
        "admins",
    ]
    assert [line.split()[0] for line in lines] == ["note", "ok", "ok", "ok", "ok", "note"]
    assert not Path("data").exists()


def test_doctor_fails_where_something_is_broken(
    base: SmallBase, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    base.change(FACTS, "status: draft", "status: x")
    monkeypatch.setenv("BOT_TOKEN", "1:stranger")
    monkeypatch.setenv("BOT_API_URL", "http://127.0.0.1:9")
    Path("data").mkdir()
    Path("data/bot.sqlite3").write_bytes(b"no database" * 100)
    assert main(["doctor"]) == 1
    shown = capsys.readouterr().out
    assert [line.split()[0] for line in shown.splitlines()[:3]] == ["FAIL"] * 3
    assert "stranger" not in shown


def test_doctor_tells_a_data_folder_that_cannot_be_made(
    base: SmallBase, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("file").write_text("", encoding="utf-8")
    for folder in ("file", "file/data"):
        monkeypatch.setenv("BOT_DATA_DIR", folder)
        assert main(["doctor"]) == 1
        shown = capsys.readouterr().out
        assert f"FAIL  second instance  The data folder {folder} cannot be" in shown


def test_nobody_reads_any_more(base: SmallBase) -> None:
    """A closed pipe ends the command without a traceback."""
    asking = subprocess.Popen(
        [*NEWSBOT, "ask", "--jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=OUTSIDE,
    )
    assert asking.stdin
    assert asking.stdout
    asking.stdout.close()
    _, told = asking.communicate(b'{"text": "why"}\n' * 50, timeout=60)
    assert asking.returncode == 1
    assert told == b""


@pytest.mark.skipif(os.name != "posix", reason="Ctrl-C is a signal here")
@pytest.mark.skipif(signal.getsignal(signal.SIGINT) is signal.SIG_IGN, reason="started to ignore Ctrl-C")
def test_ctrl_c(base: SmallBase) -> None:
    """It ends with 130 and without a traceback."""
    asking = subprocess.Popen(
        [*NEWSBOT, "ask", "--jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=OUTSIDE,
    )
    assert asking.stdin
    assert asking.stdout
    asking.stdin.write(b'{"text": "why"}\n')
    asking.stdin.flush()
    assert asking.stdout.readline()
    asking.send_signal(signal.SIGINT)
    # The input stays open until it has ended: at its end the command would be done, which is 0.
    assert asking.wait(timeout=60) == 130
    _, told = asking.communicate()
    assert b"Traceback" not in told
