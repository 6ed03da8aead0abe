"""Whose turn it is, and how fast to send."""

from __future__ import annotations

import asyncio
import time

import pytest

from bot.handlers.pacing import Bucket, Pacing
from bot.handlers.turns import AT_ONCE, Turns
from bot.localapi import LocalBotApi

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
