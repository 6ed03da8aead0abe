"""One ranking over everything the base could say: facts, unknowns, small talk, off-topic messages.

Each record is a class with its wordings; a fact has a second class for the questions whose premise it
refutes. The scores of the lexical head, of the index and (where there is one) of the semantic head are added
as log-odds, which keeps their absolute strength: rank fusion would throw away what refusing needs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.model import KnowledgeBase

from .analysis import Analyser, Analysis
from .entries import Entry, entries
from .head import score, softmax
from .semantic import Encoder, Matrix
from .terms import stems_and_groups
from .training import State, Store, train

_WEIGHT_INDEX_ALONE = 12.0
_WEIGHT_INDEX = 2.0
_WEIGHT_NEAREST = 10.0
_MANY_WORDINGS = 20
"""With so many wordings a class, words tell as much as meaning does; with half as many, a quarter of it."""
_VERSION = 10
"""Goes up when features or training change, so that a state kept from before is not used."""


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


class Matcher:
    """Ranks the classes of one base for analysed questions.

    Building it trains the heads, or takes what was kept.
    """

    def __init__(
        self, base: KnowledgeBase, encoder: Encoder | None = None, store: Store | None = None
    ) -> None:
        name = encoder.name if encoder else "lexical"
        key = f"{_VERSION}-{base.fingerprint}-{name}" if base.fingerprint else ""
        arrays = store.load(key) if store and key else None
        state = State.from_arrays(arrays) if arrays else None
        self.analyser = Analyser(base, state.words if state else None)
        self.entries, self._state = (
            train(base, self.analyser, encoder) if state is None else (entries(base), state)
        )
        if state is None and store and key:
            store.save(key, self._state.arrays())
        self._encoder = encoder
        wordings = len(self._state.index) / max(1, len(self.entries))
        self._trust_in_words = min(1.0, (wordings / _MANY_WORDINGS) ** 2)

    @property
    def semantic(self) -> bool:
        """Whether a semantic model takes part."""
        return self._state.semantic is not None

    def rank(self, analysis: Analysis, *, text: str = "") -> Ranking:
        """Return all classes, best first; the encoder reads ``text``, or the analysis's where it is empty."""
        if not self.entries:
            return Ranking((), self.semantic)
        overlap = self._overlap(analysis)
        lexical = self._lexical(analysis)
        semantic = self._state.semantic
        if semantic is None or self._encoder is None:
            weight = _WEIGHT_INDEX_ALONE if self._state.lexical is None else _WEIGHT_INDEX
            logits = lexical + weight * overlap
            nearest = np.zeros_like(overlap)
        else:
            meaning, nearest = semantic.score(self._encoder.encode([text or analysis.text])[0])
            words = self._trust_in_words
            logits = meaning + words * (lexical + _WEIGHT_INDEX * overlap) + _WEIGHT_NEAREST * nearest
        return self._ranking(softmax(logits), lexical, overlap, nearest)

    def _overlap(self, analysis: Analysis) -> NDArray[np.float32]:
        result = np.zeros(len(self.entries), dtype=np.float32)
        for label, value in self._state.index.search(stems_and_groups(analysis)).items():
            result[int(label)] = value
        return result

    def _lexical(self, analysis: Analysis) -> NDArray[np.float32]:
        if self._state.vectorise is None or self._state.lexical is None:
            return np.zeros(len(self.entries), dtype=np.float32)
        return score(self._state.lexical, self._state.vectorise(analysis))

    def _ranking(self, probability: Matrix, lexical: Matrix, overlap: Matrix, nearest: Matrix) -> Ranking:
        order: Sequence[int] = np.argsort(-probability, kind="stable").tolist()
        scores = (probability, lexical, overlap, nearest)
        ranked = tuple(Ranked(self.entries[n], *(float(score[n]) for score in scores)) for n in order)
        return Ranking(ranked, self._state.semantic is not None)
