"""From an analysed text to a sparse vector of weighted features.

Six families of features, each scaled to the same length before they are weighed, so that the many character
n-grams do not drown the few words: stems, pairs of neighbouring stems, pairs of content words in any order,
character 3- to 5-grams of the folded words, synonym groups, and entities. Weights are TF-IDF (Spärck Jones,
1972) over stored wordings. Features are known by their hashes (Weinberger and others, 2009), a tenth of the
memory of their texts; one in some ten thousand shares its hash with another, which harms nobody.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations, pairwise
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from .analysis import Analysis
from .text import fold

FAMILY_WEIGHTS = {"word": 1.0, "pair": 0.5, "company": 0.5, "gram": 1.0, "sense": 0.5, "entity": 1.0}
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


def _families(analysis: Analysis) -> Iterator[tuple[str, Sequence[str]]]:
    """Each family's features with repetitions; of the grams, the words that they are cut from."""
    tokens = analysis.tokens
    firsts = [token.stems[0] for token in tokens]
    content = sorted({token.stems[0] for token in tokens if token.content})[:_MOST_COMPANY]
    yield "word", ["w" + stem for token in tokens for stem in token.stems]
    yield "pair", [f"p{a} {b}" for a, b in pairwise(["<", *firsts, ">"])]
    yield "company", [f"c{a} {b}" for a, b in combinations(content, 2)]
    yield "gram", [token.text for token in tokens]
    yield "sense", ["s" + group for token in tokens for group in token.groups]
    yield "entity", ["e" + entity for entity in analysis.meant()]


def _grams(word: str) -> Iterator[str]:
    padded = f" {fold(word)} "
    for size in _GRAM_SIZES:
        for start in range(max(1, len(padded) - size + 1)):
            yield "g" + padded[start : start + size]


class Vectoriser:
    """Numbers features and weighs them."""

    def __init__(self, features: NDArray[np.uint32], idf: NDArray[np.float32]) -> None:
        self.features = features
        """Hashes of the features in ascending order; a feature's number is its place."""
        self.idf = idf
        self._grams_of = lru_cache(_REMEMBERED)(lambda word: self._numbers(_grams(word)))

    @classmethod
    def fit(cls, analyses: Iterable[Analysis]) -> Vectoriser:
        """Return the vectoriser of a set of texts: the features worth keeping, and how rare each is."""
        documents = 0
        frequency: Counter[str] = Counter()
        for analysis in analyses:
            documents += 1
            for family, found in _families(analysis):
                frequency.update(
                    {g for word in found for g in _grams(word)} if family == "gram" else set(found)
                )
        kept = {_hash(f): n for f, n in frequency.items() if n > 1 or f[0] not in _NOISY}
        features = np.array(sorted(kept), dtype=np.uint32)
        counts = np.array([kept[feature] for feature in features.tolist()], dtype=np.float32)
        return cls(features, np.log(1 + documents / counts))

    def __len__(self) -> int:
        return len(self.features)

    def __call__(self, analysis: Analysis) -> Vector:
        """Return the vector of a text; features never seen are left out, so it may be empty."""
        all_numbers, all_weights = [_NONE], [np.zeros(0, dtype=np.float32)]
        for family, found in _families(analysis):
            known = (
                np.concatenate([_NONE, *map(self._grams_of, found)])
                if family == "gram"
                else self._numbers(found)
            )
            if len(known):
                numbers, counts = np.unique(known, return_counts=True)
                weights = (1 + np.log(counts, dtype=np.float32)) * self.idf[numbers]
                all_numbers.append(numbers)
                all_weights.append(weights * (FAMILY_WEIGHTS[family] / np.sqrt(weights @ weights)))
        vector = np.concatenate(all_weights)
        if len(vector):
            vector /= np.sqrt(vector @ vector)
        return np.concatenate(all_numbers), vector

    def _numbers(self, found: Iterable[str]) -> NDArray[np.int32]:
        """Numbers of those features that are known, as often as they are named."""
        hashes = np.array([_hash(feature) for feature in found], dtype=np.uint32)
        if not len(hashes) or not len(self.features):
            return _NONE
        places = np.searchsorted(self.features, hashes)
        known = self.features[np.minimum(places, len(self.features) - 1)] == hashes
        result: NDArray[np.int32] = places[known].astype(np.int32)
        return result


_NONE = np.zeros(0, dtype=np.int32)


def _hash(feature: str) -> int:
    return crc32(feature.encode())
