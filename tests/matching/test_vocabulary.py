"""Mending typos: what is a slip becomes the word that was meant, what is a word stays."""

from __future__ import annotations

import pytest

from bot.matching.lexicon import TOTAL, count, counts, is_word, one_slip_away, rarity
from bot.matching.vocabulary import Vocabulary


@pytest.fixture
def vocabulary() -> Vocabulary:
    known = Vocabulary()
    known.add(
        {
            "orchard": 9,
            "count": 4,
            "exact": 2,
            "harvest": 6,
            "kyrgyzstan": 8,
            "урожай": 3,
            "lind": 1,
            "line": 5,
        }
    )
    return known


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("orchrad", "orchard"),
        ("orhcard", "orchard"),
        ("ochard", "orchard"),
        ("kyrgystan", "kyrgyzstan"),
        ("kirgyzstan", "kirgyzstan"),
        ("kyrgizstann", "kyrgyzstan"),
        ("урожяй", "урожай"),
        ("харвест", "харвест"),
    ],
)
def test_a_slip_is_mended(vocabulary: Vocabulary, typed: str, meant: str) -> None:
    """Swapped, missing, doubled and wrong letters; a word that folds to a known one is known already."""
    assert vocabulary.mend(typed, english=True) == meant


@pytest.mark.parametrize("word", ["court", "exalt", "lane", "harvests", "урок", "count"])
def test_a_real_word_stays(vocabulary: Vocabulary, word: str) -> None:
    """However near a word of the base is: "court" is not "count"."""
    assert vocabulary.mend(word, english=True) == word


@pytest.mark.parametrize("word", ["orc", "2020", "h4rvest", "zzzzzz", "автомобилизация"])
def test_short_words_numbers_and_strangers_stay(vocabulary: Vocabulary, word: str) -> None:
    assert vocabulary.mend(word, english=True) == word


def test_a_general_word_comes_before_a_far_one_of_the_base(vocabulary: Vocabulary) -> None:
    """The slip "exept" is nearer to "except" than to "exact"."""
    assert vocabulary.mend("exept", english=True) == "except"


def test_the_general_dictionary_is_for_english_alone(vocabulary: Vocabulary) -> None:
    """Kyrgyz in Latin letters is one slip from much of an English dictionary."""
    assert vocabulary.mend("spendd", english=True) == "spend"
    assert vocabulary.mend("spendd", english=False) == "spendd"


def test_a_word_learned_later_is_used(vocabulary: Vocabulary) -> None:
    """What was remembered of an earlier look-up does not outlive a change of the words."""
    assert vocabulary.mend("plumtre", english=False) == "plumtre"
    vocabulary.add({"plumtree": 1})
    assert vocabulary.mend("plumtre", english=False) == "plumtree"


def test_of_equally_near_words_the_more_used_wins() -> None:
    known = Vocabulary()
    known.add({"brankor": 1, "brankol": 7})
    assert known.mend("brankok", english=False) == "brankol"


def test_words_are_known_by_their_fold(vocabulary: Vocabulary) -> None:
    assert "орчард" in vocabulary
    assert "urojai" in vocabulary
    assert "orchards" not in vocabulary
    assert len(vocabulary) == 8


def test_counts_can_be_kept_and_learned_again(vocabulary: Vocabulary) -> None:
    twin = Vocabulary()
    twin.add(vocabulary.counts())
    assert twin.counts() == vocabulary.counts()
    assert twin.mend("orchrad", english=True) == "orchard"


@pytest.mark.parametrize(
    ("word", "real"),
    [("court", True), ("президент", True), ("exept", False), ("призидент", False), ("qwxz", False)],
)
def test_the_general_dictionary_knows_real_words(word: str, real: bool) -> None:
    assert is_word(word) is real


@pytest.mark.parametrize(
    ("typed", "meant"), [("exept", "except"), ("wether", "whether"), ("призидент", "президент"), ("qwxz", "")]
)
def test_one_slip_from_a_real_word(typed: str, meant: str) -> None:
    assert one_slip_away(typed) == meant


def test_rarity_grows_from_the_everyday_to_the_unheard_of() -> None:
    assert 0 <= rarity("the") < rarity("court") < rarity("lighthouse") < rarity("qwxz") == 1


@pytest.mark.parametrize("language", ["en", "ru"])
def test_a_word_is_found_by_halving_as_in_the_table(language: str) -> None:
    """The general list is sorted, a word a line, as its reader takes it to be, from first to last."""
    table = counts(language)
    some = [*list(table)[:200], *list(table)[::97], *list(table)[-200:]]
    assert {word: count(word) for word in some} == {word: table[word] for word in some}
    beside = [word + "zq" for word in some] + ["", "0", "zzzz", "\u0451\u0451\u0451"]
    assert all(count(word) == 0 for word in beside if word not in table)


@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_total_is_that_of_the_list(language: str) -> None:
    """Rarity is a share of all; another list needs another total."""
    assert TOTAL[language] == sum(counts(language).values())
