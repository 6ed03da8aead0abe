"""A calibrated confidence: the probability that showing a fact is right.

Logistic regression over what is known of a candidate. The features say nothing about any one article, so that
what was learned on one holds for another. The coefficients are stored as a small readable file,
``calibration.json``, which says where they came from; ``python -m bot eval --calibrate`` writes it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from importlib.resources import files
from math import exp
from typing import Any

import numpy as np

FEATURES = (
    "own",  # log-odds of the fact's share of probability
    "sentence",  # log-odds of the share of all facts that quote the same sentence
    "margin",  # log ratio to the best fact of another sentence
    "unknown",  # log-odds of the share of all unknowns
    "chatter",  # log-odds of the share of small talk and off-topic messages
    "overlap",  # share of the question's terms found in the best wordings, 0-1
    "nearest",  # mean cosine of the nearest wordings by the semantic model
    "coverage",  # weight share of content words accounted for, 0-1
    "strangest",  # rarity of the rarest word not accounted for, 0-1
    "proper",  # 1 where a word not accounted for was typed with a capital letter
    "slot",  # 1 the asked slot is filled, -1 it is not, 0 none is asked
    "slot_strict",  # 1 where the slot is not filled and admits one kind of thing only
    "gap_coverage",  # how much more of the question the likeliest unknown accounts for, -1 to 1
    "gap_slot",  # the same for the asked slot, -1 to 1
    "name",  # 1 where the question names somebody the fact does not
    "group",  # 1 where it names a group or an event that the fact does not
    "number",  # 1 where the question says a number the fact does not
    "conflict",  # 1 where the fact counts the same by another number
    "counted",  # 1 where the noun asked about is not accounted for
    "kind",  # the same where the question asks "which"
    "opposite",  # 1 where the fact says the opposite of a word of the question
    "matter",  # 1 where the question is about a matter (a birth, a wife) that the fact does not touch
    "order",  # 1 where it asks what was before or after, and the fact sets no order
    "dated",  # 1 where it is about the time before or after a year, and the fact is not
    "future",  # 1 where it asks what is to come, and the fact does not tell such a thing
    "refuted",  # log-odds of the share of the questions whose premise the fact refutes
    "turned",  # 1 where the candidate is the fact as that which contradicts the question
    "denied",  # 1 where the fact denies, or tells otherwise, what the question takes for granted
    "leaning",  # 1 where the question leans on the conversation
    "bare",  # 1 where it has hardly a word of its own
    "empty",  # 1 where it has nothing but what it asks for: "why?"
    "near",  # 1 where it leans and the fact shares a sentence with what was told
    "again",  # 1 where it leans and the fact is the one that was told
    "topic",  # 1 where it leans and the fact is about what it leans on
    "leaning_covered",  # coverage where it leans, else 0
    "leaning_slot",  # slot where it leans, else 0
    "leaning_own",  # own where it leans, else 0
    "leaning_sentence",  # sentence where it leans, else 0
    "vague",  # 1 where it asks which ones, and the fact does not name them
    "nothing",  # 1 where the fact accounts for no word of the question
    "length",  # log of the number of content words plus one
    "foreign",  # 1 where the question is not in English
)


@dataclass(frozen=True, slots=True)
class Model:
    """Coefficients for standardised features, and the two thresholds."""

    weights: Mapping[str, float]
    means: Mapping[str, float]
    scales: Mapping[str, float]
    bias: float
    answer: float
    """From this confidence on a fact is shown as the answer, 0-1."""
    suggest: float
    """From this confidence on a fact is offered, 0-1."""

    def confidence(self, features: Mapping[str, float]) -> float:
        """Return the probability, 0-1, that showing the fact is right."""
        z = self.bias + sum(
            w * (features[n] - self.means[n]) / self.scales[n] for n, w in self.weights.items()
        )
        return 1 / (1 + exp(-max(-30.0, min(30.0, z))))


@dataclass(frozen=True, slots=True)
class Calibration:
    """One model for each way of ranking: with a semantic model, and without."""

    semantic: Model
    lexical: Model
    source: Mapping[str, Any]
    """What it was learned from."""

    def model(self, *, semantic: bool) -> Model:
        """Return the model for a ranking with or without a semantic model."""
        return self.semantic if semantic else self.lexical

    def at(self, answer: float) -> Calibration:
        """Return the same with another threshold for answering; what is offered is never surer than that."""
        semantic, lexical = (
            replace(model, answer=answer, suggest=min(model.suggest, answer))
            for model in (self.semantic, self.lexical)
        )
        return replace(self, semantic=semantic, lexical=lexical)

    @classmethod
    def shipped(cls) -> Calibration:
        """Return the calibration that comes with the package."""
        return cls.from_json(files(__package__).joinpath("calibration.json").read_text(encoding="utf-8"))

    @classmethod
    def from_json(cls, text: str) -> Calibration:
        """Read what ``to_json`` wrote."""
        data = json.loads(text)
        return cls(Model(**data["semantic"]), Model(**data["lexical"]), data["source"])

    def to_json(self) -> str:
        """Return the calibration as readable JSON."""
        models = {
            name: {field: getattr(model, field) for field in Model.__slots__}
            for name, model in (("semantic", self.semantic), ("lexical", self.lexical))
        }
        return json.dumps({"source": self.source, **models}, indent=1, ensure_ascii=False) + "\n"


def fit(
    rows: Sequence[Mapping[str, float]], right: Sequence[bool], *, answer: float, suggest: float
) -> Model:
    """Return the model that fits judged candidates best.

    Penalised maximum likelihood by Newton's method (iteratively reweighted least squares; le Cessie and van
    Houwelingen, 1992).
    """
    x = np.array([[row[name] for name in FEATURES] for row in rows])
    y = np.array(right, dtype=float)
    mean, scale = x.mean(axis=0), np.maximum(x.std(axis=0), 1e-6)
    design = np.hstack([(x - mean) / scale, np.ones((len(x), 1))])
    penalty = np.diag([3.0] * len(FEATURES) + [0.0])
    beta = np.zeros(design.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-design @ beta))
        gradient = design.T @ (p - y) + penalty @ beta
        hessian = (design.T * np.maximum(p * (1 - p), 1e-6)) @ design + penalty
        beta -= np.linalg.solve(hessian, gradient)
    return Model(
        weights=_rounded(beta[:-1]),
        means=_rounded(mean),
        scales=_rounded(scale),
        bias=round(float(beta[-1]), 4),
        answer=answer,
        suggest=suggest,
    )


def _rounded(values: Sequence[float] | np.ndarray[Any, Any]) -> dict[str, float]:
    return {name: round(float(value), 6) for name, value in zip(FEATURES, values, strict=True)}
