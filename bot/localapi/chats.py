"""Chats as their readers use them: the side of Telegram that is not the bot's.

Tests and the chat page write, press and upload through these, and read what the bot sent. A method that waits
for the bot raises TimeoutError, saying what did not come.
"""
# ruff: noqa: ASYNC109 - these methods wait for the bot themselves and say what did not come

import mimetypes
from typing import Any

from bot.localapi.files import document, photo_sizes
from bot.localapi.keyboards import buttons
from bot.localapi.messages import change, deliver, post, public_user, remove
from bot.localapi.people import Person
from bot.localapi.texts import CAPTION_LIMIT, TEXT_LIMIT, finish
from bot.localapi.wire import Json, Upload
from bot.localapi.world import ChatRecord, World

WAIT = 15.0
"""Seconds to wait for the bot unless told otherwise; only a failure takes that long."""


class Chat:
    """What every kind of chat can do."""

    def __init__(self, world: World, record: ChatRecord) -> None:
        self.world = world
        self.record = record
        self._replies_read = 0
        self._edits_read = 0

    @property
    def id(self) -> int:
        """The chat's identifier."""
        return self.record.id

    @property
    def messages(self) -> list[Json]:
        """All messages as they are now, oldest first."""
        return list(self.record.messages.values())

    @property
    def actions(self) -> list[str]:
        """The chat actions the bot sent here, oldest first."""
        return self.record.actions

    def message(self, message_id: int) -> Json:
        """Return a message as it is now; KeyError if it is gone."""
        return self.record.messages[message_id]

    # Reading what the bot does

    @property
    def unread(self) -> list[Json]:
        """The bot's messages that `reply` has not given out yet, as they were sent."""
        return self.record.outbox[self._replies_read :]

    async def reply(self, timeout: float = WAIT) -> Json:
        """Wait up to `timeout` seconds for the bot's next message; return it as it was sent."""
        outbox, number = self.record.outbox, self._replies_read
        found = await self.world.changed.until(
            lambda: outbox[number] if len(outbox) > number else None, timeout
        )
        if found is None:
            raise TimeoutError(f"the bot wrote nothing in chat {self.id} within {timeout:g} s")
        self._replies_read += 1
        return found

    async def edited(self, timeout: float = WAIT) -> Json:
        """Wait for the bot's next edit; return the message as it was right after."""
        edits, number = self.record.edits, self._edits_read
        found = await self.world.changed.until(
            lambda: edits[number] if len(edits) > number else None, timeout
        )
        if found is None:
            raise TimeoutError(f"the bot edited nothing in chat {self.id} within {timeout:g} s")
        self._edits_read += 1
        return found

    def skip(self) -> None:
        """Count everything the bot has sent and edited so far as read."""
        self._replies_read = len(self.record.outbox)
        self._edits_read = len(self.record.edits)

    async def silence(self, seconds: float = 0.3) -> None:
        """Make sure that the bot writes nothing for a while; AssertionError with the text if it does.

        The while begins when the bot has fetched what people wrote: one that is slow to is no silent one.
        """
        await self.world.updates.fetched(WAIT)
        try:
            message = await self.reply(seconds)
        except TimeoutError:
            return
        raise AssertionError(f"the bot wrote in chat {self.id}: {message.get('text', message)}")

    # Writing

    async def send(
        self,
        sender: Person,
        text: str,
        *,
        reply_to: Json | None = None,
        forwarded_from: Person | None = None,
        via_bot: bool = False,
        entities: list[Json] | None = None,
        **fields: Any,
    ) -> Json:
        """Send a text message; return the Message. `fields` go into it as they are.

        `forwarded_from` forwards somebody's words, `via_bot` is what comes of an inline result.
        """
        trimmed, found = finish(text[:TEXT_LIMIT], entities or [])
        content: Json = {"text": trimmed}
        if found:
            content["entities"] = found
        if forwarded_from is not None:
            content["forward_origin"] = {
                "type": "user",
                "sender_user": forwarded_from.user(),
                "date": self.world.now(),
            }
        if via_bot:
            content["via_bot"] = public_user(self.world.bot)
        return self._write(sender, {**content, **fields}, reply_to)

    async def choose(self, sender: Person, result: Json, query: str = "") -> Json:
        """Send an inline result here: a message via the bot, which can edit it from then on."""
        content = {**result["message"], "via_bot": public_user(self.world.bot)}
        message = self._write(sender, content)
        identifier = f"inline-{self.id}-{message['message_id']}"
        self.world.inline_messages[identifier] = (self.id, message["message_id"])
        chosen = {"result_id": result["id"], "from": sender.user(), "query": query}
        self.world.updates.put("chosen_inline_result", {**chosen, "inline_message_id": identifier})
        return message

    async def edit(self, message: Json, text: str) -> Json:
        """Another text for a reader's own message; returns the edited Message."""
        trimmed, found = finish(text, [])
        current = self.record.messages[message["message_id"]]
        field = "text" if "text" in current else "caption"
        entities = "entities" if field == "text" else "caption_entities"
        changed = change(self.world, self.record, current, {field: trimmed, entities: found or None})
        deliver(self.world, self.record, changed)
        return changed

    async def delete(self, message: Json) -> None:
        """Delete a message; Telegram does not tell the bot."""
        remove(self.world, self.record, message["message_id"])

    async def send_document(
        self, sender: Person, name: str, data: bytes, caption: str = "", content_type: str = "", **fields: Any
    ) -> Json:
        """Send a file; return the Message. The type is guessed from the name unless given."""
        guessed = content_type or mimetypes.guess_type(name)[0] or "application/octet-stream"
        stored = self.world.files.add("documents", Upload(name, guessed, data))
        return self._write(sender, {"document": document(stored), **_caption(caption), **fields})

    async def send_photo(
        self, sender: Person, data: bytes, caption: str = "", name: str = "photo.jpg", **fields: Any
    ) -> Json:
        """Send a picture; return the Message."""
        guessed = mimetypes.guess_type(name)[0] or "image/jpeg"
        stored = self.world.files.add("photos", Upload(name, guessed, data))
        return self._write(sender, {"photo": photo_sizes(stored), **_caption(caption), **fields})

    async def send_sticker(self, sender: Person, emoji: str = "🙂") -> Json:
        """Send a sticker; return the Message."""
        stored = self.world.files.add("stickers", Upload("sticker.webp", "image/webp", b"RIFF"))
        sticker = {
            **stored.reference(),
            "type": "regular",
            "width": 512,
            "height": 512,
            "is_animated": False,
            "is_video": False,
            "emoji": emoji,
        }
        return self._write(sender, {"sticker": sticker})

    async def send_voice(self, sender: Person, duration: int = 3, data: bytes = b"OggS") -> Json:
        """Send a voice message of `duration` seconds; return the Message."""
        stored = self.world.files.add("voice", Upload("voice.ogg", "audio/ogg", data))
        voice = {**stored.reference(), "duration": duration, "mime_type": "audio/ogg"}
        return self._write(sender, {"voice": voice})

    async def send_content(self, sender: Person, content: Json, reply_to: Json | None = None) -> Json:
        """Send any other kind of message: `content` as Telegram words it, `{"location": {...}}` say."""
        return self._write(sender, content, reply_to)

    def _write(self, sender: Person, content: Json, reply_to: Json | None = None) -> Json:
        return self.post_as(sender.user(), content, reply_to)

    def post_as(self, sender: Json | None, content: Json, reply_to: Json | None = None) -> Json:
        """Send as any User object, or by nobody as in channels; the bot is told where it may be."""
        markup = (self.record.keyboard or {}).get("markup", {})
        if markup.get("force_reply") or markup.get("one_time_keyboard"):
            self.record.keyboard = None
        message = post(self.world, self.record, content, sender=sender, reply_to=reply_to)
        deliver(self.world, self.record, message)
        return message

    # Buttons

    async def press(self, presser: Person, message: Json, button: str, timeout: float = WAIT) -> Json:
        """Press the button with this text and wait for the bot's answer.

        Returns `{"text", "show_alert", "url", "cache_time"}` of answerCallbackQuery. The buttons are those
        the message has now, or had when it was handed out; ValueError if there is no such button.
        """
        current = self.record.messages.get(message["message_id"], message)
        candidates = buttons(current) + buttons(message)
        exact = [candidate for candidate in candidates if candidate["text"] == button]
        loose = [candidate for candidate in candidates if button in candidate["text"]]
        for candidate in exact + loose:
            if "callback_data" in candidate:
                return await self.press_data(presser, message, candidate["callback_data"], timeout)
        named = ", ".join(repr(candidate["text"]) for candidate in candidates) or "none"
        raise ValueError(f"no button {button!r} to press in message {message['message_id']}; it has {named}")

    async def press_data(self, presser: Person, message: Json, data: str, timeout: float = WAIT) -> Json:
        """Press a button with any callback data, as a forged client may; the answer as in `press`."""
        current = self.record.messages.get(message["message_id"])
        inaccessible = {"chat": self.record.info, "message_id": message["message_id"], "date": 0}
        pressed = self.world.new_query(
            self.world.callbacks,
            {
                "from": presser.user(),
                "message": current or inaccessible,
                "chat_instance": str(self.id * 7919),
                "data": data,
            },
        )
        self.world.updates.put("callback_query", pressed.query)
        answer = await self.world.changed.until(lambda: pressed.answer, timeout)
        if answer is None:
            raise TimeoutError(f"the bot did not answer the pressed button ({data}) within {timeout:g} s")
        return answer


def _caption(caption: str) -> Json:
    trimmed, found = finish(caption[:CAPTION_LIMIT], [])
    if not trimmed:
        return {}
    content: Json = {"caption": trimmed}
    return {**content, "caption_entities": found} if found else content
