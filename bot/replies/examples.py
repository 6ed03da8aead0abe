"""Questions to show a reader who does not know yet what to ask."""

from __future__ import annotations

from bot.model import Fact, KnowledgeBase, Publication

EXAMPLES = 3


def examples(base: KnowledgeBase, language: str, count: int = EXAMPLES) -> list[Fact]:
    """Choose published facts to ask about, at most ``count``, from different files of the newest articles.

    Editors put the first thing to know first in a file, so its first fact is the example.
    """
    facts = [fact for fact in base.facts.values() if fact.status is Publication.PUBLISHED]
    facts.sort(key=lambda fact: language not in fact.questions)
    # The newest article first; sorting is stable, so an article's own order stays.
    facts.sort(key=lambda fact: _published(fact, base), reverse=True)
    leading = list({fact.origin.file: fact for fact in reversed(facts)}.values())[::-1]
    return [*leading, *(fact for fact in facts if fact not in leading)][:count]


def _published(fact: Fact, base: KnowledgeBase) -> str:
    article = base.articles.get(fact.article)
    return article.published if article else ""
