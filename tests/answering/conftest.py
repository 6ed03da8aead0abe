"""Two answerers: one on a small base about an invented town, one on the base that is shipped."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.answering import Answerer
from bot.knowledge import load_base
from bot.matching import Analyser
from bot.model import KnowledgeBase
from bot.semantic import StateFiles

HERE = Path(__file__).parent
KNOWLEDGE = HERE.parents[1] / "knowledge"


@pytest.fixture(scope="session")
def town() -> KnowledgeBase:
    """Load the small base: a lighthouse that closes, and a chess championship."""
    return load_base(HERE / "base")


@pytest.fixture(scope="session")
def answerer(town: KnowledgeBase) -> Answerer:
    return Answerer(town)


@pytest.fixture(scope="session")
def analyser(answerer: Answerer) -> Analyser:
    return answerer.matcher.analyser


@pytest.fixture(scope="session")
def shipped() -> KnowledgeBase:
    return load_base(KNOWLEDGE)


@pytest.fixture(scope="session")
def shipped_answerer(shipped: KnowledgeBase, tmp_path_factory: pytest.TempPathFactory) -> Answerer:
    """Build it without a semantic model, as where the extra is not installed."""
    return Answerer(shipped, store=StateFiles(tmp_path_factory.mktemp("trained")))
