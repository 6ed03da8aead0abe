"""Messages coming to be, changing and going, whoever writes them; and which of them the bot is told of."""

from bot.localapi.entities import utf16_slice
from bot.localapi.wire import Json
from bot.localapi.world import ADMINISTRATORS, ChatRecord, World


def public_user(user: Json) -> Json:
    """Return a User without what only getMe tells."""
    shown = ("id", "is_bot", "first_name", "last_name", "username", "language_code")
    return {name: user[name] for name in shown if name in user}


def post(
    world: World, chat: ChatRecord, content: Json, *, sender: Json | None, reply_to: Json | None = None
) -> Json:
    """Put a new message into the chat; `sender` is missing in channels. Return the Message."""
    message: Json = {"message_id": chat.next_message_id}
    if sender is not None:
        message["from"] = public_user(sender)
    message |= {"chat": chat.info, "date": world.now()}
    if reply_to is not None:
        message["reply_to_message"] = without_reply(reply_to)
    message |= content
    chat.next_message_id += 1
    chat.messages[message["message_id"]] = message
    if by_bot(world, message):
        chat.outbox.append(message)
    world.tell("message", chat.id, message=message)
    return message


def change(world: World, chat: ChatRecord, message: Json, content: Json, *, edit_date: bool = True) -> Json:
    """Put other content in place of the old; `content` may leave keys out by None."""
    dated = {"edit_date": world.now()} if edit_date else {}
    changed = {**message, **dated, **content}
    changed = {name: value for name, value in changed.items() if value is not None}
    chat.messages[message["message_id"]] = changed
    if by_bot(world, changed) or "via_bot" in changed:
        chat.edits.append(changed)
    world.tell("edited", chat.id, message=changed)
    return changed


def remove(world: World, chat: ChatRecord, message_id: int) -> None:
    """Take the message away for everybody; the bot is not told."""
    chat.messages.pop(message_id, None)
    world.tell("deleted", chat.id, message_id=message_id)


def by_bot(world: World, message: Json) -> bool:
    """Whether our bot wrote this message itself."""
    return bool(message.get("from", {}).get("id") == world.bot["id"])


def without_reply(message: Json) -> Json:
    """Return a message as it stands inside another: a reply does not show what it replies to in turn."""
    return {name: value for name, value in message.items() if name != "reply_to_message"}


def deliver(world: World, chat: ChatRecord, message: Json) -> Json | None:
    """Queue the update that tells the bot of a message, new or edited; None if it is not told."""
    if not bot_sees(world, chat, message):
        return None
    kind = "channel_post" if chat.kind == "channel" else "message"
    return world.updates.put(f"edited_{kind}" if "edit_date" in message else kind, message)


def bot_sees(world: World, chat: ChatRecord, message: Json) -> bool:
    """Whether Telegram shows the bot this message.

    With privacy mode on, of a group's messages only these: commands (not those for another bot), replies to
    the bot, what was sent via the bot, and service messages. A mention alone is not enough.
    """
    bot_status = chat.members.get(world.bot["id"])
    if chat.kind == "private":
        return True
    if bot_status in ("left", "kicked"):
        return False
    if chat.kind == "channel" or not chat.privacy or bot_status in ADMINISTRATORS:
        return True
    repliee = message.get("reply_to_message", {})
    return (
        by_bot(world, repliee)
        or world.bot["id"] in (message.get("via_bot", {}).get("id"), repliee.get("via_bot", {}).get("id"))
        or _is_command_for(world, message)
        or "new_chat_members" in message
        or "left_chat_member" in message
    )


def _is_command_for(world: World, message: Json) -> bool:
    text = str(message.get("text") or message.get("caption", ""))
    entities: list[Json] = message.get("entities") or message.get("caption_entities") or []
    for entity in entities:
        if entity["type"] == "bot_command" and entity["offset"] == 0:
            command = utf16_slice(text, 0, entity["length"])
            addressee = command.partition("@")[2]
            return addressee.lower() in ("", world.bot["username"].lower())
    return False
