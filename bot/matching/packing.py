"""Many short texts in one array, so that a trained state is arrays and nothing else."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray


def pack(texts: Iterable[str]) -> NDArray[np.uint8]:
    """Return texts without line feeds as one array of UTF-8 bytes."""
    return np.frombuffer("\n".join(texts).encode(), dtype=np.uint8)


def unpack(packed: NDArray[np.uint8]) -> list[str]:
    """Return the texts that ``pack`` was given; an empty array is no text."""
    return packed.tobytes().decode().split("\n") if len(packed) else []
