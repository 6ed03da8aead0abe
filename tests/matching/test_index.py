"""The inverted index: which records share terms with a query."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.index import WordingIndex
from bot.matching.packing import pack, unpack


def index(*wordings: tuple[str, str]) -> WordingIndex:
    built = WordingIndex()
    for record, text in wordings:
        built.add(record, Counter(text.split()))
    return built


def found(built: WordingIndex, query: str) -> dict[str, float]:
    return built.search(Counter(query.split()))


FRUIT = (
    ("apples", "when are apples ripe"),
    ("apples", "apples ripe"),
    ("apples", "ripe apples month"),
    ("pears", "when are pears ripe"),
    ("pears", "pears"),
    ("bees", "how many bees"),
)


def test_a_record_that_shares_more_and_rarer_terms_comes_first() -> None:
    scores = found(index(*FRUIT), "apples ripe")
    assert scores["apples"] > scores["pears"] > 0
    assert "bees" not in scores


def test_nothing_shared_finds_nothing() -> None:
    assert found(index(*FRUIT), "cider press") == {}
    assert found(index(*FRUIT), "") == {}
    assert found(WordingIndex(), "apples") == {}


def test_scores_of_queries_can_be_compared() -> None:
    """About 1 where three wordings hold the whole query, half for half of it, however rare its terms."""
    built = index(
        *[("whole", "rare pair")] * 3, *[("half", "rare else")] * 3, *[(f"n{n}", f"w{n}") for n in range(40)]
    )
    scores = found(built, "rare pair")
    assert scores["whole"] == pytest.approx(1, abs=0.25)
    assert 0.2 < scores["half"] < 0.6
    assert found(built, "rare pair missing word")["whole"] < scores["whole"] / 2 + 0.1


def test_a_record_is_the_mean_of_its_three_best_wordings() -> None:
    """A single lucky wording counts a third; a fourth adds nothing."""
    once = found(index(("one", "apples ripe"), *FRUIT[3:]), "apples ripe")["one"]
    thrice = found(index(*[("one", "apples ripe")] * 3, *FRUIT[3:]), "apples ripe")["one"]
    assert once < thrice
    three = index(
        *[("one", "plum jam")] * 3, *[("two", "plum jam")] * 4, *[(f"n{n}", f"w{n}") for n in range(20)]
    )
    scores = found(three, "plum jam")
    assert scores["one"] == pytest.approx(scores["two"])


def test_a_term_said_again_in_a_wording_counts_once() -> None:
    """A wording is one sentence: its length counts, not how often it says a word."""
    built = index(("once", "plum a b c"), ("often", "plum plum plum plum"), ("short", "plum"))
    scores = found(built, "plum")
    assert scores["once"] == scores["often"] < scores["short"]


def test_what_is_added_after_settling_is_found_beside_the_rest() -> None:
    built = index(*FRUIT)
    before = found(built, "apples ripe")
    built.settle()
    assert found(built, "apples ripe") == before
    built.add("quinces", Counter(["ripe", "quinces"]))
    assert set(found(built, "ripe")) == {"apples", "pears", "quinces"}
    built.settle()
    assert set(found(built, "ripe")) == {"apples", "pears", "quinces"}


def test_synonym_groups_add_but_are_not_missed() -> None:
    """A query is not worth less for a group of synonyms that no wording has."""
    built = index(*[("one", "plum ~en1")] * 3, *[(f"n{n}", f"w{n}") for n in range(9)])
    assert found(built, "plum ~en9")["one"] == pytest.approx(found(built, "plum")["one"])
    assert found(built, "plum ~en1")["one"] > found(built, "plum")["one"]


def test_a_removed_record_is_not_found_and_can_come_back() -> None:
    built = index(*FRUIT)
    built.remove("apples")
    assert set(found(built, "apples ripe")) == {"pears"}
    assert len(built) == 3
    built.add("apples", Counter(["apples"]))
    assert "apples" in found(built, "apples ripe")
    assert len(built) == 4


def test_removing_what_is_not_there_changes_nothing() -> None:
    built = index(*FRUIT)
    before = found(built, "when ripe")
    built.remove("quinces")
    assert found(built, "when ripe") == before


@given(
    st.lists(
        st.tuples(st.sampled_from("abc"), st.lists(st.sampled_from("uvwxyz"), min_size=1, max_size=5)),
        max_size=12,
    )
)
def test_an_index_survives_being_kept_as_arrays(wordings: list[tuple[str, list[str]]]) -> None:
    """The same scores come back, removed records stay removed, and it can be added to."""
    built = WordingIndex()
    for record, terms in wordings:
        built.add(record, Counter(terms))
    built.remove("b")
    twin = WordingIndex.from_arrays(built.arrays())
    for one in (built, twin):
        one.add("new", Counter("uv"))
    for term in "uvwxyz":
        assert twin.search(Counter([term, "u"])) == built.search(Counter([term, "u"]))
    assert len(twin) == len(built)


@pytest.mark.parametrize("texts", [(), ("one",), ("маяк", "лампа"), ("a", "", "b")])
def test_texts_survive_packing(texts: Iterable[str]) -> None:
    assert unpack(pack(texts)) == list(texts)
