"""A story's events in their order, as a text; the picture beside it is drawn from the same moments.

What the article dates comes first, by date. Then come the times that it gives without a date ("on Sunday"),
in its own words; editors tell which of them was first, and nobody guesses on which day that was.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from bot.locales import text
from bot.model import Fact, KnowledgeBase

from .blocks import Action, Block, Button, heading, item, paragraph
from .citation import day, title_line
from .reply import Reply
from .statements import facts_of, stated
from .stories import render_empty
from .wording import in_language


@dataclass(frozen=True, slots=True)
class Moment:
    """What happened at one time."""

    label: str
    """The date, or the time in the article's words."""
    events: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The moments of a story in one language."""

    title: str
    dated: tuple[Moment, ...]
    undated: tuple[Moment, ...]

    def __bool__(self) -> bool:
        return bool(self.dated or self.undated)


def timeline(slug: str, base: KnowledgeBase, language: str) -> Timeline:
    """Put a story's events in order; where there is no such story, there are none."""
    article = base.articles.get(slug)
    if article is None:
        return Timeline("", (), ())
    dates: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    words: dict[tuple[int, str], list[Fact]] = defaultdict(list)
    for fact in facts_of(slug, base):
        if fact.when and fact.when.date:
            dates[fact.when.date, _date(fact.when.date, language)].append(fact)
        elif fact.when:
            words[fact.when.order, _capital(in_language(fact.when.words, language))].append(fact)
    return Timeline(
        text("timeline-title", language, title=article.title or article.slug),
        tuple(_moment(label, facts, language) for (_, label), facts in sorted(dates.items(), key=_key)),
        tuple(_moment(label, facts, language) for (_, label), facts in sorted(words.items(), key=_key)),
    )


def render_timeline(slug: str, base: KnowledgeBase, language: str) -> Reply:
    """``/timeline``: the same that the picture shows."""
    article = base.articles.get(slug)
    if article is None:
        return render_empty(language)
    found = timeline(slug, base, language)
    ways = (
        Button(text("button-story", language), Action.BEGIN, f"story {slug}"),
        Button(text("button-questions", language), Action.TOPIC, f"article/{slug}"),
    )
    if not found:
        empty = text("timeline-empty", language, title=title_line(article, language))
        return Reply((paragraph(empty),), (ways,))
    blocks = [heading(found.title), *_told(found.dated)]
    if found.undated:
        blocks += [paragraph(text("timeline-undated", language)), *_told(found.undated)]
    return Reply(tuple(blocks), (ways,))


def _told(moments: tuple[Moment, ...]) -> list[Block]:
    blocks: list[Block] = []
    for moment in moments:
        blocks += [heading(moment.label), *map(item, moment.events)]
    return blocks


def _moment(label: str, facts: list[Fact], language: str) -> Moment:
    facts = sorted(facts, key=lambda fact: min(quote.start for quote in fact.quotes))
    return Moment(label, tuple(stated(fact, language) for fact in facts))


def _date(iso: str, language: str) -> str:
    """Say a year, a month or a day."""
    if len(iso) == len("2020-10"):
        return text("month", language, month=int(iso[5:]), year=iso[:4])
    return day(iso, language)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _key(entry: tuple[tuple[str | int, str], list[Fact]]) -> tuple[str | int, int]:
    """Sort by date or order; at the same time, by place in the article."""
    (when, _), facts = entry
    return when, min(quote.start for fact in facts for quote in fact.quotes)
