"""A text taken apart."""

from __future__ import annotations

import pytest

from bot.matching import Analyser
from bot.matching.analysis import count_words
from bot.matching.text import MAX_CHARACTERS

from .records import analyse, base, entity, fact, orchard


def test_words_are_mended_and_know_their_kind() -> None:
    """A slip is mended before stems, synonyms and names are looked up."""
    analysis = analyse("When did they harvst the orchrad?")
    assert [token.text for token in analysis.tokens] == ["when", "did", "they", "harvest", "the", "orchard"]
    assert [token.text for token in analysis.tokens if token.content] == ["harvest", "orchard"]


def test_a_negation_is_content() -> None:
    assert "not" in [token.text for token in analyse("why didn't she come").tokens if token.content]


def test_named_is_by_name_and_meant_by_description_too() -> None:
    analysis = analyse("is the owner Anna Lind")
    assert analysis.named() == {"anna-lind"}
    described = analyse("is the owner rich")
    assert described.named() == frozenset()
    assert described.meant() == {"anna-lind"}


@pytest.mark.parametrize(
    ("text", "proper"),
    [
        ("did Walter come", ["walter"]),
        ("Walter came", []),
        ("He came. Walter left", []),
        ("apples, Walter and Greta", ["walter", "greta"]),
        ("DID WALTER COME", []),
        ("Did Walter Come", []),
        ("кто такой Вальтер", ["вальтер"]),
        ('is it "Walter"', ["walter"]),
    ],
)
def test_a_capital_inside_a_sentence_marks_a_name(text: str, proper: list[str]) -> None:
    """Not at its beginning, and not where everything is in capitals."""
    assert [token.text for token in analyse(text).tokens if token.proper] == proper


def test_only_the_first_characters_are_read() -> None:
    """The cost of an endless message is bounded."""
    long = analyse("orchard " * 500)
    assert len(long.text) <= MAX_CHARACTERS
    assert long.tokens == analyse(("orchard " * 500)[:MAX_CHARACTERS]).tokens


@pytest.mark.parametrize("text", ["", "?!", "\u202e\u200b", "👍"])
def test_no_words_are_no_tokens(text: str) -> None:
    assert analyse(text).tokens == ()


def test_kyrgyz_in_latin_letters_has_the_stems_of_its_cyrillic() -> None:
    """A Latin word that no English dictionary knows may be Kyrgyz, where the base has such a word."""
    knowledge = base(fact("votes", "добуштар канча"))
    stems = Analyser(knowledge).analyse("dobushtar kancha").tokens[0].stems
    assert "dobush" in stems
    assert "dobush" not in analyse("dobushtar kancha").tokens[0].stems


def test_a_kyrgyz_word_learned_later_counts_as_well() -> None:
    analyser = Analyser(base(fact("votes", "добуштар канча")))
    assert analyser.analyse("dukondor").tokens[0].stems == ("dukondor",)
    analyser.learn({"дүкөндөр": 1})
    assert "dukon" in analyser.analyse("dukondor").tokens[0].stems


def test_every_text_of_a_base_teaches_words() -> None:
    counts = count_words(orchard())
    assert counts["orchard"] >= 4
    for word in ("hectares", "ownerless", "hives", "lind", "hello", "weather", "harvested", "ripe"):
        assert word in counts


def test_a_new_word_can_be_learned() -> None:
    analyser = Analyser(base(entities=[entity("anna-lind", "Anna Lind")]))
    assert analyser.analyse("quincce").tokens[0].text == "quince"
    assert analyser.analyse("plumtre").tokens[0].text == "plumtre"
    analyser.learn({"plumtree": 1})
    assert analyser.analyse("plumtre").tokens[0].text == "plumtree"
