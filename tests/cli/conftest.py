"""A folder of its own for each test, without settings but those that the test makes."""

from __future__ import annotations

import logging
import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.knowledge.small_base import FILES, SmallBase


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty folder, whatever is set outside."""
    for name in os.environ:
        if name.upper().startswith("BOT_"):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(autouse=True)
def logging_as_it_was() -> Iterator[None]:
    """Undo what ``logs.configure`` changes for the whole process."""
    root = logging.getLogger()
    before = (root.level, list(root.handlers), sys.excepthook, threading.excepthook, logging.raiseExceptions)
    yield
    logging.captureWarnings(capture=False)
    root.setLevel(before[0])
    root.handlers[:] = before[1]
    sys.excepthook, threading.excepthook, logging.raiseExceptions = before[2:]


@pytest.fixture
def base(folder: Path, monkeypatch: pytest.MonkeyPatch) -> SmallBase:
    """Write a small sound base where the settings expect it."""
    small = SmallBase(folder / "knowledge")
    for name, text in FILES.items():
        small.write(name, text)
    monkeypatch.setenv("BOT_SEMANTIC", "off")
    return small
