"""An inverted index over stored wordings: BM25 as a share of the most a query can reach, summed by record.

BM25 is Robertson and Zaragoza's (2009) with k1 = 1.2 and b = 0.3; wordings are short and of like length, so
length matters little. Dividing by the query's own IDF mass makes scores comparable between queries: 1 means
that a wording holds every word of the query, once each, as far as the index knows words at all.

Records can be added and taken away one by one: nothing is computed over the whole until a query asks.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import log
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .packing import pack, unpack

_K1 = 1.2
_B = 0.3
_TYPICAL_LENGTH = 9.0
"""Terms in a typical wording; a fixed number keeps stored weights valid while wordings come and go."""
_BEST = 3
_DEEPEST = 256
"""Wordings looked at when the best are gathered by record."""
_FAINT = 0.2
"""Wordings below this share of the best one's score are passed over."""
_MOST_POSTINGS = 16_000
"""Wordings looked up for a query, its rarest terms first: in a large base its common words are left out."""


@dataclass(slots=True)
class _Postings:
    """Where a term stands: wording numbers and saturated term frequencies, side by side."""

    wordings: array[int] = field(default_factory=lambda: array("i"))
    weights: array[float] = field(default_factory=lambda: array("f"))


class WordingIndex:
    """Scores records by their wordings' shared terms with a query."""

    def __init__(self) -> None:
        self._postings: dict[str, _Postings] = defaultdict(_Postings)
        self._owner = array("i")
        self._alive = array("b")
        self._records: dict[str, int] = {}
        self._names: list[str] = []
        self._wordings_of: dict[str, list[int]] = defaultdict(list)

    def arrays(self) -> dict[str, np.ndarray[Any, Any]]:
        """Return the whole index as arrays; texts are joined by line feeds."""
        postings = list(self._postings.values())
        return {
            "terms": pack(self._postings),
            "lengths": np.array([len(p.wordings) for p in postings], dtype=np.int32),
            "wordings": _joined([p.wordings for p in postings], np.int32),
            "weights": _joined([p.weights for p in postings], np.float32),
            "owner": np.array(self._owner, dtype=np.int32),
            "alive": np.array(self._alive, dtype=np.int8),
            "names": pack(self._names),
        }

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, np.ndarray[Any, Any]]) -> WordingIndex:
        """Return the index that ``arrays`` was made of."""
        index = cls()
        wordings, weights = array("i", arrays["wordings"].tobytes()), array("f", arrays["weights"].tobytes())
        start = 0
        for term, length in zip(unpack(arrays["terms"]), arrays["lengths"].tolist(), strict=True):
            index._postings[term] = _Postings(
                wordings[start : start + length], weights[start : start + length]
            )
            start += length
        index._owner.frombytes(arrays["owner"].tobytes())
        index._alive.frombytes(arrays["alive"].tobytes())
        index._names = unpack(arrays["names"])
        index._records = {name: number for number, name in enumerate(index._names)}
        for number, (owner, alive) in enumerate(zip(index._owner, index._alive, strict=True)):
            if alive:
                index._wordings_of[index._names[owner]].append(number)
        return index

    def __len__(self) -> int:
        """Return the number of wordings that answer queries."""
        return sum(len(numbers) for numbers in self._wordings_of.values())

    def add(self, record: str, terms: Mapping[str, int]) -> None:
        """Add one wording of a record, given as its terms and their counts."""
        number = len(self._owner)
        if record not in self._records:
            self._records[record] = len(self._names)
            self._names.append(record)
        self._owner.append(self._records[record])
        self._alive.append(1)
        self._wordings_of[record].append(number)
        norm = _K1 * (1 - _B + _B * sum(terms.values()) / _TYPICAL_LENGTH)
        for term, count in terms.items():
            postings = self._postings[term]
            postings.wordings.append(number)
            postings.weights.append(count * (_K1 + 1) / (count + norm))

    def remove(self, record: str) -> None:
        """Take all wordings of a record away; nothing happens where it has none."""
        for number in self._wordings_of.pop(record, ()):
            self._alive[number] = 0

    def search(self, terms: Counter[str]) -> dict[str, float]:
        """Return records with their scores, 0 to about 1: the mean of their three best wordings."""
        records, scores = self.reached(terms)
        return {self._names[n]: score for n, score in zip(records.tolist(), scores.tolist(), strict=True)}

    def reached(self, terms: Counter[str]) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
        """Return what ``search`` does, records by number: the order in which they were first added."""
        found = [(len(p.wordings), term, p) for term in terms if (p := self._postings.get(term))]
        mass = sum(
            self._idf(len(p.wordings) if (p := self._postings.get(t)) else 0) for t in terms if t[0] != "~"
        )
        if not found or not mass:
            return np.zeros(0, dtype=np.int32), np.zeros(0, dtype=np.float32)
        found.sort(key=lambda entry: entry[0])
        scores = np.zeros(len(self._owner), dtype=np.float32)
        looked_up = 0
        for frequency, _, postings in found:
            looked_up += frequency
            if looked_up > _MOST_POSTINGS and frequency < looked_up:
                break
            wordings = np.frombuffer(postings.wordings, dtype=np.int32)
            scores[wordings] += np.frombuffer(postings.weights, dtype=np.float32) * np.float32(
                self._idf(frequency)
            )
        return self._by_record(scores, mass)

    def _idf(self, frequency: int) -> float:
        return log(1 + (len(self._owner) - frequency + 0.5) / (frequency + 0.5))

    def _by_record(
        self, scores: NDArray[np.float32], mass: float
    ) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
        """Return the mean of each record's best wordings among the best of all."""
        wordings = np.flatnonzero(scores > _FAINT * scores.max())
        wordings = wordings[np.frombuffer(self._alive, dtype=np.int8)[wordings] > 0]
        if len(wordings) > _DEEPEST:
            wordings = wordings[np.argpartition(scores[wordings], -_DEEPEST)[-_DEEPEST:]]
        owners = np.frombuffer(self._owner, dtype=np.int32)[wordings]
        order = np.lexsort((-scores[wordings], owners))
        owners, best = owners[order], scores[wordings[order]]
        starts = np.flatnonzero(np.diff(owners, prepend=-1))
        place = np.arange(len(owners)) - np.repeat(starts, np.diff(starts, append=len(owners)))
        sums = np.bincount(
            np.searchsorted(starts, np.arange(len(owners)), "right") - 1, best * (place < _BEST)
        )
        return owners[starts], (sums / (_BEST * mass)).astype(np.float32)


def _joined(parts: Sequence[array[Any]], kind: type[np.generic]) -> np.ndarray[Any, Any]:
    return (
        np.concatenate([np.frombuffer(part, dtype=kind) for part in parts])
        if parts
        else np.zeros(0, dtype=kind)
    )
