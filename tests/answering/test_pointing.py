"""One of those just told is meant by its place in the row: "the second one", "the latter", "экинчиси"."""

from __future__ import annotations

import pytest

from bot.answering.pointing import pointed_at, row
from bot.matching import Analyser
from bot.model import KnowledgeBase

TWO = (("northwick",), ("velmora", "championship"))
THREE = (("ada-quill",), ("bruno-halt",), ("petra-lund",))


@pytest.mark.parametrize(
    ("told", "asked_about", "listed"),
    [
        ("Ships go to Northwick and to the chess in Velmora.", (), (("northwick",), ("velmora",))),
        ("Ada Quill, Bruno Halt and Petra Lund met.", (), (("ada-quill", "bruno-halt"), ("petra-lund",))),
        ("Ada Quill and Bruno Halt met.", ("ada-quill",), ()),
        ("Ada Quill turned the key and left.", (), ()),
        ("The mayor and the keeper met in Northwick.", (), (("bruno-halt",), ("ada-quill", "northwick"))),
        ("Nobody came and nobody left.", (), ()),
    ],
)
def test_a_row_is_taken_apart_at_its_and(
    analyser: Analyser, town: KnowledgeBase, told: str, asked_about: tuple[str, ...], listed: object
) -> None:
    """What the question itself named is no part of it, and a single one is no row."""
    assert row(analyser.analyse(told), town.entities, frozenset(asked_about)) == listed


@pytest.mark.parametrize(
    ("listed", "text", "whole"),
    [
        (TWO, "when was the first one", "when was Northwick"),
        (TWO, "the former where is it", "Northwick where is it"),
        (TWO, "and the latter which year", "and Velmora Velmora championship which year"),
        (TWO, "а второй когда", "а Velmora Velmora championship когда"),
        (TWO, "экинчиси качан болгон", "Velmora Velmora championship качан болгон"),
        (THREE, "who is the third one", "who is Petra Lund"),
        (THREE, "а последний кто", "а Petra Lund кто"),
        (TWO, "who is the third one", ""),
        (TWO, "who came second", ""),
        (TWO, "and in second place", ""),
        (TWO, "а второе место", ""),
        (TWO, "is the former keeper there", ""),
        (TWO, "when was it", ""),
        (TWO, "and the other one when", "and Velmora Velmora championship when"),
        (THREE, "and the other one when", ""),
    ],
)
def test_a_place_in_the_row_is_a_name(
    town: KnowledgeBase, listed: tuple[tuple[str, ...], ...], text: str, whole: str
) -> None:
    """A place that nobody has, or that tells what kind of thing is asked for, points at none of them."""
    assert pointed_at(text, listed, ("northwick",), town.entities) == whole
