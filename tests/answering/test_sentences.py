"""The project's own questions, asked of the shipped base without a semantic model: one test a sentence."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.answering import Answerer
from bot.matching.text import normalise, words
from bot.model import Fact, KnowledgeBase

from .sentences import Sentence, known_failures, sentences

NOON = datetime(2021, 11, 9, 12, 0, tzinfo=UTC)
SENTENCES = sentences()
KNOWN = known_failures()


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(
            sentence,
            id=f"{sentence.topic}: {sentence.ask}",
            marks=[pytest.mark.xfail(strict=True, reason=KNOWN[sentence.ask])]
            if sentence.ask in KNOWN
            else [],
        )
        for sentence in SENTENCES
    ],
)
def test_the_sentence_finds_its_fact(shipped_answerer: Answerer, sentence: Sentence) -> None:
    outcome, _ = shipped_answerer.answer(sentence.ask, now=NOON)
    assert sentence.problem(outcome) == ""


def test_sentences_speak_of_records_that_there_are(shipped: KnowledgeBase) -> None:
    gone = {
        id_
        for sentence in SENTENCES
        for id_ in (*sentence.finds, *sentence.misses)
        if not isinstance(shipped.record(id_), Fact)
    }
    assert gone == set()


def test_no_sentence_is_there_twice() -> None:
    asked = [" ".join(words(normalise(sentence.ask))) for sentence in SENTENCES]
    assert len(set(asked)) == len(asked)


def test_every_known_failure_is_a_sentence_and_has_a_cause() -> None:
    assert KNOWN.keys() <= {sentence.ask for sentence in SENTENCES}
    assert all(KNOWN.values())


def test_most_facts_have_a_sentence(shipped: KnowledgeBase) -> None:
    """And few sentences fail, or the list has become a habit."""
    found = {id_ for sentence in SENTENCES for id_ in sentence.finds}
    assert len(found) >= 0.8 * len(shipped.facts)
    assert len(KNOWN) <= 0.15 * len(SENTENCES)
