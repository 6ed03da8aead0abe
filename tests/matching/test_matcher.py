"""The ranking of all classes, trained or kept."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from bot.matching import Analyser, Entry, Kind, Matcher
from bot.matching.entries import entries, lessons, wordings
from bot.matching.training import Arrays, State, train
from tests.semantic.encoder import HashingEncoder

from .records import base, fact, orchard


class Memory:
    """A store in memory."""

    def __init__(self) -> None:
        self.kept: dict[str, Arrays] = {}
        self.asked: list[str] = []

    def load(self, key: str) -> Arrays | None:
        self.asked.append(key)
        return self.kept.get(key)

    def save(self, key: str, arrays: Arrays) -> None:
        self.kept[key] = {name: array.copy() for name, array in arrays.items()}


def best(matcher: Matcher, question: str) -> Entry:
    return matcher.rank(matcher.analyser.analyse(question)).entries[0].entry


def test_every_published_record_is_a_class() -> None:
    """A fact that refutes something is a second one; drafts are none."""
    assert entries(orchard()) == (
        Entry("harvest", Kind.FACT),
        Entry("owner", Kind.FACT),
        Entry("owner", Kind.REFUTED),
        Entry("size", Kind.FACT),
        Entry("bees", Kind.UNKNOWN),
        Entry("greeting", Kind.SMALLTALK),
        Entry("off-topic-en", Kind.OFF_TOPIC),
    )
    assert len(list(wordings(orchard()))) == 16


QUESTIONS = [
    ("when will they harvest the apples", Entry("harvest", Kind.FACT)),
    ("at what time is it harvested", Entry("harvest", Kind.FACT)),
    ("the orchard's owner?", Entry("owner", Kind.FACT)),
    ("so why is the orchard ownerless", Entry("owner", Kind.REFUTED)),
    ("hectares of orchard", Entry("size", Kind.FACT)),
    ("how many bee hives", Entry("bees", Kind.UNKNOWN)),
    ("hello!", Entry("greeting", Kind.SMALLTALK)),
    ("sing another song", Entry("off-topic-en", Kind.OFF_TOPIC)),
]


@pytest.fixture(scope="module")
def by_words() -> Matcher:
    return Matcher(orchard())


@pytest.fixture(scope="module")
def by_meaning() -> Matcher:
    return Matcher(orchard(), HashingEncoder())


@pytest.mark.parametrize(("question", "entry"), QUESTIONS)
def test_other_words_find_the_class(
    by_words: Matcher, by_meaning: Matcher, question: str, entry: Entry
) -> None:
    assert best(by_words, question) == entry
    assert best(by_meaning, question) == entry


def test_only_where_wordings_are_few_a_record_teaches_by_its_answer() -> None:
    """Beside twenty wordings an answer is not learned; nor is that of a record that nobody can ask for."""
    few, many = fact("few", "are they ripe"), fact("many", *(f"wording {n}" for n in range(20)))
    silent = fact("silent")
    told = base(*(replace(record, answer={"en": record.id}) for record in (few, many, silent)))
    assert [each.text for each in lessons(told)] == [*(each.text for each in wordings(told)), "few"]


@pytest.mark.parametrize("teller", ["harvest", "owner"])
def test_by_meaning_a_fact_is_also_known_by_its_answer(teller: str) -> None:
    """One wording each; the question shares letters with an answer only, and finds the fact that gives it."""
    records = [fact("harvest", "when is the harvest"), fact("owner", "who owns the orchard")]
    told = {teller: "Neighbours gather the apples in September."}
    told = {record.id: told.get(record.id, "It belongs to Anna Lind.") for record in records}
    knowledge = base(*(replace(record, answer={"en": told[record.id]}) for record in records))
    question = "gathered by the neighbours in September"
    assert best(Matcher(knowledge, HashingEncoder()), question) == Entry(teller, Kind.FACT)


def test_a_ranking_is_a_distribution_over_all_classes(by_words: Matcher, by_meaning: Matcher) -> None:
    for matcher in (by_words, by_meaning):
        ranking = matcher.rank(matcher.analyser.analyse("who owns it"))
        chances = [ranked.probability for ranked in ranking.entries]
        assert sum(chances) == pytest.approx(1, abs=1e-4)
        assert chances == sorted(chances, reverse=True)
        assert {ranked.entry for ranked in ranking.entries} == set(matcher.entries)


def test_a_ranking_tells_whether_meaning_took_part(by_words: Matcher, by_meaning: Matcher) -> None:
    for matcher, told in ((by_words, False), (by_meaning, True)):
        assert matcher.semantic is told
        assert matcher.rank(matcher.analyser.analyse("harvest")).semantic is told


def test_nearness_comes_from_the_encoder_alone(by_words: Matcher, by_meaning: Matcher) -> None:
    analysis = by_words.analyser.analyse("harvest")
    assert {ranked.nearest for ranked in by_words.rank(analysis).entries} == {0}
    assert by_meaning.rank(analysis).entries[0].nearest > 0.2


@pytest.mark.parametrize("encoder", [None, HashingEncoder()], ids=["words", "words and meaning"])
def test_what_was_kept_ranks_like_what_was_trained(encoder: HashingEncoder | None) -> None:
    """The second matcher takes the first one's state and gives the same ranking."""
    store = Memory()
    trained = Matcher(orchard(fingerprint="f"), encoder, store)
    assert len(store.kept) == 1
    before = dict(store.kept)
    kept = Matcher(orchard(fingerprint="f"), encoder, store)
    assert store.kept == before
    assert kept.entries == trained.entries
    for question, _ in QUESTIONS:
        one, other = (m.rank(m.analyser.analyse(question)) for m in (trained, kept))
        assert one.entries == other.entries


def test_another_base_or_encoder_does_not_take_what_was_kept() -> None:
    store = Memory()
    Matcher(orchard(fingerprint="f"), None, store)
    Matcher(orchard(fingerprint="g"), None, store)
    Matcher(orchard(fingerprint="f"), HashingEncoder(), store)
    assert len(store.kept) == 3


def test_a_base_without_a_fingerprint_is_not_kept() -> None:
    """Two such bases could not be told apart."""
    store = Memory()
    Matcher(orchard(), None, store)
    assert store.asked == []
    assert store.kept == {}


def test_a_state_is_plain_arrays() -> None:
    """Nothing in it is an object that could run when it is read."""
    knowledge = orchard()
    _, state = train(knowledge, Analyser(knowledge), HashingEncoder())
    arrays = state.arrays()
    assert {array.dtype.kind for array in arrays.values()} <= set("iuf")
    twin = State.from_arrays(arrays).arrays()
    assert twin.keys() == arrays.keys()
    for name, array in arrays.items():
        np.testing.assert_array_equal(twin[name], array)


def test_what_was_kept_reads_latin_kyrgyz_like_what_was_trained() -> None:
    """The words "дала" and "dala" fold alike; Kyrgyz stems come of the Cyrillic one."""
    knowledge = base(fact("field", "whose is the dala", "дала кимдики"), fingerprint="f")
    store = Memory()
    trained, kept = (Matcher(knowledge, None, store).analyser.analyse("dalada") for _ in range(2))
    assert kept == trained


def test_an_empty_base_ranks_nothing() -> None:
    """The base that an editor starts with."""
    matcher = Matcher(base())
    assert matcher.rank(matcher.analyser.analyse("who")).entries == ()
