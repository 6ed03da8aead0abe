"""From an analysed text to a sparse vector of weighted features.

Six families of features, each scaled to the same length before they are weighed, so that the many character
n-grams do not drown the few words: stems, pairs of neighbouring stems, pairs of content words in any order,
character 3- to 5-grams of the folded words, synonym groups, and entities. Weights are TF-IDF (Spärck Jones,
1972) over stored wordings. Features are known by their hashes (Weinberger and others, 2009), a tenth of the
memory of their texts; one in some ten thousand shares its hash with another, which harms nobody.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import combinations, pairwise
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from .analysis import Analysis
from .text import fold

FAMILY_WEIGHTS = {"word": 1.0, "pair": 0.5, "company": 0.5, "gram": 1.0, "sense": 0.5, "entity": 1.0}
_FAMILIES = "".join(family[0] for family in FAMILY_WEIGHTS)
"""Initials of the families, with which their features begin."""
_SHARES = np.array([*FAMILY_WEIGHTS.values()])
_DAMPED = np.log(np.arange(64).clip(min=1), dtype=np.float32) + 1
"""What a feature weighs that stands so many times in a text: 1 and the logarithm."""
_GRAM_SIZES = (3, 4, 5)
_NOISY = "gpc"
"""Initials of the families whose features are left out when a single wording has them: most of all features,
and of no use to another wording."""
_MOST_COMPANY = 24
"""Content words of a text that are paired with each other; a question has fewer."""
_REMEMBERED = 2048
"""Words whose character n-grams are remembered."""

Vector = tuple[NDArray[np.int32], NDArray[np.float32]]
"""Feature numbers and their weights; the weights' squares sum to 1 (or there are none)."""


def stems_and_groups(analysis: Analysis) -> Counter[str]:
    """Return the terms that the inverted index knows: stems and synonym groups, with their counts."""
    counts: Counter[str] = Counter()
    for token in analysis.tokens:
        counts.update(token.stems)
        counts.update("~" + group for group in sorted(token.groups))
    return counts


def _features(analysis: Analysis) -> Iterator[str]:
    """Every feature of a text but the grams, with repetitions; the initial tells the family."""
    tokens = analysis.tokens
    firsts = [token.stems[0] for token in tokens]
    content = sorted({token.stems[0] for token in tokens if token.content})[:_MOST_COMPANY]
    yield from ["w" + stem for token in tokens for stem in token.stems]
    yield from [f"p{a} {b}" for a, b in pairwise(["<", *firsts, ">"])]
    yield from [f"c{a} {b}" for a, b in combinations(content, 2)]
    yield from ["s" + group for token in tokens for group in token.groups]
    yield from ["e" + entity for entity in analysis.meant()]


def _grams(word: str) -> Iterator[str]:
    padded = f" {fold(word)} "
    for size in _GRAM_SIZES:
        for start in range(max(1, len(padded) - size + 1)):
            yield "g" + padded[start : start + size]


class Vectoriser:
    """Numbers features and weighs them."""

    def __init__(
        self, features: NDArray[np.uint32], families: NDArray[np.uint8], idf: NDArray[np.float32]
    ) -> None:
        self.features = features
        """Hashes of the features in ascending order; a feature's number is its place."""
        self.families = families
        """Of each feature: its family's place among ``FAMILY_WEIGHTS``."""
        self.idf = idf
        self._grams_of = lru_cache(_REMEMBERED)(lambda word: self._numbers(_grams(word)))

    @classmethod
    def fit(cls, analyses: Iterable[Analysis]) -> Vectoriser:
        """Return the vectoriser of a set of texts: the features worth keeping, and how rare each is."""
        documents = 0
        frequency: Counter[str] = Counter()
        for analysis in analyses:
            documents += 1
            frequency.update({*_features(analysis), *(g for t in analysis.tokens for g in _grams(t.text))})
        kept = {_hash(f): (_FAMILIES.index(f[0]), n) for f, n in frequency.items() if _worth(f, n)}
        features = np.array(sorted(kept), dtype=np.uint32)
        families, counts = np.array([kept[f] for f in features.tolist()], dtype=np.int32).reshape(-1, 2).T
        idf = np.log(1 + documents / counts).astype(np.float32)
        return cls(features, families.astype(np.uint8), idf)

    def __len__(self) -> int:
        return len(self.features)

    def __call__(self, analysis: Analysis) -> Vector:
        """Return the vector of a text; features never seen are left out, so it may be empty."""
        grams = (self._grams_of(token.text) for token in analysis.tokens)
        known = np.sort(np.concatenate([self._numbers(_features(analysis)), *grams]))
        if not len(known):
            return _NONE, np.zeros(0, dtype=np.float32)
        firsts = np.flatnonzero(np.concatenate([[True], known[1:] != known[:-1]]))
        counts = np.concatenate([firsts[1:], [len(known)]]) - firsts
        numbers = known[firsts]
        weights = _DAMPED[np.minimum(counts, len(_DAMPED) - 1)] * self.idf[numbers]
        families = self.families[numbers]
        lengths = np.sqrt(np.bincount(families, weights * weights, len(_FAMILIES)))
        shares = np.where(lengths > 0, _SHARES, 0)
        scale = shares / np.maximum(lengths, 1e-9) / np.sqrt(shares @ shares)
        return numbers, (weights * scale[families]).astype(np.float32)

    def _numbers(self, found: Iterable[str]) -> NDArray[np.int32]:
        """Numbers of those features that are known, as often as they are named."""
        hashes = np.array([_hash(feature) for feature in found], dtype=np.uint32)
        if not len(hashes) or not len(self.features):
            return _NONE
        places = np.searchsorted(self.features, hashes)
        known = self.features[np.minimum(places, len(self.features) - 1)] == hashes
        result: NDArray[np.int32] = places[known].astype(np.int32)
        return result


def _worth(feature: str, frequency: int) -> bool:
    return frequency > 1 or feature[0] not in _NOISY


_NONE = np.zeros(0, dtype=np.int32)


def _hash(feature: str) -> int:
    return crc32(feature.encode())
