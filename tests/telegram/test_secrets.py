"""No byte of the token anywhere, at DEBUG, on the worst of days: seen from outside a real process."""

from __future__ import annotations

import asyncio
import os
import signal
import sqlite3
import subprocess
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot.localapi import LocalBotApi, PrivateChat

from .process import ROOT, Process

SECRET = "AAbbCCddEEffGGhhIIjjKKllMMnnOOppQQr"
QUESTION = "How much did the bridge cost?"
PIECE = 8
"""So many characters of the secret in a row count as a leak."""


@pytest.fixture
async def server() -> AsyncIterator[LocalBotApi]:
    """Serve a bot whose token looks like Telegram's."""
    async with LocalBotApi(f"123456789:{SECRET}") as server:
        yield server


@pytest.fixture
def process(server: LocalBotApi, tmp_path: Path) -> Process:
    """Make the bot as talkative as it can be."""
    return Process(server, tmp_path, BOT_LOG_LEVEL="DEBUG", PYTHONASYNCIODEBUG="1", PYTHONDEVMODE="1")


def leaks(text: str | bytes) -> list[str]:
    """List the pieces of the secret that are in the text."""
    data = text.encode() if isinstance(text, str) else text
    pieces = (SECRET[start : start + PIECE] for start in range(len(SECRET) - PIECE + 1))
    return [piece for piece in pieces if piece.encode() in data]


def leaking(folder: Path) -> list[Path]:
    """List the files that hold a piece."""
    return [path for path in folder.rglob("*") if path.is_file() and leaks(path.read_bytes())]


def check(process: Process, server: LocalBotApi, folder: Path) -> None:
    """Look at the output, every file that the bot has made, and everything that it has sent."""
    assert process.output
    assert leaks(process.output) == []
    assert list(folder.rglob("*.sqlite3"))
    assert leaking(folder) == []
    assert [call.method for call in server.calls if leaks(repr(call.params))] == []


async def greeted(chat: PrivateChat) -> None:
    await chat.send(chat.person, "hello")
    await chat.reply(30)


TROUBLE: list[dict[str, Any]] = [
    {"method": "sendMessage", "status": 429, "retry_after": 1},
    {"method": "sendMessage", "status": 502},
    {"method": "sendMessage", "status": 401},
    {"method": "sendMessage", "close": True},
    {"method": "getUpdates", "status": 502, "html": "<html>Bad Gateway</html>"},
    {"method": "getUpdates", "status": 409},
    {"method": "getUpdates", "close": True},
    {"method": "*", "status": 500, "times": 3},
]


async def test_trouble_that_passes(
    process: Process, server: LocalBotApi, chat: PrivateChat, tmp_path: Path
) -> None:
    """Each question is answered in the end."""
    async with process.running() as running:
        await greeted(chat)
        for trouble in TROUBLE:
            server.faults.add(**trouble)
            await chat.send(chat.person, QUESTION)
            assert "four million" in (await chat.reply(30))["text"]
        assert await process.end(running, signal.SIGTERM) == 0
    check(process, server, tmp_path)
    assert await process.ended(await process.spawn("backup")) == 0
    assert "Backup" in process.output
    check(process, server, tmp_path)


@pytest.mark.parametrize("status", [401, 409])
async def test_trouble_that_ends_the_process(
    process: Process, server: LocalBotApi, chat: PrivateChat, tmp_path: Path, status: int
) -> None:
    """A token that is refused in mid-run; another program with the same token."""
    async with process.running() as running:
        await greeted(chat)
        server.faults.add("getUpdates", status=status, times=None)
        assert await asyncio.wait_for(running.wait(), 60) == 1
    check(process, server, tmp_path)


async def test_a_crash_of_a_handler_and_one_of_the_process(
    process: Process, server: LocalBotApi, chat: PrivateChat, tmp_path: Path
) -> None:
    """The log has a traceback and a dump of all threads, the chat a code, and neither the token."""
    async with process.running() as running:
        await greeted(chat)
        with sqlite3.connect(tmp_path / "data" / "bot.sqlite3", timeout=10) as database:
            database.execute("ALTER TABLE contexts RENAME TO gone")
        await chat.send(chat.person, QUESTION)
        assert "something went wrong" in (await chat.reply(30))["text"]
        assert await process.end(running, signal.SIGABRT) == -signal.SIGABRT
    assert "Traceback" in process.output
    assert "Fatal Python error: Aborted" in process.output
    check(process, server, tmp_path)


async def test_a_refused_connection(process: Process, server: LocalBotApi, tmp_path: Path) -> None:
    """The address, with the token in it, is what every library would like to tell."""
    await server.stop()
    running = await process.spawn("run")
    assert running.stdout
    before = b""
    async with asyncio.timeout(60):
        while b"cannot be reached, attempt" not in before:
            before += await running.stdout.readline()
    running.send_signal(signal.SIGTERM)
    assert await process.ended(running) == 0
    process.output += before.decode()
    check(process, server, tmp_path)


async def test_a_refused_token(process: Process, server: LocalBotApi, tmp_path: Path) -> None:
    """At start: one sentence, exit code 2."""
    server.world.token = "987654321:another"
    assert await process.ended(await process.spawn("run")) == 2
    assert "does not accept BOT_TOKEN" in process.output
    check(process, server, tmp_path)


async def test_the_other_commands(process: Process, server: LocalBotApi, tmp_path: Path) -> None:
    """What an operator pastes into an issue."""
    for command in ("doctor", "check", "backup", "--help"):
        await process.ended(await process.spawn(command))
        assert process.output
        assert leaks(process.output) == []
    assert leaking(tmp_path) == []
    await server.stop()
    await process.ended(await process.spawn("doctor"))
    assert leaks(process.output) == []


def test_the_file_of_settings_is_not_committed() -> None:
    """Git ignores it, and the data."""
    for path in (".env", "data/bot.sqlite3"):
        done = subprocess.run(["git", "check-ignore", "-q", path], cwd=ROOT, check=False)
        assert done.returncode == 0 or not (ROOT / ".git").exists()


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")
async def test_a_file_of_settings_that_others_can_read_is_refused(process: Process, tmp_path: Path) -> None:
    """Before it is read; the sentence says what to do."""
    (tmp_path / ".env").write_text("BOT_OWNER_ID=7\n", encoding="utf-8")
    (tmp_path / ".env").chmod(0o644)
    assert await process.ended(await process.spawn("run")) == 2
    assert "chmod 600" in process.output
