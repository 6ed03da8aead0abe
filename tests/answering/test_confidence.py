"""The calibrated confidence."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering import Calibration
from bot.answering.confidence import FEATURES, Model, fit

PLAIN = dict.fromkeys(FEATURES, 0.0)


def model(**weights: float) -> Model:
    return Model(
        weights, dict.fromkeys(weights, 0.0), dict.fromkeys(weights, 1.0), -0.5, answer=0.6, suggest=0.2
    )


def rows(number: int = 300) -> tuple[list[dict[str, float]], list[bool]]:
    """Return candidates that are right where coverage outweighs an objection to the name."""
    rng = np.random.default_rng(3)
    made = [{**PLAIN, "coverage": rng.random(), "name": float(rng.random() < 0.3)} for _ in range(number)]
    return made, [row["coverage"] - row["name"] > 0.5 for row in made]


@given(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6))
def test_a_confidence_is_a_probability(coverage: float, name: float) -> None:
    assert 0 <= model(coverage=2, name=-1).confidence({"coverage": coverage, "name": name}) <= 1


@given(st.floats(-20, 20), st.floats(0.01, 5))
def test_more_of_what_speaks_for_a_fact_is_never_less_confidence(start: float, step: float) -> None:
    """And more of what speaks against it never more."""
    weighed = model(coverage=2, name=-1)
    before = weighed.confidence({"coverage": start, "name": 0})
    assert weighed.confidence({"coverage": start + step, "name": 0}) >= before
    assert weighed.confidence({"coverage": start, "name": step}) <= before


def test_features_are_measured_in_their_own_scale() -> None:
    weighed = replace(model(own=1), means={"own": 100.0}, scales={"own": 50.0}, bias=0.0)
    assert weighed.confidence({"own": 100.0}) == 0.5
    assert weighed.confidence({"own": 150.0}) == pytest.approx(1 / (1 + np.exp(-1)))


def test_fitting_learns_what_makes_a_candidate_right() -> None:
    found, right = rows()
    learned = fit(found, right, answer=0.6, suggest=0.2)
    assert learned.weights["coverage"] > 0 > learned.weights["name"]
    assert abs(learned.weights["number"]) < 0.01
    told = [learned.confidence(row) > 0.5 for row in found]
    assert np.mean([one == other for one, other in zip(told, right, strict=True)]) > 0.9
    assert (learned.answer, learned.suggest) == (0.6, 0.2)


def test_a_fitted_confidence_is_calibrated() -> None:
    """On the whole it promises as many right ones as there are."""
    found, right = rows()
    learned = fit(found, right, answer=0.6, suggest=0.2)
    assert np.mean([learned.confidence(row) for row in found]) == pytest.approx(np.mean(right), abs=0.01)


def test_fitting_repeats() -> None:
    assert fit(*rows(), answer=0.6, suggest=0.2) == fit(*rows(), answer=0.6, suggest=0.2)


@pytest.mark.parametrize("all_right", [True, False])
def test_one_sided_examples_give_a_finite_model(all_right: bool) -> None:
    found, _ = rows(40)
    learned = fit(found, [all_right] * 40, answer=0.6, suggest=0.2)
    assert (learned.confidence(found[0]) > 0.5) is all_right


def test_a_calibration_survives_being_kept() -> None:
    calibration = Calibration(model(own=1.25), model(own=-0.5, margin=3), {"files": ["a.jsonl"], "turns": 7})
    text = calibration.to_json()
    assert Calibration.from_json(text) == calibration
    assert json.loads(text)["source"] == {"files": ["a.jsonl"], "turns": 7}


def test_the_shipped_calibration_is_whole() -> None:
    """Every feature is weighed, thresholds are in order, and it says what it was learned from."""
    shipped = Calibration.shipped()
    assert shipped.source["semantic"]
    assert shipped.source["lexical"]
    for one in (shipped.semantic, shipped.lexical):
        assert set(one.weights) == set(one.means) == set(one.scales) == set(FEATURES)
        assert 0 < one.suggest < one.answer < 1
        assert all(scale > 0 for scale in one.scales.values())


def test_each_way_of_ranking_has_its_model() -> None:
    calibration = Calibration(model(own=1), model(own=2), {})
    assert calibration.model(semantic=True).weights == {"own": 1}
    assert calibration.model(semantic=False).weights == {"own": 2}
