"""How long each thing is kept; run at start and once a day."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection

from . import buttons, contexts, inbox, outbox, questions, receipts, reports, statistics, steps

SETTLED = timedelta(days=7)
"""Numbers of updates: a redelivered one must be known again; Telegram gives up after a day."""
LETTERS = timedelta(days=7)
"""Replies that do not arrive: after a week nobody waits for one any more."""
FAILED_LETTERS = timedelta(days=30)
"""The records of those, without their texts."""
QUESTIONS = timedelta(days=30)
"""Texts of questions without feedback."""
JUDGED = timedelta(days=365)
"""Questions with feedback, and the feedback."""
QUEUE = timedelta(days=30)
"""The editors' queue."""
REPORTS = timedelta(days=365)
COUNTS = timedelta(days=365)
"""Lines for counting."""


def purge(connection: Connection, now: datetime) -> None:
    """Delete everything whose time is over."""
    inbox.purge(connection, now - SETTLED)
    outbox.expire(connection, now - LETTERS, now)
    outbox.purge(connection, now - FAILED_LETTERS)
    receipts.purge(connection, now - QUESTIONS, now - JUDGED)
    questions.purge(connection, now - QUEUE)
    reports.purge(connection, now - REPORTS)
    statistics.purge(connection, (now - COUNTS).date())
    buttons.purge(connection, now)
    contexts.purge(connection, now)
    steps.purge(connection, now)
