"""The base that is shipped: sound, complete, and worded in every language."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.knowledge import load_base, summarise
from bot.model import LANGUAGES, KnowledgeBase

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"
BUTTON = 60
"""Characters of a question that a button shows."""


@pytest.fixture(scope="module")
def curated() -> KnowledgeBase:
    return load_base(KNOWLEDGE)


def test_every_paragraph_is_proved_by_a_published_fact(curated: KnowledgeBase) -> None:
    summary = summarise(curated)
    assert summary.uncovered == {}
    assert sum(summary.facts.values()) >= 80
    assert summary.unknowns >= 45


def test_every_quote_stands_where_it_says(curated: KnowledgeBase) -> None:
    """Read anew, without the loader's own search."""
    for fact in curated.facts.values():
        for quote in fact.quotes:
            article = curated.articles[quote.article]
            assert article.text[quote.start : quote.end] == quote.text
            assert quote.text in article.paragraphs[quote.paragraph - 1].text


@pytest.mark.parametrize(("language", "facts", "unknowns"), [("en", 12, 6), ("ru", 5, 3), ("ky", 3, 2)])
def test_every_record_has_wordings(curated: KnowledgeBase, language: str, facts: int, unknowns: int) -> None:
    poor = [fact.id for fact in curated.facts.values() if len(fact.questions.get(language, ())) < facts]
    poor += [u.id for u in curated.unknowns.values() if len(u.questions.get(language, ())) < unknowns]
    assert poor == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_record_speaks_every_language(curated: KnowledgeBase, language: str) -> None:
    assert [fact.id for fact in curated.facts.values() if language not in fact.answer] == []
    assert [unknown.id for unknown in curated.unknowns.values() if language not in unknown.says] == []


def test_canonical_questions_fit_a_button(curated: KnowledgeBase) -> None:
    asked = [question for fact in curated.facts.values() for question in fact.canonical.values()]
    asked += [question for unknown in curated.unknowns.values() for question in unknown.canonical.values()]
    assert [question for question in asked if len(question) > BUTTON] == []


def test_small_talk_is_answered_in_every_language(curated: KnowledgeBase) -> None:
    assert "greeting" in curated.smalltalk
    assert curated.off_topic
    for talk in curated.smalltalk.values():
        assert set(talk.replies) == set(LANGUAGES), talk.id
