"""A small base in a folder of its own, a database, a newsroom; a fixed time."""

from __future__ import annotations

import itertools
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.editing import Newsroom, Order
from bot.state import Database
from bot.state.edits import Source
from tests.knowledge.small_base import FILES, SmallBase

AUTHOR, EDITOR = 7, 8
NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
Ordered = Callable[..., Order]


@pytest.fixture
def base(tmp_path: Path) -> SmallBase:
    """Write a sound base into a folder of its own."""
    small = SmallBase(tmp_path / "knowledge")
    for name, text in FILES.items():
        small.write(name, text)
    return small


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'data' / 'bot.db'}"


@pytest.fixture
async def database(url: str) -> AsyncIterator[Database]:
    database = await Database.open(url)
    yield database
    await database.close()


@pytest.fixture
async def newsroom(base: SmallBase, database: Database) -> Newsroom:
    return await Newsroom.open(base.folder, database, NOW)


@pytest.fixture
def order() -> Ordered:
    """Make orders, each of a message of its own."""
    numbers = itertools.count(1000)

    def make(by: int = EDITOR, why: str = "", update: int | None = None) -> Order:
        number = next(numbers) if update is None else update
        return Order(by, NOW, Source(number, by, number), why)

    return make
