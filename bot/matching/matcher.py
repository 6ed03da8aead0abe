"""One ranking over everything the base could say: facts, unknowns, small talk, off-topic messages.

Each record is a class with its wordings; a fact has a second class for the questions whose premise it
refutes. The scores of the lexical head, of the index and (where there is one) of the semantic head are added
as log-odds, which keeps their absolute strength: rank fusion would throw away what refusing needs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bot.model import KnowledgeBase

from .adapting import adapt
from .analysis import Analyser, Analysis
from .entries import MANY_WORDINGS, Entry, entries
from .semantic import Encoder, Matrix
from .terms import stems_and_groups
from .training import State, Store, train

_WEIGHT_INDEX_ALONE = 12.0
_WEIGHT_INDEX = 2.0
_WEIGHT_NEAREST = 2.0
_LIKELIEST, _WEIGHT_COMPARED = 20, 10.0
"""So many classes, the likeliest, are compared with each other by meaning once more."""
_MOST_TRUST = 0.8
"""From ``MANY_WORDINGS`` a class on, the log-odds of words count so much beside those of meaning; with half
as many, a sixth of it. Whole, they would count twice what both have seen: probabilities grow too sure."""
MOST_RANKED = 100
"""So many classes are ranked one by one; what lies beyond them shares out next to no probability."""
_FEW_CLASSES = 2_000
"""So many are sorted sooner than those above the mean are picked out."""
_VERSION = 23
"""Goes up when features or training change, so that a state kept from before is not used."""


class Ranked(NamedTuple):
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
    strength: float = 0.0
    """Log-odds before the likeliest classes are compared: low where the question is about no class at all."""


_RANKED = partial(tuple.__new__, Ranked)
"""Makes a ``Ranked`` of its fields in half the time: a hundred are made for each question."""


@dataclass(frozen=True, eq=False)
class Ranking:
    """The best ``MOST_RANKED`` classes, best first."""

    found: Iterable[Ranked]
    """The classes, to be gone through once."""
    semantic: bool
    """True where a semantic model took part."""

    @cached_property
    def entries(self) -> tuple[Ranked, ...]:
        """The classes; a hundred objects, made when they are first looked at."""
        return tuple(self.found)


class Matcher:
    """Ranks the classes of one base for analysed questions.

    Building it trains the heads, or takes what was kept.
    """

    def __init__(
        self, base: KnowledgeBase, encoder: Encoder | None = None, store: Store | None = None
    ) -> None:
        key = state_key(base, encoder)
        arrays = store.load(key) if store and key else None
        state = State.from_arrays(arrays) if arrays else None
        self.analyser = Analyser(base, state.words if state else None)
        self.entries, self._state = (
            train(base, self.analyser, encoder) if state is None else (entries(base), state)
        )
        if state is None and store and key:
            store.save(key, self._state.arrays())
        self.base = base
        self.encoder = encoder
        self._trust_in_words = self._trust()

    def adapted(self, base: KnowledgeBase) -> Matcher:
        """Return a matcher for a changed base without training anew; see ``adapting``."""
        matcher = object.__new__(Matcher)
        matcher.base, matcher.encoder = base, self.encoder
        matcher.analyser = Analyser(base)
        matcher.entries, matcher._state = adapt(
            self.entries,
            self._state,
            former=self.base,
            base=base,
            analyser=matcher.analyser,
            encoder=self.encoder,
        )
        matcher._trust_in_words = matcher._trust()
        return matcher

    def _trust(self) -> float:
        wordings = len(self._state.index) / max(1, len(self.entries))
        return float(_MOST_TRUST * min(1.0, wordings / MANY_WORDINGS) ** 2.5)

    @property
    def semantic(self) -> bool:
        """Whether a semantic model takes part."""
        return self._state.semantic is not None

    def rank(self, analysis: Analysis, *, text: str = "") -> Ranking:
        """Return the best classes; the encoder reads ``text``, or the analysis's where it is empty."""
        if not self.entries:
            return Ranking((), self.semantic)
        overlap = self._state.index.scores(stems_and_groups(analysis))
        lexical = self._lexical(analysis)
        semantic = self._state.semantic
        if semantic is None or self.encoder is None:
            weight = _WEIGHT_INDEX_ALONE if self._state.lexical is None else _WEIGHT_INDEX
            strength = lexical + weight * overlap
            return self._ranking(strength, strength, lexical, overlap, np.zeros_like(overlap))
        vector = self.encoder.encode([text or analysis.text])[0]
        meaning, nearest = semantic.score(vector)
        words = self._trust_in_words
        strength = meaning + words * (lexical + _WEIGHT_INDEX * overlap) + _WEIGHT_NEAREST * nearest
        likeliest = _best(strength)[:_LIKELIEST]
        logits = strength.copy()
        logits[likeliest] += _WEIGHT_COMPARED * semantic.compare(vector, likeliest)
        return self._ranking(logits, strength, lexical, overlap, nearest)

    def _lexical(self, analysis: Analysis) -> Matrix:
        if self._state.vectorise is None or self._state.lexical is None:
            return np.zeros(len(self.entries), dtype=np.float32)
        return self._state.lexical.score(self._state.vectorise(analysis))

    def _ranking(
        self, logits: Matrix, strength: Matrix, lexical: Matrix, overlap: Matrix, nearest: Matrix
    ) -> Ranking:
        order = _best(logits)
        odds = np.exp(logits - logits[order[0]])
        whole = (odds / odds.sum(), lexical, overlap, nearest, strength)
        scores = [score[order] for score in whole]
        return Ranking(self._ranked(order, scores), self.semantic)

    def _ranked(self, order: NDArray[np.intp], scores: Iterable[Matrix]) -> Iterator[Ranked]:
        """Yield the classes of these places with their scores."""
        columns = [[self.entries[n] for n in order.tolist()], *(score.tolist() for score in scores)]
        yield from map(_RANKED, zip(*columns, strict=True))


def state_key(base: KnowledgeBase, encoder: Encoder | None) -> str:
    """Return what a base's trained state is kept under; empty where the base has no fingerprint."""
    name = encoder.name if encoder else "lexical"
    return f"{_VERSION}-{base.fingerprint}-{name}" if base.fingerprint else ""


def _best(scores: Matrix) -> NDArray[np.intp]:
    """Return the places of the highest scores, highest first; of equal ones the earlier first.

    Of more than are ranked, those below the mean are passed over: in a large base, all that share no
    word with the question.
    """
    places = np.arange(len(scores))
    if len(scores) > MOST_RANKED:
        mean = min(scores.sum() / len(scores), scores.max())
        # Numbers are sorted in a tenth of the time that their places take, those of few classes all at once.
        reached = np.sort(scores if len(scores) <= _FEW_CLASSES else scores[scores >= mean])
        places = (scores >= max(mean, reached[-MOST_RANKED:][0])).nonzero()[0]
    return places[(-scores[places]).argsort(kind="stable")[:MOST_RANKED]]
