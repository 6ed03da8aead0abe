"""Whose turn it is, and how fast to send."""

from __future__ import annotations

import asyncio
import time

import pytest
from sqlalchemy import Connection, select

from bot.handlers.transport.pacing import Bucket, Pacing
from bot.handlers.transport.shares import BURST, Shares
from bot.handlers.transport.turns import AT_ONCE, Turns
from bot.localapi import LocalBotApi, Person, PrivateChat
from bot.state import inbox
from bot.state.tables import inbox as rows
from bot.state.tables import outbox as letters
from tests.torture import LONG, figure

from .conftest import Bot


def test_a_bucket_gives_so_many_at_once_then_so_many_a_second() -> None:
    """Waits grow with those who wait already, and shrink with time."""
    bucket = Bucket(size=3, rate=2)
    assert [bucket.take(100.0) for _ in range(5)] == [0, 0, 0, 0.5, 1.0]
    assert bucket.take(101.0) == 0.5
    assert bucket.take(200.0) == 0


def test_an_ordered_wait_goes_before_all_others_and_concerns_one_chat() -> None:
    """And is believed for an hour at most."""
    pacing = Pacing()
    pacing.order(5, 30, now=100.0)
    pacing.order(6, 1_000_000, now=100.0)
    assert pacing.take(5, 110.0) == 20
    assert pacing.take(6, 100.0) == 3600
    assert pacing.take(7, 110.0) == 0


@pytest.mark.parametrize(("chat", "minute"), [(5, 80), (-100, 40)])
def test_a_group_is_sent_less_than_a_person(chat: int, minute: int) -> None:
    """Twenty at once; then one a second to a person, twenty a minute to a group."""
    pacing = Pacing()
    waits = [pacing.take(chat, 0.0) for _ in range(100)]
    assert sum(wait <= 60 for wait in waits) == minute


def test_quiet_chats_are_forgotten() -> None:
    """The memory does not grow with every chat that ever wrote."""
    pacing = Pacing()
    for number in range(Pacing.REMEMBERED * 3):
        pacing.take(number + 1, float(number))
    assert len(pacing._chats) <= Pacing.REMEMBERED + 1


def test_a_person_has_a_share_and_is_told_once_a_minute_that_it_is_used_up() -> None:
    """Two hundred at once, then one a second; another's share is their own."""
    shares = Shares()
    assert sum(shares.takes(5, 100.0) for _ in range(300)) == BURST
    assert shares.takes(6, 100.0)
    assert [shares.takes(5, 103.0) for _ in range(4)] == [True, True, True, False]
    assert [shares.tells(5, now) for now in (100.0, 159.0, 160.0)] == [True, False, True]


def test_shares_of_people_long_gone_are_forgotten() -> None:
    """The memory does not grow with everybody who ever wrote."""
    shares = Shares()
    for number in range(20_000):
        shares.takes(number, float(number))
        shares.tells(number, float(number))
    assert len(shares._buckets) <= 5_001
    assert len(shares._told) <= 5_001


async def test_more_than_a_share_is_told_once_and_on_record(
    running: Bot, reader: Person, chat: PrivateChat
) -> None:
    """No message goes by without an answer or a record, and the record has no text."""
    sent = BURST + 20
    for _ in range(sent):
        await chat.send(reader, "hello")
    async with running.state() as state, asyncio.timeout(60):
        while sum((await state.run(settled)).values()) < sent:
            pass
        refused = await state.run(refusals)
        bodies = await state.run(lambda c: list(c.scalars(select(letters.c.body))))
    assert 0 < len(refused) <= 20
    assert set(refused) == {("flood", "")}
    notices = [body for body in bodies if "faster than I can answer" in body["plain"]]
    assert len(notices) == 1


def settled(connection: Connection) -> dict[str, int]:
    """Count what no longer waits."""
    return {state: number for state, number in inbox.counts(connection).items() if state != "pending"}


def refusals(connection: Connection) -> list[tuple[str, str]]:
    """Reason and text of what was refused."""
    failed = connection.execute(select(rows.c.failure, rows.c.payload).where(rows.c.state == "failed"))
    return [(row.failure, row.payload) for row in failed]


async def test_a_press_over_the_share_is_answered_too(
    running: Bot, server: LocalBotApi, reader: Person, chat: PrivateChat
) -> None:
    """The button does not wait for ever."""
    await chat.send(reader, "How much did the bridge cost?")
    reply = await chat.reply()
    told = [(await chat.press(reader, reply, "Helpful"))["text"] for _ in range(BURST + 20)]
    assert sum("faster than I can answer" in text for text in told) > 0
    assert all(told)


@pytest.mark.torture
async def test_fifty_messages_a_second_do_not_slow_another(running: Bot, server: LocalBotApi) -> None:
    """Of another reader's replies 95 of a hundred come within two seconds."""
    flood = server.private_chat(server.person(66))
    other = server.private_chat(server.person(9))
    await other.send(other.person, "hello")
    await other.reply()
    seconds = 60 if LONG else 5
    ended = time.monotonic() + seconds

    async def keep_flooding() -> int:
        sent = 0
        while time.monotonic() < ended:
            sent += 1
            await flood.send(flood.person, f"How much did the bridge cost, part {sent}?")
            await asyncio.sleep(max(0.0, ended - seconds + sent / 50 - time.monotonic()))
        return sent

    flooding = asyncio.create_task(keep_flooding())
    waits = []
    while time.monotonic() < ended:
        before = time.monotonic()
        await other.send(other.person, "When did the bridge reopen?")
        await other.reply(30)
        waits.append(time.monotonic() - before)
        await asyncio.sleep(0.7)
    slow = sorted(waits)[int(len(waits) * 0.95)]
    figure(f"{await flooding / seconds:.0f} messages a second of one: another's 95th percentile {slow:.2f} s")
    assert slow < 2


async def test_one_who_floods_does_not_slow_another(running: Bot, server: LocalBotApi) -> None:
    """Two hundred messages of one reader wait in line; another's are answered at once."""
    flood = server.private_chat(server.person(66))
    other = server.private_chat(server.person(9))
    await other.send(other.person, "hello")
    await other.reply()
    for number in range(200):
        await flood.send(flood.person, f"How much did the bridge cost, part {number}?")
    waits = []
    for _ in range(5):
        before = time.monotonic()
        await other.send(other.person, "When did the bridge reopen?")
        await other.reply()
        waits.append(time.monotonic() - before)
    assert max(waits) < 2


def test_turns_forget_chats_that_wait_for_nothing() -> None:
    """And start nothing once they are closed."""

    async def scenario() -> None:
        turns = Turns()
        done: list[int] = []

        async def work(number: int) -> None:
            await asyncio.sleep(0)
            done.append(number)

        await asyncio.gather(*(turns.do_process_update(None, work(n)) for n in range(AT_ONCE * 3)))
        assert done == list(range(AT_ONCE * 3))
        assert not turns._chats
        turns.close()
        await turns.do_process_update(None, work(99))
        assert 99 not in done

    asyncio.run(scenario())
