"""What a message asks: its words without what merely addresses the bot; and whether it addresses the bot."""

from __future__ import annotations

import re
from collections.abc import Sequence

from telegram import Message, MessageEntity
from telegram.constants import ChatID
from telegram.ext import filters

NOBODY = frozenset({ChatID.ANONYMOUS_ADMIN, ChatID.SERVICE_CHAT, ChatID.FAKE_CHANNEL})
"""Ids that stand for no person: anonymous admins, Telegram itself, channels that write in groups."""

SHORTEST = 2
"""Letters and digits of the shortest word that asks or answers anything."""
_COMMAND = re.compile(r"/\w+(@\w+)?(\s+|$)")


def _said(message: Message) -> str:
    """Return the text, or what stands below a picture."""
    return message.text or message.caption or ""


def argument(message: Message) -> str:
    """Return what follows a command."""
    return _COMMAND.sub("", _said(message), count=1).strip()


def command(message: Message) -> bool:
    """Tell whether the text begins like a command, whatever letters it is written in."""
    return _COMMAND.match(_said(message)) is not None


def question(message: Message) -> str:
    """Return the text without ``/ask`` and without the bot's @name."""
    text = _without_mentions(message)
    return _COMMAND.sub("", text, count=1).strip() if _COMMAND.match(text) else text


def wordless(text: str) -> bool:
    """Tell whether a text has no word: emoji, signs, a single letter or digit."""
    return sum(map(str.isalnum, text)) < SHORTEST


def quoted(message: Message) -> str:
    """Return the words of another person's message that this one replies to: the marked part, else all."""
    replied = message.reply_to_message
    if replied is None or _is_by_bot(replied):
        return ""
    if message.quote is not None:
        return message.quote.text.strip()
    return (replied.text or replied.caption or "").strip()


def replies_to_bot(message: Message) -> bool:
    """Tell whether the message replies to one of the bot's."""
    replied = message.reply_to_message
    # Inside a forum topic every message "replies" to the one that opened the topic.
    return replied is not None and replied.forum_topic_created is None and _is_by_bot(replied)


class Addressed(filters.MessageFilter):
    """Lets a group's message pass that replies to the bot or mentions it."""

    def filter(self, message: Message) -> bool:
        """Tell whether the bot is meant."""
        if replies_to_bot(message) or _asks_below_picture(message):
            return True
        return any(_is_bots_name(message, entity) for entity in _entities(message))


class NamesBot(filters.MessageFilter):
    """Lets a command pass that is meant for this bot by name: ``/command@bot``."""

    def filter(self, message: Message) -> bool:
        """Tell whether the command names the bot."""
        name = f"@{message.get_bot().username}".lower()
        return (_said(message)).split(maxsplit=1)[0].lower().endswith(name)


class FromPerson(filters.MessageFilter):
    """Lets pass what a person writes under their own name: no bot, no channel, no group as a whole."""

    def filter(self, message: Message) -> bool:
        """Tell whether a person stands behind it."""
        sender = message.from_user
        if sender is None or sender.is_bot or sender.id in NOBODY:
            return False
        return message.sender_chat is None


def _without_mentions(message: Message) -> str:
    text = _said(message)
    for entity in _entities(message):
        if entity.type == MessageEntity.MENTION and _is_bots_name(message, entity):
            text = text.replace(_words(message, entity), " ", 1)
    return text.strip()


def _is_by_bot(message: Message) -> bool:
    return message.from_user is not None and message.from_user.id == message.get_bot().id


def _is_bots_name(message: Message, entity: MessageEntity) -> bool:
    bot = message.get_bot()
    if entity.type == MessageEntity.TEXT_MENTION:
        return entity.user is not None and entity.user.id == bot.id
    if entity.type != MessageEntity.MENTION:
        return False
    return _words(message, entity).lower() == f"@{bot.username}".lower()


def _entities(message: Message) -> Sequence[MessageEntity]:
    return message.entities if message.text else message.caption_entities


def _words(message: Message, entity: MessageEntity) -> str:
    return message.parse_entity(entity) if message.text else message.parse_caption_entity(entity)


def _asks_below_picture(message: Message) -> bool:
    """Tell whether a caption begins with ``/ask``: Telegram counts that as no command."""
    name = (message.caption or "").split(maxsplit=1)[:1]
    return bool(name) and name[0].lower() in ("/ask", f"/ask@{message.get_bot().username}".lower())
