"""The timeline as a picture: a line downward, a dot for each time, what happened beside it.

DejaVu Sans comes with matplotlib and has the letters of all our languages, Kyrgyz ones included.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from bot.locales import text

from .printable import printable
from .timeline import Moment, Timeline

if TYPE_CHECKING:
    from matplotlib.axes import Axes

WIDTH = 6.0
"""Inches, of 150 points each: as wide as a phone shows without shrinking the letters too much."""
RESOLUTION = 150
COLUMNS = 54
"""Letters in a line; of broad ones, too."""
LINE, GAP = 0.24, 0.14
"""Inches from one line to the next, and between moments."""
MARGIN = 0.25
"""Inches above the first line and below the last."""
MOMENTS = 24
"""Moments that a picture shows at most; the text has them all."""
INK, QUIET, MARK, PAPER = "#1c2733", "#5b6773", "#1f6fb2", "#ffffff"
LEFT, TEXT_LEFT = 0.35, 0.65
"""Inches from the left edge to the line, and to the words."""
FONT = "DejaVu Sans"
STYLES: dict[str, dict[str, Any]] = {
    "title": {"size": 12.5, "weight": "bold", "color": INK},
    "note": {"size": 9.5, "style": "italic", "color": QUIET},
    "label": {"size": 10.5, "weight": "bold", "color": MARK},
    "more": {"size": 10.5, "weight": "bold", "color": MARK},
    "event": {"size": 10.5, "color": INK},
}


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the picture."""

    text: str
    kind: str
    """title | note | label (with a dot) | more (of a label) | event | gap"""


@lru_cache(maxsize=32)
def draw_timeline(timeline: Timeline, language: str) -> bytes:
    """Draw it, as PNG. Takes a second at first: not for the event loop."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415 - slow to import
    from matplotlib.figure import Figure  # noqa: PLC0415 - slow to import

    lines = list(_lines(timeline, language))
    height = 2 * MARGIN + sum(map(_height, lines))
    figure = Figure(figsize=(WIDTH, height), dpi=RESOLUTION, facecolor=PAPER)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_xlim(0, WIDTH)
    axes.set_ylim(height, 0)
    axes.axis("off")
    _write(axes, lines)
    picture = BytesIO()
    FigureCanvasAgg(figure)
    figure.savefig(picture, format="png")
    return picture.getvalue()


def _lines(timeline: Timeline, language: str) -> Iterator[_Line]:
    yield from (_Line(line, "title") for line in wrap(printable(timeline.title), COLUMNS - 8))
    room = MOMENTS
    for moments, note in ((timeline.dated, ""), (timeline.undated, text("timeline-undated", language))):
        if moments[:room] and note:
            yield _Line("", "gap")
            yield from (_Line(line, "note") for line in wrap(note, COLUMNS))
        for moment in moments[:room]:
            yield from _moment(moment)
        room = max(0, room - len(moments))


def _moment(moment: Moment) -> Iterator[_Line]:
    yield _Line("", "gap")
    yield from (
        _Line(line, "more" if number else "label")
        for number, line in enumerate(wrap(printable(moment.label), COLUMNS - 4))
    )
    for event in moment.events:
        yield from (_Line(line, "event") for line in wrap(printable(event), COLUMNS))


def _height(line: _Line) -> float:
    return GAP if line.kind == "gap" else LINE


def _write(axes: Axes, lines: list[_Line]) -> None:
    top = MARGIN
    # Where the dots are; a note parts two sections, and their lines.
    sections: list[list[float]] = [[]]
    for line in lines:
        middle, top = top + _height(line) / 2, top + _height(line)
        if line.kind == "note" and sections[-1]:
            sections.append([])
        if line.kind == "label":
            sections[-1].append(middle)
        if line.kind != "gap":
            left = LEFT if line.kind in ("title", "note") else TEXT_LEFT
            # An article's dollar signs are no formula.
            axes.text(
                left, middle, line.text, family=FONT, va="center", parse_math=False, **STYLES[line.kind]
            )
    for dots in sections:
        axes.plot([LEFT] * len(dots), dots, color=MARK, linewidth=1.5, alpha=0.5, zorder=1)
        axes.plot([LEFT] * len(dots), dots, "o", color=MARK, markersize=7, zorder=2)
