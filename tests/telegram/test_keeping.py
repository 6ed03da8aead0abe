"""The base and the state, whole, from Telegram: exported, backed up, restored."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from bot.editing.export import base_files
from bot.localapi import LocalBotApi, PrivateChat
from bot.state import audit

from .conftest import Bot
from .reading import labels, said

QUESTION = "How much did the bridge cost?"


def contents(folder: Path) -> dict[str, bytes]:
    """Read every file of a base."""
    return {name: path.read_bytes() for name, path in base_files(folder)}


async def test_the_base_is_sent_as_a_zip(bot: Bot, server: LocalBotApi, owner: PrivateChat) -> None:
    """It holds every file of the base, byte for byte."""
    async with bot.running():
        await owner.send(owner.person, "/export")
        reply = await owner.reply()
    assert reply["document"]["file_name"] == "knowledge.zip"
    stored = server.world.files.by_id[reply["document"]["file_id"]].data
    with zipfile.ZipFile(io.BytesIO(stored)) as archive:
        sent = {name: archive.read(name) for name in archive.namelist()}
    assert sent == contents(bot.settings.knowledge_dir)


async def test_a_backup_is_restored(bot: Bot, owner: PrivateChat) -> None:
    """What would change is shown first; then the base is as it was, byte for byte, and answers so."""
    before = contents(bot.settings.knowledge_dir)
    async with bot.running():
        await owner.send(owner.person, "/backup")
        made = (await owner.reply())["text"]
        assert "the database among them" in made
        id_ = made.split()[-1]
        assert "already" in await said(owner, f"/restore {id_}")
        assert "is added" in await said(owner, "/alt work-cost what did it come to in the end")
        assert contents(bot.settings.knowledge_dir) != before
        await owner.send(owner.person, "/restore")
        offer = await owner.reply()
        assert labels(offer) == [id_, "Cancel"]
        await owner.press(owner.person, offer, id_)
        shown = await owner.reply()
        assert "change facts/bridge/cost.yaml" in shown["text"]
        assert contents(bot.settings.knowledge_dir) != before
        await owner.press(owner.person, shown, "Restore")
        assert id_ in (await owner.reply())["text"]
        assert contents(bot.settings.knowledge_dir) == before
        assert "four million" in await said(owner, QUESTION)
    async with bot.state() as database:
        done = [entry.action for entry in await database.run(audit.about)]
    assert "backup" in done
    assert "restore" in done


@pytest.mark.parametrize("typed", ["yesterday", "../../etc", "20200101T000000Z"])
async def test_what_is_no_backup(bot: Bot, owner: PrivateChat, typed: str) -> None:
    """One sentence says what was expected."""
    async with bot.running():
        assert "There is no backup" in await said(owner, f"/restore {typed}")
