"""Facts told in a list: the editor's sentence with its standing, of what is published and proven only."""

from __future__ import annotations

from bot.locales import text
from bot.model import Article, Claim, Fact, KnowledgeBase, Publication, Unknown

from .proof import proven
from .wording import in_language, shortened

_STANDINGS = {
    Claim.ALLEGED: "claim-alleged",
    Claim.DISPUTED: "claim-disputed",
    Claim.DENIED: "claim-denied",
}
_LIMIT = 350
"""Characters of a sentence in a list."""


def stated(fact: Fact, language: str) -> str:
    """Tell the fact in a sentence; of a claim, how far to trust it."""
    said = shortened(in_language(fact.answer, language), _LIMIT)
    if fact.claim not in _STANDINGS:
        return said
    return text("statement-claim", language, said=said, standing=text(_STANDINGS[fact.claim], language))


def unstated(unknown: Unknown, language: str) -> str:
    """Tell what the article does not say."""
    return shortened(in_language(unknown.says, language), _LIMIT)


def facts_of(slug: str, base: KnowledgeBase) -> list[Fact]:
    """List an article's facts that readers may see, in the order of the files."""
    return [
        fact
        for fact in base.facts.values()
        if fact.article == slug and fact.status is Publication.PUBLISHED and proven(fact, base)
    ]


def unknowns_of(slug: str, base: KnowledgeBase) -> list[Unknown]:
    """List what readers ask and the article does not say."""
    return [
        unknown
        for unknown in base.unknowns.values()
        if unknown.article == slug and unknown.status is Publication.PUBLISHED
    ]


def newest(base: KnowledgeBase) -> list[Article]:
    """Sort the articles that readers can be told of by their publication, the newest first.

    One of which nothing is published yet is still in the editors' hands.
    """
    told = {record.article for record in base.published()}
    articles = (article for article in base.articles.values() if article.slug in told)
    return sorted(articles, key=lambda article: article.published, reverse=True)
