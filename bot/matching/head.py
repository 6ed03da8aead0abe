"""A softmax over records, trained on their wordings' sparse vectors.

Multinomial logistic regression by stochastic gradient descent (Bottou, 2010) with feature dropout (Wager,
Wang and Liang, 2013): each pass hides half of a wording's features, so that no single word decides. A step
touches only the rows of the features at hand, which keeps a base of a few thousand wordings within a second
or two.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from .terms import Vector

Weights = NDArray[np.float32]
_SHARPNESS = 8.0
"""Vectors have length 1; this scales their products to where a softmax can be sure."""
_RATE = 2.0
_DECAY = 0.3
_HIDDEN = 0.5
_STEPS, _FEWEST_PASSES, _MOST_PASSES = 75_000, 10, 15
"""A large base teaches as much in few passes as a small one in many."""
SEED = 20201006


def train_head(vectors: Sequence[Vector], labels: Sequence[int], features: int, classes: int) -> Weights:
    """Return a weight matrix (features x classes) whose products with a vector are log-odds.

    The mean over the later half of the passes is taken (Polyak and Juditsky, 1992).
    """
    rng = np.random.default_rng(SEED)
    passes = min(_MOST_PASSES, max(_FEWEST_PASSES, round(_STEPS / max(1, len(vectors)))))
    weights = np.zeros((features, classes), dtype=np.float32)
    average = np.zeros_like(weights)
    for turn in range(passes):
        rate = _RATE / (1 + _DECAY * turn)
        for position in rng.permutation(len(vectors)):
            numbers, values = vectors[position]
            kept = rng.random(len(numbers)) > _HIDDEN
            numbers, values = numbers[kept], values[kept]
            length = np.sqrt(values @ values)
            if not length:
                continue
            values = values / length
            rows = weights[numbers]
            error = softmax(values @ rows * _SHARPNESS)
            error[labels[position]] -= 1
            weights[numbers] = rows - rate * values[:, None] * error
        if turn >= passes // 2:
            average += weights
    average *= _SHARPNESS / (passes - passes // 2)
    return average


def score(weights: NDArray[np.float16], vector: Vector) -> NDArray[np.float32]:
    """Return log-odds of each class for a vector, zeros for an empty one; half precision is enough."""
    numbers, values = vector
    if not len(numbers):
        return np.zeros(weights.shape[1], dtype=np.float32)
    result: NDArray[np.float32] = values @ weights[numbers].astype(np.float32)
    return result


def softmax(logits: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return probabilities over the last axis."""
    shifted = np.exp(logits - logits.max(axis=-1, keepdims=True))
    result: NDArray[np.float32] = shifted / shifted.sum(axis=-1, keepdims=True)
    return result
