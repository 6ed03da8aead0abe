"""Trained weights kept on disk, so that a start does not train again on an unchanged base."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from .files import replace_file

_KEPT = 3
"""So many files stay; older ones are of bases that are gone."""


class WeightFiles:
    """A ``WeightStore`` of one NumPy file a key, as 16-bit floats."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def _path(self, key: str) -> Path:
        return self._folder / f"weights-{key}.npy"

    def load(self, key: str) -> NDArray[np.float32] | None:
        """Return what was saved under ``key``; None where nothing readable is."""
        try:
            weights: NDArray[np.float32] = np.load(self._path(key)).astype(np.float32)
        except (OSError, ValueError, EOFError):
            return None
        return weights

    def save(self, key: str, weights: NDArray[np.float32]) -> None:
        """Keep ``weights`` under ``key``; a folder that cannot be written costs only the next start's time."""
        replace_file(self._path(key), lambda file: np.save(file, weights.astype(np.float16)))
        files = sorted(self._folder.glob("weights-*.npy"), key=lambda path: path.stat().st_mtime, reverse=True)
        for path in files[_KEPT:]:
            path.unlink(missing_ok=True)
