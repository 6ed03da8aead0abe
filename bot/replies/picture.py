"""The timeline as a picture: times on the left, a line with a dot for each, what happened on the right.

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

WIDTH, RESOLUTION = 7.0, 150
"""Inches, and dots of each. Not much higher than wide: a chat shows a high picture small."""
LABEL_COLUMNS, EVENT_COLUMNS, TITLE_COLUMNS = 18, 46, 58
"""Letters in a line of each column; of broad ones, too."""
LINE, GAP, MARGIN = 0.22, 0.12, 0.25
"""Inches from one line to the next, more between moments, and at the edges."""
LABEL_RIGHT, AXIS, EVENT_LEFT = 2.15, 2.35, 2.55
"""Inches from the left edge to where the times end, to the line, and to the events."""
MOMENTS = 24
"""Moments that a picture shows at most; the text has them all."""
INK, QUIET, MARK, PAPER = "#1c2733", "#5b6773", "#1f6fb2", "#ffffff"
TITLE = {"size": 13, "weight": "bold", "color": INK}
NOTE = {"size": 9.5, "style": "italic", "color": QUIET}
LABEL = {"size": 10.5, "weight": "bold", "color": MARK, "ha": "right"}
EVENT = {"size": 10.5, "color": INK}


@dataclass(frozen=True, slots=True)
class _Row:
    """A moment, or a line of words over the whole width."""

    label: tuple[str, ...]
    """Lines of the time; empty for words over the whole width."""
    words: tuple[str, ...]
    style: dict[str, Any]

    @property
    def height(self) -> float:
        """Inches."""
        return max(len(self.label), len(self.words)) * LINE + GAP


@lru_cache(maxsize=32)
def draw_timeline(timeline: Timeline, language: str) -> bytes:
    """Draw it, as PNG. Takes a second at first: not for the event loop."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415 - slow to import
    from matplotlib.figure import Figure  # noqa: PLC0415 - slow to import

    rows = list(_rows(timeline, language))
    height = 2 * MARGIN + sum(row.height for row in rows)
    figure = Figure(figsize=(WIDTH, height), dpi=RESOLUTION, facecolor=PAPER)
    FigureCanvasAgg(figure)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_xlim(0, WIDTH)
    axes.set_ylim(height, 0)
    axes.axis("off")
    _draw(axes, rows)
    picture = BytesIO()
    figure.savefig(picture, format="png")
    return picture.getvalue()


def _rows(timeline: Timeline, language: str) -> Iterator[_Row]:
    yield _Row((), _wrapped(timeline.title, TITLE_COLUMNS), TITLE)
    yield from map(_moment, timeline.dated[:MOMENTS])
    undated = timeline.undated[: max(0, MOMENTS - len(timeline.dated))]
    if undated:
        yield _Row((), _wrapped(text("timeline-undated", language), TITLE_COLUMNS + 12), NOTE)
        yield from map(_moment, undated)


def _moment(moment: Moment) -> _Row:
    lead = "• " if len(moment.events) > 1 else ""
    events = tuple(line for event in moment.events for line in _wrapped(lead + event, EVENT_COLUMNS))
    return _Row(_wrapped(moment.label, LABEL_COLUMNS), events, EVENT)


def _wrapped(words: str, columns: int) -> tuple[str, ...]:
    return tuple(wrap(printable(words), columns))


def _draw(axes: Axes, rows: list[_Row]) -> None:
    top = MARGIN
    # Where the dots are; words over the whole width part two sections, and their lines.
    sections: list[list[float]] = [[]]
    for row in rows:
        if row.label:
            _write(axes, LABEL_RIGHT, top, row.label, LABEL)
            _write(axes, EVENT_LEFT, top, row.words, row.style)
            sections[-1].append(top + LINE / 2)
        else:
            _write(axes, MARGIN, top, row.words, row.style)
            sections.append([])
        top += row.height
    for dots in sections:
        axes.plot([AXIS] * len(dots), dots, color=MARK, linewidth=1.5, alpha=0.5, zorder=1)
        axes.plot([AXIS] * len(dots), dots, "o", color=MARK, markersize=7, zorder=2)


def _write(axes: Axes, left: float, top: float, lines: tuple[str, ...], style: dict[str, Any]) -> None:
    for number, line in enumerate(lines):
        middle = top + LINE * (number + 0.5)
        # An article's dollar signs are no formula.
        axes.text(left, middle, line, family="DejaVu Sans", va="center", parse_math=False, **style)
