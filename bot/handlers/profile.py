"""What Telegram shows of the bot by itself: command menus and descriptions, in each language."""

from __future__ import annotations

import logging

from telegram import Bot, BotCommandScopeAllGroupChats, BotCommandScopeAllPrivateChats
from telegram.error import TelegramError

from bot.model import LANGUAGES
from bot.replies import bot_description, bot_short_description, command_menu

log = logging.getLogger(__name__)

IN_GROUPS = frozenset({"ask", "topics", "help"})
"""Commands in a group's menu; the others work there too."""


async def publish_profile(bot: Bot) -> None:
    """Set menus and descriptions; where it fails (Telegram limits such changes) the former ones stay."""
    try:
        for language in LANGUAGES:
            # English is what people with any other language get: Telegram wants it without a code.
            await _publish(bot, language, None if language == LANGUAGES[0] else language)
    except TelegramError as error:
        log.warning("The command menu or the description could not be set: %s", error.message)


async def _publish(bot: Bot, language: str, code: str | None) -> None:
    menu = command_menu(language)
    in_groups = [entry for entry in menu if entry[0] in IN_GROUPS]
    await bot.set_my_commands(menu, BotCommandScopeAllPrivateChats(), code)
    await bot.set_my_commands(in_groups, BotCommandScopeAllGroupChats(), code)
    await bot.set_my_description(bot_description(language), code)
    await bot.set_my_short_description(bot_short_description(language), code)
