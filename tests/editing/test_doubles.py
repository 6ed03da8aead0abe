"""Drafts that repeat a fact or another draft are pointed out, with the nearest one named."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.editing.doubles import double_of
from bot.knowledge import load_base
from bot.model import KnowledgeBase, Publication
from tests.knowledge.small_base import SmallBase

ASHORE, LATE = "passengers-ashore", "late-departure"


def with_draft(base: KnowledgeBase, answer: dict[str, str], **changes: object) -> KnowledgeBase:
    """Add a draft with this answer, and change the fact that it may repeat."""
    draft = replace(base.facts[LATE], id="draft", answer=answer)
    former = replace(base.facts[ASHORE], **changes)  # type: ignore[arg-type]
    return replace(base, facts={**base.facts, ASHORE: former, "draft": draft})


ANSWERS = [
    ({"en": "All 42 passengers were brought ashore."}, ASHORE),
    ({"en": "All the 42 passengers have been brought ashore!"}, ASHORE),
    ({"en": "Northline has denied that the ferry left too late."}, LATE),
    ({"en": "Something else.", "ru": "Все пассажиры — на берегу."}, ASHORE),
    ({"en": "Anna Berg was the captain."}, ""),
    ({"en": "All 43 passengers were brought ashore."}, ""),
    ({"en": "Passengers slept."}, ""),
]


@pytest.mark.parametrize(("answer", "same"), ANSWERS)
def test_the_nearest_is_named(base: SmallBase, answer: dict[str, str], same: str) -> None:
    """By the answer, in any language it has; of published facts and of drafts."""
    found = double_of("draft", with_draft(load_base(base.folder), answer))
    assert (found.id if found else "") == same


def test_what_was_retracted_may_be_said_anew(base: SmallBase) -> None:
    answer = {"en": "All 42 passengers were brought ashore."}
    retracted = with_draft(load_base(base.folder), answer, status=Publication.RETRACTED)
    assert double_of("draft", retracted) is None


def test_an_unknown_repeats_no_fact(base: SmallBase) -> None:
    assert double_of("cargo", load_base(base.folder)) is None
