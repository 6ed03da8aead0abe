"""The health endpoint: what it tells, and to whom."""

from __future__ import annotations

import asyncio
import json
import socket
import sqlite3
from typing import Any

import aiohttp
import pytest

from bot.localapi import LocalBotApi, PrivateChat

from .conftest import Bot


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


@pytest.fixture
def port(bot: Bot) -> int:
    """Set the bot's health port."""
    port = free_port()
    bot.settings = bot.settings.model_copy(update={"health_port": port})
    return port


async def look(port: int, path: str, **headers: str) -> tuple[int, dict[str, Any]]:
    address = f"http://127.0.0.1:{port}{path}"
    async with aiohttp.ClientSession() as client, client.get(address, headers=headers) as answer:
        return answer.status, json.loads(await answer.text())


async def until(port: int, path: str, status: int) -> dict[str, Any]:
    """Ask until the endpoint is there and answers with this status."""
    async with asyncio.timeout(15):
        while True:
            try:
                found, told = await look(port, path)
            except aiohttp.ClientConnectionError:
                found, told = 0, {}
            if found == status:
                return told
            await asyncio.sleep(0.1)


async def test_a_bot_that_hears_and_writes_is_live_and_ready(bot: Bot, port: int) -> None:
    """Both say so with status 200."""
    async with bot.running():
        assert await until(port, "/ready", 200) == {
            "ready": True,
            "checks": {"telegram": True, "database": True},
        }
        status, told = await look(port, "/live")
        assert status == 200
        assert told["live"] is True
    with pytest.raises(aiohttp.ClientConnectionError):
        await look(port, "/live")


async def test_while_the_server_cannot_be_reached_the_bot_lives_and_is_not_ready(
    bot: Bot, port: int, server: LocalBotApi
) -> None:
    """Starting it again would mend nothing; sending it readers would not either."""
    await server.stop()
    async with bot.running():
        assert (await until(port, "/ready", 503))["checks"] == {"telegram": False, "database": True}
        assert (await look(port, "/live"))[0] == 200
        await server.start()
        await until(port, "/ready", 200)


async def test_a_database_that_another_process_holds_makes_it_unready(bot: Bot, port: int) -> None:
    """What cannot be written cannot be answered."""
    async with bot.running():
        await until(port, "/ready", 200)
        other = sqlite3.connect(bot.settings.data_dir / "bot.sqlite3", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        assert (await until(port, "/ready", 503))["checks"] == {"telegram": True, "database": False}
        other.execute("COMMIT")
        other.close()
        await until(port, "/ready", 200)


async def test_only_this_machine_is_answered(bot: Bot, port: int) -> None:
    """A web site that points its own name here learns nothing; there is no other page and no other method."""
    async with bot.running():
        await until(port, "/ready", 200)
        status, told = await look(port, "/ready", Host="evil.example")
        assert (status, list(told)) == (403, ["error"])
        async with aiohttp.ClientSession() as client:
            assert (await client.get(f"http://127.0.0.1:{port}/")).status == 404
            assert (await client.post(f"http://127.0.0.1:{port}/ready")).status == 405


async def test_it_is_off_unless_asked_for(running: Bot, chat: PrivateChat) -> None:
    """No port is opened by default."""
    await chat.send(chat.person, "hello")
    await chat.reply()
    assert running.settings.health_port is None


async def test_a_taken_port_is_one_sentence(bot: Bot, port: int, caplog: pytest.LogCaptureFixture) -> None:
    """The operator reads which setting to change."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", port))
        taken.listen()
        await bot.start()
        assert await bot.exit_code() == 1
    assert f"The port {port} in BOT_HEALTH_PORT cannot be had" in caplog.text
    assert "Traceback" not in caplog.text
