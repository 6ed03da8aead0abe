"""Sending, editing and deleting messages."""

from bot.localapi.errors import NOT_MODIFIED, bad_request
from bot.localapi.keyboards import read_markup
from bot.localapi.messages import by_bot, change, post, remove
from bot.localapi.texts import message_caption, message_text
from bot.localapi.wire import Json, Params
from bot.localapi.world import ADMINISTRATORS, ChatRecord, World

DELETED_AT_ONCE = 100
"""The most messages deleteMessages takes."""
MEDIA = ("photo", "document", "voice", "audio", "video", "animation")


def send_message(world: World, params: Params) -> Json:
    """Send a text message."""
    chat = world.writable_chat(params)
    content = message_text(params)
    preview = params.record("link_preview_options")
    if preview:
        content["link_preview_options"] = preview
    return send(world, chat, params, content)


def send(world: World, chat: ChatRecord, params: Params, content: Json) -> Json:
    """Post the bot's message with what every sending method shares: the reply and the reply markup."""
    markup = read_markup(params)
    repliee = _repliee(chat, params)
    if params.flag("protect_content"):
        content["has_protected_content"] = True
    # Only inline keyboards are part of a message; the other markups are orders to the reader's client.
    if markup and "inline_keyboard" in markup:
        content["reply_markup"] = markup
    message = post(world, chat, content, sender=world.bot, reply_to=repliee)
    if markup and "inline_keyboard" not in markup:
        order = {"message_id": message["message_id"], "markup": markup}
        chat.keyboard = None if "remove_keyboard" in markup else order
        world.tell("keyboard", chat.id, keyboard=chat.keyboard)
    return message


def _repliee(chat: ChatRecord, params: Params) -> Json | None:
    """Find the message this one replies to; None where there is none or it may be missing."""
    reply = params.record("reply_parameters")
    if reply is None:
        return None
    repliee = chat.messages.get(int(reply.get("message_id") or 0))
    if repliee is None and not reply.get("allow_sending_without_reply"):
        raise bad_request("message to be replied not found")
    return repliee


def edit_message_text(world: World, params: Params) -> Json | bool:
    """Another text, and other buttons or none."""
    chat, message = editable(world, params)
    if "text" not in message:
        raise bad_request("there is no text in the message to edit")
    content = {"entities": None, **message_text(params, too_long="MESSAGE_TOO_LONG")}
    return edit(world, chat, message, params, content)


def edit_message_caption(world: World, params: Params) -> Json | bool:
    """Another caption, and other buttons or none."""
    chat, message = editable(world, params)
    if not any(kind in message for kind in MEDIA):
        raise bad_request("there is no caption in the message to edit")
    content = {"caption": None, "caption_entities": None, **message_caption(params)}
    return edit(world, chat, message, params, content)


def edit_message_reply_markup(world: World, params: Params) -> Json | bool:
    """Other buttons or none."""
    chat, message = editable(world, params)
    return edit(world, chat, message, params, {}, edit_date="edit_date" in message)


def edit(
    world: World,
    chat: ChatRecord,
    message: Json,
    params: Params,
    content: Json,
    *,
    edit_date: bool = True,
) -> Json | bool:
    """Store the edit, unless it changes nothing; a message sent via the bot is answered with True."""
    content["reply_markup"] = read_markup(params, inline_only=True)
    if all(message.get(name) == value for name, value in content.items()):
        raise bad_request(NOT_MODIFIED)
    changed = change(world, chat, message, content, edit_date=edit_date)
    return True if "inline_message_id" in params else changed


def editable(world: World, params: Params) -> tuple[ChatRecord, Json]:
    """Find the bot's own message a request names, and its chat."""
    if "inline_message_id" in params:
        place = world.inline_messages.get(params.text("inline_message_id"))
        if place is None or place[1] not in world.chats[place[0]].messages:
            raise bad_request("MESSAGE_ID_INVALID")
        chat = world.chats[place[0]]
        return chat, chat.messages[place[1]]
    chat = world.writable_chat(params)
    if "message_id" not in params:
        raise bad_request("message identifier is not specified")
    message = chat.messages.get(params.integer("message_id"))
    if message is None:
        raise bad_request("message to edit not found")
    if not by_bot(world, message):
        raise bad_request("message can't be edited")
    return chat, message


def delete_message(world: World, params: Params) -> bool:
    """One message away."""
    chat = world.writable_chat(params)
    message = chat.messages.get(params.integer("message_id"))
    if message is None:
        raise bad_request("message to delete not found")
    if not _deletable(world, chat, message):
        raise bad_request("message can't be deleted for everyone")
    remove(world, chat, message["message_id"])
    return True


def delete_messages(world: World, params: Params) -> bool:
    """Several messages away; those that are not there are passed over."""
    chat = world.writable_chat(params)
    identifiers = params.listing("message_ids")
    if not identifiers:
        raise bad_request("message identifiers are not specified")
    if len(identifiers) > DELETED_AT_ONCE:
        raise bad_request("too many messages to delete")
    for identifier in identifiers:
        message = chat.messages.get(int(identifier))
        if message is not None and _deletable(world, chat, message):
            remove(world, chat, message["message_id"])
    return True


def _deletable(world: World, chat: ChatRecord, message: Json) -> bool:
    """In a group the bot deletes others' messages only as an administrator."""
    if chat.kind == "private" or by_bot(world, message):
        return True
    return chat.members.get(world.bot["id"]) in ADMINISTRATORS
