"""Vectors kept on disk by the hash of their text, so that a start does not embed every wording again."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from bot.matching import Encoder, state_key
from bot.matching.entries import lessons
from bot.model import KnowledgeBase

from .files import replace_file
from .states import StateFiles

_RECENT = 512
"""Single texts (questions) remembered in memory."""
_CHUNK = 256
"""Texts embedded between two saves: an interrupted first start keeps what it has."""


class RememberingEncoder:
    """An ``Encoder`` that asks another one only for what it has not seen.

    Batches (wordings) are kept on disk as 16-bit floats; single texts (questions) in memory only.
    """

    def __init__(self, encoder: Encoder, folder: Path) -> None:
        self.name = encoder.name
        self._encoder = encoder
        self._file = folder / f"vectors-{encoder.name}.npz"
        self._known = set(self._read("keys"))
        """Keys of what is stored: most questions are none of it, and then no vector need be read."""
        self._recent: OrderedDict[str, NDArray[np.float32]] = OrderedDict()

    def knows(self, base: KnowledgeBase) -> bool:
        """Tell whether all that is read of a base has its vector here; if not, making them takes minutes."""
        return all(_key(lesson.text) in self._known for lesson in lessons(base))

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one row of length 1 a text."""
        if len(texts) == 1:
            return self._single(texts[0])
        new = [text for text in dict.fromkeys(texts) if _key(text) not in self._stored]
        for start in range(0, len(new), _CHUNK):
            chunk = new[start : start + _CHUNK]
            for text, row in zip(chunk, self._encoder.encode(chunk), strict=True):
                self._stored[_key(text)] = row.astype(np.float16)
                self._known.add(_key(text))
            self._write()
        return np.stack([self._stored[_key(text)] for text in texts]).astype(np.float32)

    def _single(self, text: str) -> NDArray[np.float32]:
        key = _key(text)
        stored = self._stored.get(key) if key in self._known else None
        if stored is not None:
            return stored.astype(np.float32)[None]
        row = self._recent.pop(text, None)
        if row is None:
            row = self._encoder.encode([text])
        self._recent[text] = row
        if len(self._recent) > _RECENT:
            self._recent.popitem(last=False)
        return row

    @cached_property
    def _stored(self) -> dict[bytes, NDArray[np.float16]]:
        return self._read("vectors")

    def _read(self, what: str) -> dict[bytes, NDArray[Any]]:
        """Return one array of the file, row by key; nothing where it cannot be read: it is only a cache."""
        try:
            with np.load(self._file) as data:
                keys, rows = data["keys"], data[what]
        except (OSError, ValueError, KeyError, EOFError, BadZipFile):
            return {}
        return dict(zip(keys.view(f"V{keys.shape[1]}").ravel().tolist(), rows, strict=True))

    def _write(self) -> None:
        keys = np.frombuffer(b"".join(self._stored), dtype=np.uint8).reshape(len(self._stored), -1)
        rows = np.stack(list(self._stored.values()))
        replace_file(self._file, lambda file: np.savez(file, keys=keys, vectors=rows))


def has_read(encoder: RememberingEncoder, base: KnowledgeBase, store: StateFiles) -> bool:
    """Tell whether an encoder need not read a base: trained with it before, or all its vectors are here."""
    return state_key(base, encoder) in store or encoder.knows(base)


def _key(text: str) -> bytes:
    return hashlib.sha256(text.encode()).digest()[:16]
