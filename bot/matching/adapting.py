"""What was learned of a base, brought up to date with a changed one in a fraction of a second.

Training anew takes seconds, and an editor's change should reach readers at once. So what is gone is taken
out; what is new gets its wordings into the index, its words among the features, and weights of its own,
learned on its wordings against those of its neighbours, with all other classes held as they are. That is good
enough to find it, and to tell what publishing it would change; the training that follows makes it exact.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from bot.model import KnowledgeBase

from .analysis import Analyser, Analysis
from .entries import Entry, Wording, lessons, wordings
from .head import Weights, softmax
from .index import WordingIndex
from .packing import pack
from .semantic import Encoder, SemanticHead, centred
from .terms import Vector, Vectoriser, stems_and_groups
from .training import State

_PASSES = 12
_STEP = 16.0
"""As large as the steps of ``head.train_head``, in the scale of its finished weights."""
_MEANING_STEP = 4.0
_NEIGHBOURS = 12
"""Classes that a changed one is told apart from."""

Floats = NDArray[np.float32]

Said = tuple[tuple[str, str], ...]
"""What is learned of a class: language and text; its wordings first, then what its record says."""


@dataclass(frozen=True, slots=True)
class _Renumbering:
    """Which classes there are now, and where the former ones went."""

    entries: tuple[Entry, ...]
    former: NDArray[np.int64]
    """By former number: the number now, -1 for a class that is gone."""
    changed: tuple[int, ...]
    """Numbers of the classes of which something else is learned than before."""


def adapt(
    known: Sequence[Entry],
    state: State,
    *,
    former: KnowledgeBase,
    base: KnowledgeBase,
    analyser: Analyser,
    encoder: Encoder | None,
) -> tuple[tuple[Entry, ...], State]:
    """Return the classes of ``base`` and their state, made of that of ``former``; nothing old is changed."""
    said, asked = _by_entry(lessons(base)), _by_entry(wordings(base))
    numbers = _renumber(known, _by_entry(lessons(former)), said)
    analyses = {
        number: [analyser.analyse(text, language) for language, text in said[numbers.entries[number]]]
        for number in numbers.changed
    }
    worded = {number: each[: len(asked[numbers.entries[number]])] for number, each in analyses.items()}
    words = analyser.vocabulary.counts()
    new = State(words, _index(state.index, numbers, worded), None, None, None)
    if state.vectorise is None or state.lexical is None:
        return numbers.entries, new
    vectorise, lexical = _with_features(
        state.vectorise, _renumbered(state.lexical, numbers), [a for each in worded.values() for a in each]
    )
    near = {number: _neighbours(number, each, new.index) for number, each in worded.items()}
    for number, each in analyses.items():
        against = [
            vectorise(analyser.analyse(text, language))
            for other in near[number]
            for language, text in said[numbers.entries[other]]
        ]
        lexical = _taught(lexical, number, [vectorise(analysis) for analysis in each], against)
    semantic = _meaning(state.semantic, numbers, said, encoder, near) if state.semantic and encoder else None
    return numbers.entries, replace(new, vectorise=vectorise, lexical=lexical, semantic=semantic)


def _by_entry(read: Iterable[Wording]) -> dict[Entry, Said]:
    found: dict[Entry, list[tuple[str, str]]] = defaultdict(list)
    for wording in read:
        found[wording.entry].append((wording.language, wording.text))
    return {entry: tuple(said) for entry, said in found.items()}


def _renumber(
    known: Sequence[Entry], before: Mapping[Entry, Said], after: Mapping[Entry, Said]
) -> _Renumbering:
    kept = [entry for entry in known if entry in after]
    entries = (*kept, *(entry for entry in after if entry not in before))
    number = {entry: n for n, entry in enumerate(entries)}
    changed = tuple(n for entry, n in number.items() if before.get(entry) != after[entry])
    return _Renumbering(entries, np.array([number.get(entry, -1) for entry in known]), changed)


def _index(
    index: WordingIndex, numbers: _Renumbering, analyses: Mapping[int, Iterable[Analysis]]
) -> WordingIndex:
    arrays = index.arrays()
    owner = numbers.former[arrays["owner"]]
    made = WordingIndex.from_arrays(
        {
            **arrays,
            "owner": np.maximum(owner, 0).astype(np.int32),
            "weight": np.where(owner < 0, 0, arrays["weight"]).astype(np.float32),
            "names": pack([str(number) for number in range(len(numbers.entries))]),
        }
    )
    for number, each in analyses.items():
        made.remove(str(number))
        for analysis in each:
            made.add(str(number), stems_and_groups(analysis))
    return made


def _renumbered(weights: Weights, numbers: _Renumbering) -> Weights:
    """Take out the weights of the classes that are gone."""
    classes = numbers.former[weights.classes]
    kept = classes >= 0
    ends = np.concatenate([[0], np.cumsum(kept)])[weights.ends].astype(np.int32)
    return Weights(ends, classes[kept].astype(np.uint16), weights.values[kept], len(numbers.entries))


def _with_features(
    vectorise: Vectoriser, weights: Weights, analyses: Sequence[Analysis]
) -> tuple[Vectoriser, Weights]:
    """Add the features that only new wordings have; as rare as any, and so far saying nothing."""
    fitted = Vectoriser.fit(analyses)
    new = ~np.isin(fitted.features, vectorise.features)
    places = np.searchsorted(vectorise.features, fitted.features[new])
    rarest = vectorise.idf.max() if len(vectorise.idf) else np.float32(1)
    features = np.insert(vectorise.features, places, fitted.features[new])
    families = np.insert(vectorise.families, places, fitted.families[new])
    idf = np.insert(vectorise.idf, places, rarest)
    lengths = np.insert(np.diff(weights.ends, prepend=0), places, 0)
    ends = np.cumsum(lengths, dtype=np.int32)
    return Vectoriser(features, families, idf), replace(weights, ends=ends)


def _neighbours(number: int, analyses: Iterable[Analysis], index: WordingIndex) -> list[int]:
    """Return the classes that share most words with a class's wordings: those it is mistaken for."""
    score: dict[int, float] = defaultdict(float)
    for analysis in analyses:
        for record, overlap in index.search(stems_and_groups(analysis)).items():
            score[int(record)] += overlap
    score.pop(number, None)
    return sorted(score, key=lambda other: -score[other])[:_NEIGHBOURS]


def _taught(weights: Weights, number: int, vectors: Sequence[Vector], against: Sequence[Vector]) -> Weights:
    """Let a class's own weights go on learning: on its wordings, and on its neighbours' as what it is not.

    Each is felt the more the further it is from being told apart.
    """
    column, rest = _taken_out(weights, number)
    examples = [(vector, rest.score(vector), 1.0) for vector in vectors]
    examples += [(vector, rest.score(vector), 0.0) for vector in against]
    for _ in range(_PASSES):
        for (features, values), scores, wanted in examples:
            scores[number] = values @ column[features]
            column[features] += _STEP / _PASSES * (wanted - softmax(scores)[number]) * values
    rows = np.flatnonzero(column)
    at = rest.ends[rows]
    lengths = np.diff(rest.ends, prepend=0)
    lengths[rows] += 1
    classes = np.insert(rest.classes, at, number)
    said: NDArray[np.float16] = np.insert(rest.values, at, column[rows]).astype(np.float16)
    return Weights(np.cumsum(lengths, dtype=np.int32), classes, said, weights.number)


def _taken_out(weights: Weights, number: int) -> tuple[NDArray[np.float32], Weights]:
    """Return a class's weights by feature, and all the others."""
    own = weights.classes == number
    places = np.flatnonzero(own)
    column = np.zeros(len(weights.ends), dtype=np.float32)
    column[np.searchsorted(weights.ends, places, side="right")] = weights.values[places]
    ends = np.concatenate([[0], np.cumsum(~own)])[weights.ends].astype(np.int32)
    return column, Weights(ends, weights.classes[~own], weights.values[~own], weights.number)


def _meaning(
    head: SemanticHead,
    numbers: _Renumbering,
    said: Mapping[Entry, Said],
    encoder: Encoder,
    near: Mapping[int, Sequence[int]],
) -> SemanticHead:
    """Do the same with vectors: those of the changed classes are made, the others taken over."""
    old = {int(now): n for n, now in enumerate(numbers.former) if now >= 0}
    rows, columns = [], []
    for number, entry in enumerate(numbers.entries):
        if number not in numbers.changed:
            before = old[number]
            rows.append(head.vectors[head.starts[before] : head.starts[before + 1]])
            columns.append(head.weights[:, before])
            continue
        made = centred(encoder.encode([text for _language, text in said[entry]]), head.mean)
        rows.append(made)
        column = head.weights[:, old[number]] if number in old else np.zeros_like(head.mean)
        against = [
            head.vectors[head.starts[old[n]] : head.starts[old[n] + 1]] for n in near[number] if n in old
        ]
        columns.append(_meant(column, made, np.concatenate([made[:0], *against]), head.weights))
    starts = np.concatenate([[0], np.cumsum([len(each) for each in rows])])
    return SemanticHead(head.mean, np.concatenate(rows), starts, np.stack(columns, axis=1))


def _meant(column: Floats, vectors: Floats, against: Floats, others: Floats) -> Floats:
    """Do with a class's weights for meaning what ``_taught`` does with those for words."""
    result = column.astype(np.float32, copy=True)
    examples = np.concatenate([vectors, against]).astype(np.float32)
    wanted = np.concatenate([np.ones(len(vectors)), np.zeros(len(against))])
    best = examples @ others
    for _ in range(_PASSES):
        for vector, scores, target in zip(examples, best, wanted, strict=True):
            own = softmax(np.append(scores, vector @ result))[-1]
            result += _MEANING_STEP / _PASSES * (target - own) * vector
    return result
