"""Who writes: people, and the accounts Telegram itself writes under."""

from dataclasses import dataclass

from bot.localapi.wire import Json

GROUP_ANONYMOUS_BOT: Json = {
    "id": 1087968824,
    "is_bot": True,
    "first_name": "Group",
    "username": "GroupAnonymousBot",
}
"""The sender of anonymous administrators' messages."""
CHANNEL_BOT: Json = {"id": 136817688, "is_bot": True, "first_name": "Channel", "username": "Channel_Bot"}
"""The sender of messages written in a channel's name."""
TELEGRAM: Json = {"id": 777000, "is_bot": False, "first_name": "Telegram"}
"""The sender of channel posts forwarded to the channel's discussion group."""


@dataclass(frozen=True)
class Person:
    """A Telegram user who is no bot."""

    id: int
    first_name: str
    last_name: str = ""
    username: str = ""
    language_code: str = "en"
    """IETF tag of the client's language; empty where the client does not tell."""

    def user(self) -> Json:
        """Return the User object updates carry."""
        optional = {
            "last_name": self.last_name,
            "username": self.username,
            "language_code": self.language_code,
        }
        told = {name: value for name, value in optional.items() if value}
        return {"id": self.id, "is_bot": False, "first_name": self.first_name, **told}

    def private_chat(self) -> Json:
        """Return the Chat object of the private chat with this person."""
        optional = {"last_name": self.last_name, "username": self.username}
        told = {name: value for name, value in optional.items() if value}
        return {"id": self.id, "type": "private", "first_name": self.first_name, **told}
