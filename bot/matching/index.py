"""An inverted index over stored wordings: BM25 as a share of the most a query can reach, summed by record.

BM25 is Robertson and Zaragoza's (2009) with k1 = 1.2 and b = 0.3; wordings are short and of like length, so
length matters little, and a term said twice in one counts once. Dividing by the query's own IDF mass makes
scores comparable between queries: 1 means that a wording holds every word of the query, as far as the index
knows words at all.

Records can be added and taken away one by one: nothing is computed over the whole until a query asks. What
was added is kept term by term; ``settle`` gathers it into a few arrays, which take a third of the memory.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Collection, Mapping
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
_STRONG, _FAINT = 0.5, 0.2
"""Wordings below these shares of the best one's score are passed over: below the second always, below the
first where enough are above it."""
_MOST_POSTINGS = 16_000
"""Wordings looked up for a query, its rarest terms first: in a large base its common words are left out."""

_Numbers = NDArray[np.int32]
_Scores = NDArray[np.float32]


class WordingIndex:
    """Scores records by their wordings' shared terms with a query."""

    def __init__(self) -> None:
        self._terms: dict[str, int] = {}
        self._ends = np.zeros(1, dtype=np.int32)
        """Where the wordings of each term end; the first number is where those of the first begin."""
        self._wordings = np.zeros(0, dtype=np.int32)
        self._added: dict[str, array[int]] = defaultdict(lambda: array("i"))
        self._weight = array("f")
        """Of each wording: what a term of it is worth, times the term's IDF."""
        self._owner = array("i")
        self._alive = array("b")
        self._records: dict[str, int] = {}
        self._names: list[str] = []

    def arrays(self) -> dict[str, np.ndarray[Any, Any]]:
        """Return the whole index as arrays; texts are joined by line feeds."""
        terms, ends, wordings = self._gathered()
        return {
            "terms": pack(terms),
            "ends": ends,
            "wordings": wordings,
            "weight": np.array(self._weight, dtype=np.float32),
            "owner": np.array(self._owner, dtype=np.int32),
            "alive": np.array(self._alive, dtype=np.int8),
            "names": pack(self._names),
        }

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, np.ndarray[Any, Any]]) -> WordingIndex:
        """Return the index that ``arrays`` was made of."""
        index = cls()
        index._terms = {term: number for number, term in enumerate(unpack(arrays["terms"]))}
        index._ends, index._wordings = arrays["ends"], arrays["wordings"]
        index._weight.frombytes(arrays["weight"].tobytes())
        index._owner.frombytes(arrays["owner"].tobytes())
        index._alive.frombytes(arrays["alive"].tobytes())
        index._names = unpack(arrays["names"])
        index._records = {name: number for number, name in enumerate(index._names)}
        return index

    def __len__(self) -> int:
        """Return the number of wordings that answer queries."""
        return sum(self._alive)

    def add(self, record: str, terms: Mapping[str, int]) -> None:
        """Add one wording of a record, given as its terms and their counts."""
        number = len(self._owner)
        if record not in self._records:
            self._records[record] = len(self._names)
            self._names.append(record)
        self._owner.append(self._records[record])
        self._alive.append(1)
        length = sum(terms.values()) / _TYPICAL_LENGTH
        self._weight.append((_K1 + 1) / (1 + _K1 * (1 - _B + _B * length)))
        for term in terms:
            self._added[term].append(number)

    def remove(self, record: str) -> None:
        """Take all wordings of a record away; nothing happens where it has none."""
        owners = np.frombuffer(self._owner, dtype=np.int32)
        for number in np.flatnonzero(owners == self._records.get(record, -1)).tolist():
            self._alive[number] = 0

    def settle(self) -> None:
        """Gather what was added into the arrays."""
        if self._added:
            self._terms, self._ends, self._wordings = self._gathered()
            self._added.clear()

    def _gathered(self) -> tuple[dict[str, int], _Numbers, _Numbers]:
        """Return the terms by number, where the wordings of each end, and the wordings."""
        if not self._added:
            return self._terms, self._ends, self._wordings
        terms = dict.fromkeys([*self._terms, *self._added])
        looked_up = [self._looked_up(term) for term in terms]
        wordings = np.concatenate([part for _, _, parts in looked_up for part in parts])
        ends = np.cumsum([0, *(frequency for frequency, _, _ in looked_up)], dtype=np.int32)
        return {term: number for number, term in enumerate(terms)}, ends, wordings

    def _parts(self, term: str) -> list[_Numbers]:
        """Return the wordings that hold a term, in at most two pieces."""
        number = self._terms.get(term, len(self._ends))
        parts = []
        if number < len(self._ends) - 1:
            parts.append(self._wordings[self._ends[number] : self._ends[number + 1]])
        if self._added and term in self._added:
            parts.append(np.frombuffer(self._added[term], dtype=np.int32))
        return parts

    def search(self, terms: Collection[str]) -> dict[str, float]:
        """Return records with their scores, 0 to about 1: the mean of their three best wordings."""
        records, scores = self.reached(terms)
        return {self._names[n]: score for n, score in zip(records.tolist(), scores.tolist(), strict=True)}

    def reached(self, terms: Collection[str]) -> tuple[_Numbers, _Scores]:
        """Return what ``search`` does, records by number: the order in which they were first added."""
        mass, looked_up = 0.0, 0
        parts: list[_Numbers] = []
        weights: list[float] = []
        for frequency, term, own in sorted(map(self._looked_up, dict.fromkeys(terms))):
            idf = log(1 + (len(self._owner) - frequency + 0.5) / (frequency + 0.5))
            mass += idf if term[0] != "~" else 0.0
            looked_up += frequency
            if looked_up <= _MOST_POSTINGS or frequency == looked_up:
                parts += own
                weights += [idf] * len(own)
        if not looked_up or not mass:
            return np.zeros(0, dtype=np.int32), np.zeros(0, dtype=np.float32)
        values = np.repeat(weights, [len(part) for part in parts])
        sums = np.bincount(np.concatenate(parts), values, len(self._owner))
        scores = (sums * np.frombuffer(self._weight, dtype=np.float32)).astype(np.float32)
        return self._by_record(scores, mass)

    def _looked_up(self, term: str) -> tuple[int, str, list[_Numbers]]:
        """Return a term with the wordings that hold it, and before it how many they are."""
        parts = self._parts(term)
        return sum(map(len, parts)), term, parts

    def _by_record(self, scores: _Scores, mass: float) -> tuple[_Numbers, _Scores]:
        """Return the mean of each record's best wordings among the best of all."""
        highest = scores.max()
        wordings = np.flatnonzero(scores > _STRONG * highest)
        if len(wordings) < _DEEPEST:
            wordings = np.flatnonzero(scores > _FAINT * highest)
        wordings = wordings[np.frombuffer(self._alive, dtype=np.int8)[wordings] > 0]
        best = scores[wordings]
        if len(wordings) > _DEEPEST:
            # Sorting numbers is ten times as fast as numpy's search for the places of the highest.
            deepest = best >= np.sort(best)[-_DEEPEST]
            wordings, best = wordings[deepest], best[deepest]
        owners = np.frombuffer(self._owner, dtype=np.int32)[wordings]
        order = np.lexsort((-best, owners))
        owners, sums = owners[order], np.concatenate([[0.0], best[order].cumsum()])
        starts = np.flatnonzero(np.concatenate([[True], owners[1:] != owners[:-1]])[: len(owners)])
        ends = np.concatenate([starts[1:], [len(owners)]])
        means = (sums[np.minimum(starts + _BEST, ends)] - sums[starts]) / (_BEST * mass)
        return owners[starts], means.astype(np.float32)
