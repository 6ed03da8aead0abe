"""``/forgetme`` as the disk sees it."""

from __future__ import annotations

import asyncio
from pathlib import Path

from bot.localapi import Person, PrivateChat
from bot.replies import SURE

from .conftest import Bot

SAID = "is my neighbour Kubat the one who closed the bridge"


async def test_what_a_person_said_is_in_no_byte_of_any_file(
    running: Bot, reader: Person, chat: PrivateChat
) -> None:
    """At once, while the bot runs: not in a table, a free page or the log."""
    folder = running.settings.data_dir
    await chat.send(reader, SAID)
    await chat.reply(30)
    assert on_disk(folder)
    await chat.send(reader, f"/forgetme {SURE}")
    await chat.reply(30)
    async with asyncio.timeout(20):
        while on_disk(folder):
            await chat.silence(0.1)


def on_disk(folder: Path) -> bool:
    return any(SAID.encode() in path.read_bytes() for path in folder.rglob("*") if path.is_file())
