"""Trained states kept on disk, so that a start does not train again on an unchanged base."""

from __future__ import annotations

import contextlib
import hashlib
import shutil
import tempfile
from pathlib import Path

import numpy as np

from bot.matching.training import Arrays

_KEPT = 4
"""So many states stay; older ones are of bases that are gone."""


class StateFiles:
    """A ``Store`` of one folder a key, with a NumPy file for each array.

    The files are mapped, not read: what no question asks for is never loaded, and processes share the rest.
    They hold no objects, so reading one runs nothing.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def _path(self, key: str) -> Path:
        return self._folder / f"trained-{hashlib.sha256(key.encode()).hexdigest()[:32]}"

    def __contains__(self, key: str) -> bool:
        """Tell whether something was saved under ``key``."""
        return self._path(key).is_dir()

    def load(self, key: str) -> Arrays | None:
        """Return what was saved under ``key``; None where that is not there whole and readable."""
        try:
            names = (self._path(key) / "names").read_text(encoding="utf-8").split()
            files = {name: self._path(key) / f"{name}.npy" for name in names}
            return {name: np.asarray(np.load(path, mmap_mode="r")) for name, path in files.items()}
        except (OSError, ValueError, EOFError):
            return None

    def save(self, key: str, arrays: Arrays) -> None:
        """Keep ``arrays`` under ``key``; a folder that cannot be written costs only the next start's time."""
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(dir=self._folder, suffix=".part") as place:
                new = Path(place) / "new"
                new.mkdir()
                for name, array in arrays.items():
                    np.save(new / f"{name}.npy", array, allow_pickle=False)
                (new / "names").write_text("\n".join(arrays), encoding="utf-8")
                if self._path(key).exists():
                    self._path(key).replace(Path(place) / "old")
                new.replace(self._path(key))
            self._forget()

    def _forget(self) -> None:
        """Delete the oldest, and what earlier versions kept in single files."""
        kept = sorted(self._folder.glob("trained-*"), key=lambda path: path.stat().st_mtime, reverse=True)
        folders = [path for path in kept if path.is_dir()]
        for path in folders[_KEPT:]:
            shutil.rmtree(path, ignore_errors=True)
        for path in kept:
            if path.suffix:
                path.unlink(missing_ok=True)
