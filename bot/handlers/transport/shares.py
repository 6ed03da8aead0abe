"""Each person's share of the bot: so many messages at once, then so many a second.

More than that is recorded as refused and not worked on. Telegram lets a bot write one message a second to a
chat, so replies to more could not be brought anyway; without an end to it one sender's replies would fill the
disk and be on their way for days.
"""

from __future__ import annotations

from .pacing import Bucket

BURST = 200
"""Messages and presses at once."""
RATE = 1.0
"""Messages and presses a second after that."""
TELL_EVERY = 60.0
"""Seconds between two notices to one person."""
REMEMBERED = 5_000
"""People above which those who were quiet for long are forgotten."""


class Shares:
    """The buckets of all people, and when each was last told that theirs is empty."""

    def __init__(self) -> None:
        self._buckets: dict[int, Bucket] = {}
        self._told: dict[int, float] = {}

    def takes(self, user_id: int, now: float) -> bool:
        """Take one of the person's share; False where nothing is left. Times are monotonic seconds."""
        if len(self._buckets) > REMEMBERED:
            self._forget(now)
        return self._buckets.setdefault(user_id, Bucket(BURST, RATE)).try_take(now)

    def tells(self, user_id: int, now: float) -> bool:
        """Tell whether it is time for a notice, and count it as given."""
        if now - self._told.get(user_id, -TELL_EVERY) < TELL_EVERY:
            return False
        self._told[user_id] = now
        return True

    def _forget(self, now: float) -> None:
        """Forget the buckets that are full again, and notices that are old."""
        full = BURST / RATE
        self._buckets = {who: each for who, each in self._buckets.items() if now - each.at < full}
        self._told = {who: at for who, at in self._told.items() if now - at < TELL_EVERY}
