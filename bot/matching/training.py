"""What matching learns from a base, made once and kept as plain arrays between starts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol
from zlib import crc32

import numpy as np

from bot.model import KnowledgeBase

from .analysis import Analyser
from .entries import Entry, lessons, wordings
from .head import Weights, train_head
from .index import WordingIndex
from .packing import pack, unpack
from .semantic import Encoder, SemanticHead
from .terms import Vectoriser, stems_and_groups

LARGEST_TRAINED = 40_000
"""Above so many wordings no head is trained: the index alone ranks. Well above the size of the base here."""
_LARGEST_MATRIX = 60_000_000
"""Nor where features times classes are more than this: training would take half a gigabyte."""

Arrays = Mapping[str, np.ndarray[Any, Any]]


class Store(Protocol):
    """Keeps arrays between starts; it may forget."""

    def load(self, key: str) -> Arrays | None:
        """Return what was saved under ``key``, or None."""
        ...

    def save(self, key: str, arrays: Arrays) -> None:
        """Keep ``arrays`` under ``key``."""
        ...


@dataclass(frozen=True, slots=True)
class State:
    """All that was learned."""

    words: Mapping[str, int]
    """The vocabulary with its counts."""
    index: WordingIndex
    vectorise: Vectoriser | None
    lexical: Weights | None
    """The lexical head; None where the base is too large to train one."""
    semantic: SemanticHead | None

    def arrays(self) -> dict[str, np.ndarray[Any, Any]]:
        """Return the state as arrays by name."""
        arrays = {f"index-{name}": value for name, value in self.index.arrays().items()}
        arrays["words"] = pack(self.words)
        arrays["counts"] = np.array(list(self.words.values()), dtype=np.int32)
        if self.vectorise is not None and self.lexical is not None:
            said = self.lexical
            arrays |= {"features": self.vectorise.features, "families": self.vectorise.families}
            arrays |= {"idf": self.vectorise.idf, "ends": said.ends, "classes": said.classes}
            arrays |= {"values": said.values, "number": np.array(said.number)}
        if self.semantic is not None:
            head = self.semantic
            arrays |= {
                "mean": head.mean,
                "vectors": head.vectors,
                "starts": head.starts,
                "semantic": head.weights,
            }
        return arrays

    @classmethod
    def from_arrays(cls, arrays: Arrays) -> State:
        """Return the state that ``arrays`` was made of."""
        prefix = "index-"
        index = WordingIndex.from_arrays(
            {n[len(prefix) :]: a for n, a in arrays.items() if n.startswith(prefix)}
        )
        words = dict(zip(unpack(arrays["words"]), arrays["counts"].tolist(), strict=True))
        trained = "features" in arrays
        meaning = "semantic" in arrays
        return cls(
            words,
            index,
            Vectoriser(*(arrays[n] for n in ("features", "families", "idf"))) if trained else None,
            Weights(arrays["ends"], arrays["classes"], arrays["values"], int(arrays["number"]))
            if trained
            else None,
            SemanticHead(*(arrays[n] for n in ("mean", "vectors", "starts", "semantic")))
            if meaning
            else None,
        )


def train(
    base: KnowledgeBase, analyser: Analyser, encoder: Encoder | None
) -> tuple[tuple[Entry, ...], State]:
    """Return a base's classes and what is learned of them."""
    stored, learned = list(wordings(base)), list(lessons(base))
    found = tuple(dict.fromkeys(wording.entry for wording in stored))
    number = {entry: n for n, entry in enumerate(found)}
    labels = [number[wording.entry] for wording in learned]
    small = len(stored) <= LARGEST_TRAINED
    analyses = []
    index = WordingIndex()
    for label, wording in zip(labels, stored, strict=False):
        analysis = analyser.analyse(wording.text, wording.language)
        index.add(str(label), stems_and_groups(analysis))
        if small:
            analyses.append(analysis)
    index.settle()
    words = analyser.vocabulary.counts()
    if not analyses:
        return found, State(words, index, None, None, None)
    vectorise = Vectoriser.fit(analyses)
    if len(vectorise) * len(found) > _LARGEST_MATRIX:
        return found, State(words, index, None, None, None)
    texts = [wording.text for wording in learned]
    hashes = np.array([crc32(text.encode()) for text in texts], dtype=np.uint32)
    analyses += [analyser.analyse(said.text, said.language) for said in learned[len(stored) :]]
    lexical = train_head([vectorise(a) for a in analyses], labels, hashes, vectorise.features, len(found))
    semantic = SemanticHead.fit(encoder.encode(texts), labels, len(found)) if encoder else None
    return found, State(words, index, vectorise, lexical, semantic)
