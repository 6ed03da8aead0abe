"""Bad days on order: flood control, lost answers, silence."""

import asyncio

import pytest
from telegram import Bot
from telegram.error import BadRequest, Conflict, InvalidToken, NetworkError, RetryAfter, TimedOut

from bot.localapi import LocalBotApi, PrivateChat


async def test_flood_control_for_one_chat_spares_the_others(
    server: LocalBotApi, bot: Bot, chat: PrivateChat
) -> None:
    other = server.private_chat(server.person(9), started=True)
    server.faults.add("sendMessage", status=429, retry_after=3, chat_id=chat.id, times=2)
    for _ in range(2):
        with pytest.raises(RetryAfter, match=r"Retry in (3 seconds|0:00:03)"):
            await bot.send_message(chat.id, "x")
        assert await bot.send_message(other.id, "x")
    assert await bot.send_message(chat.id, "x")


@pytest.mark.parametrize(
    ("status", "error"),
    [(400, BadRequest), (401, InvalidToken), (409, Conflict), (502, NetworkError)],
)
async def test_a_status_becomes_the_error_it_is_at_telegrams(
    server: LocalBotApi, bot: Bot, chat: PrivateChat, status: int, error: type[Exception]
) -> None:
    server.faults.add("*", status=status)
    with pytest.raises(error):
        await bot.send_message(chat.id, "x")
    assert await bot.send_message(chat.id, "x")


async def test_a_lost_answer_has_happened_all_the_same(
    server: LocalBotApi, bot: Bot, chat: PrivateChat
) -> None:
    server.faults.add("sendMessage", close=True, after=True)
    with pytest.raises(NetworkError):
        await bot.send_message(chat.id, "x")
    assert len(chat.messages) == 1
    server.faults.add("sendMessage", close=True)
    with pytest.raises(NetworkError):
        await bot.send_message(chat.id, "x")
    assert len(chat.messages) == 1


async def test_a_hang_ends_only_with_the_callers_patience(
    server: LocalBotApi, bot: Bot, chat: PrivateChat
) -> None:
    server.faults.add("sendMessage", hang=True)
    with pytest.raises(TimedOut):
        await bot.send_message(chat.id, "x", read_timeout=0.1)
    assert chat.messages == []


async def test_faults_can_wait_last_and_be_lifted(server: LocalBotApi, bot: Bot, chat: PrivateChat) -> None:
    fault = server.faults.add("sendMessage", status=502, skip=1, times=None)
    assert await bot.send_message(chat.id, "x")
    for _ in range(3):
        with pytest.raises(NetworkError):
            await bot.send_message(chat.id, "x")
    server.faults.remove(fault)
    assert await bot.send_message(chat.id, "x")


async def test_a_delay_alone_lets_the_call_go_on(server: LocalBotApi, bot: Bot, chat: PrivateChat) -> None:
    server.faults.add("sendMessage", delay=0.1)
    began = asyncio.get_running_loop().time()
    assert await bot.send_message(chat.id, "x")
    assert asyncio.get_running_loop().time() - began >= 0.1
