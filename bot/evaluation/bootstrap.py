"""How sure a measured share is: percentile bootstrap by question (Efron, 1979)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import isnan

import numpy as np
from numpy.typing import NDArray

SEED = 20201006
RESAMPLES = 2000
_TAIL = 2.5
"""Percent cut off at each end: what is left holds 95%."""


@dataclass(frozen=True, slots=True)
class Share:
    """A share and its 95% interval, each 0-1; NaN where there was nothing to share."""

    value: float
    low: float
    high: float

    def percent(self) -> str:
        """Return the share and its interval in percent: ``81.2 (79.0-83.1)``."""
        if isnan(self.value):
            return "-"
        return f"{100 * self.value:.1f} ({100 * self.low:.1f}-{100 * self.high:.1f})"


def share(outcomes: Sequence[bool]) -> Share:
    """Return the share of true outcomes, one a question."""
    values = np.asarray(outcomes, dtype=float)
    return _bootstrapped(lambda chosen: values[chosen].mean(axis=-1), len(values))


def separation(scores: Sequence[float], answerable: Sequence[bool]) -> Share:
    """Return the area under the ROC curve: how often an answerable question outscores one that is not."""
    values, positive = np.asarray(scores, dtype=float), np.asarray(answerable, dtype=bool)
    if positive.all() or not positive.any():
        return Share(np.nan, np.nan, np.nan)
    ranks = np.unique(values, return_inverse=True)[1]
    return _bootstrapped(lambda chosen: _area(ranks[chosen], positive[chosen]), len(values))


def _area(ranks: NDArray[np.intp], positive: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Areas under the ROC curves of samples of questions, one a row; of equal scores half counts."""
    ranks, positive = np.atleast_2d(ranks), np.atleast_2d(positive)
    areas = np.empty(len(ranks))
    for row, (own, wanted) in enumerate(zip(ranks, positive, strict=True)):
        good, bad = (np.bincount(own[chosen], minlength=own.max() + 1) for chosen in (wanted, ~wanted))
        below = np.cumsum(bad) - bad
        pairs = good.sum() * bad.sum()
        areas[row] = (good @ (below + bad / 2)) / pairs if pairs else np.nan
    return areas


def _bootstrapped(measure: Callable[[NDArray[np.intp]], NDArray[np.float64]], questions: int) -> Share:
    if not questions:
        return Share(np.nan, np.nan, np.nan)
    value = float(np.ravel(measure(np.arange(questions)))[0])
    chosen = np.random.default_rng(SEED).integers(questions, size=(RESAMPLES, questions))
    low, high = np.nanpercentile(measure(chosen), [_TAIL, 100 - _TAIL])
    return Share(value, float(low), float(high))
