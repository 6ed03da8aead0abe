"""Names as people type them: exact, in a sentence, mistyped, in part; and what is no name."""

from __future__ import annotations

import pytest

from bot.matching import NameIndex
from bot.model import Entity

INDEX = NameIndex(
    Entity(id_, "person", names, descriptions, ())
    for id_, names, descriptions in (
        ("aida-osmonova", {"en": ("Aida Osmonova",), "ru": ("Аида Осмонова",)}, {"en": ("the mayor",)}),
        (
            "timur-saliev",
            {"en": ("Timur Saliev", "Saliev"), "ru": ("Тимур Салиев",)},
            {"en": ("the engineer",)},
        ),
        ("temir-saliev", {"en": ("Temir Saliev",)}, {"en": ("the engineer's brother",)}),
        ("karasuu", {"en": ("Karasuu",), "ru": ("Кара-Суу",)}, {}),
    )
)

TYPED = [
    # typed, entities in their order, sure
    ("Aida Osmonova", ("aida-osmonova",), True),
    ("aida-osmonova", ("aida-osmonova",), True),
    ("АИДА ОСМОНОВА", ("aida-osmonova",), True),
    ("the mayor", ("aida-osmonova",), True),
    ("who is Saliev?", ("timur-saliev",), True),
    ("кто такой Тимур Салиев", ("timur-saliev",), True),
    ("кара суу", ("karasuu",), True),
    ("Osmonva", ("aida-osmonova",), False),
    ("aida osmnova", ("aida-osmonova",), False),
    ("aida", ("aida-osmonova",), False),
    ("engineer", ("timur-saliev", "temir-saliev"), False),
    ("Tmr Saliv", ("timur-saliev", "temir-saliev"), False),
    ("Abraham Lincoln", (), False),
    ("?!", (), False),
    ("", (), False),
    ("a" * 10_000, (), False),
]


@pytest.mark.parametrize(("typed", "entities", "sure"), TYPED)
def test_whom_a_name_means(typed: str, entities: tuple[str, ...], sure: bool) -> None:
    """The one that bears it; else those that come near, the nearest first; else nobody."""
    named = INDEX.find(typed)
    assert (named.entities, named.sure) == (entities, sure)
