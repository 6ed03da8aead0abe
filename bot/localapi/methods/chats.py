"""Chats, their members, and what the bot does in them besides writing."""

from typing import Any

from bot.localapi.errors import bad_request
from bot.localapi.messages import post, public_user
from bot.localapi.wire import Json, Params
from bot.localapi.world import ADMINISTRATORS, PRESENT, ChatRecord, World

ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)
RIGHTS = (
    "can_be_edited",
    "is_anonymous",
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
)
NO_GIFTS = (
    "unlimited_gifts",
    "limited_gifts",
    "unique_gifts",
    "premium_subscription",
    "gifts_from_channels",
)


def send_chat_action(world: World, params: Params) -> bool:
    """Say that the bot is typing, for five seconds or until its next message."""
    chat = world.writable_chat(params)
    action = params.text("action")
    if action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat.actions.append(action)
    world.tell("action", chat.id, action=action)
    return True


def get_chat(world: World, params: Params) -> Json:
    """Return a chat in full."""
    chat = world.chat(params)
    return {
        **chat.info,
        "accent_color_id": chat.id % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(NO_GIFTS, False),
    }


def member(world: World, chat: ChatRecord, user_id: int) -> Json:
    """Return the ChatMember object of a user in a chat."""
    if user_id == world.bot["id"]:
        user = public_user(world.bot)
    elif user_id in world.people:
        user = world.people[user_id].user()
    else:
        raise bad_request("user not found")
    status = chat.members.get(user_id, "member" if chat.kind == "private" else "left")
    content: Json = {"status": status, "user": user}
    if status == "creator":
        content["is_anonymous"] = False
    elif status == "administrator":
        content |= dict.fromkeys(RIGHTS, False) | {"can_manage_chat": True}
    elif status == "kicked":
        content["until_date"] = 0
    return content


def get_chat_member(world: World, params: Params) -> Json:
    """One member's status."""
    return member(world, world.chat(params), params.integer("user_id"))


def get_chat_member_count(world: World, params: Params) -> int:
    """How many are in the chat."""
    chat = world.chat(params)
    return 2 if chat.kind == "private" else sum(status in PRESENT for status in chat.members.values())


def get_chat_administrators(world: World, params: Params) -> list[Json]:
    """Return the administrators, without bots."""
    chat = world.chat(params)
    if chat.kind == "private":
        raise bad_request("there are no administrators in the private chat")
    return [
        member(world, chat, user_id)
        for user_id, status in chat.members.items()
        if status in ADMINISTRATORS and user_id in world.people
    ]


def _message(chat: ChatRecord, params: Params, missing: str) -> Json:
    message = chat.messages.get(params.integer("message_id"))
    if message is None:
        raise bad_request(missing)
    return message


def set_message_reaction(world: World, params: Params) -> bool:
    """Set the bot's reaction to a message; an empty list takes it away."""
    chat = world.writable_chat(params)
    message = _message(chat, params, "message to react not found")
    reactions: list[Any] = params.listing("reaction")
    if len(reactions) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    chat.reactions[message["message_id"]] = reactions
    world.tell("reaction", chat.id, message_id=message["message_id"], reactions=reactions)
    return True


def pin_chat_message(world: World, params: Params) -> bool:
    """Put a message at the top of the chat, with the service message that says so."""
    chat = world.writable_chat(params)
    message = _message(chat, params, "message to pin not found")
    chat.pinned = message["message_id"]
    post(world, chat, {"pinned_message": message}, sender=world.bot)
    return True


def unpin_chat_message(world: World, params: Params) -> bool:
    """Put the pinned message back in its place."""
    chat = world.writable_chat(params)
    if chat.pinned is None:
        raise bad_request("message to unpin not found")
    chat.pinned = None
    return True


def leave_chat(world: World, params: Params) -> bool:
    """Leave a group or channel."""
    chat = world.writable_chat(params)
    if chat.kind == "private":
        raise bad_request("chat member status can't be changed in private chats")
    chat.members[world.bot["id"]] = "left"
    world.tell("members", chat.id)
    return True
