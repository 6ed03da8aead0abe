"""What is neither a question nor a command: media, and commands that do not exist."""

from __future__ import annotations

from dataclasses import replace

from telegram import Message
from telegram.ext import filters

from bot.model import Role
from bot.replies import (
    COMMANDS,
    Block,
    Kind,
    Span,
    description,
    names,
    render_document_unasked,
    render_forwarded_command,
    render_media,
    render_unknown_command,
)

from . import nearest
from .turn import Turn

LIKE_COMMANDS = 2


async def media(turn: Turn) -> None:
    """Say kindly that only texts can be answered."""
    kind = _kind(turn.message)
    if kind == "document" and turn.private and turn.person.role >= Role.EDITOR:
        reply = render_document_unasked(turn.language)
    else:
        reply = render_media(kind, turn.language)
    turn.say(reply, reply_to=turn.message.message_id)


async def unknown_command(turn: Turn) -> None:
    """Say that there is no such command, and which are most like it; that a forwarded one is none."""
    typed, _, addressee = (turn.message.text or "").split()[0].lower().partition("@")
    role = turn.person.role if turn.private else Role.READER
    if filters.FORWARDED.check_update(turn.update) and typed.lstrip("/") in names(role):
        said = render_forwarded_command(typed.lstrip("/"), turn.language)
        turn.say(said, reply_to=turn.message.message_id)
        return
    # One that names another bot is shown with that name: its own may well be a command here too.
    elsewhere = addressee and addressee != turn.desk.bot.username.lower()
    reply = render_unknown_command(f"{typed}@{addressee}" if elsewhere else typed, turn.language)
    found = nearest.names(typed.lstrip("/"), names(role), LIKE_COMMANDS)
    told = {command.name: description(command, turn.language) for command in COMMANDS}
    lines = (Block(Kind.ITEM, (Span(f"/{name} - {told[name]}"),)) for name in found)
    turn.say(replace(reply, blocks=(*reply.blocks, *lines)), reply_to=turn.message.message_id)


def _kind(message: Message) -> str:
    """Name the kind of message as the replies know it."""
    kinds = {
        "photo": message.photo,
        "voice": message.voice or message.audio,
        "video": message.video or message.video_note or message.animation,
        "sticker": message.sticker,
        "document": message.document,
    }
    return next((kind for kind, present in kinds.items() if present), "other")
