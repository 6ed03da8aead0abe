"""A softmax over records, trained on their wordings' sparse vectors.

Multinomial logistic regression by stochastic gradient descent (Bottou, 2010) with feature dropout (Wager,
Wang and Liang, 2013): each pass hides most of a wording's features, so that no single word decides. A step
touches only the rows of the features at hand, which keeps a base of some ten thousand wordings within two or
three seconds.

What a feature says of most classes is the same small number. Taken off the whole row it changes no
probability, and what is left is kept for the few classes that the feature does speak of: a fortieth of the
matrix.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from .terms import Vector

Numbers = NDArray[np.int32]
Values = NDArray[np.float32]
_SHARPNESS = 8.0
"""Vectors have length 1; this scales their products to where a softmax can be sure."""
_RATE = 0.6
"""Of the first pass where it is the only one; the more passes, the smaller the steps, by the square root."""
_DECAY = 0.3
_HIDDEN = 0.6
_STEPS, _FEWEST_PASSES, _MOST_PASSES = 75_000, 8, 40
"""A large base teaches as much in few passes as a small one in many."""
_TELLING = 0.03
"""Log-odds that a weight must be good for in a typical text with its feature; dropping the others costs
nothing, neither on the public sets nor on the first article's questions."""
_CHUNK = 4096
"""Features whose weights are sorted out at a time, for the sake of memory."""
SEED = 20201006


@dataclass(frozen=True, slots=True)
class Weights:
    """What each feature says of the classes that it speaks of, in log-odds, row after row."""

    ends: NDArray[np.int32]
    """Where each feature's row ends."""
    classes: NDArray[np.uint16]
    values: NDArray[np.float16]
    number: int
    """Of classes."""

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
        ends = self.ends[numbers]
        lengths = ends - np.where(numbers, self.ends[numbers - 1], 0)
        # The rows lie anywhere; their places are counted through, each row from where it begins.
        places = np.arange(lengths.sum()) + np.repeat(ends - lengths.cumsum(), lengths)
        said = self.values[places] * np.repeat(values, lengths)
        return np.bincount(self.classes[places], said, self.number).astype(np.float32)


def _telling(
    matrix: NDArray[np.float32], typical: Values
) -> tuple[Numbers, NDArray[np.uint16], NDArray[np.float16]]:
    """Return how many weights of each of some rows are kept, their classes, and the weights."""
    relative = matrix - np.median(matrix, axis=1, keepdims=True)
    telling = np.abs(relative) * typical[:, None] > _TELLING
    classes = np.nonzero(telling)[1].astype(np.uint16)
    return telling.sum(axis=1, dtype=np.int32), classes, relative[telling].astype(np.float16)


def _typical(vectors: Sequence[Vector], features: int) -> Values:
    """Return the mean of each feature's weights in the vectors that have it."""
    numbers, values = (np.concatenate(part) for part in zip(*vectors, strict=True))
    total, times = np.bincount(numbers, values, features), np.bincount(numbers, minlength=features)
    return (total / np.maximum(times, 1)).astype(np.float32)


def train_head(vectors: Sequence[Vector], labels: Sequence[int], features: int, classes: int) -> Weights:
    """Return weights whose products with a vector are log-odds.

    The mean over the later half of the passes is taken (Polyak and Juditsky, 1992).
    """
    rng = np.random.default_rng(SEED)
    passes = min(_MOST_PASSES, max(_FEWEST_PASSES, round(_STEPS / max(1, len(vectors)))))
    weights = np.zeros((features, classes), dtype=np.float32)
    average = np.zeros_like(weights)
    for turn in range(passes):
        rate = np.float32(_RATE / sqrt(passes) / (1 + _DECAY * turn))
        for position, numbers, values in _thinned(vectors, rng):
            rows = weights.take(numbers, axis=0)
            logits = values @ rows
            error = np.exp(logits - logits.max())
            error *= rate / error.sum()
            error[labels[position]] -= rate
            rows -= values[:, None] * error
            weights[numbers] = rows
        if turn >= passes // 2:
            average += weights
    average *= _SHARPNESS / (passes - passes // 2)
    return Weights.of(average, _typical(vectors, features))


def _thinned(vectors: Sequence[Vector], rng: np.random.Generator) -> Iterator[tuple[int, Numbers, Values]]:
    """All vectors in random order, each with a random part of its features and of one length."""
    order = rng.permutation(len(vectors)).tolist()
    numbers = np.concatenate([vectors[n][0] for n in order])
    values = np.concatenate([vectors[n][1] for n in order])
    kept = rng.random(len(numbers), dtype=np.float32) > _HIDDEN
    before = np.concatenate([[0], np.cumsum(kept)])
    ends = before[np.cumsum([len(vectors[n][0]) for n in order])].tolist()
    numbers, values = numbers[kept], values[kept]
    for position, start, end in zip(order, [0, *ends], ends, strict=False):
        if end > start:
            own = values[start:end]
            yield position, numbers[start:end], own * np.float32(_SHARPNESS / sqrt(own @ own))


def softmax(logits: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return probabilities over the last axis."""
    shifted = np.exp(logits - logits.max(axis=-1, keepdims=True))
    result: NDArray[np.float32] = shifted / shifted.sum(axis=-1, keepdims=True)
    return result
