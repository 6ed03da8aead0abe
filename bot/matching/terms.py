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
from math import sqrt
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from .analysis import Analysis
from .text import fold

FAMILY_WEIGHTS = {"word": 1.0, "pair": 0.5, "company": 0.5, "gram": 1.0, "sense": 0.5, "entity": 1.0}
_FAMILIES = "".join(family[0] for family in FAMILY_WEIGHTS)
"""Initials of the families, with which their features begin."""
_SHARES = (*FAMILY_WEIGHTS.values(),)
_DAMPED = np.log(np.arange(64).clip(min=1), dtype=np.float32) + 1
"""What a feature weighs that stands so many times in a text: 1 and the logarithm."""
_RARITY = np.array([0.75 if family == "gram" else 1.0 for family in FAMILY_WEIGHTS], dtype=np.float32)
"""The power of a feature's IDF, by family: a rare run of letters is mostly an accident of spelling."""
_GRAM_SIZES = (3, 4, 5)
_NOISY = "gpc"
"""Initials of the families whose features are left out when a single wording has them: most of all features,
and of no use to another wording."""
_MOST_COMPANY = 24
"""Content words of a text that are paired with each other; a question has fewer."""
_REMEMBERED = 2048
"""Words whose own features are remembered."""

Vector = tuple[NDArray[np.int32], NDArray[np.float32]]
"""Feature numbers and their weights; the weights' squares sum to 1 (or there are none)."""


def stems_and_groups(analysis: Analysis) -> Counter[str]:
    """Return the terms that the inverted index knows: stems and synonym groups, with their counts."""
    stems = [stem for token in analysis.tokens for stem in token.stems]
    groups = ["~" + group for token in analysis.tokens for group in sorted(token.groups)]
    return Counter(stems + groups)


def _features_of(word: str, stems: tuple[str, ...]) -> Iterator[str]:
    """Every feature that a word has wherever it stands, with repetitions; the initial tells the family."""
    yield from ["w" + stem for stem in stems]
    padded = f" {fold(word)} "
    for size in _GRAM_SIZES:
        yield from ["g" + padded[at : at + size] for at in range(max(1, len(padded) - size + 1))]


def _features_among(analysis: Analysis) -> Iterator[str]:
    """Every feature that a text's words have together, with repetitions."""
    tokens = analysis.tokens
    firsts = ["<", *[token.stems[0] for token in tokens], ">"]
    content = sorted({token.stems[0] for token in tokens if token.content})[:_MOST_COMPANY]
    yield from [f"p{a} {b}" for a, b in pairwise(firsts)]
    yield from [f"c{a} {b}" for a, b in combinations(content, 2)]
    yield from ["s" + group for token in tokens for group in token.groups]
    yield from ["e" + entity for entity in analysis.meant()]


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
        self._numbers_of = lru_cache(_REMEMBERED)(
            lambda word, stems: self._numbers(_features_of(word, stems))
        )

    @classmethod
    def fit(cls, analyses: Iterable[Analysis]) -> Vectoriser:
        """Return the vectoriser of a set of texts: the features worth keeping, and how rare each is."""
        documents = 0
        frequency: Counter[str] = Counter()
        for analysis in analyses:
            documents += 1
            own = (feature for t in analysis.tokens for feature in _features_of(t.text, t.stems))
            frequency.update({*_features_among(analysis), *own})
        kept = {_hash(f): (_FAMILIES.index(f[0]), n) for f, n in frequency.items() if _worth(f, n)}
        features = np.array(sorted(kept), dtype=np.uint32)
        families, counts = np.array([kept[f] for f in features.tolist()], dtype=np.int32).reshape(-1, 2).T
        idf = np.log(1 + documents / counts).astype(np.float32) ** _RARITY[families]
        return cls(features, families.astype(np.uint8), idf)

    def __len__(self) -> int:
        return len(self.features)

    def __call__(self, analysis: Analysis) -> Vector:
        """Return the vector of a text; features never seen are left out, so it may be empty."""
        own = [self._numbers_of(token.text, token.stems) for token in analysis.tokens]
        known = np.concatenate([_BOUNDS, self._numbers(_features_among(analysis)), *own])
        known.sort()
        # Each run of equal numbers ends before another number; the bounds are the first run and the last.
        ends = (known[1:] != known[:-1]).nonzero()[0]
        numbers, counts = known[ends[1:]], ends[1:] - ends[:-1]
        weights = _DAMPED.take(counts, mode="clip") * self.idf.take(numbers)
        families = self.families.take(numbers)
        # A few numbers are sooner reckoned one by one.
        squares = np.bincount(families, weights * weights, len(_SHARES)).tolist()
        whole = sum(share**2 for share, square in zip(_SHARES, squares, strict=True) if square)
        scale = [
            share / sqrt(square * whole) if square else 0.0
            for share, square in zip(_SHARES, squares, strict=True)
        ]
        return numbers, weights * np.array(scale, dtype=np.float32)[families]

    def _numbers(self, found: Iterable[str]) -> NDArray[np.int32]:
        """Numbers of those features that are known, as often as they are named."""
        hashes = np.array(list(map(crc32, map(str.encode, found))), dtype=np.uint32)
        if not len(hashes) or not len(self.features):
            return _NONE
        places = self.features.searchsorted(hashes)
        known = self.features.take(places, mode="clip") == hashes
        result: NDArray[np.int32] = places[known].astype(np.int32)
        return result


def _worth(feature: str, frequency: int) -> bool:
    return frequency > 1 or feature[0] not in _NOISY


_NONE = np.zeros(0, dtype=np.int32)
_BOUNDS = np.array([-1, np.iinfo(np.int32).max], dtype=np.int32)
"""Below and above all numbers of features."""


def _hash(feature: str) -> int:
    return crc32(feature.encode())
