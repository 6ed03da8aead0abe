"""What readers are told when the bot itself is in trouble, or is asked more than it can answer."""

from __future__ import annotations

from bot.locales import text

from .blocks import paragraph
from .reply import Reply


def render_postponed(language: str) -> Reply:
    """Tell that a message is kept and answered later; short enough for a pop-up (200 characters)."""
    return Reply((paragraph(text("postponed", language)),))


def render_too_many(language: str) -> Reply:
    """Tell that messages come faster than they can be answered; short enough for a pop-up as well."""
    return Reply((paragraph(text("too-many", language)),))
