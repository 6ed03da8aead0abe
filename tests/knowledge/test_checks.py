"""Checks over the whole base: what is claimed twice, and what is named and does not exist."""

from __future__ import annotations

import pytest

from bot.knowledge.checks import compared

from .small_base import ENTITIES, FACTS, FILES, TALK, SmallBase


@pytest.mark.parametrize(
    ("one", "other", "equal"),
    [
        ("Who is he?", "who is he", True),
        ("who's he", "Who’s he?!", True),
        ("ex-prez", "ex prez", True),
        ("  tear   gas ", "tear gas", True),
        ("МИНСК", "минск", True),
        ("straße", "STRASSE", True),
        ("ﬁre", "fire", True),
        ("70%", "70", True),
        (":)", ":)", True),
        (":)", ":(", False),
        ("2020", "2021", False),
        ("who is he", "who was he", False),
    ],
)
def test_how_wordings_are_compared(one: str, other: str, equal: bool) -> None:
    """Case, punctuation and blanks do not count, unless there is nothing else."""
    assert (compared(one) == compared(other)) is equal


FIRST = "is a wording of passengers-ashore (facts/ferry/accident.yaml:{line}) already"

CLAIMED_TWICE = [
    # file, old, new, the line on which the first claim stands
    (FACTS, "      - What was the cargo?", "      - What was the cargo?\n      - Is everyone safe?!", 10),
    (FACTS, "      - What was the cargo?", "      - What was the cargo?\n      - why did they drown", 15),
    (FACTS, "      - is everyone safe", "      - is everyone safe\n      - were the passengers rescued", 9),
    (FACTS, "      - why did they drown", "      - is everyone safe?", 10),
    (FACTS, "    en:\n      - What was", "    ky:\n      - is everyone safe?\n    en:\n      - What was", 10),
    (TALK, "[hi, hello]", "[hi, is everyone safe]", 10),
    (TALK, "    - what is the weather", "    - IS EVERYONE SAFE", 10),
]


@pytest.mark.parametrize(("file", "old", "new", "line"), CLAIMED_TWICE)
def test_a_wording_claimed_twice(base: SmallBase, file: str, old: str, new: str, line: int) -> None:
    """Two records that claim a wording, and one that repeats itself, are told with the first place."""
    base.change(file, old, new)
    assert FIRST.format(line=line) in base.the_problem()


def test_small_talk_and_off_topic_messages_claim_too(base: SmallBase) -> None:
    base.change(TALK, "    - what is the weather", "    - Hello!")
    assert "is a wording of greeting (smalltalk.yaml:6) already" in base.the_problem()


def test_one_wording_in_two_languages_of_a_record(base: SmallBase) -> None:
    """A name alone is the same question in every language."""
    base.change(
        FACTS, "      - Спасли ли пассажиров?", "      - Спасли ли пассажиров?\n      - is everyone safe"
    )
    assert base.problems() == []


def test_a_retracted_record_claims_nothing(base: SmallBase) -> None:
    """What replaces it takes over its wordings."""
    base.change(FACTS, "status: draft", "status: retracted")
    base.change(FACTS, "      - What was the cargo?", "      - Did the ferry leave too late?")
    assert base.problems() == []


@pytest.mark.parametrize("kind", ["fact", "unknown"])
def test_an_id_in_two_files(base: SmallBase, kind: str) -> None:
    """Facts and unknowns share their ids; the second place is told, and the first."""
    record = "late-departure" if kind == "fact" else "cargo"
    base.write(
        "facts/ferry/other.yaml",
        f"- id: {record}\n  says: {{en: x}}\n  questions: {{en: [Other?]}}\n"
        "  about: [aurora]\n  asks: [what]\n  status: draft\n",
    )
    problem = base.the_problem()
    assert problem.startswith(f"facts/ferry/other.yaml:1: a record '{record}' is there already ({FACTS}:")


ENTITY_TABLE = [
    # old, new, line, words
    ("- id: northline", "- id: aurora", 9, "an entity 'aurora' is there already (entities.yaml:1)"),
    ("- id: northline", "- id: North", 9, "is no kebab-case"),
    ("kind: organisation", "kind: organization", 10, "did you mean 'organisation'?"),
    (
        "    en: [Northline]",
        "    en: [Northline, AURORA]",
        12,
        "'AURORA' is a name of aurora (entities.yaml:1)",
    ),
    ("    en: [Northline]", "    en: [Northline, Northline]", 12, "has 'Northline' twice"),
    ("    en: [Northline]", "    ru: [Нортлайн]", 11, "names lacks English"),
    ("    en: [Northline]", "    en: []", 12, "names (en) is an empty list"),
    ("to: northline", "to: northlain", 8, "relations names 'northlain', which is not in entities.yaml"),
    ("to: northline", "to: aurora", 8, "relations leads to the entity itself"),
    ("{kind: property, to: northline}", "{kind: property}", 8, "a relation lacks a key; expected 'to'"),
    ("{kind: property, to: northline}", "property of northline", 8, "an item of relations is a text"),
    ("    en: [the owner, the ferry]", "    en: the owner", 14, "expected a list"),
    (
        "  descriptions:\n    en: [the o",
        "  describtions:\n    en: [the o",
        13,
        "did you mean 'descriptions'?",
    ),
]


@pytest.mark.parametrize(("old", "new", "line", "words"), ENTITY_TABLE)
def test_a_broken_entity(base: SmallBase, old: str, new: str, line: int, words: str) -> None:
    if "id: northline" in old:  # what names it would be told, too
        base.change(ENTITIES, "  relations:\n    - {kind: property, to: northline}\n", "")
        base.change(FACTS, "about: [northline]", "about: [aurora]")
        base.change(FACTS, "  claim: denied\n  attributed_to: northline\n", "  claim: established\n")
        line -= 2
    base.change(ENTITIES, old, new)
    problem = base.the_problem()
    assert problem.startswith(f"{ENTITIES}:{line}: ")
    assert words in problem


def test_a_name_in_two_languages_and_a_shared_description(base: SmallBase) -> None:
    """Only a name within one language must be one entity's; "the ferry" may point at two."""
    base.change(ENTITIES, "    en: [Northline]", "    en: [Northline]\n    ru: [Aurora]")
    assert base.problems() == []


def test_without_entities_every_entity_is_told(base: SmallBase) -> None:
    base.remove(ENTITIES)
    assert len(base.problems()) == 4
    assert all("not in entities.yaml" in problem for problem in base.problems())


def test_a_refused_entity_file_is_told_alone(base: SmallBase) -> None:
    """Not with each entity that could not be read from it."""
    base.write(ENTITIES, FILES[ENTITIES] + "- id: &x y\n")
    assert "an anchor" in base.the_problem()
