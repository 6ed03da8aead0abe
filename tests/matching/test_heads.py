"""Features and the heads trained on them."""

from __future__ import annotations

from zlib import crc32

import numpy as np
import pytest

from bot.matching import Analyser, Analysis
from bot.matching.head import Weights, softmax, train_head
from bot.matching.semantic import SemanticHead
from bot.matching.terms import Vector, Vectoriser, stems_and_groups

from .records import analyse, orchard

TEXTS = (
    "when is the harvest",
    "who owns the orchard",
    "how large is the orchard",
    "when are the apples picked",
)


def vectors(*texts: str) -> tuple[Vectoriser, list[Vector]]:
    analyses = [analyse(text) for text in texts]
    vectorise = Vectoriser.fit(analyses)
    return vectorise, [vectorise(analysis) for analysis in analyses]


def cosine(vectorise: Vectoriser, one: Analysis, other: Analysis) -> float:
    weights = dict(zip(*(a.tolist() for a in vectorise(one)), strict=True))
    return float(
        sum(weights.get(n, 0) * w for n, w in zip(*(a.tolist() for a in vectorise(other)), strict=True))
    )


def test_terms_are_stems_and_groups_with_their_counts() -> None:
    terms = stems_and_groups(analyse("apples picked, apples harvested"))
    assert terms["appl"] == 2
    assert terms["~en0"] == 2
    assert terms["pik"] == terms["harvest"] == 1


def test_a_vector_has_length_one_and_knows_only_what_was_seen() -> None:
    vectorise, rows = vectors(*TEXTS)
    for _, weights in rows:
        assert weights @ weights == pytest.approx(1, abs=1e-5)
    numbers, weights = vectorise(analyse("щщщ"))
    assert len(numbers) == len(weights) == 0


def test_likeness_of_texts_is_likeness_of_vectors() -> None:
    """A typo and an inflection stay near; another topic does not."""
    vectorise, _ = vectors(*TEXTS)
    near = cosine(vectorise, analyse("when is the harvest"), analyse("harvesting when"))
    far = cosine(vectorise, analyse("when is the harvest"), analyse("who owns the orchard"))
    assert near > 0.4
    assert far < 0.3


def test_features_are_numbered_alike_however_sets_are_ordered() -> None:
    """Two analysers of one base number features alike: training repeats."""
    knowledge = orchard()
    first, second = (Vectoriser.fit([Analyser(knowledge).analyse(text) for text in TEXTS]) for _ in range(2))
    np.testing.assert_array_equal(first.features, second.features)


def separable(examples: int = 6) -> tuple[list[Vector], list[int]]:
    """Return three classes, each with a feature of its own beside one that all share."""
    shared, own = np.sqrt(0.2), np.sqrt(0.8)
    rows = [
        (np.array([0, 1 + label], dtype=np.int32), np.array([shared, own], dtype=np.float32))
        for label in range(3)
        for _ in range(examples)
    ]
    return rows, [label for label in range(3) for _ in range(examples)]


def hashes(number: int) -> np.ndarray[tuple[int], np.dtype[np.uint32]]:
    """Return what stands for so many texts, or features, when chance is drawn."""
    return np.array([crc32(str(n).encode()) for n in range(number)], dtype=np.uint32)


def trained(rows: list[Vector], labels: list[int]) -> Weights:
    """Return the head of ``separable`` examples."""
    return train_head(rows, labels, hashes(len(rows)), hashes(4), 3)


def test_the_lexical_head_learns_what_can_be_told_apart() -> None:
    rows, labels = separable()
    weights = trained(rows, labels)
    for row, label in zip(rows, labels, strict=True):
        probability = softmax(weights.score(row))
        assert probability.argmax() == label
        assert probability[label] > 0.8


def test_the_lexical_head_is_unsure_of_what_all_share() -> None:
    rows, labels = separable()
    weights = trained(rows, labels)
    common = (np.array([0], dtype=np.int32), np.array([1], dtype=np.float32))
    assert softmax(weights.score(common)).max() < 0.8


def test_training_repeats() -> None:
    rows, labels = separable()
    first, second = (trained(rows, labels) for _ in range(2))
    np.testing.assert_array_equal(first.values, second.values)
    np.testing.assert_array_equal(first.classes, second.classes)


def text(rng: np.random.Generator, chances: np.ndarray[tuple[int], np.dtype[np.float64]]) -> Vector:
    """Return the vector of a made-up text of twenty features, drawn by their chances."""
    numbers = np.sort(rng.choice(len(chances), 20, replace=False, p=chances / chances.sum()))
    return numbers.astype(np.int32), np.full(20, np.sqrt(1 / 20), dtype=np.float32)


@pytest.mark.parametrize("gone", [0, 40, 179])
def test_a_wording_less_hardly_changes_what_is_thought_of_questions(gone: int) -> None:
    """Chance is drawn for each wording alone; drawn anew for all, it would move ten times as much."""
    rng = np.random.default_rng(11)
    tendencies = [rng.random(150) ** 2 for _ in range(12)]
    rows, labels = [text(rng, tendencies[n // 15]) for n in range(180)], [n // 15 for n in range(180)]
    questions = [text(rng, np.sum(tendencies, axis=0)) for _ in range(100)]
    kept = [n for n in range(180) if n != gone]
    whole = train_head(rows, labels, hashes(180), hashes(150), 12)
    less = train_head([rows[n] for n in kept], [labels[n] for n in kept], hashes(180)[kept], hashes(150), 12)
    moved = [abs(softmax(whole.score(q)) - softmax(less.score(q))).max() for q in questions]
    assert np.mean(moved) < 0.03


def test_what_all_classes_share_is_left_out_of_the_weights() -> None:
    """Taking the same off a whole row changes no probability."""
    matrix = np.array([[3, 3, 3, 5], [1, 1, 1.01, 1], [0, -2, 0, 0]], dtype=np.float32)
    weights = Weights.of(matrix, np.full(3, 0.5, dtype=np.float32))
    vector = (np.array([0, 1, 2], dtype=np.int32), np.array([0.6, 0.6, 0.5], dtype=np.float32))
    assert len(weights.values) == 2
    whole = softmax(vector[1] @ matrix)
    np.testing.assert_allclose(softmax(weights.score(vector)), whole, atol=0.01)


def test_rows_add_up_alike_whether_they_are_written_out_or_not() -> None:
    """The first feature speaks of all classes, the second of one in ten, the third of none."""
    matrix = np.zeros((3, 20), dtype=np.float32)
    matrix[0], matrix[1, [4, 7]] = np.arange(1, 21), (2, -3)
    ends = np.array([20, 22, 22], dtype=np.int32)
    classes = np.array([*range(20), 4, 7], dtype=np.uint16)
    weights = Weights(ends, classes, np.array([*range(1, 21), 2, -3], dtype=np.float16), 20)
    for numbers in ([0], [1], [2], [0, 1], [0, 1, 2], [1, 2]):
        values = np.linspace(0.3, 0.8, len(numbers), dtype=np.float32)
        scores = weights.score((np.array(numbers, dtype=np.int32), values))
        np.testing.assert_allclose(scores, values @ matrix[numbers], atol=1e-5)


def test_an_empty_vector_says_nothing() -> None:
    empty = (np.zeros(0, dtype=np.int32), np.zeros(0, dtype=np.float32))
    np.testing.assert_array_equal(
        Weights.of(np.eye(4, 3, dtype=np.float32), np.ones(4, dtype=np.float32)).score(empty), np.zeros(3)
    )


@pytest.mark.parametrize("logits", [[0, 0, 0], [1000, -1000, 0], [-5000, -5000.5, -5001]])
def test_softmax_is_a_distribution_even_of_large_numbers(logits: list[float]) -> None:
    probability = softmax(np.array(logits, dtype=np.float32))
    assert probability.sum() == pytest.approx(1)
    assert probability.argmax() == np.argmax(logits)


def clusters() -> tuple[np.ndarray[tuple[int, int], np.dtype[np.float32]], list[int]]:
    """Return unit vectors in a narrow cone, as models give them: four for each of three directions."""
    rng = np.random.default_rng(7)
    points = [
        np.concatenate([[3.0], np.eye(7)[label]]) + rng.normal(0, 0.1, 8)
        for label in (2, 0, 1)
        for _ in range(4)
    ]
    rows = np.array([point / np.linalg.norm(point) for point in points], dtype=np.float32)
    return rows, [label for label in (2, 0, 1) for _ in range(4)]


def test_the_semantic_head_learns_directions_out_of_a_narrow_cone() -> None:
    rows, labels = clusters()
    head = SemanticHead.fit(rows, labels, 3)
    for row, label in zip(rows, labels, strict=True):
        logits, nearest = head.score(row)
        assert logits.argmax() == nearest.argmax() == label
        assert nearest[label] > 0.5
        assert max(nearest[other] for other in range(3) if other != label) < 0


def ring(number: int) -> tuple[np.ndarray, list[int]]:
    """Return points of a class in the middle of another: no plane parts them."""
    turns = np.linspace(0, 2 * np.pi, number, endpoint=False)
    around = np.stack([np.ones(number), 0.5 * np.cos(turns), 0.5 * np.sin(turns)], axis=1)
    middle = around * [1, 0.2, 0.2]
    points = np.concatenate([around, middle])
    rows = (points / np.linalg.norm(points, axis=1, keepdims=True)).astype(np.float32)
    return rows, [0] * number + [1] * number


def test_comparing_a_few_classes_parts_what_no_plane_can() -> None:
    rows, labels = ring(12)
    head = SemanticHead(
        np.zeros(3, dtype=np.float32), rows, np.array([0, 12, 24]), np.zeros((3, 2), np.float32)
    )
    for row, label in zip(rows, labels, strict=True):
        assert head.compare(row, np.array([0, 1])).argmax() == label


def test_comparing_answers_in_the_order_of_the_classes_that_were_named() -> None:
    rows, labels = clusters()
    head = SemanticHead.fit(rows, labels, 3)
    for classes in ([0, 1, 2], [2, 0, 1], [1, 2]):
        for row, label in zip(rows, labels, strict=True):
            if label in classes:
                assert head.compare(row, np.array(classes)).argmax() == classes.index(label)


def test_of_many_wordings_only_the_nearest_are_compared() -> None:
    """The cost stays the same however much an editor writes; where the rest lies makes no difference."""
    rng = np.random.default_rng(3)
    near, weights = rng.normal([3, 0, 0, 0], 0.5, (250, 4)), np.zeros((4, 2), np.float32)
    compared = []
    for far in (rng.normal([-3, 0, 0, 0], 0.5, (250, 4)), rng.normal([-1, 3, 0, 0], 0.5, (250, 4))):
        rows = np.concatenate([near[:125], far[:125], near[125:], far[125:]]).astype(np.float32)
        rows /= np.linalg.norm(rows, axis=1, keepdims=True)
        head = SemanticHead(np.zeros(4, np.float32), rows, np.array([0, 250, 500]), weights)
        compared.append(head.compare(rows[0], np.array([0, 1])))
    np.testing.assert_allclose(compared[0], compared[1], atol=1e-5)


def test_nearness_is_a_cosine() -> None:
    rows, labels = clusters()
    _, nearest = SemanticHead.fit(rows, labels, 3).score(rows[0])
    assert (nearest >= -1).all()
    assert (nearest <= 1.001).all()


def test_a_class_without_a_wording_is_far_from_everything() -> None:
    rows, labels = clusters()
    _, nearest = SemanticHead.fit(rows, labels, 4).score(rows[0])
    assert nearest[3] == -1


def test_the_semantic_head_survives_being_kept() -> None:
    rows, labels = clusters()
    head = SemanticHead.fit(rows, labels, 3)
    twin = SemanticHead(head.mean, head.vectors, head.starts, head.weights)
    for row in rows:
        for one, other in zip(head.score(row), twin.score(row), strict=True):
            np.testing.assert_array_equal(one, other)


def test_the_semantic_head_trains_alike_each_time() -> None:
    rows, labels = clusters()
    first, second = (SemanticHead.fit(rows, labels, 3) for _ in range(2))
    np.testing.assert_array_equal(first.weights, second.weights)
