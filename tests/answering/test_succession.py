"""Whoever came before or after somebody is another than he, and is put into the question."""

from __future__ import annotations

import pytest

from bot.answering.followup import Context
from bot.answering.succession import neighbour, written_out
from bot.answering.times import Order
from bot.model import Entity, Relation


def person(id_: str, name: str, *relations: tuple[str, str]) -> Entity:
    return Entity(id_, "person", {"en": (name,)}, {}, tuple(Relation(kind, to) for kind, to in relations))


MAYORS = {
    e.id: e
    for e in (
        person("anna", "Anna Bell"),
        person("boris", "Boris Crane", ("successor", "anna"), ("predecessor", "clara")),
        person("clara", "Clara Dove"),
    )
}


@pytest.mark.parametrize(
    ("id_", "order", "other"),
    [
        ("anna", Order.AFTER, "boris"),
        ("boris", Order.AFTER, "clara"),
        ("boris", Order.BEFORE, "anna"),
        ("clara", Order.BEFORE, "boris"),
        ("anna", Order.BEFORE, ""),
        ("clara", Order.AFTER, ""),
    ],
)
def test_the_next_is_known_from_either_side(id_: str, order: Order, other: str) -> None:
    """An editor writes the relation with one of the two; the ends of a row have no neighbour."""
    assert neighbour(id_, order, MAYORS) == other


@pytest.mark.parametrize(
    ("spoken_of", "text", "whole"),
    [
        ("anna", "and the guy after him", "Boris Crane who came after Anna Bell"),
        ("anna", "who came after her", "Boris Crane who came after Anna Bell"),
        ("anna", "а кто был после нее", "Boris Crane who came after Anna Bell"),
        ("anna", "андан кийин ким келди", "Boris Crane who came after Anna Bell"),
        ("boris", "and the one before him", "Anna Bell who came before Boris Crane"),
        ("anna", "what happened to the one after her", "what happened to Boris Crane"),
        ("clara", "and the one after her", "who came after Clara Dove"),
        ("anna", "what happened after that", ""),
        ("anna", "what did she do before", ""),
        ("", "and the guy after him", ""),
    ],
)
def test_after_him_asks_of_another(spoken_of: str, text: str, whole: str) -> None:
    """Where nobody is known it is asked who that was; where nobody was spoken of, "him" is nobody."""
    context = Context(entities=(spoken_of,) if spoken_of else ())
    assert written_out(text, context, MAYORS) == whole
