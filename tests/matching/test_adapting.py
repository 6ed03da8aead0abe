"""What was learned is brought up to date with a changed base: what is new is found, what is gone is not."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.answering import Answerer
from bot.knowledge import load_base
from bot.model import KnowledgeBase, Publication, Status

NOW = datetime(2026, 3, 1, tzinfo=UTC)
FACT = "trout-upstream"


@pytest.fixture(scope="module")
def base() -> KnowledgeBase:
    return load_base(Path(__file__).parents[1] / "telegram" / "base")


def with_status(base: KnowledgeBase, id_: str, status: Publication) -> KnowledgeBase:
    changed = replace(base.facts[id_], status=status)
    return replace(base, facts={**base.facts, id_: changed}, fingerprint=base.fingerprint + status)


def facts(answerer: Answerer, text: str) -> tuple[str, ...]:
    return answerer.answer(text, now=NOW)[0].facts


def test_a_fact_that_is_published_is_found_by_each_of_its_wordings(base: KnowledgeBase) -> None:
    """Its words were no features before; the other facts are found as they were."""
    former = Answerer(with_status(base, FACT, Publication.DRAFT))
    adapted = former.adapted(base, former.calibration)
    for wordings in base.facts[FACT].questions.values():
        for wording in wordings:
            assert facts(adapted, wording) == (FACT,)
            assert facts(former, wording) != (FACT,)
    for fact in base.facts.values():
        assert facts(adapted, fact.canonical["en"]) == (fact.id,)


def test_what_is_retracted_is_gone(base: KnowledgeBase) -> None:
    """Neither an answer nor a candidate; and it can come back."""
    answerer = Answerer(base)
    gone = answerer.adapted(with_status(base, FACT, Publication.RETRACTED), answerer.calibration)
    outcome, _ = gone.answer("What did the fishermen say?", now=NOW)
    assert FACT not in {candidate.id for candidate in outcome.candidates}
    back = gone.adapted(base, answerer.calibration)
    assert facts(back, "What did the fishermen say?") == (FACT,)


def test_a_new_wording_is_understood(base: KnowledgeBase) -> None:
    """And the former ones still are."""
    fact = base.facts[FACT]
    taught = replace(
        fact, questions={**fact.questions, "en": (*fact.questions["en"], "zigzag of the salmon")}
    )
    after = replace(base, facts={**base.facts, FACT: taught}, fingerprint="taught")
    answerer = Answerer(base)
    adapted = answerer.adapted(after, answerer.calibration)
    assert facts(answerer, "zigzag of the salmon") == ()
    assert facts(adapted, "zigzag of the salmon") == (FACT,)
    assert facts(adapted, "trout and noise") == (FACT,)


def test_nothing_changes_where_nothing_changed(base: KnowledgeBase) -> None:
    """The same outcomes, to the confidence."""
    answerer = Answerer(base)
    adapted = answerer.adapted(replace(base, fingerprint="other"), answerer.calibration)
    for text in ("How much did the bridge cost?", "were any workers hurt", "hello", "zeppelins"):
        one, other = (each.answer(text, now=NOW)[0] for each in (answerer, adapted))
        assert (one.status, one.facts) == (other.status, other.facts)
        assert one.confidence == pytest.approx(other.confidence, abs=0.02)
    assert answerer.answer("hello", now=NOW)[0].status is Status.SMALLTALK
