"""What a reader wrote is gone when its time is over: from every table, and from every byte on the disk."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection

from bot.state import Database, contexts, feedback, inbox, outbox, questions, receipts, retention
from bot.state.inbox import Stored
from bot.state.outbox import Kind, Letter
from bot.state.questions import Reason
from bot.state.receipts import Asked

SAID = "is my neighbour Kubat the one who was arrested"
DAY = timedelta(days=1)


def ask(connection: Connection, now: datetime, *, judged: bool = False) -> None:
    """Leave a question everywhere that one leaves something: a reply is still on its way."""
    id_ = receipts.add(
        connection, Asked(SAID, "en", "answered", ("x",)), chat_id=7, question_id=1, user_id=7, now=now
    )
    body = {"html": f"<b>{SAID}</b>", "plain": SAID, "keyboard": []}
    outbox.add(connection, Letter(7, Kind.PART, body, receipt_id=id_), now)
    outbox.add(connection, Letter(7, Kind.SEND, body), now)
    questions.add(
        connection,
        receipt_id=id_,
        user_id=7,
        text=SAID,
        language="en",
        reason=Reason.NOT_REPORTED,
        nearest=(),
        now=now,
    )
    contexts.save(connection, 7, 7, f'{{"question": "{SAID}"}}', now)
    inbox.add(connection, [Stored(number, SAID) for number in (1, 2, 3)], now)
    inbox.settle(connection, 1, now)
    inbox.fail(connection, 2, "AB12", now)
    inbox.refuse(connection, 3, "flood", now)
    if judged:
        feedback.give(connection, id_, 7, helpful=True, now=now)


def on_disk(folder: Path) -> bool:
    """Tell whether the words are in any byte of any file."""
    return any(SAID.encode() in path.read_bytes() for path in folder.rglob("*") if path.is_file())


async def test_a_question_without_feedback_is_in_no_byte_after_thirty_days(
    database: Database, tmp_path: Path, now: datetime
) -> None:
    """Neither in a table nor in SQLite's free pages nor in its log, while the database stays open."""
    await database.run(ask, now)
    await database.tidy()
    assert on_disk(tmp_path)
    await database.run(retention.purge, now + 29 * DAY)
    await database.tidy()
    assert on_disk(tmp_path)
    await database.run(retention.purge, now + 31 * DAY)
    await database.tidy()
    assert not on_disk(tmp_path)


async def test_a_judged_question_is_kept_for_a_year(
    database: Database, tmp_path: Path, now: datetime
) -> None:
    """Editors learn from it."""
    await database.run(lambda connection: ask(connection, now, judged=True))
    await database.run(retention.purge, now + 364 * DAY)
    await database.tidy()
    assert on_disk(tmp_path)
    await database.run(retention.purge, now + 366 * DAY)
    await database.tidy()
    assert not on_disk(tmp_path)


async def test_the_words_of_an_update_are_forgotten_once_it_is_done(
    database: Database, tmp_path: Path, now: datetime
) -> None:
    """What failed keeps them for a week, for the operator."""
    await database.run(inbox.add, [Stored(1, SAID)], now)
    await database.run(inbox.settle, 1, now)
    await database.tidy()
    assert not on_disk(tmp_path)
    await database.run(inbox.add, [Stored(2, SAID)], now)
    await database.run(inbox.fail, 2, "AB12", now)
    await database.run(retention.purge, now + 6 * DAY)
    await database.tidy()
    assert on_disk(tmp_path)
    await database.run(retention.purge, now + 8 * DAY)
    await database.tidy()
    assert not on_disk(tmp_path)


async def test_a_context_is_gone_with_the_next_clearing(
    database: Database, tmp_path: Path, now: datetime
) -> None:
    """It fades after ten minutes; until then the next question leans on it."""
    await database.run(contexts.save, 7, 7, SAID, now)
    await database.run(retention.purge, now + timedelta(minutes=9))
    assert await database.run(contexts.load, 7, 7, now) == SAID
    await database.run(retention.purge, now + timedelta(minutes=11))
    await database.tidy()
    assert not on_disk(tmp_path)


@pytest.mark.parametrize(("days", "waits"), [(6, True), (8, False)])
async def test_a_reply_that_cannot_be_brought_is_given_up_after_a_week(
    database: Database, tmp_path: Path, now: datetime, days: int, waits: bool
) -> None:
    """Its record stays, without its text."""
    await database.run(outbox.add, Letter(7, Kind.SEND, {"plain": SAID}), now)
    await database.run(retention.purge, now + days * DAY)
    await database.tidy()
    assert (await database.run(outbox.first, 7) is not None) == waits
    assert on_disk(tmp_path) == waits
