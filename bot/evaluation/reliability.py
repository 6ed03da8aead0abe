"""Is the confidence what it says? A reliability diagram (Murphy and Winkler, 1977) and its summary.

For each turn the fact that would be shown first is taken, with its confidence and whether it would be
right to show it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.answering import Answerer

from .calibrate import rows
from .files import Dialog

_BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """The turns whose confidence lies in one tenth."""

    turns: int
    confidence: float
    """Mean confidence, 0-1."""
    right: float
    """Share, 0-1, that was right."""


def reliability(answerer: Answerer, dialogs: Iterable[Dialog]) -> list[Bin]:
    """Return the tenths that hold any turn, lowest confidence first."""
    model = answerer.calibration.model(semantic=answerer.semantic)
    best: dict[str, tuple[float, bool]] = {}
    for row in rows(answerer, dialogs):
        confidence = model.confidence(row.features)
        if not row.vetoed and confidence > best.get(row.turn.id, (-1.0, False))[0]:
            best[row.turn.id] = (confidence, row.right)
    tenths: dict[int, list[tuple[float, bool]]] = {}
    for confidence, right in best.values():
        tenths.setdefault(min(_BINS - 1, int(confidence * _BINS)), []).append((confidence, right))
    return [
        Bin(len(found), sum(c for c, _ in found) / len(found), sum(r for _, r in found) / len(found))
        for _, found in sorted(tenths.items())
    ]


def calibration_error(bins: Sequence[Bin]) -> float:
    """Return the expected calibration error, 0-1: the mean gap of confidence and share right, by turns."""
    total = sum(b.turns for b in bins)
    return sum(b.turns * abs(b.confidence - b.right) for b in bins) / total if total else 0.0


def plot(bins: Sequence[Bin], path: Path) -> None:
    """Draw the diagram as a PNG. Raises ``OSError``."""
    from matplotlib.figure import Figure  # noqa: PLC0415 - slow to import

    figure = Figure(figsize=(5, 5), layout="constrained")
    axes = figure.subplots()
    axes.plot([0, 1], [0, 1], color="0.6", linestyle="--", label="as sure as right")
    axes.plot([b.confidence for b in bins], [b.right for b in bins], marker="o", label="measured")
    for b in bins:
        place = (b.confidence, b.right)
        axes.annotate(str(b.turns), place, textcoords="offset points", xytext=(6, -10), fontsize=8)
    axes.set(xlabel="confidence", ylabel="share right", xlim=(0, 1), ylim=(0, 1))
    axes.set_title(f"Expected calibration error {calibration_error(bins):.3f} (figures: turns)")
    axes.legend()
    figure.savefig(path, format="png", dpi=120)
