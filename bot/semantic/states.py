"""Trained states kept on disk, so that a start does not train again on an unchanged base."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from bot.matching.training import Arrays

from .files import replace_file

_KEPT = 4
"""So many files stay; older ones are of bases that are gone."""


class StateFiles:
    """A ``Store`` of one file of NumPy arrays a key; it holds no objects, so reading one runs nothing."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def _path(self, key: str) -> Path:
        return self._folder / f"trained-{hashlib.sha256(key.encode()).hexdigest()[:32]}.npz"

    def load(self, key: str) -> Arrays | None:
        """Return what was saved under ``key``; None where nothing readable is."""
        try:
            with np.load(self._path(key)) as arrays:
                return dict(arrays)
        except (OSError, ValueError, EOFError, BadZipFile):
            return None

    def save(self, key: str, arrays: Arrays) -> None:
        """Keep ``arrays`` under ``key``; a folder that cannot be written costs only the next start's time."""
        # NumPy's stubs take the name of any array for the keyword ``allow_pickle``.
        savez: Callable[..., None] = np.savez
        replace_file(self._path(key), lambda file: savez(file, **arrays))
        files = sorted(
            self._folder.glob("trained-*.npz"), key=lambda path: path.stat().st_mtime, reverse=True
        )
        for path in files[_KEPT:]:
            path.unlink(missing_ok=True)
