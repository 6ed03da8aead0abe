"""Reading the files of the base at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.localapi import PrivateChat

from .conftest import Bot
from .reading import said

QUESTION = "How much did the bridge cost?"


@pytest.fixture
def path(bot: Bot) -> Path:
    """Find the file that tells what the bridge cost."""
    files = bot.settings.knowledge_dir.rglob("*.yaml")
    return next(file for file in files if "id: work-cost" in file.read_text("utf-8"))


async def test_reload(bot: Bot, owner: PrivateChat, path: Path) -> None:
    """Tells what is different and answers from it; broken files are told by line and change nothing."""
    async with bot.running():
        assert "already" in await said(owner, "/reload")
        change(path, "en: The work cost four", "en: It all cost four")
        told = await said(owner, "/reload")
        # Whichever looked first, the command or the bot itself, it is in use now.
        assert "already" in told or "work-cost" in told
        assert "It all cost four million" in await said(owner, QUESTION)
        change(path, "- id: work-cost", "- id: [work-cost")
        assert f"{path.name}:" in await said(owner, "/reload")
        assert "It all cost four million" in await said(owner, QUESTION)


def change(path: Path, before: str, after: str) -> None:
    """Edit a file as a person would."""
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after), "utf-8")
