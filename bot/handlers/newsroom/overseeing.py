"""What admins look at: ``/audit`` and ``/health``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from bot import __version__
from bot.handlers.commands import Argument, Command
from bot.handlers.presses import Press
from bot.handlers.transport import post
from bot.handlers.turn import Turn
from bot.model import Role
from bot.replies import AUDIT_PAGE, Health, Line, render_audit, render_health
from bot.state import audit, inbox, outbox, switches
from bot.state.buttons import Record
from bot.state.receipts import Receipt


async def show_audit(turn: Turn) -> None:
    """Show who did what: all, or what was done to a record or to or by a person."""
    about = turn.arguments.get("about", "").lstrip("@")
    turn.say(render_audit(about, 0, await _lines(turn, about, 0), turn.language), page=True)


async def turn_audit(turn: Turn, record: Record, _receipt: Receipt | None) -> None:
    """Turn the page; the target is what it is about, and the first line's place."""
    about, _, first = record.button.target.rpartition(" ")
    reply = render_audit(about, int(first), await _lines(turn, about, int(first)), turn.language)
    turn.write(lambda connection: post.change(connection, turn.address, turn.pressed, reply, turn.now))


async def health(turn: Turn) -> None:
    """Tell how the bot is."""
    found = await turn.desk.database.run(_look)
    desk = turn.desk
    turn.say(
        render_health(
            Health(
                version=__version__,
                facts=len(turn.base.facts),
                unknowns=len(turn.base.unknowns),
                fingerprint=turn.base.fingerprint,
                base_since=desk.answers.since,
                semantic=desk.answers.semantic,
                waiting=found.waiting,
                unsent=found.unsent,
                failure=found.failure,
                failed_at=found.failed_at,
                started=desk.started,
                paused=found.paused,
                now=turn.now,
            ),
            turn.language,
        )
    )


@dataclass(frozen=True, slots=True)
class _Found:
    waiting: int
    unsent: int
    failure: str
    failed_at: datetime | None
    paused: bool


def _look(connection: Connection) -> _Found:
    failure, failed_at = inbox.last_failure(connection)
    # The update that asks is itself still in the inbox.
    waiting = max(0, inbox.counts(connection).get("pending", 0) - 1)
    paused = bool(switches.get(connection, switches.PAUSED))
    return _Found(waiting, outbox.waiting(connection), failure, failed_at, paused)


async def _lines(turn: Turn, about: str, first: int) -> list[Line]:
    """Read one line more than a page holds: it tells whether there is another page."""
    found = await turn.desk.database.run(audit.about, about, first=first, limit=AUDIT_PAGE + 1)
    return [Line(entry.at, entry.user_id, entry.action, entry.target, entry.detail) for entry in found]


COMMANDS = {
    "audit": Command(show_audit, (Argument("about", optional=True, rest=True),), role=Role.ADMIN),
    "health": Command(health, role=Role.ADMIN),
}
PRESSES: dict[str, Press] = {"audit": Press(turn_audit, Role.ADMIN)}
