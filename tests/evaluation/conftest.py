"""An answerer on the small base about an invented town."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.answering import Answerer
from bot.knowledge import load_base

TOWN = Path(__file__).parents[1] / "answering" / "base"


@pytest.fixture(scope="session")
def answerer() -> Answerer:
    return Answerer(load_base(TOWN))
