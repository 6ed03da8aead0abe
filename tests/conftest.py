"""The base that is shipped, and an answerer of it: read and trained once for all tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.answering import Answerer
from bot.knowledge import load_base
from bot.model import KnowledgeBase
from bot.semantic import StateFiles

KNOWLEDGE = Path(__file__).parents[1] / "knowledge"


@pytest.fixture(scope="session")
def shipped() -> KnowledgeBase:
    return load_base(KNOWLEDGE)


@pytest.fixture(scope="session")
def shipped_answerer(shipped: KnowledgeBase, tmp_path_factory: pytest.TempPathFactory) -> Answerer:
    """Build it without a semantic model, as where the extra is not installed."""
    return Answerer(shipped, store=StateFiles(tmp_path_factory.mktemp("trained")))
