"""The quotes behind an answer, checked against the stored article once more before they are shown.

Loading checks them too; a quote is checked here again so that no path, not even a record made up in memory,
can send words that do not stand in the article.
"""

from __future__ import annotations

from collections.abc import Iterable

from bot.model import Article, Fact, KnowledgeBase, Quote


def proven(fact: Fact, base: KnowledgeBase) -> bool:
    """Whether the fact has a quote and each of its quotes stands at its place in its article."""
    return bool(fact.quotes) and all(stands(quote, base) for quote in fact.quotes)


def stands(quote: Quote, base: KnowledgeBase) -> bool:
    """Whether the quote stands in the stored article, character for character, in its paragraph."""
    article = base.articles.get(quote.article)
    if article is None or not quote.text or article.text[quote.start : quote.end] != quote.text:
        return False
    return any(
        paragraph.number == quote.paragraph
        and paragraph.start <= quote.start
        and quote.end <= paragraph.start + len(paragraph.text)
        for paragraph in article.paragraphs
    )


def shown_quotes(facts: Iterable[Fact], base: KnowledgeBase) -> tuple[Quote, ...]:
    """Collect the facts' quotes, each passage once: where two overlap, the whole of both as it stands."""
    merged: list[Quote] = []
    for fact in facts:
        for quote in fact.quotes:
            _merge(merged, quote, base.articles[quote.article])
    return tuple(merged)


def _merge(merged: list[Quote], quote: Quote, article: Article) -> None:
    """Add the quote, or widen the one it overlaps; two that a widened one overlaps become one."""
    overlapping = [
        other
        for other in merged
        if other.article == quote.article and quote.start < other.end and other.start < quote.end
    ]
    if not overlapping:
        merged.append(quote)
        return
    start = min(quote.start, *(other.start for other in overlapping))
    end = max(quote.end, *(other.end for other in overlapping))
    at = merged.index(overlapping[0])
    for other in overlapping:
        merged.remove(other)
    merged.insert(at, Quote(article.text[start:end], quote.article, quote.paragraph, start))
