"""The store modules, one rule a test."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy import Connection

from bot.state import Database, buttons, contexts, feedback, inbox, outbox, questions, receipts, retention
from bot.state.buttons import Button
from bot.state.inbox import Stored
from bot.state.outbox import Kind, Letter
from bot.state.questions import Reason
from bot.state.receipts import Asked

HOUR = timedelta(hours=1)


def ask(connection: Connection, now: datetime, *, message: int | None = 10, chat: int = 5) -> int:
    asked = Asked("Who won?", "en", "answered", ("winner",))
    return receipts.add(connection, asked, chat_id=chat, question_id=message, user_id=7, now=now)


def button(key: str = "", *, once: bool = False, row: int = 0, place: int = 0) -> Button:
    return Button(key or buttons.new_key(), "Source", "source", "winner", row, place, None, once)


async def test_an_update_is_known_by_membership(database: Database, now: datetime) -> None:
    """A lower number after a higher one is as new as any; the same number is not."""
    assert await database.run(inbox.add, [Stored(900, "a")], now) == {900}
    assert await database.run(inbox.add, [Stored(3, "b"), Stored(900, "a")], now) == {3}
    await database.run(inbox.settle, 3, now)
    assert await database.run(inbox.add, [Stored(3, "b")], now) == set()
    assert await database.run(inbox.add, [], now) == set()


async def test_a_replay_gives_what_is_undone_in_order_of_arrival(database: Database, now: datetime) -> None:
    """Done and failed ones are left out; the numbers do not decide the order."""
    for number, (update_id, payload) in enumerate(
        [(50, "first"), (7, "second"), (60, "done"), (61, "failed")]
    ):
        await database.run(inbox.add, [Stored(update_id, payload)], now + number * HOUR)
    await database.run(inbox.settle, 60, now)
    await database.run(inbox.fail, 61, "E-1", now)
    assert [stored.payload for stored in await database.run(inbox.replay, now)] == ["first", "second"]
    assert await database.run(inbox.counts) == {"pending": 2, "done": 1, "failed": 1}


async def test_an_update_that_ends_the_process_every_time_is_given_up(
    database: Database, now: datetime
) -> None:
    """After fifty unclean ends it is a recorded failure; a clean end starts the count anew."""
    await database.run(inbox.add, [Stored(1, "poison")], now)
    for _ in range(inbox.REPLAYS - 1):
        assert await database.run(inbox.replay, now)
        await database.run(inbox.begin, 1)
    await database.run(inbox.end_cleanly)
    for _ in range(inbox.REPLAYS):
        assert await database.run(inbox.replay, now)
        await database.run(inbox.begin, 1)
    assert await database.run(inbox.replay, now) == []
    assert await database.run(inbox.counts) == {"failed": 1}


async def test_an_update_that_only_waited_is_not_given_up(database: Database, now: datetime) -> None:
    """However often the process ends meanwhile: it cannot have been the cause."""
    await database.run(inbox.add, [Stored(1, "innocent")], now)
    for _ in range(inbox.REPLAYS * 3):
        assert await database.run(inbox.replay, now)


async def test_a_receipt_is_found_by_its_question_and_keeps_its_replies(
    database: Database, now: datetime
) -> None:
    """Editing the question changes what was asked, not where the reply stands."""
    id_ = await database.run(ask, now)
    await database.run(receipts.place, id_, 1, 12)
    await database.run(receipts.place, id_, 0, 11)
    await database.run(receipts.place, id_, 2, 13)
    await database.run(receipts.place, id_, 2, None)
    edited = Asked("Кто?", "ru", "suggested", ("winner", "loser"))
    await database.run(receipts.revise, id_, edited)
    found = await database.run(receipts.of_question, 5, 10)
    assert found is not None
    assert (found.asked, found.replies) == (edited, (11, 12))
    assert await database.run(receipts.of_question, 6, 10) is None


async def test_letters_go_out_in_order_and_chats_by_turns(database: Database, now: datetime) -> None:
    """Each chat has its own line; a failed letter does not hold up the next."""
    for chat, word in [(1, "a"), (2, "b"), (1, "c")]:
        await database.run(outbox.add, Letter(chat, Kind.SEND, {"text": word}), now)
    assert await database.run(outbox.chats) == [1, 2]
    first = await database.run(outbox.first, 1)
    assert first is not None
    assert first.body == {"text": "a"}
    assert await database.run(outbox.tried, first.id) == 1
    await database.run(outbox.fail, first.id, "Forbidden", now)
    second = await database.run(outbox.first, 1)
    assert second is not None
    assert second.body == {"text": "c"}
    await database.run(outbox.done, second.id)
    assert await database.run(outbox.first, 1) is None
    assert await database.run(outbox.chats) == [2]


async def test_what_waits_moves_with_its_group(database: Database, now: datetime) -> None:
    """A group that becomes a supergroup gets its letters under the new number."""
    await database.run(outbox.add, Letter(-1, Kind.SEND, {"text": "a"}, reply_to=4), now)
    await database.run(outbox.move, -1, -100)
    moved = await database.run(outbox.first, -100)
    assert moved is not None
    assert moved.reply_to is None
    assert await database.run(outbox.chats) == [-100]


async def test_a_one_time_button_is_used_by_one_update(database: Database, now: datetime) -> None:
    """The update that used it may be replayed; another press may not."""
    made = button(once=True)
    await database.run(buttons.add, [made], chat_id=5, receipt_id=None, expires_at=now + HOUR)
    assert await database.run(buttons.claim, made.key, 100)
    assert await database.run(buttons.claim, made.key, 100)
    assert not await database.run(buttons.claim, made.key, 101)
    assert not await database.run(buttons.claim, "forged", 102)


async def test_buttons_are_listed_as_they_stand(database: Database, now: datetime) -> None:
    """Row by row; those that stand under the message no longer are deleted."""
    made = [button("c", row=1), button("a"), button("b", place=1)]
    await database.run(buttons.add, made, chat_id=5, receipt_id=None, expires_at=now + HOUR)
    await database.run(buttons.stand, 5, 77, [each.key for each in made])
    assert [each.key for each in await database.run(buttons.under, 5, 77)] == ["a", "b", "c"]
    found = await database.run(buttons.find, "c")
    assert found is not None
    assert (found.message_id, found.chat_id) == (77, 5)
    await database.run(buttons.stand, 5, 77, ["b"])
    assert [each.key for each in await database.run(buttons.under, 5, 77)] == ["b"]


def test_keys_fit_and_do_not_repeat() -> None:
    """128 random bits, well under Telegram's 64 bytes."""
    keys = {buttons.new_key() for _ in range(1000)}
    assert len(keys) == 1000
    assert max(len(key.encode()) for key in keys) <= 64


async def test_a_context_fades_after_ten_minutes(database: Database, now: datetime) -> None:
    """Each person has one in each chat; the last counts."""
    await database.run(contexts.save, 5, 7, "{1}", now)
    await database.run(contexts.save, 5, 7, "{2}", now)
    await database.run(contexts.save, 5, 8, "{3}", now)
    assert await database.run(contexts.load, 5, 7, now + timedelta(minutes=9)) == "{2}"
    assert await database.run(contexts.load, 5, 7, now + timedelta(minutes=10)) is None
    assert await database.run(contexts.load, 5, 8, now) == "{3}"


async def test_the_last_verdict_counts(database: Database, now: datetime) -> None:
    """A person may think again; two people may differ."""
    id_ = await database.run(ask, now)
    await database.run(feedback.give, id_, 7, helpful=True, now=now)
    await database.run(feedback.give, id_, 7, helpful=False, now=now)
    await database.run(feedback.give, id_, 8, helpful=True, now=now)
    assert await database.run(feedback.verdict, id_, 7) is False
    assert await database.run(feedback.verdict, id_, 9) is None
    assert await database.run(feedback.counts) == {True: 1, False: 1}


async def test_the_queue_forgets_what_is_withdrawn_or_closed(database: Database, now: datetime) -> None:
    """A receipt withdraws its questions when they are edited; what an editor has closed stays closed."""
    id_ = await database.run(ask, now)
    for reason in (Reason.NOT_REPORTED, Reason.NOT_HELPFUL):
        await database.run(questions.withdraw, id_)
        await database.run(
            questions.add,
            receipt_id=id_,
            user_id=7,
            text="Who won?",
            language="en",
            reason=reason,
            nearest=("winner",),
            now=now,
        )
    [waiting] = await database.run(questions.waiting)
    assert (waiting.text, waiting.reason, waiting.nearest) == ("Who won?", Reason.NOT_HELPFUL, ("winner",))
    await database.run(questions.close, waiting.id, "dismissed")
    await database.run(questions.withdraw, id_)
    assert await database.run(questions.waiting) == []


async def test_what_is_over_is_deleted_and_what_was_judged_is_kept(database: Database, now: datetime) -> None:
    """Question texts without feedback go after 30 days, the judged ones stay."""
    plain = await database.run(ask, now)
    judged = await database.run(ask, now, message=20)
    await database.run(feedback.give, judged, 7, helpful=True, now=now)
    await database.run(
        buttons.add, [button("x")], chat_id=5, receipt_id=plain, expires_at=now + 99 * 24 * HOUR
    )
    await database.run(inbox.add, [Stored(1, "{}"), Stored(2, "{}")], now)
    await database.run(inbox.settle, 1, now)
    await database.run(retention.purge, now + timedelta(days=29))
    assert await database.run(receipts.get, plain)
    await database.run(retention.purge, now + timedelta(days=31))
    assert await database.run(receipts.get, plain) is None
    assert await database.run(buttons.find, "x") is None
    assert await database.run(receipts.get, judged)
    assert await database.run(inbox.counts) == {"pending": 1}


async def test_a_time_without_a_zone_is_refused(database: Database, now: datetime) -> None:
    """A naive time is a mistake of the caller, not a time in some zone."""
    with pytest.raises(Exception, match="without a zone"):
        await database.run(inbox.add, [Stored(1, "{}")], now.replace(tzinfo=None))
