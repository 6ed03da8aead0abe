"""Nearness in meaning: a sentence encoder behind a small interface, and a softmax over its vectors.

The encoder is optional and lives elsewhere (``bot.semantic``); here only its vectors are used. They are
centred on the mean of the stored wordings and normalised again, since the vectors of such models fill a
narrow cone (Mu and Viswanath, 2018, "All-but-the-Top").
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from .head import SEED, softmax

Matrix = NDArray[np.float32]
_SHARPNESS = 10.0
_STEPS, _FEWEST_EPOCHS, _MOST_EPOCHS = 400, 8, 60
_BATCH = 256
_STEP = 0.05
_SHRINK = 0.006
_BEST = 3
_NARROWNESS, _RIDGE = 2.0, 0.05
_COMPARED = 250
"""Wordings, at most, that a text is compared with: a few milliseconds."""


class Encoder(Protocol):
    """Turns texts into vectors of one length, near in direction where the texts are near in meaning."""

    name: str
    """Names the model and its version; vectors of different names are never mixed."""

    def encode(self, texts: Sequence[str]) -> Matrix:
        """Return one float32 row of length 1 a text."""
        ...


class SemanticHead:
    """Scores classes by the vectors of their wordings."""

    def __init__(self, mean: Matrix, vectors: Matrix, starts: NDArray[np.int64], weights: Matrix) -> None:
        self.mean = mean
        self.vectors = vectors
        """Centred, one row a wording, ordered by class."""
        self.starts = starts
        """Row at which each class begins, and the number of rows."""
        self.weights = weights

    @classmethod
    def fit(cls, vectors: Matrix, labels: Sequence[int], classes: int) -> SemanticHead:
        """Return the head trained on one vector and one class number a text."""
        known = np.asarray(labels)
        mean: Matrix = vectors.mean(axis=0)
        moved = centred(vectors, mean)
        order = np.argsort(known, kind="stable")
        starts = np.searchsorted(known[order], np.arange(classes + 1))
        return cls(mean, moved[order], starts, _train(moved, known, classes))

    def score(self, vector: Matrix) -> tuple[Matrix, Matrix]:
        """Return each class's log-odds, and its three nearest wordings' mean cosine, -1 to 1."""
        moved = centred(vector, self.mean)
        cosines = self.vectors @ moved
        return moved @ self.weights, self._nearest(cosines)

    def compare(self, vector: Matrix, classes: NDArray[np.intp]) -> Matrix:
        """Return how much a text is like each of a few classes once these are told apart, about 0 to 1.

        Kernel ridge regression on their wordings alone, those nearest to the text: learning anew for each
        question from what lies around it (Bottou and Vapnik, 1992, "Local Learning Algorithms") finds bounds
        between classes that a softmax over all of them cannot draw.
        """
        moved = centred(vector, self.mean)
        rows = np.concatenate([np.arange(self.starts[n], self.starts[n + 1]) for n in classes.tolist()])
        owners = np.repeat(np.arange(len(classes)), np.diff(self.starts)[classes])
        cosines = self.vectors[rows] @ moved
        if len(rows) > _COMPARED:
            near = np.argpartition(-cosines, _COMPARED)[:_COMPARED]
            rows, owners, cosines = rows[near], owners[near], cosines[near]
        known = self.vectors[rows]
        alike = np.exp(_NARROWNESS * (known @ known.T - 1))
        alike[np.diag_indices_from(alike)] += _RIDGE
        shares = np.linalg.solve(alike, np.exp(_NARROWNESS * (cosines - 1)))
        return np.bincount(owners, shares, len(classes)).astype(np.float32)

    def _nearest(self, cosines: Matrix) -> Matrix:
        """Mean of each class's highest cosines: the highest is taken away three times."""
        sizes = np.diff(self.starts)
        filled = np.flatnonzero(sizes)
        starts, sizes = self.starts[filled], sizes[filled]
        total = np.zeros(len(filled), dtype=np.float32)
        for turn in range(_BEST):
            highest = np.maximum.reduceat(cosines, starts)
            total += np.where(sizes > turn, highest, 0)
            places = np.flatnonzero(cosines == np.repeat(highest, sizes))
            first = np.unique(np.searchsorted(starts, places, side="right"), return_index=True)[1]
            cosines[places[first]] = -np.inf
        nearest = np.full(len(self.starts) - 1, -1.0, dtype=np.float32)
        nearest[filled] = total / np.minimum(sizes, _BEST)
        return nearest


def centred(vectors: Matrix, mean: Matrix) -> Matrix:
    """Return the vectors as seen from ``mean``, each of length 1 again."""
    moved = vectors - mean
    result: Matrix = moved / np.maximum(np.linalg.norm(moved, axis=-1, keepdims=True), 1e-9)
    return result


def _train(vectors: Matrix, labels: NDArray[np.int64], classes: int) -> Matrix:
    """Multinomial logistic regression by Adam (Kingma and Ba, 2015) with L2 shrinkage, in mini-batches."""
    rng = np.random.default_rng(SEED)
    weights = np.zeros((vectors.shape[1], classes), dtype=np.float32)
    first: NDArray[np.floating] = np.zeros_like(weights)
    second: NDArray[np.floating] = np.zeros_like(weights)
    step = 0
    batches = max(1, len(vectors) // _BATCH)
    epochs = min(_MOST_EPOCHS, max(_FEWEST_EPOCHS, _STEPS // batches))
    for epoch in range(epochs):
        for batch in np.array_split(rng.permutation(len(vectors)), batches):
            step += 1
            error = softmax(vectors[batch] @ weights * _SHARPNESS)
            error[np.arange(len(batch)), labels[batch]] -= 1
            gradient = vectors[batch].T @ error * (_SHARPNESS / len(batch)) + _SHRINK * weights
            first = 0.9 * first + 0.1 * gradient
            second = 0.999 * second + 0.001 * gradient * gradient
            move = (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
            weights -= _STEP * (1 - epoch / epochs) * move
    return weights * _SHARPNESS
