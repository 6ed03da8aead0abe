"""From an analysed text to a sparse vector of weighted features.

Five families of features, each scaled to the same length before they are weighed, so that the many character
n-grams do not drown the few words: stems, pairs of neighbouring stems, character 3- to 5-grams of the folded
words, synonym groups, and entities. Weights are TF-IDF (Spärck Jones, 1972) over stored wordings.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import log, sqrt

import numpy as np
from numpy.typing import NDArray

from .analysis import Analysis
from .text import fold

FAMILY_WEIGHTS = {"word": 1.0, "pair": 0.5, "gram": 1.0, "sense": 0.5, "entity": 1.0}
_GRAM_SIZES = (3, 4, 5)
_NOISY = "gp"
"""Initials of the families whose features are left out when a single wording has them: most of all features,
and of no use to another wording."""

Vector = tuple[NDArray[np.int32], NDArray[np.float32]]
"""Feature numbers and their weights; the weights' squares sum to 1 (or there are none)."""


def stems_and_groups(analysis: Analysis) -> Counter[str]:
    """Return the terms that the inverted index knows: stems and synonym groups, with their counts."""
    counts: Counter[str] = Counter()
    for token in analysis.tokens:
        counts.update(token.stems)
        counts.update("~" + group for group in sorted(token.groups))
    return counts


def _families(analysis: Analysis) -> Iterator[tuple[str, Counter[str]]]:
    """Each family's raw feature counts.

    Sets are sorted: the order of features must not change from one process to the next, or training would.
    """
    firsts = ["<", *(token.stems[0] for token in analysis.tokens), ">"]
    yield "word", Counter("w" + stem for token in analysis.tokens for stem in token.stems)
    yield "pair", Counter(f"p{a} {b}" for a, b in pairwise(firsts))
    yield "gram", Counter("g" + gram for token in analysis.tokens for gram in _grams(f" {fold(token.text)} "))
    yield "sense", Counter("s" + group for token in analysis.tokens for group in sorted(token.groups))
    yield "entity", Counter("e" + entity for entity in sorted(analysis.meant()))


def _grams(padded: str) -> Iterator[str]:
    for size in _GRAM_SIZES:
        for start in range(max(1, len(padded) - size + 1)):
            yield padded[start : start + size]


class Vectoriser:
    """Numbers features and weighs them."""

    def __init__(self, features: Sequence[str], idf: NDArray[np.float32]) -> None:
        self.features = tuple(features)
        self.idf = idf
        self._numbers = {feature: number for number, feature in enumerate(features)}
        self._idf: list[float] = idf.tolist()

    @classmethod
    def fit(cls, analyses: Iterable[Analysis]) -> Vectoriser:
        """Return the vectoriser of a set of texts: the features worth keeping, and how rare each is."""
        documents = 0
        frequency: Counter[str] = Counter()
        for analysis in analyses:
            documents += 1
            for _, counts in _families(analysis):
                frequency.update(counts.keys())
        kept = {
            feature: count for feature, count in frequency.items() if count > 1 or feature[0] not in _NOISY
        }
        return cls(tuple(kept), np.log(1 + documents / np.array(list(kept.values()), dtype=np.float32)))

    def __len__(self) -> int:
        return len(self.features)

    def __call__(self, analysis: Analysis) -> Vector:
        """Return the vector of a text; features never seen are left out, so it may be empty."""
        numbers: list[int] = []
        weights: list[float] = []
        for family, counts in _families(analysis):
            known = [(self._numbers[f], 1 + log(n)) for f, n in counts.items() if f in self._numbers]
            values = [tf * self._idf[number] for number, tf in known]
            if not values:
                continue
            scale = FAMILY_WEIGHTS[family] / sqrt(sum(v * v for v in values))
            numbers += [number for number, _ in known]
            weights += [value * scale for value in values]
        vector = np.array(weights, dtype=np.float32)
        if len(vector):
            vector /= np.sqrt(vector @ vector)
        return np.array(numbers, dtype=np.int32), vector
