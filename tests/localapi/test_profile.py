"""The bot's own face: commands by scope and language, descriptions, the menu button."""

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    MenuButtonCommands,
)
from telegram.error import BadRequest

from bot.localapi import LocalBotApi
from bot.localapi.profile import group_scopes, private_scopes


async def test_commands_are_kept_by_scope_and_language(server: LocalBotApi, bot: Bot) -> None:
    await bot.set_my_commands([BotCommand("start", "Begin")])
    await bot.set_my_commands([("start", "Начать")], language_code="ru")
    await bot.set_my_commands([("ask", "Ask")], scope=BotCommandScopeAllGroupChats())
    await bot.set_my_commands([("grant", "Grant a role")], scope=BotCommandScopeChat(7))
    assert await bot.get_my_commands() == (BotCommand("start", "Begin"),)
    assert await bot.get_my_commands(language_code="ru") == (BotCommand("start", "Начать"),)
    assert await bot.get_my_commands(scope=BotCommandScopeAllPrivateChats()) == ()

    def shown(user_id: int, language: str) -> str:
        return str(server.world.profile.menu(private_scopes(user_id), language)[0]["description"])

    assert shown(1, "en") == "Begin"
    assert shown(1, "ru") == "Начать"
    assert shown(7, "ru") == "Grant a role"
    in_group = server.world.profile.menu(group_scopes(-1, 1, administrator=False), "en")
    assert in_group[0]["command"] == "ask"
    await bot.delete_my_commands(scope=BotCommandScopeChat(7))
    assert shown(7, "ru") == "Начать"


@pytest.mark.parametrize(
    ("command", "description", "reason"),
    [
        ("Ask!", "x", "bot_command_invalid"),
        ("x" * 33, "x", "bot_command_invalid"),
        ("ask", "", "bot_command_description_invalid"),
    ],
)
async def test_commands_are_checked(bot: Bot, command: str, description: str, reason: str) -> None:
    with pytest.raises(BadRequest, match=f"(?i){reason}"):
        await bot.set_my_commands([BotCommand(command, description)])


async def test_texts_fall_back_to_every_language(bot: Bot) -> None:
    await bot.set_my_description("Answers questions")
    await bot.set_my_description("Отвечает на вопросы", language_code="ru")
    await bot.set_my_short_description("Answers")
    await bot.set_my_name("The Paper", language_code="ky")
    assert (await bot.get_my_description("ru")).description == "Отвечает на вопросы"
    assert (await bot.get_my_description("ky")).description == "Answers questions"
    assert (await bot.get_my_short_description()).short_description == "Answers"
    assert (await bot.get_my_name()).name == "News QA Bot"
    assert (await bot.get_my_name("ky")).name == "The Paper"
    with pytest.raises(BadRequest, match="Description is too long"):
        await bot.set_my_description("x" * 513)


async def test_the_menu_button(bot: Bot) -> None:
    await bot.set_chat_menu_button(menu_button=MenuButtonCommands())
    assert await bot.get_chat_menu_button() == MenuButtonCommands()


async def test_get_me(bot: Bot, server: LocalBotApi) -> None:
    me = await bot.get_me()
    assert (me.id, me.username) == (server.bot["id"], server.bot["username"])
    assert me.supports_inline_queries
    assert not me.can_read_all_group_messages
