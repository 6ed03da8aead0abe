"""Whatever a message holds, it costs little, and meanwhile the event loop turns on."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answering import Answerer, Context
from bot.evaluation.cost import HOSTILE
from bot.evaluation.synthetic import synthetic_base
from bot.localapi import LocalBotApi
from tests.torture import LONG, examples, figure

from .conftest import Bot

VARIANTS = 10_000 if LONG else 1_000
CEILING = 50.0
"""Milliseconds of processor time: a message's whole cost, and the longest stall of the event loop."""
TRIES = 4
NOW = datetime(2026, 3, 1, tzinfo=UTC)
LONGEST = 4096
WORDS = """
who when did the council mayor bridge kim kachan сколько почему парлмент ?! . , ' 1999
"""

messages = st.one_of(
    st.text(min_size=1, max_size=64),
    st.text(alphabet="aeoкщ \u0301\u0323\u202e\u200d\ufdfa?'\n", min_size=1, max_size=64),
    st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=40).map(" ".join),
    st.sampled_from(list(HOSTILE.values())),
).map(lambda part: (part * LONGEST)[:LONGEST])


@pytest.fixture(scope="module")
def large() -> Answerer:
    """Answer from a made-up base of so many variants."""
    answerer = Answerer(synthetic_base(VARIANTS))
    answerer.answer("who is it", now=NOW)
    return answerer


COSTS: list[float] = []


@pytest.mark.torture
@settings(max_examples=examples(60), deadline=None)
@given(message=messages)
def test_any_message_of_4096_characters_costs_little(large: Answerer, message: str) -> None:
    """At 10,000 question variants at full length; in processor time: a busy machine does not count."""
    before = time.process_time()
    large.answer(message, context=Context(), now=NOW)
    COSTS.append(1000 * (time.process_time() - before))
    if COSTS[-1] > CEILING:  # once more: a collection of garbage is not the message's fault
        before = time.process_time()
        large.answer(message, context=Context(), now=NOW)
        COSTS[-1] = 1000 * (time.process_time() - before)
    assert COSTS[-1] <= CEILING


@pytest.mark.torture
def test_what_they_cost() -> None:
    """The dearest of those above."""
    figure(f"{len(COSTS)} messages of 4,096 characters at {VARIANTS} variants: {max(COSTS):.1f} ms at most")
    assert max(COSTS) <= CEILING


@pytest.mark.torture
async def test_no_message_stalls_the_event_loop(bot: Bot, server: LocalBotApi, large: Answerer) -> None:
    """Between two turns of the loop the whole process works for fifty milliseconds at most."""
    bot.answerer = large
    chat = server.private_chat(server.person(7))
    stalls: list[float] = []

    async def tick() -> None:
        while True:
            before, at = time.process_time(), time.monotonic()
            await asyncio.sleep(0.002)
            # On a busy machine the time that others take is none of ours: the smaller of the two counts.
            stalls.append(1000 * min(time.process_time() - before, time.monotonic() - at - 0.002))

    async with bot.running():
        await chat.send(chat.person, "hello")
        await chat.reply(20)
        ticking = asyncio.create_task(tick())
        worst = 0.0
        for message in HOSTILE.values():
            longest = CEILING + 1
            # Again where it was long: what does not come again was not the message's fault.
            for number in range(TRIES):
                if longest > CEILING:
                    stalls.clear()
                    await chat.send(chat.person, f"{number}{message}")
                    await chat.reply(20)
                    longest = max(stalls)
            worst = max(worst, longest)
        ticking.cancel()
    figure(f"{len(HOSTILE)} hostile messages: the event loop stalled for {worst:.1f} ms at most")
    assert worst <= CEILING
