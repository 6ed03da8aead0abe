"""What holds for every message whatever."""

from __future__ import annotations

import time
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answering import Answerer, Context
from bot.model import LANGUAGES, Fact, KnowledgeBase, Outcome, Publication, Status, Unknown
from tests.torture import examples

NOON = datetime(2021, 11, 9, 12, 0, tzinfo=UTC)
WORDS = """
who what when where why how many old is the did lighthouse keeper Ada Quill mayor Halt key lamp beach chess
tell me please and ? . ! , кто когда почему сколько маяк смотритель и ким качан канча турнир
hello спасибо 9 400 any their she
"""

messages = st.one_of(
    st.text(max_size=4096),
    st.lists(st.sampled_from(WORDS.split()), max_size=60).map(" ".join),
    st.text(alphabet="абвгдежзиклмнопрстуфхцчшыэюяөүң ?.,\u202e\u200d\ufdfa\U0001f600'’", max_size=4096),
)
contexts = st.one_of(
    st.none(),
    st.just(Context()),
    st.builds(
        Context,
        st.sampled_from([(), ("ada-daughter",), ("tower-height",), ("gone-fact",)]),
        st.sampled_from([(), ("ada-quill",), ("lighthouse", "gone-entity"), ("gone-entity",)]),
        st.sampled_from(["", "Who is Ada Quill?"]),
        st.just(NOON.isoformat()),
    ),
)


def check(outcome: Outcome, town: KnowledgeBase) -> None:
    """Hold an outcome against what its record promises."""
    assert outcome.status in Status
    assert outcome.language in LANGUAGES
    assert 0 <= outcome.confidence <= 1
    assert (outcome.status is Status.ANSWERED) == bool(outcome.facts)
    assert outcome.contradicts is False or outcome.status is Status.ANSWERED
    assert not outcome.unknown or (outcome.status is Status.NOT_REPORTED and outcome.unknown in town.unknowns)
    assert not outcome.smalltalk or (
        outcome.status is Status.SMALLTALK and outcome.smalltalk in town.smalltalk
    )
    assert outcome.status is not Status.SUGGESTED or outcome.suggestions
    for shown in (*outcome.facts, *outcome.suggestions, *outcome.related):
        record = town.record(shown)
        assert isinstance(record, Fact)
        assert record.status is Publication.PUBLISHED
    for candidate in outcome.candidates:
        assert isinstance(town.record(candidate.id), Fact | Unknown)
        assert 0 <= candidate.confidence <= 1
    assert len(outcome.candidates) <= 5
    for part in outcome.parts:
        assert part.parts == ()
        check(part, town)


@pytest.mark.torture
@settings(max_examples=examples(150), deadline=None)
@given(message=messages, context=contexts, client=st.sampled_from(["", "en", "ru", "ky", "de"]))
def test_every_message_has_an_outcome_within_the_model(
    answerer: Answerer, town: KnowledgeBase, message: str, context: Context | None, client: str
) -> None:
    """It never raises, also where the conversation was about records that are gone."""
    outcome, after = answerer.answer(message, language=client, context=context, now=NOON)
    check(outcome, town)
    assert Context.from_json(after.to_json()) == after


@settings(max_examples=50, deadline=None)
@given(message=messages, context=contexts)
def test_the_same_message_has_the_same_outcome(
    answerer: Answerer, message: str, context: Context | None
) -> None:
    first = answerer.answer(message, context=context, now=NOON)
    assert answerer.answer(message, context=context, now=NOON) == first


@pytest.mark.parametrize(
    "message",
    [
        "who " * 1024,
        "lighthouse? " * 341,
        "a" * 4096,
        "\ufdfa" * 4096,
        "👨‍👩‍👧" * 800,
        "tell me please who is " * 186,
        "скажи пожалуйста " * 240,
        "".join(chr(0x4E00 + n) for n in range(4096)),
        " ".join(f"w{n}rd" for n in range(700)),
        "'n't" * 1024,
        "\n" * 4096,
    ],
    ids=lambda message: message[:9],
)
def test_no_message_costs_much(shipped_answerer: Answerer, message: str) -> None:
    """Whatever is sent, an answer takes a fraction of a second of processor time at most."""
    shipped_answerer.answer(message, now=NOON)
    start = time.process_time()
    shipped_answerer.answer(message[::-1], now=NOON)
    assert time.process_time() - start < 0.3
