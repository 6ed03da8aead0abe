"""How sure the bot must be: told, tried, applied, taken back."""

from __future__ import annotations

import pytest

from bot.localapi import PrivateChat
from bot.state import audit

from .conftest import Bot
from .reading import labels, said

HALF_KNOWN = "bridge price"


async def test_another_threshold_is_tried_before_it_is_applied(
    bot: Bot, owner: PrivateChat, chat: PrivateChat
) -> None:
    """What would change is counted and shown; applied it holds over a restart; default takes it back."""
    async with bot.running():
        before = await said(chat, HALF_KNOWN)
        default = await said(owner, "/threshold")
        await owner.send(owner.person, "/threshold 0.99")
        preview = await owner.reply()
        assert "With the threshold 0.99, of" in preview["text"]
        assert await said(owner, "/threshold") == default
        await owner.press(owner.person, preview, "Apply")
        assert "the threshold is 0.99 now" in (await owner.reply())["text"]
        strict = await said(chat, HALF_KNOWN)
    async with bot.running():
        assert "at least 0.99" in await said(owner, "/threshold")
        assert await said(chat, HALF_KNOWN) == strict
        await owner.send(owner.person, "/threshold default")
        await owner.press(owner.person, await owner.reply(), "Apply")
        await owner.reply()
        assert await said(owner, "/threshold") == default
        assert await said(chat, HALF_KNOWN) == before
    async with bot.state() as database:
        entries = await database.run(audit.about)
    assert [(entry.action, entry.detail) for entry in entries] == [
        ("threshold", "default"),
        ("threshold", "0.99"),
    ]


@pytest.mark.parametrize("value", ["high", "1.5", "0", "-1", "nan", "inf", "0.5 0.6"])
async def test_what_is_no_threshold_is_refused(bot: Bot, owner: PrivateChat, value: str) -> None:
    """One sentence says what was expected."""
    async with bot.running():
        assert "expected a number from 0.05 to 0.99" in await said(owner, f"/threshold {value}")


async def test_an_editor_sees_which_questions_change(bot: Bot, owner: PrivateChat) -> None:
    """The examples tell how each question comes out now and then."""
    async with bot.running():
        await said(owner, "the mayor bridge")
        await owner.send(owner.person, "/threshold 0.99")
        preview = await owner.reply()
        assert labels(preview) == ["Apply"]
        assert "answered → " in preview["text"]
