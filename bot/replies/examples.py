"""Questions to show a reader who does not know yet what to ask."""

from __future__ import annotations

from bot.model import Fact, KnowledgeBase, Publication

EXAMPLES = 3


def examples(base: KnowledgeBase, language: str, count: int = EXAMPLES) -> list[Fact]:
    """Choose published facts to ask about, at most ``count``, each from another file, newest articles first.

    What editors gave most wordings is what readers ask most. Facts with a question in the language first.
    """
    facts = [fact for fact in base.facts.values() if fact.status is Publication.PUBLISHED]
    facts.sort(key=lambda fact: sum(map(len, fact.questions.values())), reverse=True)
    # Sorting is stable: each key leaves the order by those before it among its equals.
    facts.sort(key=lambda fact: _published(fact, base), reverse=True)
    facts.sort(key=lambda fact: language not in fact.questions)
    leading: dict[str, Fact] = {}
    for fact in facts:
        leading.setdefault(fact.origin.file, fact)
    return list(leading.values())[:count]


def _published(fact: Fact, base: KnowledgeBase) -> str:
    article = base.articles.get(fact.article)
    return article.published if article else ""
