"""The queue of updates behind getUpdates.

An update waits until a poll with a higher offset confirms it; polling again without confirming gives the same
updates again. A second poll ends the first with 409 Conflict, as with two bots on one token.
"""

from collections import deque
from collections.abc import Iterable

from bot.localapi.errors import conflict
from bot.localapi.pulse import Pulse
from bot.localapi.wire import Json

BATCH = 100
"""The most updates in one answer."""
LONGEST_POLL = 50
"""Seconds a poll can wait at most."""
ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
"""Kinds of update that are sent only to a bot that names them."""


class UpdateQueue:
    """Updates not yet confirmed by the bot, oldest first."""

    def __init__(self, first_id: int) -> None:
        self.next_id = first_id
        self.pending: deque[Json] = deque()
        self.repeats: list[Json] = []
        """Updates to deliver once more although they are confirmed."""
        self.allowed: frozenset[str] = frozenset()
        """The kinds the bot asked for last; empty means all but those on request."""
        self._arrived = Pulse()
        self._polls = 0
        self._closed = False

    @property
    def polled(self) -> bool:
        """Whether a bot has asked for updates yet."""
        return self._polls > 0

    def wants(self, kind: str) -> bool:
        """Whether updates of this kind are queued at all, by the `allowed_updates` of the latest poll."""
        return kind in self.allowed if self.allowed else kind not in ON_REQUEST

    def put(self, kind: str, content: Json) -> Json | None:
        """Queue an update; None where the bot does not want this kind."""
        if not self.wants(kind):
            return None
        update = {"update_id": self.next_id, kind: content}
        self.next_id += 1
        self.pending.append(update)
        self._arrived.ring()
        return update

    def put_again(self, update: Json) -> None:
        """Deliver an update once more as it was, with its old id, whatever the offset says."""
        self.repeats.append(update)
        self._arrived.ring()

    async def poll(
        self, offset: int, limit: int, seconds: float, allowed: Iterable[str] | None
    ) -> list[Json]:
        """Return the oldest unconfirmed updates, waiting up to `seconds` for the first of them.

        Raises 409 Conflict in the older of two polls that are open at the same time.
        """
        self._polls += 1
        mine = self._polls
        if allowed is not None:
            self.allowed = frozenset(allowed)
        self._confirm(offset)
        self._arrived.ring()
        most = limit if 1 <= limit <= BATCH else BATCH

        def look() -> list[Json] | None:
            if self._polls != mine:
                raise conflict()
            batch = [*self.repeats, *self.pending][:most]
            self.repeats.clear()
            return batch or ([] if self._closed else None)

        return await self._arrived.until(look, min(seconds, LONGEST_POLL)) or []

    async def fetched(self, seconds: float) -> None:
        """Wait until the bot has confirmed all that is queued, ``seconds`` at most."""
        await self._arrived.until(lambda: not self.pending or None, seconds)

    def _confirm(self, offset: int) -> None:
        """Forget what the offset confirms: all before it, or all but the last `-offset`."""
        if offset < 0:
            while len(self.pending) > -offset:
                self.pending.popleft()
        elif offset > 0:
            self.pending = deque(update for update in self.pending if update["update_id"] >= offset)

    def clear(self) -> None:
        """Forget everything that waits (drop_pending_updates)."""
        self.pending.clear()

    def close(self) -> None:
        """End the open poll with no updates: the server stops."""
        self._closed = True
        self._arrived.ring()
