"""Nearness in meaning: a sentence encoder behind a small interface, and a softmax over its vectors.

The encoder is optional and lives elsewhere (``bot.semantic``); here only its vectors are used. They are centred on the
mean of the stored wordings and normalised again, since the vectors of such models fill a narrow cone (Mu and
Viswanath, 2018, "All-but-the-Top").
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from .head import SEED, softmax

Matrix = NDArray[np.float32]
_SHARPNESS = 10.0
_EPOCHS = 60
_BATCH = 256
_STEP = 0.05
_SHRINK = 0.01
_BEST = 3


class Encoder(Protocol):
    """Turns texts into vectors of one length, near in direction where the texts are near in meaning."""

    name: str
    """Names the model and its version; vectors of different names are never mixed."""

    def encode(self, texts: Sequence[str]) -> Matrix:
        """Return one float32 row of length 1 a text."""
        ...


class SemanticHead:
    """Scores classes by the vectors of their wordings."""

    def __init__(self, vectors: Matrix, labels: Sequence[int], classes: int) -> None:
        self._mean = vectors.mean(axis=0)
        self._vectors = self._centre(vectors)
        order = np.argsort(np.asarray(labels), kind="stable")
        self._vectors = self._vectors[order]
        ordered = np.asarray(labels)[order]
        self._starts = np.searchsorted(ordered, np.arange(classes + 1))
        self._weights = _train(self._vectors, ordered, classes)

    def _centre(self, vectors: Matrix) -> Matrix:
        centred = vectors - self._mean
        result: Matrix = centred / np.maximum(np.linalg.norm(centred, axis=-1, keepdims=True), 1e-9)
        return result

    def score(self, vector: Matrix) -> tuple[Matrix, Matrix]:
        """Return log-odds of each class, and each class's mean cosine (-1 to 1) over its three nearest wordings."""
        centred = self._centre(vector)
        cosines = self._vectors @ centred
        nearest = np.full(len(self._starts) - 1, -1.0, dtype=np.float32)
        for label, (start, end) in enumerate(zip(self._starts, self._starts[1:], strict=False)):
            if end > start:
                nearest[label] = np.sort(cosines[start:end])[-_BEST:].mean()
        return centred @ self._weights, nearest


def _train(vectors: Matrix, labels: NDArray[np.int64], classes: int) -> Matrix:
    """Multinomial logistic regression by Adam (Kingma and Ba, 2015) with L2 shrinkage, in mini-batches."""
    rng = np.random.default_rng(SEED)
    weights = np.zeros((vectors.shape[1], classes), dtype=np.float32)
    first, second = np.zeros_like(weights), np.zeros_like(weights)
    step = 0
    for epoch in range(_EPOCHS):
        order = rng.permutation(len(vectors))
        for batch in np.array_split(order, max(1, len(order) // _BATCH)):
            step += 1
            error = softmax(vectors[batch] @ weights * _SHARPNESS)
            error[np.arange(len(batch)), labels[batch]] -= 1
            gradient = vectors[batch].T @ error * (_SHARPNESS / len(batch)) + _SHRINK * weights
            first = 0.9 * first + 0.1 * gradient
            second = 0.999 * second + 0.001 * gradient * gradient
            move = (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
            weights -= _STEP * (1 - epoch / _EPOCHS) * move
    return weights * _SHARPNESS
