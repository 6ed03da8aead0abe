"""What a group is told: how the bot behaves there, what its admins may change, how to ask."""

from __future__ import annotations

from dataclasses import dataclass

from bot.locales import text
from bot.model import LANGUAGES

from .blocks import Action, Block, Button, Row, heading, item, paragraph
from .languages import own_name
from .reply import Reply
from .wording import in_twos

AS_WRITTEN = "any"
"""The value that sets no language."""
USUAL_NIGHTS = ((22 * 60, 7 * 60), (23 * 60, 8 * 60))
"""Quiet hours that are offered as buttons, in minutes after midnight."""
_CHOSEN = "✓ "


@dataclass(frozen=True, slots=True)
class Manners:
    """How the bot behaves in a group, as it is shown."""

    language: str
    """Empty: as people write."""
    mentions: bool
    quiet: tuple[int, int] | None
    """From and until, minutes after midnight; None: never."""
    utc_offset: int
    """Minutes, as they are now."""
    zone: str = ""
    """Name of the time zone; empty: a difference from UTC was set."""


def render_settings(manners: Manners, language: str) -> Reply:
    """Show what is set, with buttons that change it in place: ``/settings``."""
    spoken = own_name(manners.language) if manners.language else text("settings-as-written", language)
    mentions = text("settings-mentions-on" if manners.mentions else "settings-mentions-off", language)
    quiet = text("settings-quiet-never", language)
    if manners.quiet:
        zone = _zone(manners.utc_offset)
        quiet = f"{_hours(manners.quiet)} ({f'{manners.zone}, {zone}' if manners.zone else zone})"
    blocks = (
        heading(text("settings-title", language)),
        item(text("settings-language", language, value=spoken)),
        item(text("settings-mentions", language, value=mentions)),
        item(text("settings-quiet", language, value=quiet)),
        paragraph(text("settings-how", language)),
    )
    return Reply(blocks, _rows(manners, language))


def render_settings_admins_only(language: str) -> Reply:
    """Tell who is no admin of the group so; short enough for a pop-up (200 characters)."""
    return _notice("settings-admins-only", language)


def render_settings_elsewhere(language: str) -> Reply:
    """Answer ``/settings`` in a private chat."""
    return _notice("settings-elsewhere", language)


def render_settings_refused(said: str, language: str) -> Reply:
    """Say what was expected behind ``/settings``."""
    return _notice("settings-refused", language, value=said[:60])


def render_zone_refused(said: str, language: str) -> Reply:
    """Say how a time zone is named."""
    return _notice("settings-zone-refused", language, value=said[:60])


def render_quiet_hours(language: str) -> Reply:
    """Answer a press in quiet hours; short enough for a pop-up."""
    return _notice("settings-quiet-now", language)


def group_help(language: str, *, sees_all: bool) -> tuple[Block, ...]:
    """Tell how to ask in a group; ``sees_all`` where Telegram shows the bot every message."""
    seen = "help-mentions-seen" if sees_all else "help-mentions-unseen"
    return (paragraph(text("help-in-group", language)), paragraph(text(seen, language)))


def _rows(manners: Manners, language: str) -> tuple[Row, ...]:
    tongues = tuple(
        _button(own_name(code), f"language {code}", chosen=manners.language == code) for code in LANGUAGES
    )
    as_written = _button(
        text("settings-as-written", language), f"language {AS_WRITTEN}", chosen=not manners.language
    )
    mentions = (
        _button(text("button-mentions-on", language), "mentions on", chosen=manners.mentions),
        _button(text("button-mentions-off", language), "mentions off", chosen=not manners.mentions),
    )
    never = _button(text("button-quiet-never", language), "quiet off", chosen=manners.quiet is None)
    nights = tuple(
        _button(
            text("button-quiet", language, hours=_hours(night)),
            f"quiet {_hours(night, '-')}",
            chosen=manners.quiet == night,
        )
        for night in USUAL_NIGHTS
    )
    rows: tuple[Row, ...] = (
        tongues,
        (as_written,),
        *in_twos(mentions),
        (never,),
        *((night,) for night in nights),
    )
    if manners.quiet is None:
        return rows
    earlier, later = manners.utc_offset - 60, manners.utc_offset + 60
    return (
        *rows,
        tuple(
            Button(text("button-zone", language, zone=_zone(there)), Action.SETTING, f"zone {_zone(there)}")
            for there in (earlier, later)
        ),
    )


def _button(label: str, target: str, *, chosen: bool) -> Button:
    return Button((_CHOSEN if chosen else "") + label, Action.SETTING, target)


def _hours(quiet: tuple[int, int], dash: str = "–") -> str:
    return dash.join(f"{minute // 60:02}:{minute % 60:02}" for minute in quiet)


def _zone(offset: int) -> str:
    return f"UTC{'-' if offset < 0 else '+'}{abs(offset) // 60:02}:{abs(offset) % 60:02}"


def _notice(key: str, language: str, **values: str) -> Reply:
    return Reply((paragraph(text(key, language, **values)),))
