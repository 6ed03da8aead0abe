"""Corrections reach those who were answered: banners everywhere, notices in private, nothing twice."""

from __future__ import annotations

import pytest

from bot.localapi import LocalBotApi, Person, PrivateChat

from .conftest import Bot
from .reading import Message, labels

OWNER = 70
COST = "How much did the bridge cost?"
DONORS = "Which families gave money?"


@pytest.fixture
def owner(bot: Bot, server: LocalBotApi) -> PrivateChat:
    bot.settings = bot.settings.model_copy(update={"owner_id": OWNER})
    return server.private_chat(server.person(OWNER, "Owner"))


async def said(chat: PrivateChat, text: str) -> Message:
    await chat.send(chat.person, text)
    return await chat.reply(20)


async def test_a_retraction_marks_answers_and_tells_each_person_once(
    bot: Bot, server: LocalBotApi, owner: PrivateChat, chat: PrivateChat, reader: Person
) -> None:
    """Twice asked, once told; in a group the answer is marked and nobody is written to; in their language."""
    russian = server.private_chat(server.person(8, "Aida", language_code="ru"))
    group = server.group(-100900, "Group", [reader])
    async with bot.running():
        await said(chat, COST)
        await said(chat, COST)
        await said(russian, "Сколько стоил мост?")
        await group.send(reader, f"/ask {COST}")
        await group.reply(20)
        offer = await said(owner, "/retract work-cost The sum was invented.")
        for part in ("4 answers", "3 chats", "2 people"):
            assert part in offer["text"]
        await owner.press(owner.person, offer, "Tell them")
        assert "4 answers are marked" in (await owner.reply(20))["text"]
        for place, times in ((chat, 2), (group, 1)):
            for _ in range(times):
                marked = await place.edited(20)
                assert "Retracted on" in marked["text"]
                assert "The sum was invented." in marked["text"]
                assert "four million" not in marked["text"]
        assert "Отозвано" in (await russian.edited(20))["text"]
        assert "has been retracted" in (await chat.reply(20))["text"]
        assert "отозван" in (await russian.reply(20))["text"]
        await chat.silence()
        await group.silence()
        again = await owner.press(owner.person, offer, "Tell them")
        assert "too old" in str(again)
        await chat.silence()
        assert "отозв" in (await said(russian, "/corrections"))["text"].lower()


async def test_an_answer_of_several_messages_keeps_its_place(
    bot: Bot, owner: PrivateChat, chat: PrivateChat
) -> None:
    """What stood in two messages is marked there; none is sent anew but the notice."""
    async with bot.running():
        await chat.send(chat.person, DONORS)
        parts = [await chat.reply(20)]
        while not labels(parts[-1]):
            parts.append(await chat.reply(20))
        offer = await said(owner, "/correct donors-thanked One family was missing.")
        await owner.press(owner.person, offer, "Tell them")
        marked = await chat.edited(20)
        assert marked["message_id"] == parts[0]["message_id"]
        assert "One family was missing." in marked["text"]
        last = await chat.edited(20)
        assert last["message_id"] == parts[-1]["message_id"]
        assert "Source" in labels(last)
        notice = await chat.reply(20)
        assert labels(notice) == ["The answer now"]
        await chat.silence()


async def test_nobody_was_answered(bot: Bot, owner: PrivateChat, chat: PrivateChat) -> None:
    """Then there is nobody to tell; what is answered afterwards is right and gets no banner."""
    async with bot.running():
        offer = await said(owner, "/correct work-cost The currency was missing.")
        assert "Nobody has been given this answer" in offer["text"]
        assert "Tell them" not in labels(offer)
        assert "Corrected on" not in (await said(chat, COST))["text"]
        assert "The currency was missing." in (await said(chat, "/corrections"))["text"]


async def test_the_ledger_is_empty_at_first(bot: Bot, chat: PrivateChat) -> None:
    async with bot.running():
        assert "Nothing has been corrected" in (await said(chat, "/corrections"))["text"]


async def test_the_ledger_has_pages(bot: Bot, owner: PrivateChat) -> None:
    """Ten lines each, the newest first; turned in place."""
    async with bot.running():
        for number in range(12):
            await said(owner, f"/correct work-cost Note number {number:02}.")
        page = await said(owner, "/corrections")
        assert "Note number 11." in page["text"]
        assert "Note number 01." not in page["text"]
        await owner.press(owner.person, page, "Older")
        assert "Note number 01." in (await owner.edited(20))["text"]


async def test_undoing_a_retraction_sets_the_answers_right_again(
    bot: Bot, server: LocalBotApi, owner: PrivateChat, chat: PrivateChat
) -> None:
    """How many is said first; each answer gets its words back with a dated banner, in its language."""
    russian = server.private_chat(server.person(8, "Aida", language_code="ru"))
    async with bot.running():
        await said(chat, COST)
        await said(russian, "Сколько стоил мост?")
        await owner.press(
            owner.person, await said(owner, "/retract work-cost The sum was invented."), "Tell them"
        )
        await owner.reply(20)
        for place in (chat, russian):
            assert "four million" not in (await place.edited(20))["text"]
            await place.reply(20)
        undone = await said(owner, "/revert work-cost 0 The  treasurer\nhas confirmed it.")
        for part in (
            "it is what it was",
            "ledger says that the retraction was withdrawn",
            "2 answers",
            "2 people",
        ):
            assert part in undone["text"]
        await chat.silence()
        await owner.press(owner.person, undone, "Tell them")
        assert "2 answers are marked" in (await owner.reply(20))["text"]
        back = await chat.edited(20)
        assert "Retraction withdrawn on" in back["text"]
        assert "four million" in back["text"]
        assert "The treasurer has confirmed it." in back["text"]
        assert "Source" in labels(back)
        assert "Отзыв отменён" in (await russian.edited(20))["text"]
        notice = await chat.reply(20)
        assert "the answer stands again. The treasurer has confirmed it." in notice["text"]
        assert labels(notice) == ["The answer now"]
        ledger = (await said(chat, "/corrections"))["text"]
        assert ledger.index("Retraction withdrawn") < ledger.index("Retracted on")
        assert "too old" in str(await owner.press(owner.person, undone, "Tell them"))


async def test_undoing_what_came_after_a_correction_withdraws_nothing(
    bot: Bot, owner: PrivateChat, chat: PrivateChat
) -> None:
    """Only going back behind a correction does, and once; the ledger keeps all of it."""
    async with bot.running():
        await said(chat, COST)
        await said(owner, "/correct work-cost")
        await said(owner, "The currency was missing.")
        await said(owner, "The bridge cost four million som.")
        await said(owner, "/edit work-cost answer.ru Мост стоил четыре миллиона сомов.")
        later = await said(owner, "/revert work-cost 1")
        assert "it is what it was" in later["text"]
        assert "Tell them" not in labels(later)
        undone = await said(owner, "/revert work-cost 0")
        assert "the correction was withdrawn" in undone["text"]
        assert "One answer" in undone["text"]
        assert "Tell them" in labels(undone)
        again = await said(owner, "/revert work-cost 1")
        assert "the correction stands again" in again["text"]
        ledger = (await said(chat, "/corrections"))["text"]
        assert ledger.count("work-cost") == 3
        assert ledger.count("The currency was missing.") == 2
        assert "the earlier answer stands again." in ledger
