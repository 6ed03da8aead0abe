"""Who and what a text names: mentions, countries, synonyms."""

from __future__ import annotations

from itertools import pairwise

import pytest

from bot.matching import Analyser
from bot.matching.countries import PREFIX, countries
from bot.matching.mentions import Mention, MentionFinder
from bot.matching.stems import stems
from bot.matching.synonyms import Synonyms
from bot.matching.text import normalise, words
from bot.model import Entity

from .records import base, entity

ANNA = Entity(
    "anna-lind",
    "person",
    {"en": ("Anna Lind", "Lind"), "ru": ("Анна Линд",)},
    {"en": ("the owner", "owner of the orchard"), "ru": ("хозяйка сада",)},
    (),
)
KARL = entity("karl-lind", "Karl Lind", "Lind")
ORCHARD = Entity(
    "orchard", "place", {"en": ("Lind Orchard",), "ky": ("Линд багы",)}, {"en": ("the orchard",)}, ()
)


def stemmed(text: str) -> tuple[list[str], list[tuple[str, ...]]]:
    split = words(normalise(text))
    return split, [stems(word) for word in split]


def mentions(text: str, *entities: Entity) -> tuple[Mention, ...]:
    return MentionFinder(entities).find(*stemmed(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("who is Anna Lind", [("anna-lind", 2, 4, True)]),
        ("is the owner rich", [("anna-lind", 1, 3, False)]),
        ("Lind's apples", [("anna-lind", 0, 1, True)]),
        ("о чём говорила Анна Линд", [("anna-lind", 3, 5, True)]),
        ("что скажут Анне Линд", [("anna-lind", 2, 4, True)]),
        ("хозяйки сада", [("anna-lind", 0, 2, False)]),
        ("anna linda", []),
        ("who is the baker", []),
        ("", []),
    ],
)
def test_a_person_is_found_in_any_spelling_or_ending(
    text: str, found: list[tuple[str, int, int, bool]]
) -> None:
    assert [(m.entity, m.start, m.end, m.by_name) for m in mentions(text, ANNA)] == found


def test_the_longest_name_wins() -> None:
    """In "Lind Orchard" nobody called Lind is named."""
    assert [m.entity for m in mentions("where is Lind Orchard", ANNA, ORCHARD)] == ["orchard"]


def test_a_shared_name_points_at_both() -> None:
    assert {m.entity for m in mentions("what did Lind say", ANNA, KARL)} == {"anna-lind", "karl-lind"}


def test_mentions_come_in_order_and_apart() -> None:
    found = mentions("did Anna Lind sell the orchard to the owner", ANNA, ORCHARD)
    assert [(m.entity, m.by_name) for m in found] == [
        ("anna-lind", True),
        ("orchard", False),
        ("anna-lind", False),
    ]
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_equal_stems_alone_do_not_name() -> None:
    """A light stemmer's accident: "wat" is not the Vatican."""
    assert mentions("wat happened", entity("vatican", "Ватикан")) == ()


def test_a_country_that_no_entity_names_is_noticed() -> None:
    analysis = Analyser(base(entities=[entity("france", "France", kind="place")])).analyse(
        "war between France and Sweden"
    )
    assert analysis.named() == {"france", PREFIX + "se"}


@pytest.mark.parametrize("text", ["что случилось в Швеции", "Швецияда эмне болду", "what happened in sweden"])
def test_countries_are_known_in_every_language(text: str) -> None:
    assert PREFIX + "se" in Analyser(base()).analyse(text).named()


def test_a_country_of_the_base_is_not_there_twice() -> None:
    known = {one.id for one in countries(frozenset({"sweden"}))}
    assert PREFIX + "se" not in known
    assert PREFIX + "no" in known


@pytest.mark.parametrize("text", ["tear gas and grenades", "кайда гана", "the union"])
def test_what_only_sounds_like_a_country_is_none(text: str) -> None:
    assert Analyser(base()).analyse(text).named() == frozenset()


SYNONYMS = Synonyms(
    {"en": (("sick", "ill", "under the weather"), ("sick", "disgusting")), "ru": (("сад", "огород"),)}
)


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("is he ill", [set(), set(), {"en0"}]),
        ("so sick", [set(), {"en0", "en1"}]),
        ("he is under the weather today", [set(), set(), {"en0"}, {"en0"}, {"en0"}, set()]),
        ("under the tree", [set(), set(), set()]),
        ("где сады", [set(), {"ru0"}]),
    ],
)
def test_words_and_phrases_bring_their_groups(text: str, groups: list[set[str]]) -> None:
    """A phrase counts only whole; a word may be in several groups; endings do not matter."""
    _, stem = stemmed(text)
    assert [set(found) for found in SYNONYMS.find(stem)] == groups
