"""The examples in the docstrings of matching and answering are true."""

from __future__ import annotations

import doctest
from types import ModuleType

import pytest

from bot.answering import questions, slots
from bot.matching import text


@pytest.mark.parametrize("module", [text, questions, slots])
def test_the_examples_are_true(module: ModuleType) -> None:
    result = doctest.testmod(module)
    assert result.attempted
    assert result.failed == 0
