"""The log holds no secret, and one line an answered question."""

from __future__ import annotations

import logging
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from bot.logs import RedactingFormatter, configure, log_answer, redacted
from bot.model import Outcome, Status

from .test_settings import TOKEN

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    "text",
    [
        TOKEN,
        f"https://api.telegram.org/bot{TOKEN}/getMe",
        f"https://api.telegram.org/file/bot{TOKEN}/photo.jpg",
        TOKEN.replace(":", "%3A"),
        f"Bot[token={TOKEN}]",
    ],
)
def test_tokens(text: str) -> None:
    """Any token, also one that is not set here."""
    assert TOKEN.partition(":")[2] not in redacted(text)
    assert "<token>" in redacted(text)


def test_passwords_in_addresses() -> None:
    assert redacted("postgresql://bot:hunter2@db/bot") == "postgresql://bot:<password>@db/bot"
    assert redacted("at http://127.0.0.1:8080/x") == "at http://127.0.0.1:8080/x"


def test_secrets_of_another_shape() -> None:
    assert redacted("1:short and more", ["1:short"]) == "<secret> and more"


def test_tracebacks(capsys: pytest.CaptureFixture[str]) -> None:
    """An exception's text is as public as the message."""
    configure("DEBUG", [TOKEN])
    try:
        raise ValueError(f"401 for bot{TOKEN}")
    except ValueError:
        logging.getLogger("x").exception("failed with %s", TOKEN)
    shown = capsys.readouterr().err
    assert "ValueError: 401 for bot<secret>" in shown
    assert TOKEN not in shown


def test_what_the_updater_lives_with_is_told_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    """It catches every error of polling itself; a traceback would look like a crash."""
    configure("INFO")
    try:
        raise ConnectionError("reset")
    except ConnectionError:
        logging.getLogger("telegram.ext.Updater").exception("no last call for %s", "updates")
    assert capsys.readouterr().err.endswith("no last call for updates (ConnectionError)\n")


def test_arguments_that_do_not_fit(capsys: pytest.CaptureFixture[str]) -> None:
    """Logging itself would print the raw record."""
    configure("INFO")
    logging.getLogger("x").info("%d", TOKEN)
    shown = capsys.readouterr()
    assert TOKEN not in shown.err + shown.out
    assert "its arguments do not fit" in shown.err


def test_every_handler_redacts() -> None:
    configure("INFO")
    assert all(isinstance(h.formatter, RedactingFormatter) for h in logging.getLogger().handlers)


@pytest.mark.parametrize("level", ["DEBUG", "INFO", "ERROR"])
def test_http_libraries_are_quiet(level: str) -> None:
    configure(level)
    for name in ("httpx", "httpcore", "httpcore.http11"):
        assert not logging.getLogger(name).isEnabledFor(logging.INFO)


def test_threads_are_logged(capsys: pytest.CaptureFixture[str]) -> None:
    configure("INFO")

    def fail() -> None:
        raise ValueError(TOKEN)

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    shown = capsys.readouterr().err
    assert "uncaught exception" in shown
    assert TOKEN not in shown


def test_a_crash_does_not_tell_the_token() -> None:
    """Seen from outside: standard output and standard error of a process that dies."""
    code = f"from bot.logs import configure; configure('DEBUG'); raise SystemError('bot{TOKEN}')"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "SystemError: bot<token>" in done.stderr
    assert TOKEN not in done.stderr + done.stdout


def test_one_line_an_answer(caplog: pytest.LogCaptureFixture) -> None:
    """Outcome, fact, confidence, time; not what was asked."""
    caplog.set_level(logging.DEBUG)
    log_answer(Outcome(Status.ANSWERED, "en", 0.91234, ("a", "b"), question="a secret"), 12.34)
    assert caplog.messages == ["status=answered fact=a,b confidence=0.912 ms=12.3"]


def test_a_line_for_each_question_of_a_message(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    parts = (
        Outcome(Status.NOT_REPORTED, "en", 0.5, unknown="cargo"),
        Outcome(Status.OFF_TOPIC, "en", 0.6),
    )
    log_answer(Outcome(Status.NOT_REPORTED, "en", 0.5, parts=parts), 3)
    assert caplog.messages == [
        "status=not_reported fact=cargo confidence=0.500 ms=3.0",
        "status=off_topic fact=- confidence=0.600 ms=3.0",
    ]
