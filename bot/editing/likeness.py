"""The queue by likeness: questions that ask the same are shown together, most asked first.

Two questions are alike by the words that both hold, each as heavy as it is rare, and by meaning where a
semantic model takes part. A question joins the group whose first question it is most like; comparing with the
first one only keeps a chain of small steps from joining what is far apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

import numpy as np

from bot.answering import Answerer
from bot.matching import Analysis
from bot.state.questions import Question

ALIKE = 0.5
"""Likeness, 0-1, from which two questions stand in one group."""
_MEANT_ALIKE = 0.92
"""Cosine of a semantic model's vectors from which two questions are alike by meaning alone."""


@dataclass(frozen=True, slots=True)
class Group:
    """Questions that ask the same."""

    questions: tuple[Question, ...]
    """The one that the others are like, then the others as they were given."""
    nearest: tuple[str, ...]
    """Ids of the facts and unknowns that come nearest to any of them, best first."""


def grouped(questions: Sequence[Question], answerer: Answerer) -> list[Group]:
    """Group questions by likeness; the largest group first, of equal ones that with the latest question."""
    vectors = _vectors([answerer.matcher.analyser.analyse(each.text) for each in questions])
    meanings = (
        answerer.encoder.encode([each.text for each in questions]) if answerer.encoder and questions else None
    )
    groups: list[list[int]] = []
    for number, vector in enumerate(vectors):
        likeness = [_likeness(vector, vectors[members[0]]) for members in groups]
        if meanings is not None:
            for place, members in enumerate(groups):
                if float(meanings[number] @ meanings[members[0]]) >= _MEANT_ALIKE:
                    likeness[place] = max(likeness[place], ALIKE)
        best = int(np.argmax(likeness)) if likeness else -1
        if best >= 0 and likeness[best] >= ALIKE:
            groups[best].append(number)
        else:
            groups.append([number])
    made = [_group([questions[number] for number in members]) for members in groups]
    return sorted(made, key=lambda group: (-len(group.questions), -max(each.id for each in group.questions)))


def _group(members: list[Question]) -> Group:
    """Gather the nearest records of a group: those that most of its questions come near to first."""
    score: dict[str, float] = {}
    for each in members:
        for place, record in enumerate(each.nearest):
            score[record] = score.get(record, 0.0) + 1 / (1 + place)
    return Group(tuple(members), tuple(sorted(score, key=lambda record: -score[record])))


def _vectors(analyses: Sequence[Analysis]) -> list[Mapping[str, float]]:
    """Return each question's words, heavy where few questions have them, scaled to length 1."""
    counts = [_terms(analysis) for analysis in analyses]
    spread = Counter(term for terms in counts for term in terms)
    vectors: list[Mapping[str, float]] = []
    for terms in counts:
        weights = {term: log(1 + (1 + len(analyses)) / spread[term]) for term in terms}
        length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        vectors.append({term: weight / length for term, weight in weights.items()})
    return vectors


def _terms(analysis: Analysis) -> set[str]:
    """Return what a question is made of: stems of content words, one name for words that mean the same.

    A question of nothing but function words ("who are they") is made of those.
    """
    tokens = [token for token in analysis.tokens if token.content] or list(analysis.tokens)
    return {f"~{min(token.groups)}" if token.groups else token.stems[0] for token in tokens}


def _likeness(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Return the cosine of two vectors of length 1."""
    return sum(weight * other.get(term, 0.0) for term, weight in one.items())
