"""The line below a quote: where it comes from, by what is known, marked where an editor added something."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from bot.locales import text
from bot.model import Article, Fact, KnowledgeBase, Quote

from .blocks import Block, Kind, Span
from .textfragment import link_to_words
from .wording import entity_name

SEPARATOR = " · "


def source_line(quotes: Sequence[Quote], facts: Iterable[Fact], base: KnowledgeBase, language: str) -> Block:
    """Speaker, title, publisher or credit, paragraphs, date and a link to the words; one article's quotes."""
    article = base.articles[quotes[0].article]
    known = [*_speakers(facts, base, language), source_name(article, language), _paragraphs(quotes, language)]
    if article.published:
        known.append(text("source-published", language, date=day(article.published, language)))
    if article.language != language:
        known.append(text("source-original-language", language))
    spans = [Span(SEPARATOR.join(known))]
    link = link_to_words(article.url, (quote.text for quote in quotes))
    if link:
        spans += [Span(SEPARATOR), Span(text("source-link", language), url=link)]
    return Block(Kind.SOURCE, tuple(spans))


def source_name(article: Article, language: str) -> str:
    """Name the article by its title and its publisher, or the credit line where no publisher is known."""
    parts = (title_line(article, language), _origin(article, language))
    return SEPARATOR.join(part for part in parts if part)


def title_line(article: Article, language: str) -> str:
    """Name the article by its title, marked where that is the editor's; by its slug where it has none."""
    key = "source-title-by-editor" if article.title_by_editor else "source-title"
    return text(key, language, title=article.title or article.slug)


def day(iso: str, language: str) -> str:
    """Tell the day in words; a year or month alone, or nothing, stays as it is written."""
    try:
        return text("day", language, date=date.fromisoformat(iso))
    except ValueError:
        return iso


def _speakers(facts: Iterable[Fact], base: KnowledgeBase, language: str) -> list[str]:
    speakers = dict.fromkeys(fact.attributed_to for fact in facts if fact.attributed_to)
    if not speakers:
        return []
    names = ", ".join(entity_name(speaker, base, language) for speaker in speakers)
    return [text("source-speaker", language, speaker=names)]


def _origin(article: Article, language: str) -> str:
    if article.publisher:
        return article.publisher
    return text("source-credit", language, credit=article.credit) if article.credit else ""


def _paragraphs(quotes: Sequence[Quote], language: str) -> str:
    numbers = list(dict.fromkeys(quote.paragraph for quote in quotes))
    return text("source-paragraphs", language, count=len(numbers), numbers=", ".join(map(str, numbers)))
