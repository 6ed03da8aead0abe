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
        """Of each wording: what a term of it is worth, times the term's IDF; 0 when it is taken away."""
        self._owner = array("i")
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
        index._names = unpack(arrays["names"])
        index._records = {name: number for number, name in enumerate(index._names)}
        return index

    def __len__(self) -> int:
        """Return the number of wordings that answer queries."""
        return sum(weight > 0 for weight in self._weight)

    def add(self, record: str, terms: Mapping[str, int]) -> None:
        """Add one wording of a record, given as its terms and their counts."""
        number = len(self._owner)
        if record not in self._records:
            self._records[record] = len(self._names)
            self._names.append(record)
        self._owner.append(self._records[record])
        length = sum(terms.values()) / _TYPICAL_LENGTH
        self._weight.append((_K1 + 1) / (1 + _K1 * (1 - _B + _B * length)))
        for term in terms:
            self._added[term].append(number)

    def remove(self, record: str) -> None:
        """Take all wordings of a record away; nothing happens where it has none."""
        owners = np.frombuffer(self._owner, dtype=np.int32)
        for number in np.flatnonzero(owners == self._records.get(record, -1)).tolist():
            self._weight[number] = 0.0

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

    def search(self, terms: Collection[str]) -> dict[str, float]:
        """Return records with their scores, 0 to about 1: the mean of their three best wordings."""
        scores = self.scores(terms)
        return {self._names[number]: float(scores[number]) for number in np.flatnonzero(scores).tolist()}

    def scores(self, terms: Collection[str]) -> _Scores:
        """Return the scores of all records in the order in which they were first added; 0 for most."""
        mass, looked_up = 0.0, 0
        parts: list[_Numbers] = []
        weights: list[float] = []
        lengths: list[int] = []
        for frequency, term, own in sorted(map(self._looked_up, set(terms))):
            idf = log(1 + (len(self._owner) - frequency + 0.5) / (frequency + 0.5))
            if term[0] != "~":
                mass += idf
            looked_up += frequency
            if own and (looked_up <= _MOST_POSTINGS or frequency == looked_up):
                parts += own
                weights.append(idf)
                lengths.append(frequency)
        if not looked_up or not mass:
            return np.zeros(len(self._names), dtype=np.float32)
        values = np.array(weights).repeat(lengths)
        found = np.bincount(np.concatenate(parts, dtype=np.intp), values, len(self._owner)).astype(np.float32)
        found *= np.frombuffer(self._weight, dtype=np.float32)
        return self._by_record(found) / np.float32(_BEST * mass)

    def _looked_up(self, term: str) -> tuple[int, str, list[_Numbers]]:
        """Return a term with the wordings that hold it, in at most two pieces, and before it how many."""
        frequency, parts = 0, []
        if (number := self._terms.get(term)) is not None:
            start, end = self._ends[number : number + 2].tolist()
            frequency = end - start
            parts.append(self._wordings[start:end])
        if self._added and term in self._added:
            parts.append(np.frombuffer(self._added[term], dtype=np.int32))
            frequency += len(parts[-1])
        return frequency, term, parts

    def _by_record(self, scores: _Scores) -> _Scores:
        """Return for each record the sum of its best wordings' scores among the best of all."""
        highest = scores.max()
        near = scores > _STRONG * highest
        if np.count_nonzero(near) < _DEEPEST:
            near = scores > _FAINT * highest
        wordings = near.nonzero()[0]
        best = scores[wordings]
        if len(wordings) > _DEEPEST:
            # Sorting numbers is ten times as fast as numpy's search for the places of the highest.
            deepest = best >= np.sort(best)[-_DEEPEST]
            wordings, best = wordings[deepest], best[deepest]
        owners = np.frombuffer(self._owner, dtype=np.int32)[wordings]
        order = np.lexsort((-best, owners))
        owners, best = owners[order], best[order]
        # Each record's wordings stand together, its best first; what has three of its own before it is over.
        best[_BEST:][owners[_BEST:] == owners[:-_BEST]] = 0
        return np.bincount(owners, best, len(self._names)).astype(np.float32)
