"""How sure the bot must be to show a fact: the value, and what another one would change."""

from __future__ import annotations

from collections.abc import Sequence

from bot.locales import text
from bot.model import Status

from .blocks import Action, Button, heading, item, paragraph
from .reply import Reply
from .wording import shortened

DEFAULT_THRESHOLD = "default"
"""The word that stands for the value that was learned."""
EXAMPLES = 10
LONGEST_QUESTION = 90

Change = tuple[str, Status, Status]
"""A question, how it comes out now, and how it would."""

_STATUS = {
    Status.ANSWERED: "status-answered",
    Status.SUGGESTED: "status-suggested",
    Status.NOT_REPORTED: "status-not-reported",
    Status.OFF_TOPIC: "status-off-topic",
    Status.SMALLTALK: "status-smalltalk",
}


def status_name(status: Status, language: str) -> str:
    """Say the outcome in a word or two."""
    return text(_STATUS[status], language)


def render_threshold(present: float, default: float, language: str) -> Reply:
    """Tell the value, and how another is tried."""
    said = text("threshold", language, present=f"{present:.2f}", default=f"{default:.2f}")
    return Reply((paragraph(said), paragraph(text("threshold-how", language))))


def render_threshold_preview(
    typed: str,
    value: float,
    language: str,
    *,
    asked: int,
    answered: tuple[int, int],
    changes: Sequence[Change],
) -> Reply:
    """Tell what would change: ``answered`` counts the answered questions now and then."""
    title = text("threshold-preview", language, value=f"{value:.2f}", questions=asked)
    before, after = map(str, answered)
    blocks = [
        heading(title),
        item(text("threshold-answered", language, before=before, after=after)),
        item(text("threshold-changes", language, count=len(changes))),
        *(item(_change(change, language)) for change in changes[:EXAMPLES]),
    ]
    apply = Button(text("button-apply", language), Action.THRESHOLD, typed)
    return Reply(tuple(blocks), ((apply,),))


def render_threshold_set(value: float, language: str) -> Reply:
    """Confirm."""
    return Reply((paragraph(text("threshold-set", language, value=f"{value:.2f}")),))


def render_threshold_refused(typed: str, lowest: float, highest: float, language: str) -> Reply:
    """Refuse what is no threshold."""
    said = text(
        "threshold-refused",
        language,
        value=typed[:40],
        lowest=str(lowest),
        highest=str(highest),
        default=DEFAULT_THRESHOLD,
    )
    return Reply((paragraph(said),))


def _change(change: Change, language: str) -> str:
    question, before, after = change
    said = (status_name(before, language), status_name(after, language))
    return f"“{shortened(question, LONGEST_QUESTION)}”: {said[0]} → {said[1]}"
