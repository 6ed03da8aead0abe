"""Logging that never holds a secret, and the one line that an answered question leaves.

Redaction is in the formatter, after the message and its traceback have become text: a token inside an
exception, a URL or a library's own record is caught like any other. What prints tracebacks past logging
(uncaught exceptions, in threads too) is led through it.
"""

from __future__ import annotations

import logging
import re
import sys
import threading
from collections.abc import Iterable
from types import TracebackType

from bot.model import Outcome

# Any bot token, known or not; in a URL it follows "bot", and its colon may be percent-encoded.
_TOKEN = re.compile(r"\d{3,}(?::|%3[Aa])[A-Za-z0-9_-]{20,}")
_PASSWORD = re.compile(r"(?<=://)([^\s:/@]*):[^\s@]+(?=@)")
_QUIET = ("httpx", "httpcore", "alembic.runtime.plugins")
"""The first two tell every URL, token included, at INFO or DEBUG; the last one only its own plug-ins."""
_UPDATER = "telegram.ext.Updater"
"""Logs with a traceback what it catches and lives with: that its last call before an end was in vain."""

_answers = logging.getLogger("bot.answers")
_crashes = logging.getLogger("bot.crash")


def redacted(text: str, secrets: Iterable[str] = ()) -> str:
    """Replace bot tokens, passwords in URLs and the given secrets."""
    for secret in secrets:
        text = text.replace(secret, "<secret>")
    return _PASSWORD.sub(r"\1:<password>", _TOKEN.sub("<token>", text))


class RedactingFormatter(logging.Formatter):
    """Formats a record whole, then takes out what is secret."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        # The longest first: a secret within a longer one would leave the rest of it standing.
        self._secrets = sorted((secret for secret in secrets if secret), key=len, reverse=True)

    def format(self, record: logging.LogRecord) -> str:
        """Give the line or lines of a record; one whose arguments do not fit is shown unformatted."""
        try:
            text = super().format(record)
        except (TypeError, ValueError):
            text = f"{record.levelname} {record.name}: {record.msg!s} (its arguments do not fit)"
        return redacted(text, self._secrets)


def configure(level: str, secrets: Iterable[str] = ()) -> None:
    """Log to standard error from ``level`` up, whatever was set up before."""
    handler = logging.StreamHandler()
    handler.setFormatter(RedactingFormatter(secrets))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    logging.captureWarnings(capture=True)
    # When a handler fails, logging prints the raw record to standard error, past every formatter.
    logging.raiseExceptions = False
    for name in _QUIET:
        logging.getLogger(name).setLevel(max(logging.WARNING, logging.getLogger().level))
    logging.getLogger(_UPDATER).addFilter(_in_one_line)
    sys.excepthook = _log_uncaught
    threading.excepthook = _log_uncaught_in_thread


def log_answer(outcome: Outcome, milliseconds: float) -> None:
    """Leave one line for each question of a message; never its text. The time is the whole message's."""
    for one in outcome.parts or (outcome,):
        shown = ",".join(one.facts) or one.unknown or one.smalltalk or "-"
        _answers.info(
            "status=%s fact=%s confidence=%.3f ms=%.1f", one.status, shown, one.confidence, milliseconds
        )


def _in_one_line(record: logging.LogRecord) -> bool:
    """Put the name of an exception in place of its traceback; every record passes."""
    if record.exc_info and record.exc_info[1]:
        record.msg, record.args = f"{record.getMessage()} ({type(record.exc_info[1]).__name__})", ()
        record.exc_info = record.exc_text = None
    return True


def _log_uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    _crashes.critical("uncaught exception", exc_info=(kind, error, trace))


def _log_uncaught_in_thread(arguments: threading.ExceptHookArgs) -> None:
    if arguments.exc_value is not None:
        _log_uncaught(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)
