"""A relative of somebody spoken of, by name."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.answering import Answerer, Context
from bot.answering.relatives import named_instead, relative
from bot.model import Entity, KnowledgeBase, Relation

NOON = datetime(2021, 11, 9, 12, 0, tzinfo=UTC)


def person(id_: str, *relations: tuple[str, str]) -> Entity:
    names = {"en": (id_.title(),)}
    return Entity(id_, "person", names, {}, tuple(Relation(kind, to) for kind, to in relations))


FAMILY = {
    "ada": person("ada", ("mother", "tom"), ("mother", "eve"), ("younger sister", "bea")),
    "bea": person("bea", ("older sister", "ada")),
    "tom": person("tom", ("son", "ada")),
    "eve": person("eve", ("daughter", "ada")),
}


@pytest.mark.parametrize(
    ("text", "other", "whole"),
    [
        ("where is her son", "tom", "where is Tom"),
        ("how old was the younger sister then", "bea", "how old was Bea then"),
        ("а где дочь", "eve", "а где Eve"),
        ("кызы кайда", "eve", "Eve кайда"),
        ("where is her brother", "", ""),
        ("where are the kids", "", ""),
        ("does she have a son", "", ""),
        ("who is her son", "", ""),
        ("what is her daughters name", "", ""),
        ("where does she live", "", ""),
    ],
)
def test_a_relative_is_put_in_by_name(text: str, other: str, whole: str) -> None:
    """Where the base knows the only one; who asks if there is one, or for the name, means the kinship."""
    assert named_instead(text, ("ada",), FAMILY) == (other, whole)


@pytest.mark.parametrize(
    ("text", "other"),
    [("where is the daughter", "eve"), ("where is her mother", "ada"), ("where is the son", "")],
)
def test_the_daughter_may_be_the_one_spoken_of(text: str, other: str) -> None:
    """After "who is Ada's daughter" she is the daughter, and hers is another."""
    assert named_instead(text, ("eve", "ada"), FAMILY)[0] == other


def test_nobody_has_no_relatives() -> None:
    assert named_instead("where is his son", (), FAMILY) == ("", "")
    assert relative(frozenset({"child"}), "ada", FAMILY) == ""  # there are two


@pytest.mark.parametrize(
    ("question", "facts"),
    [
        ("where is his son now?", ("kadyr-atambayev",)),
        ("и где сын?", ("kadyr-atambayev",)),
    ],
)
def test_what_is_told_of_a_relative_is_about_that_one(
    shipped_answerer: Answerer, question: str, facts: tuple[str, ...]
) -> None:
    """Where his father was is no answer to where the son is."""
    context = Context(
        ("atambayev-released",), ("almazbek-atambayev",), "Is Atambayev free?", NOON.isoformat()
    )
    outcome, _ = shipped_answerer.answer(question, context=context, now=NOON)
    base: KnowledgeBase = shipped_answerer.base
    assert all(set(facts) & set(base.facts[fact].about) for fact in outcome.facts)
    assert outcome.question
