"""What admins see of the running bot: the audit log, its health, what became of an order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.locales import text

from .blocks import Action, Block, Button, Kind, Row, Span, Style, heading, item, paragraph
from .reply import Reply

AUDIT_PAGE = 15
"""Lines of the audit log on one page."""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that was done."""

    at: datetime
    user_id: int
    action: str
    target: str
    detail: str


@dataclass(frozen=True, slots=True)
class Health:
    """How the bot is; times are UTC."""

    version: str
    facts: int
    unknowns: int
    fingerprint: str
    base_since: datetime
    """When the base that answers now was taken up."""
    semantic: str
    """Name of the semantic model; empty where none takes part."""
    waiting: int
    """Updates that are not yet worked on."""
    unsent: int
    """Messages on their way out."""
    failure: str
    """Code of the last failure, empty where none is known."""
    failed_at: datetime | None
    started: datetime
    paused: bool
    now: datetime


def render_audit(about: str, first: int, lines: Sequence[Line], language: str) -> Reply:
    """One page of the log, newest first; one line more than ``AUDIT_PAGE`` says that there are older ones."""
    if not lines:
        return Reply((paragraph(text("audit-empty", language)),))
    title = text("audit-about", language, about=about) if about else text("audit-title", language)
    blocks = [heading(title), *(_line(line) for line in lines[:AUDIT_PAGE])]
    turns = []
    if first:
        turns.append(_turn("button-newer", about, max(0, first - AUDIT_PAGE), language))
    if len(lines) > AUDIT_PAGE:
        turns.append(_turn("button-older", about, first + AUDIT_PAGE, language))
    rows: tuple[Row, ...] = (tuple(turns),) if turns else ()
    return Reply(tuple(blocks), rows)


def render_health(health: Health, language: str) -> Reply:
    """``/health``: a line for each thing an admin wants to know."""
    trouble = text("health-no-failure", language)
    if health.failed_at is not None:
        trouble = text("health-failure", language, code=health.failure, at=_minute(health.failed_at))
    model = health.semantic or text("health-no-semantic", language)
    lines = [
        text("health-version", language, version=health.version, days=_days(health.started, health.now)),
        text(
            "health-base",
            language,
            facts=health.facts,
            unknowns=health.unknowns,
            fingerprint=health.fingerprint[:12],
        ),
        text("health-base-since", language, at=_minute(health.base_since)),
        text("health-semantic", language, model=model),
        text("health-inbox", language, waiting=health.waiting, unsent=health.unsent),
        trouble,
    ]
    first = [paragraph(text("health-paused", language), Style.BOLD)] if health.paused else []
    return Reply((*first, *map(item, lines)))


def render_banned(user_id: int, language: str, *, banned: bool) -> Reply:
    """Confirm ``/ban`` or ``/unban``."""
    return _notice("banned" if banned else "unbanned", language, id=str(user_id))


def render_unban_refused(value: str, language: str) -> Reply:
    """Answer ``/unban`` of who is not banned."""
    return _notice("unban-refused", language, id=value[:40])


def render_pause_set(language: str, *, paused: bool) -> Reply:
    """Confirm ``/pause`` or ``/resume``."""
    return _notice("pause-set" if paused else "resume-set", language)


def _line(line: Line) -> Block:
    target = [Span(" "), Span(line.target, Style.CODE)] if line.target else []
    detail = f" {line.detail}" if line.detail else ""
    start = Span(f"{_minute(line.at)} {line.user_id} {line.action}")
    return Block(Kind.ITEM, (start, *target, *([Span(detail)] if detail else [])))


def _turn(key: str, about: str, first: int, language: str) -> Button:
    return Button(text(key, language), Action.AUDIT, f"{about} {first}")


def _minute(at: datetime) -> str:
    """To the minute: that is how exactly people look for a line in a log."""
    return f"{at:%Y-%m-%d %H:%M} UTC"


def _days(started: datetime, now: datetime) -> str:
    """How long it runs, as days and hours."""
    hours, seconds = divmod(int((now - started).total_seconds()), 3600)
    return f"{hours // 24}d {hours % 24}h {seconds // 60}m"


def _notice(key: str, language: str, **values: str) -> Reply:
    return Reply((paragraph(text(key, language, **values)),))
