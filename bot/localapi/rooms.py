"""The kinds of chat: private, group, channel."""

from typing import Any

from bot.localapi.chats import WAIT, Chat
from bot.localapi.messages import deliver, post, public_user
from bot.localapi.methods.chats import member
from bot.localapi.people import CHANNEL_BOT, GROUP_ANONYMOUS_BOT, TELEGRAM, Person
from bot.localapi.texts import finish
from bot.localapi.wire import Json
from bot.localapi.world import ChatRecord, World


class PrivateChat(Chat):
    """A person and the bot."""

    def __init__(self, world: World, record: ChatRecord, person: Person) -> None:
        super().__init__(world, record)
        self.person = person

    async def start(self, payload: str = "") -> Json:
        """Press Start, or follow a deep link with its payload."""
        return await self.send(self.person, f"/start {payload}".strip())

    def _write(self, sender: Person, content: Json, reply_to: Json | None = None) -> Json:
        self.record.started = True
        return super()._write(sender, content, reply_to)

    async def block(self) -> None:
        """Block the bot; it is told, and may not write any more."""
        self._block(blocked=True)

    async def unblock(self) -> None:
        """Let the bot write again."""
        self._block(blocked=False)

    def _block(self, *, blocked: bool) -> None:
        self.record.blocked = blocked
        bot = public_user(self.world.bot)
        kicked = {"status": "kicked", "user": bot, "until_date": 0}
        present = {"status": "member", "user": bot}
        old, new = (present, kicked) if blocked else (kicked, present)
        _tell_of_membership(self.world, self.record, self.person.user(), old, new)


class Group(Chat):
    """People and the bot, with Telegram's privacy mode on or off."""

    def join(self, person: Person, status: str = "member") -> None:
        """Count a person in as `member`, `administrator` or `creator`. Nobody is told."""
        self.record.members[person.id] = status

    def _write(self, sender: Person, content: Json, reply_to: Json | None = None) -> Json:
        self.record.members.setdefault(sender.id, "member")
        return super()._write(sender, content, reply_to)

    async def send_anonymously(
        self, text: str, *, reply_to: Json | None = None, title: str = "", **fields: Any
    ) -> Json:
        """Send as an anonymous administrator: from GroupAnonymousBot, `sender_chat` is the group."""
        signature = {"author_signature": title} if title else {}
        content = {**_text(text), "sender_chat": self.record.info, **signature, **fields}
        return self.post_as(GROUP_ANONYMOUS_BOT, content, reply_to)

    async def send_as_channel(self, channel: "Channel", text: str, *, reply_to: Json | None = None) -> Json:
        """Send in a channel's name."""
        return self.post_as(CHANNEL_BOT, {**_text(text), "sender_chat": channel.record.info}, reply_to)

    async def send_channel_post(self, channel: "Channel", text: str) -> Json:
        """Post in the linked channel, and have it forwarded here by Telegram itself."""
        posted = await channel.post(text)
        origin = {
            "type": "channel",
            "chat": channel.record.info,
            "message_id": posted["message_id"],
            "date": posted["date"],
        }
        content = {
            **_text(text),
            "sender_chat": channel.record.info,
            "is_automatic_forward": True,
            "forward_origin": origin,
        }
        return self.post_as(TELEGRAM, content)

    def move(self, chat_id: int) -> None:
        """Become a supergroup with another number: the bot learns of it when it writes here."""
        self.record.moved_to = chat_id

    async def set_bot(self, actor: Person, status: str) -> None:
        """Make the bot `member`, `administrator`, `left` or `kicked` here; it is told, as is the group."""
        bot_id = self.world.bot["id"]
        old = member(self.world, self.record, bot_id)
        was_here = old["status"] in ("member", "administrator")
        is_here = status in ("member", "administrator")
        self.record.members[bot_id] = status
        new = member(self.world, self.record, bot_id)
        _tell_of_membership(self.world, self.record, actor.user(), old, new)
        bot = public_user(self.world.bot)
        if is_here and not was_here:
            self.post_as(actor.user(), {"new_chat_members": [bot]})
        elif was_here and not is_here:
            post(self.world, self.record, {"left_chat_member": bot}, sender=actor.user())


class Channel(Chat):
    """Posts without a sender."""

    async def post(self, text: str, *, signature: str = "") -> Json:
        """Post in the channel; return the Message."""
        signed = {"author_signature": signature} if signature else {}
        content = {**_text(text), "sender_chat": self.record.info, **signed}
        message = post(self.world, self.record, content, sender=None)
        deliver(self.world, self.record, message)
        return message


def _text(text: str) -> Json:
    trimmed, found = finish(text, [])
    return {"text": trimmed, "entities": found} if found else {"text": trimmed}


def _tell_of_membership(world: World, record: ChatRecord, actor: Json, old: Json, new: Json) -> None:
    world.updates.put(
        "my_chat_member",
        {
            "chat": record.info,
            "from": actor,
            "date": world.now(),
            "old_chat_member": old,
            "new_chat_member": new,
        },
    )


__all__ = ["WAIT", "Channel", "Chat", "Group", "PrivateChat"]
