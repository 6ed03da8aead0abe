"""One ranking over everything the base could say: facts, unknowns, small talk, off-topic messages.

Each record is a class with its wordings; a fact has a second class for the questions whose premise it refutes. The
scores of the lexical head, of the index and (where there is one) of the semantic head are added as log-odds, which
keeps their absolute strength: rank fusion would throw away what refusing needs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from bot.model import KnowledgeBase, Publication

from .analysis import Analyser, Analysis
from .head import Weights, score, softmax, train_head
from .index import WordingIndex
from .semantic import Encoder, Matrix, SemanticHead
from .terms import Vectoriser, stems_and_groups

_LARGEST_TRAINED = 20_000
"""Above so many wordings no head is trained: the index alone ranks."""
_WEIGHT_INDEX_ALONE = 12.0
_WEIGHT_INDEX = 2.0
_WEIGHT_LEXICAL_BESIDE = 0.2
_WEIGHT_NEAREST = 5.0
_VERSION = 1
"""Goes up when features or training change, so that stored weights of before are not used."""


class Kind(StrEnum):
    """What a class of wordings stands for."""

    FACT = "fact"
    REFUTED = "refuted"
    UNKNOWN = "unknown"
    SMALLTALK = "smalltalk"
    OFF_TOPIC = "off_topic"


@dataclass(frozen=True, slots=True)
class Entry:
    """A class: the id of its record and what reaching it means."""

    id: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Ranked:
    """A class with its scores for one question."""

    entry: Entry
    probability: float
    """Share among all classes, 0-1."""
    lexical: float
    """Log-odds by the lexical head."""
    overlap: float
    """Index score, 0 to about 1."""
    nearest: float
    """Mean cosine of the three nearest wordings, -1 to 1; 0 without an encoder."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """All classes, best first."""

    entries: tuple[Ranked, ...]
    semantic: bool
    """True where a semantic model took part."""


class WeightStore(Protocol):
    """Keeps trained weights between starts."""

    def load(self, key: str) -> Weights | None:
        """Return what was saved under ``key``, or None."""
        ...

    def save(self, key: str, weights: Weights) -> None:
        """Keep ``weights`` under ``key``."""
        ...


class Matcher:
    """Ranks the classes of one base for analysed questions. Building it trains the heads."""

    def __init__(
        self, base: KnowledgeBase, encoder: Encoder | None = None, store: WeightStore | None = None
    ) -> None:
        self.analyser = Analyser(base)
        self._encoder = encoder
        pairs = list(_wordings(base))
        self.entries = tuple(dict.fromkeys(entry for entry, _ in pairs))
        self._number = {entry: number for number, entry in enumerate(self.entries)}
        self._index = WordingIndex()
        self._fit([self._number[entry] for entry, _ in pairs], [text for _, text in pairs], base.fingerprint, store)

    def _fit(self, labels: list[int], texts: list[str], fingerprint: str, store: WeightStore | None) -> None:
        analyses = [self.analyser.analyse(text) for text in texts]
        for label, analysis in zip(labels, analyses, strict=True):
            self._index.add(str(label), stems_and_groups(analysis))
        self._vectorise = self._weights = self._semantic = None
        if not labels or len(labels) > _LARGEST_TRAINED:
            return
        self._vectorise = Vectoriser(analyses)
        key = f"lexical-{_VERSION}-{fingerprint}" if fingerprint else ""
        self._weights = store.load(key) if store and key else None
        if self._weights is None or self._weights.shape != (len(self._vectorise), len(self.entries)):
            vectors = [self._vectorise(analysis) for analysis in analyses]
            self._weights = train_head(vectors, labels, len(self._vectorise), len(self.entries))
            if store and key:
                store.save(key, self._weights)
        if self._encoder is not None:
            self._semantic = SemanticHead(self._encoder.encode(texts), labels, len(self.entries))

    _vectorise: Vectoriser | None
    _weights: Weights | None
    _semantic: SemanticHead | None

    def rank(self, analysis: Analysis, *, text: str = "") -> Ranking:
        """Return all classes, best first; ``text`` is what the encoder reads (the analysis's text if empty)."""
        overlap = self._overlap(analysis)
        lexical = self._lexical(analysis)
        if self._semantic is None or self._encoder is None:
            logits = lexical + overlap * (_WEIGHT_INDEX_ALONE if self._weights is None else _WEIGHT_INDEX)
            nearest = np.zeros_like(overlap)
        else:
            meaning, nearest = self._semantic.score(self._encode(text or analysis.text))
            logits = meaning + _WEIGHT_LEXICAL_BESIDE * lexical + _WEIGHT_NEAREST * nearest
        return self._ranking(softmax(logits), lexical, overlap, nearest)

    def _encode(self, text: str) -> Matrix:
        assert self._encoder is not None  # noqa: S101  (asked for only where the semantic head stands)
        vector: Matrix = self._encoder.encode([text])[0]
        return vector

    def _overlap(self, analysis: Analysis) -> NDArray[np.float32]:
        result = np.zeros(len(self.entries), dtype=np.float32)
        for label, value in self._index.search(stems_and_groups(analysis)).items():
            result[int(label)] = value
        return result

    def _lexical(self, analysis: Analysis) -> NDArray[np.float32]:
        if self._vectorise is None or self._weights is None:
            return np.zeros(len(self.entries), dtype=np.float32)
        return score(self._weights, self._vectorise(analysis))

    def _ranking(self, probability: Matrix, lexical: Matrix, overlap: Matrix, nearest: Matrix) -> Ranking:
        order: Sequence[int] = np.argsort(-probability, kind="stable").tolist()
        ranked = tuple(
            Ranked(self.entries[n], float(probability[n]), float(lexical[n]), float(overlap[n]), float(nearest[n]))
            for n in order
        )
        return Ranking(ranked, self._semantic is not None)


def _wordings(base: KnowledgeBase) -> Iterator[tuple[Entry, str]]:
    """Every published wording with the class it belongs to."""
    for fact in base.facts.values():
        if fact.status is Publication.PUBLISHED:
            for kind, by_language in ((Kind.FACT, fact.questions), (Kind.REFUTED, fact.refutes)):
                yield from ((Entry(fact.id, kind), text) for texts in by_language.values() for text in texts)
    for unknown in base.unknowns.values():
        if unknown.status is Publication.PUBLISHED:
            yield from ((Entry(unknown.id, Kind.UNKNOWN), t) for texts in unknown.questions.values() for t in texts)
    for talk in base.smalltalk.values():
        yield from ((Entry(talk.id, Kind.SMALLTALK), text) for texts in talk.messages.values() for text in texts)
    for language, texts in base.off_topic.items():
        yield from ((Entry(f"off-topic-{language}", Kind.OFF_TOPIC), text) for text in texts)
