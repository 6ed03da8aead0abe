"""Groups: what their admins set, quiet hours, mentions, and the move to another number.

Whether somebody is an admin is asked of Telegram each time: nothing is remembered of it.
"""

from __future__ import annotations

import asyncio
import re
from dataclasses import replace
from datetime import timedelta

from telegram.constants import ChatMemberStatus
from telegram.error import TelegramError

from bot.handlers import wording
from bot.handlers.commands import Argument, Command
from bot.handlers.presses import Press
from bot.handlers.transport import post
from bot.handlers.turn import Handler, Turn
from bot.model import LANGUAGES
from bot.replies import (
    AS_WRITTEN,
    Action,
    Manners,
    Reply,
    render_settings,
    render_settings_admins_only,
    render_settings_elsewhere,
    render_settings_refused,
    render_zone_refused,
)
from bot.state import chats
from bot.state.buttons import Record
from bot.state.chats import DAY, ChatSettings
from bot.state.receipts import Receipt

from .zones import in_zone

_CLOCK = r"([01]?\d|2[0-4]):([0-5]\d)"
_QUIET = re.compile(rf"{_CLOCK}\s*[-–]\s*{_CLOCK}(?:\s+(.+))?")


def awake(handler: Handler) -> Handler:
    """Answer only where the group wants it: not in quiet hours, and a mention only if mentions count."""

    async def answer(turn: Turn) -> None:
        heard = turn.settings.mentions or wording.replies_to_bot(turn.message)
        if heard and not turn.quiet:
            await handler(turn)

    return answer


async def settings(turn: Turn) -> None:
    """Show admins what is set, with buttons; or change it as it was typed."""
    if turn.private:
        turn.say(render_settings_elsewhere(turn.language))
        return
    if not await _is_admin(turn):
        turn.say(render_settings_admins_only(turn.language), reply_to=turn.message.message_id)
        return
    said = turn.arguments.get("change", "")
    # The names of the zones are read from the disk at the first need.
    wanted = await asyncio.to_thread(changed, turn.settings, said) if said else turn.settings
    if wanted is None:
        turn.say(_refused(said, turn.language), reply_to=turn.message.message_id)
        return
    if said:
        turn.write(lambda connection: chats.put(connection, turn.chat.id, wanted))
    turn.say(_shown(turn, wanted), reply_to=turn.message.message_id, page=True)


async def press_setting(turn: Turn, record: Record, _receipt: Receipt | None) -> None:
    """Change one thing, if an admin presses; the message shows it at once."""
    if turn.private or not await _is_admin(turn):
        turn.notice = render_settings_admins_only(turn.language).plain()
        return
    wanted = changed(turn.settings, record.button.target)
    if wanted is None or wanted == turn.settings:
        return
    turn.write(lambda connection: chats.put(connection, turn.chat.id, wanted))
    reply = _shown(turn, wanted)
    turn.write(lambda connection: post.change(connection, turn.address, turn.pressed, reply, turn.now))


async def migrated(turn: Turn) -> None:
    """Let a group that became a supergroup keep everything: both its numbers tell of it."""
    here, to, of = turn.chat.id, turn.message.migrate_to_chat_id, turn.message.migrate_from_chat_id
    if to:
        turn.write(lambda connection: chats.move(connection, here, to))
    elif of:
        turn.write(lambda connection: chats.move(connection, of, here))


def changed(former: ChatSettings, said: str) -> ChatSettings | None:
    """Read a change as it is typed, ``quiet 22:00-07:00 Bishkek`` say; None where it makes no sense."""
    name, _, value = said.strip().lower().partition(" ")
    value = value.strip()
    if name == "language" and value in (*LANGUAGES, AS_WRITTEN):
        return replace(former, language="" if value == AS_WRITTEN else value)
    if name == "mentions" and value in ("on", "off"):
        return replace(former, mentions=value == "on")
    if name == "zone":
        return in_zone(former, value)
    if name == "quiet" and value == "off":
        return replace(former, quiet_from=None, quiet_to=None)
    return _quieter(former, value) if name == "quiet" else None


def _quieter(former: ChatSettings, value: str) -> ChatSettings | None:
    found = _QUIET.fullmatch(value)
    if found is None:
        return None
    start, end = (int(found[n]) * 60 + int(found[n + 1]) for n in (1, 3))
    there = in_zone(former, found[5]) if found[5] else former
    if there is None or start % DAY == end % DAY or max(start, end) > DAY:
        return None
    return replace(there, quiet_from=start % DAY, quiet_to=end % DAY)


def _refused(said: str, language: str) -> Reply:
    """Tell what was not understood: the zone, where all else makes sense."""
    name, _, value = said.strip().partition(" ")
    hours = _QUIET.fullmatch(value.strip())
    zone = value if name.lower() == "zone" else hours[5] if hours else None
    if zone and in_zone(ChatSettings(), zone) is None:
        return render_zone_refused(zone.strip(), language)
    return render_settings_refused(said, language)


def _shown(turn: Turn, wanted: ChatSettings) -> Reply:
    quiet = None
    if wanted.quiet_from is not None and wanted.quiet_to is not None:
        quiet = (wanted.quiet_from, wanted.quiet_to)
    ahead = wanted.local(turn.now).utcoffset() or timedelta()
    manners = Manners(wanted.language, wanted.mentions, quiet, round(ahead.total_seconds() / 60), wanted.zone)
    return render_settings(manners, turn.person.language or wanted.language or turn.language)


async def _is_admin(turn: Turn) -> bool:
    try:
        member = await turn.desk.bot.get_chat_member(turn.chat.id, turn.user.id)
    except TelegramError:
        return False
    return member.status in (ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR)


COMMANDS = {"settings": Command(settings, (Argument("change", optional=True, rest=True),))}
PRESSES: dict[str, Press] = {Action.SETTING: Press(press_setting)}
