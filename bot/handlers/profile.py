"""What Telegram shows of the bot by itself: command menus and descriptions, in each language."""

from __future__ import annotations

import logging

from telegram import Bot, BotCommandScopeAllGroupChats, BotCommandScopeAllPrivateChats, BotCommandScopeChat
from telegram.error import TelegramError

from bot.model import LANGUAGES, Role
from bot.replies import bot_description, bot_short_description, command_menu
from bot.state import StateError, people

from .desk import Desk

log = logging.getLogger(__name__)

IN_GROUPS = frozenset({"ask", "topics", "help"})
"""Commands in a group's menu; the others work there too."""


async def publish_profile(desk: Desk) -> None:
    """Set menus and descriptions; where it fails (Telegram limits such changes) the former ones stay."""
    try:
        for language in LANGUAGES:
            # English is what people with any other language get: Telegram wants it without a code.
            await _publish(desk.bot, language, None if language == LANGUAGES[0] else language)
        known = await desk.database.run(people.with_roles)
    except (TelegramError, StateError) as error:
        log.warning("The command menu or the description could not be set: %s", error)
        return
    owner = [] if desk.owner_id is None else [desk.owner_id]
    for user_id in dict.fromkeys([*(person.user_id for person in known), *owner]):
        try:
            await renew_menu(desk, user_id)
        except (TelegramError, StateError) as error:
            # Somebody who has blocked the bot, or never written to it, has no menu; the others have theirs.
            log.info("A person's command menu could not be set: %s", error)


async def _publish(bot: Bot, language: str, code: str | None) -> None:
    menu = command_menu(language)
    in_groups = [entry for entry in menu if entry[0] in IN_GROUPS]
    await bot.set_my_commands(menu, BotCommandScopeAllPrivateChats(), code)
    await bot.set_my_commands(in_groups, BotCommandScopeAllGroupChats(), code)
    await bot.set_my_description(bot_description(language), code)
    await bot.set_my_short_description(bot_short_description(language), code)


async def publish_menu(bot: Bot, user_id: int, role: Role, chosen: str) -> None:
    """Set a person's own menu by their role and the language they chose; raises ``TelegramError``.

    A reader who chose none (an empty one) has everybody's.
    """
    scope = BotCommandScopeChat(user_id)
    for language in LANGUAGES:
        code = None if language == LANGUAGES[0] else language
        if role is Role.READER and not chosen:
            await bot.delete_my_commands(scope, code)
        else:
            await bot.set_my_commands(command_menu(chosen or language, role), scope, code)


async def renew_menu(desk: Desk, user_id: int) -> None:
    """Bring a person's own menu to what is known of them now. Raises ``TelegramError``."""
    person = await desk.database.run(people.get, user_id)
    role = Role.OWNER if user_id == desk.owner_id else person.role
    await publish_menu(desk.bot, user_id, role, person.language)
