"""How fast to send: Telegram's limits for a chat, a group and the whole bot, and its ordered waits (429)."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Bucket:
    """So many at once, then so many a second."""

    size: float
    rate: float
    """Messages a second."""
    level: float = field(init=False)
    at: float = 0.0
    """Monotonic seconds of the last look."""

    def __post_init__(self) -> None:
        self.level = self.size

    def take(self, now: float) -> float:
        """Take one; how many seconds to wait for it."""
        self.level = min(self.size, self.level + (now - self.at) * self.rate)
        self.at = now
        self.level -= 1
        return max(0.0, -self.level / self.rate)

    def try_take(self, now: float) -> bool:
        """Take one if there is one; nobody waits."""
        self.level = min(self.size, self.level + (now - self.at) * self.rate)
        self.at = now
        if self.level < 1:
            return False
        self.level -= 1
        return True


class Pacing:
    """The buckets of all chats, and until when Telegram wants a chat left alone."""

    LONGEST = 3600.0
    """Seconds of an ordered wait that are believed; asking again after them costs one refusal."""
    QUIET = 60.0
    """Seconds after which every bucket is full again."""
    REMEMBERED = 5_000
    """Chats above which the quiet ones are forgotten."""

    def __init__(self) -> None:
        self._bot = Bucket(30, 30)
        self._chats: dict[int, Bucket] = {}
        self._until: dict[int, float] = {}

    def order(self, chat_id: int, seconds: float, now: float) -> None:
        """Leave the chat alone for so long: Telegram says so."""
        self._until[chat_id] = now + min(seconds, self.LONGEST)

    def take(self, chat_id: int, now: float) -> float:
        """Take a place for the chat's next message; how many seconds to wait for it."""
        # A private chat has its person's id, a group a negative one and a limit of 20 a minute.
        bucket = self._chats.setdefault(chat_id, Bucket(20, 1) if chat_id > 0 else Bucket(20, 1 / 3))
        ordered = self._until.pop(chat_id, now) - now
        seconds = max(ordered, bucket.take(now), self._bot.take(now))
        if len(self._chats) > self.REMEMBERED:
            self._chats = {chat: each for chat, each in self._chats.items() if now - each.at < self.QUIET}
        return seconds
