"""An answerer on a small base about an invented town."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.answering import Answerer
from bot.answering.confidence import Calibration, Model
from bot.knowledge import load_base
from bot.matching import Analyser
from bot.model import KnowledgeBase

HERE = Path(__file__).parent

_WEIGHTS = {
    "own": 0.05,
    "sentence": 0.25,
    "margin": 0.1,
    "unknown": -0.05,
    "chatter": -0.1,
    "coverage": 2.0,
    "name": -1.5,
    "slot_strict": -0.5,
    "refuted": 0.2,
}
_MODEL = Model(
    weights=_WEIGHTS,
    means=dict.fromkeys(_WEIGHTS, 0.0),
    scales=dict.fromkeys(_WEIGHTS, 1.0),
    bias=0.0,
    answer=0.6,
    suggest=0.2,
)
CALIBRATION = Calibration(semantic=_MODEL, lexical=_MODEL, source={"files": []})
"""Written by hand: the one that is shipped changes whenever it is learned anew."""


@pytest.fixture(scope="session")
def town() -> KnowledgeBase:
    """Load the small base: a lighthouse that closes, and a chess championship."""
    return load_base(HERE / "base")


@pytest.fixture(scope="session")
def answerer(town: KnowledgeBase) -> Answerer:
    return Answerer(town, calibration=CALIBRATION)


@pytest.fixture(scope="session")
def analyser(answerer: Answerer) -> Analyser:
    return answerer.matcher.analyser
