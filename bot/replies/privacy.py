"""``/privacy``, ``/mydata`` and ``/forgetme``: what is kept of a person, and an end to it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.locales import text

from .blocks import Action, Button, Row, heading, item, paragraph
from .prompts import Choice
from .reply import Reply

SURE = "yes"
"""The value that confirms ``/forgetme``."""


@dataclass(frozen=True, slots=True)
class Keeping:
    """How long things are kept, in days."""

    questions: int
    judged: int
    """Questions with feedback, reports, counts."""
    failed: int
    """Messages that could not be worked on."""
    context: int
    """Minutes, not days: what a follow-up question leans on."""


def render_privacy(keeping: Keeping, language: str) -> Reply:
    """Say in plain words what is stored and for how long."""
    kept = (
        text("privacy-questions", language, days=keeping.questions),
        text("privacy-context", language, minutes=keeping.context),
        text("privacy-feedback", language, days=keeping.judged),
        text("privacy-choices", language),
        text("privacy-failed", language, days=keeping.failed),
        text("privacy-counts", language, days=keeping.judged),
    )
    blocks = (
        heading(text("privacy-title", language)),
        *(item(f"• {each}") for each in kept),
        paragraph(text("privacy-never", language)),
        paragraph(text("privacy-rights", language)),
    )
    rows: tuple[Row, ...] = (
        (Button(text("button-mydata", language), Action.BEGIN, "mydata"),),
        (Button(text("button-forgetme", language), Action.BEGIN, "forgetme"),),
    )
    return Reply(blocks, rows)


def render_mydata(language: str) -> Reply:
    """Go with the file."""
    return _notice("mydata-here", language)


def forget_choices(language: str) -> tuple[Choice, ...]:
    """Make the one button that deletes everything."""
    return (Choice(text("button-forget-sure", language), SURE),)


def render_forget_unsure(language: str) -> Reply:
    """Answer anything but the confirmation."""
    return _notice("forget-unsure", language)


def render_forgotten(language: str, *, role: bool) -> Reply:
    """Confirm; ``role`` where the person has one, which stays."""
    said = [paragraph(text("forgotten", language))]
    if role:
        said.append(paragraph(text("forgotten-but-role", language)))
    return Reply(tuple(said))


def render_private_only(language: str) -> Reply:
    """Send who gives a personal command in a group to the private chat."""
    opening = Button(text("button-open-private", language), Action.OPEN, "private")
    return Reply((paragraph(text("private-only", language)),), ((opening,),))


def _notice(key: str, language: str) -> Reply:
    return Reply((paragraph(text(key, language)),))
