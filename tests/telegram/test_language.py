"""Which language the bot speaks: the reader's choice, else the message's, else the client's."""

from __future__ import annotations

import pytest

from bot.localapi import LocalBotApi, PrivateChat
from bot.localapi.profile import private_scopes
from bot.locales import text
from bot.model import LANGUAGES
from bot.replies import command_menu
from bot.state import people

from .conftest import Bot
from .reading import labels, said
from .wordings import COST, reader_of


@pytest.mark.parametrize("chosen", LANGUAGES)
@pytest.mark.parametrize("asked", LANGUAGES)
async def test_the_choice_goes_before_the_messages_language(
    running: Bot, server: LocalBotApi, chosen: str, asked: str
) -> None:
    """For answers as for everything else, whatever the client's is."""
    chat = reader_of(server, "en")
    await chat.send(chat.person, "/language")
    prompt = await chat.reply()
    await chat.press(chat.person, prompt, text("language-name", chosen))
    assert (await chat.reply())["text"] == text("language-set", chosen)
    assert COST[chosen][1] in await said(chat, COST[asked][0])
    assert text("help-how", chosen) in await said(chat, "/help")


async def test_as_i_write_is_a_choice_too(running: Bot, chat: PrivateChat) -> None:
    """It forgets the former one; the present choice is marked."""
    await said(chat, "/language ky")
    await chat.send(chat.person, "/language")
    prompt = await chat.reply()
    assert "✓ Кыргызча" in labels(prompt)
    await chat.press(chat.person, prompt, text("language-as-written", "ky"))
    assert (await chat.reply())["text"] == text("language-unset", "en")
    assert COST["ru"][1] in await said(chat, COST["ru"][0])
    async with running.state() as state:
        assert (await state.run(people.get, chat.person.id)).language == ""


async def test_a_language_that_is_not_spoken_is_refused(running: Bot, chat: PrivateChat) -> None:
    assert "expected en, ru, ky or any" in await said(chat, "/language de")


@pytest.mark.parametrize("client", LANGUAGES)
@pytest.mark.parametrize("asked", LANGUAGES)
async def test_without_a_choice_the_message_tells(
    running: Bot, server: LocalBotApi, client: str, asked: str
) -> None:
    assert COST[asked][1] in await said(reader_of(server, client), COST[asked][0])


@pytest.mark.parametrize("client", LANGUAGES)
async def test_a_message_without_letters_is_answered_in_the_clients_language(
    running: Bot, server: LocalBotApi, client: str
) -> None:
    """Digits and signs tell no language."""
    reply = await said(reader_of(server, client), "2020?")
    assert any(text(key, client) in reply for key in ("not-reported", "off-topic", "suggest-intro"))


@pytest.mark.parametrize("chosen", LANGUAGES)
async def test_the_command_menu_follows_the_choice(running: Bot, server: LocalBotApi, chosen: str) -> None:
    """Whatever the client's language; without a choice it is the client's again."""
    chat = reader_of(server, "ru")

    def menu(language: str) -> list[tuple[str, str]]:
        found = server.world.profile.menu(private_scopes(chat.id), language)
        return [(entry["command"], entry["description"]) for entry in found]

    await said(chat, f"/language {chosen}")
    assert await server.world.changed.until(lambda: menu("ru") == list(command_menu(chosen)) or None, 5)
    await said(chat, "/language any")
    assert await server.world.changed.until(lambda: menu("ru") == list(command_menu("ru")) or None, 5)
