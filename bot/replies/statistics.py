"""What was asked and how it came out: in words, and drawn.

The picture says nothing that the words do not; in it, too, kinds differ by pattern, never by colour alone.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.locales import text
from bot.model import KnowledgeBase, Status

from .blocks import heading, item, paragraph
from .reply import Reply
from .threshold import status_name
from .wording import question_of, shortened

BUSIEST = 5
MOST_LABELS = 10
"""Days that are named below the bars."""
LONGEST_QUESTION = 60
_REFUSED = (Status.NOT_REPORTED, Status.OFF_TOPIC)
_PATTERNS = {
    Status.ANSWERED: ("#2f6f4f", ""),
    Status.SUGGESTED: ("#c9a227", "//"),
    Status.NOT_REPORTED: ("#8c8c8c", ".."),
    Status.OFF_TOPIC: ("#c4c4c4", "xx"),
    Status.SMALLTALK: ("#7fa7c9", "--"),
}
"""Colour and hatching of each outcome."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What was counted from a day to another, both included."""

    since: date
    until: date
    questions: int
    askers: int
    """Different people."""
    days: Mapping[date, Mapping[str, int]]
    """Questions by day and outcome; a day without any may be left out."""
    statuses: Mapping[str, int]
    """Questions by outcome."""
    languages: Mapping[str, int]
    facts: Sequence[tuple[str, int]]
    """Ids and how often they were shown, the most frequent first."""
    helpful: int
    not_helpful: int
    median: int
    """Milliseconds of the bot's own time."""
    slow: int
    """Milliseconds that 19 of 20 questions stay below."""


def render_statistics(figures: Figures, base: KnowledgeBase, language: str) -> Reply:
    """``/stats`` in words; within the 1,024 characters that a picture's caption holds."""
    since, until = figures.since.isoformat(), figures.until.isoformat()
    if not figures.questions:
        return Reply((paragraph(text("stats-none", language, since=since, until=until)),))
    count = {status: figures.statuses.get(status, 0) for status in Status}
    refused = sum(count[status] for status in _REFUSED)
    judged = figures.helpful + figures.not_helpful
    wrong = _share(figures.not_helpful, judged) if judged else text("stats-no-feedback", language)
    languages = ", ".join(f"{code} {number}" for code, number in _by_count(figures.languages))
    lines = [
        text("stats-questions", language, questions=figures.questions, askers=figures.askers),
        _line("stats-answered", count[Status.ANSWERED], figures, language),
        _line("stats-suggested", count[Status.SUGGESTED], figures, language),
        _line("stats-refused", refused, figures, language),
        _line("stats-smalltalk", count[Status.SMALLTALK], figures, language),
        text("stats-wrong", language, share=wrong, verdicts=judged),
        text("stats-languages", language, languages=languages),
        text("stats-time", language, median=figures.median, slow=figures.slow),
    ]
    blocks = [heading(text("stats-title", language, since=since, until=until)), *map(item, lines)]
    busiest = [_busy(id_, number, base, language) for id_, number in figures.facts[:BUSIEST]]
    if busiest:
        blocks += [heading(text("stats-busiest", language)), *map(item, busiest)]
    return Reply(tuple(blocks))


def render_days_refused(typed: str, most: int, language: str) -> Reply:
    """Refuse what is no number of days."""
    return Reply((paragraph(text("stats-days-refused", language, value=typed[:40], most=most)),))


def draw_statistics(figures: Figures, language: str) -> bytes:
    """Draw the questions of each day by their outcome, as a PNG. Takes a second: run it in a thread."""
    from matplotlib.figure import Figure  # noqa: PLC0415 - slow to import
    from matplotlib.ticker import MaxNLocator  # noqa: PLC0415 - likewise

    days = [figures.since + timedelta(days=n) for n in range((figures.until - figures.since).days + 1)]
    figure = Figure(figsize=(7, 4), layout="constrained")
    axes = figure.subplots()
    places, below = range(len(days)), [0] * len(days)
    for status, (colour, pattern) in _PATTERNS.items():
        heights = [figures.days.get(day, {}).get(status, 0) for day in days]
        if any(heights):
            label = status_name(status, language)
            axes.bar(
                places, heights, bottom=below, color=colour, hatch=pattern, edgecolor="white", label=label
            )
            below = [low + height for low, height in zip(below, heights, strict=True)]
    axes.set_ylabel(text("stats-axis", language))
    axes.yaxis.set_major_locator(MaxNLocator(integer=True))
    told = places[:: -(-len(days) // MOST_LABELS)]
    axes.set_xticks(told, [f"{days[place]:%d.%m}" for place in told])
    figure.legend(loc="outside upper center", ncols=3)
    picture = io.BytesIO()
    figure.savefig(picture, format="png", dpi=150)
    return picture.getvalue()


def _line(key: str, number: int, figures: Figures, language: str) -> str:
    return text(key, language, count=number, share=_share(number, figures.questions))


def _busy(id_: str, number: int, base: KnowledgeBase, language: str) -> str:
    record = base.record(id_)
    question = question_of(record, language) if record else id_
    return f"{number}: {shortened(question, LONGEST_QUESTION)}"


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f}%"


def _by_count(counts: Mapping[str, int]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda each: (-each[1], each[0]))
