"""What the tests of this folder share."""

from __future__ import annotations

from pathlib import Path

import pytest

from .small_base import FILES, SmallBase


@pytest.fixture
def base(tmp_path: Path) -> SmallBase:
    """Write a sound base into a folder of its own."""
    small = SmallBase(tmp_path / "knowledge")
    for name, text in FILES.items():
        small.write(name, text)
    return small
