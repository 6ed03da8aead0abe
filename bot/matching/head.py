"""A softmax over records, trained on their wordings' sparse vectors.

Multinomial logistic regression by stochastic gradient descent (Bottou, 2010) with feature dropout (Wager,
Wang and Liang, 2013): each pass hides most of a wording's features, so that no single word decides. A step
takes a few wordings and touches only the rows of their features.

Chance is drawn from hashes: of a wording for its place in a pass, of a wording and a feature for whether the
pass shows it. So a wording that is added, changed or taken away leaves the chance of all others as it was,
and what is learned changes only where it has to. The problem is convex, so nothing small grows on the way.

What a feature says of most classes is the same small number. Taken off the whole row it changes no
probability, and what is left is kept for the few classes that the feature does speak of: a fortieth of the
matrix.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from .terms import Vector

Numbers = NDArray[np.int32]
Values = NDArray[np.float32]
Hashes = NDArray[np.uint32]
_Batch = tuple[Numbers, Values, NDArray[np.intp]]
"""Numbers of the features at hand, texts by features, and the texts' classes."""
_SHARPNESS = 8.0
"""Vectors have length 1; this scales their products to where a softmax can be sure."""
_FIRST = 0.2
"""Of the step that all wordings take together before the first pass."""
_RATE = 0.32
"""Of the first pass where it is the only one; the more passes, the smaller the steps, by the square root."""
_DECAY = 0.3
_HIDDEN = 0.6
_STEPS, _FEWEST_PASSES, _MOST_PASSES = 80_000, 5, 60
"""A large base teaches as much in few passes as a small one in many."""
_TELLING = 0.03
"""Log-odds that a weight must be good for in a typical text with its feature; dropping the others costs
nothing, neither on the public sets nor on the first article's questions."""
_WIDE = 0.25
"""Share of the classes; the rows of features that speak of more are written out."""
_KEPT = np.dtype([("class", np.uint16), ("value", np.float16)])
_BATCH = 8
"""Wordings to a step: they share rows, which are read and written once."""
_HASHES = 2**32
"""Different hashes."""
_MIXER = np.uint32(0x9E3779B1)
_SAMPLED = 100
"""Classes, at least, that tell what a feature says of most; all of many would take half a second."""
_CHUNK = 4096
"""Features whose weights are sorted out at a time, for the sake of memory."""
SEED = 20201006


@dataclass(frozen=True)
class Weights:
    """What each feature says of the classes that it speaks of, in log-odds, row after row.

    A common feature speaks of many classes. The few of that kind are most of what a text adds up, so their
    rows are written out when the first text is scored, zeros and all: adding whole rows needs no places. Of
    the others, a class and what is said of it stand side by side: fetching them from memory takes longest.
    """

    ends: NDArray[np.int32]
    """Where each feature's row ends."""
    classes: NDArray[np.uint16]
    values: NDArray[np.float16]
    number: int
    """Of classes."""
    _kept: NDArray[np.void] = field(init=False, repr=False)
    """Each class with its value."""

    def __post_init__(self) -> None:
        kept = np.empty(len(self.classes), dtype=_KEPT)
        kept["class"], kept["value"] = self.classes, self.values
        for name, array in (("classes", kept["class"]), ("values", kept["value"]), ("_kept", kept)):
            object.__setattr__(self, name, array)

    @classmethod
    def of(cls, matrix: NDArray[np.float32], typical: Values) -> Weights:
        """Return what is worth keeping of a matrix of features by classes.

        ``typical`` is what each feature weighs in a text that has it.
        """
        chunks = [slice(start, start + _CHUNK) for start in range(0, len(matrix), _CHUNK)]
        parts = [_telling(matrix[chunk], typical[chunk]) for chunk in chunks]
        lengths, classes, values = (np.concatenate(part) for part in zip(*parts, strict=True))
        return cls(np.cumsum(lengths, dtype=np.int32), classes, values, matrix.shape[1])

    def score(self, vector: Vector) -> NDArray[np.float32]:
        """Return log-odds of each class for a vector; zeros for an empty one."""
        numbers, values = vector
        if not len(numbers):
            return np.zeros(self.number, dtype=np.float32)
        common, rows = self._written_out
        places = common.searchsorted(numbers)
        wide = common[places] == numbers
        said: Values = values[wide] @ rows.take(places[wide], axis=0)
        narrow = ~wide
        said += self._said(numbers[narrow], values[narrow])
        return said

    def _said(self, numbers: Numbers, values: Values) -> Values:
        """Return what ``score`` does, by what is kept of the rows."""
        ends = self.ends[numbers]
        starts = self.ends[numbers - 1]
        starts[numbers == 0] = 0
        lengths = ends - starts
        # The rows lie anywhere; their places are counted through, each row from where it begins.
        last = lengths.cumsum()
        places = (ends - last).repeat(lengths)
        places += np.arange(len(places))
        said = values.repeat(lengths)
        kept = self._kept.take(places)
        said *= kept["value"]
        return np.bincount(kept["class"], said, self.number).astype(np.float32)

    @cached_property
    def _written_out(self) -> tuple[Numbers, Values]:
        """The features that speak of many classes, with a number beyond all others, and their whole rows."""
        lengths = np.diff(self.ends, prepend=0)
        common = np.flatnonzero(lengths > _WIDE * self.number)
        rows = np.zeros((len(common), self.number), dtype=np.float32)
        for row, end, length in zip(rows, self.ends[common], lengths[common], strict=True):
            row[self.classes[end - length : end]] = self.values[end - length : end]
        return np.append(common, len(self.ends)).astype(np.int32), rows


def _telling(
    matrix: NDArray[np.float32], typical: Values
) -> tuple[Numbers, NDArray[np.uint16], NDArray[np.float16]]:
    """Return how many weights of each of some rows are kept, their classes, and the weights."""
    sample = matrix[:, :: max(1, matrix.shape[1] // _SAMPLED)]
    relative = matrix - np.median(sample, axis=1, keepdims=True)
    telling = np.abs(relative) * typical[:, None] > _TELLING
    classes = np.nonzero(telling)[1].astype(np.uint16)
    return telling.sum(axis=1, dtype=np.int32), classes, relative[telling].astype(np.float16)


def _typical(vectors: Sequence[Vector], features: int) -> Values:
    """Return the mean of each feature's weights in the vectors that have it."""
    numbers, values = (np.concatenate(part) for part in zip(*vectors, strict=True))
    total, times = np.bincount(numbers, values, features), np.bincount(numbers, minlength=features)
    return (total / np.maximum(times, 1)).astype(np.float32)


def train_head(
    vectors: Sequence[Vector],
    labels: Sequence[int],
    wordings: Hashes,
    features: Hashes,
    classes: int,
) -> Weights:
    """Return weights whose products with a vector are log-odds.

    ``wordings`` are hashes of the vectors' texts, ``features`` those of the features. The mean over the later
    half of the passes is taken (Polyak and Juditsky, 1992).
    """
    passes = min(_MOST_PASSES, max(_FEWEST_PASSES, round(_STEPS / max(1, len(vectors)))))
    weights = np.zeros((len(features), classes), dtype=np.float32)
    average = np.zeros_like(weights)
    texts = _Texts.of(vectors, labels, wordings, features)
    # All at once towards the classes that have a feature: what the passes would begin with, without chance.
    np.add.at(weights, (texts.numbers, texts.labels[texts.owners]), np.float32(_FIRST) * texts.values)
    for turn in range(passes):
        _learn(weights, texts.thinned(turn), _RATE / sqrt(passes) / (1 + _DECAY * turn))
        if turn >= passes // 2:
            average += weights
    average *= _SHARPNESS / (passes - passes // 2)
    return Weights.of(average, _typical(vectors, len(features)))


def _learn(weights: NDArray[np.float32], batches: Iterable[_Batch], rate: float) -> None:
    """Take one step down the gradient for each batch; the arrays for it are made once and used again."""
    scratch = np.empty((2, 0, weights.shape[1]), dtype=np.float32)
    for numbers, values, labels in batches:
        if len(numbers) > scratch.shape[1]:
            scratch = np.empty((2, 2 * len(numbers), weights.shape[1]), dtype=np.float32)
        rows, steps = scratch[:, : len(numbers)]
        weights.take(numbers, axis=0, out=rows, mode="clip")
        error = values @ rows
        error -= error.max(axis=1, keepdims=True)
        np.exp(error, out=error)
        error *= rate / error.sum(axis=1, keepdims=True)
        error[np.arange(len(labels)), labels] -= rate
        rows -= np.matmul(values.T, error, out=steps)
        weights[numbers] = rows


@dataclass(frozen=True, slots=True)
class _Texts:
    """The vectors to learn from, one after the other, with the hashes that chance is drawn from."""

    numbers: Numbers
    values: Values
    owners: NDArray[np.intp]
    """Of each feature of a text: the text's place."""
    labels: NDArray[np.intp]
    wordings: Hashes
    chances: Hashes
    """Of each feature of a text."""

    @classmethod
    def of(
        cls, vectors: Sequence[Vector], labels: Sequence[int], wordings: Hashes, features: Hashes
    ) -> _Texts:
        """Lay the vectors out."""
        numbers, values = (np.concatenate(part) for part in zip(*vectors, strict=True))
        owners = np.repeat(np.arange(len(vectors)), [len(own) for own, _ in vectors])
        chances = features[numbers] ^ (wordings * _MIXER)[owners]
        return cls(numbers, values, owners, np.asarray(labels), wordings, chances)

    def thinned(self, turn: int) -> Iterator[_Batch]:
        """Return all texts in the order of a pass, each with a part of its features and of one length."""
        shown = _mixed(self.chances, turn) > _HIDDEN * _HASHES
        owners, values = self.owners[shown], self.values[shown]
        lengths = np.sqrt(np.bincount(owners, values * values, len(self.labels)))
        values = (values * (_SHARPNESS / lengths[owners])).astype(np.float32)
        order = np.argsort(_mixed(self.wordings, turn), kind="stable")
        places = np.empty_like(order)
        places[order] = np.arange(len(order))
        places, labels = places[owners], self.labels[order]
        sorting = np.argsort(places // _BATCH, kind="stable")
        numbers, values, places = self.numbers[shown][sorting], values[sorting], places[sorting]
        starts = range(0, len(order), _BATCH)
        ends = np.searchsorted(places, [start + _BATCH for start in starts]).tolist()
        for first, start, end in zip(starts, [0, *ends], ends, strict=False):
            own, columns = np.unique(numbers[start:end], return_inverse=True)
            batch = np.zeros((len(labels[first : first + _BATCH]), len(own)), dtype=np.float32)
            batch[places[start:end] - first, columns] = values[start:end]
            yield own, batch, labels[first : first + _BATCH]


def _mixed(hashes: Hashes, turn: int) -> Hashes:
    """Return other hashes for each turn, as if drawn anew (the finaliser of Appleby's MurmurHash3)."""
    mixed = hashes + np.uint32((turn + 1) * 0x9E3779B1 % _HASHES)
    mixed ^= mixed >> np.uint32(16)
    mixed *= np.uint32(0x85EBCA6B)
    mixed ^= mixed >> np.uint32(13)
    mixed *= np.uint32(0xC2B2AE35)
    return mixed ^ (mixed >> np.uint32(16))


def softmax(logits: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return probabilities over the last axis."""
    shifted = np.exp(logits - logits.max(axis=-1, keepdims=True))
    result: NDArray[np.float32] = shifted / shifted.sum(axis=-1, keepdims=True)
    return result
