"""Questions to show a reader who does not know yet what to ask."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from bot.model import Fact, KnowledgeBase, Publication

EXAMPLES = 3


def examples(base: KnowledgeBase, language: str, count: int = EXAMPLES) -> list[Fact]:
    """Choose published facts to ask about, at most ``count``, of different files while there are any.

    The newest articles' come first, but facts with a question in the language before those without.
    """
    facts = [fact for fact in base.facts.values() if fact.status is Publication.PUBLISHED]
    # Sorting is stable: each key leaves the order by those before it among its equals.
    facts = _telling(most_asked(facts))
    facts.sort(key=lambda fact: _published(fact, base), reverse=True)
    return _of_different_files(facts, language)[:count]


def leading(facts: Iterable[Fact], language: str, count: int) -> list[Fact]:
    """Choose those that tell most of a story, of different files while there are any."""
    return _of_different_files(_telling(most_asked(facts)), language)[:count]


def _of_different_files(facts: Iterable[Fact], language: str) -> list[Fact]:
    """Sort one fact of each file first, and those with a question in the language before those without."""
    files: set[str] = set()
    leading, rest = list[Fact](), list[Fact]()
    for fact in sorted(facts, key=lambda fact: language not in fact.questions):
        (rest if fact.origin.file in files else leading).append(fact)
        files.add(fact.origin.file)
    return [*leading, *rest]


def most_asked(facts: Iterable[Fact]) -> list[Fact]:
    """Sort facts by how often readers will ask for them: editors give those the most wordings."""
    return sorted(facts, key=lambda fact: sum(map(len, fact.questions.values())), reverse=True)


def _telling(facts: list[Fact]) -> list[Fact]:
    """Sort facts by how much of the story they touch: who is new to it asks for that before any detail."""
    spoken_of = Counter((fact.article, entity) for fact in facts for entity in fact.about)
    return sorted(
        facts, key=lambda fact: sum(spoken_of[fact.article, entity] for entity in fact.about), reverse=True
    )


def _published(fact: Fact, base: KnowledgeBase) -> str:
    article = base.articles.get(fact.article)
    return article.published if article else ""
