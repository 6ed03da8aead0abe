"""What a base holds, counted for editors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from bot.model import LANGUAGES, KnowledgeBase, Publication


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts of a base."""

    articles: int
    facts: Mapping[Publication, int]
    """By status, every status named."""
    unknowns: int
    entities: int
    wordings: Mapping[str, int]
    """Questions and refuted questions of facts and unknowns, by language, every language named."""
    uncovered: Mapping[str, tuple[int, ...]]
    """By article: numbers of the paragraphs that no published fact quotes; complete articles are left out."""


def summarise(base: KnowledgeBase) -> Summary:
    """Count what the base holds."""
    statuses = Counter(fact.status for fact in base.facts.values())
    return Summary(
        articles=len(base.articles),
        facts={status: statuses[status] for status in Publication},
        unknowns=len(base.unknowns),
        entities=len(base.entities),
        wordings=_wordings(base),
        uncovered=_uncovered(base),
    )


def _wordings(base: KnowledgeBase) -> dict[str, int]:
    facts = base.facts.values()
    everything = [wordings for fact in facts for wordings in (fact.questions, fact.refutes)]
    everything += [unknown.questions for unknown in base.unknowns.values()]
    return {language: sum(len(one.get(language, ())) for one in everything) for language in LANGUAGES}


def _uncovered(base: KnowledgeBase) -> dict[str, tuple[int, ...]]:
    published = (fact for fact in base.facts.values() if fact.status is Publication.PUBLISHED)
    quoted = {(quote.article, quote.paragraph) for fact in published for quote in fact.quotes}
    open_ = {
        slug: tuple(p.number for p in article.paragraphs if (slug, p.number) not in quoted)
        for slug, article in base.articles.items()
    }
    return {slug: numbers for slug, numbers in open_.items() if numbers}
