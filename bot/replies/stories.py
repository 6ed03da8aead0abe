"""Stories: what is new, what a story is, and what is known of it beside what is not.

A button that turns the page it stands on carries ``<article> <page from 0>``; one that opens a story anew
gives the command ``/story <article>``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest
from typing import TypeVar

from bot.locales import text
from bot.model import Article, Fact, KnowledgeBase, Unknown

from .blocks import Action, Block, Button, Row, Style, heading, item, paragraph
from .citation import SEPARATOR, day, source_name, title_line
from .examples import leading
from .prompts import Choice
from .reply import Reply
from .statements import facts_of, newest, stated, unknowns_of, unstated
from .wording import LABEL_LIMIT, ask_rows, choices, entity_name, shortened

ARTICLES = 5
MAIN_FACTS = 4
Record = TypeVar("Record", Fact, Unknown)

A_SIDE = 4
"""Facts, and unknowns, on one page of what is known and what is not."""


@dataclass(frozen=True, slots=True)
class Recent:
    """A fact that was added or corrected lately."""

    fact: str
    corrected: bool
    on: date


def story_choices(base: KnowledgeBase) -> tuple[Choice, ...]:
    """Make stories to choose from, the newest first."""
    return tuple(Choice(story_label(article), article.slug) for article in newest(base)[:ARTICLES])


def story_label(article: Article) -> str:
    """Name the story on a button."""
    return shortened(article.title or article.slug, LABEL_LIMIT)


def render_latest(base: KnowledgeBase, recent: Sequence[Recent], language: str) -> Reply:
    """``/latest``: the newest articles, and what was added or corrected lately."""
    articles = newest(base)[:ARTICLES]
    if not articles:
        return render_empty(language)
    blocks = [heading(text("latest-title", language))]
    blocks += [item(f"• {_dated(article, language)}") for article in articles]
    shown = [(each, base.facts[each.fact]) for each in recent if each.fact in base.facts]
    if shown:
        blocks.append(heading(text("latest-changes", language)))
        blocks += [item(_recent(each, fact, language)) for each, fact in shown]
    facts = [fact for _, fact in shown] or leading(facts_of(articles[0].slug, base), language, MAIN_FACTS)
    if not shown and facts:
        blocks.append(paragraph(text("latest-ask", language)))
    rows: list[Row] = [(_open(article),) for article in articles]
    return Reply((*blocks, *choices(facts, language)), (*rows, *ask_rows(facts, language)))


def render_empty(language: str) -> Reply:
    """Tell that the base holds no article."""
    return Reply((paragraph(text("base-empty", language)),))


def render_no_story(typed: str, language: str) -> Reply:
    """Tell that no story is called like that; the prompt below offers those that there are."""
    return Reply((paragraph(text("story-unknown", language, typed=shortened(typed, LABEL_LIMIT))),))


def render_story(slug: str, base: KnowledgeBase, language: str, *, followed: bool | None) -> Reply:
    """``/story``: what it is about in a few sentences. ``followed`` is None where it cannot be followed."""
    article = base.articles.get(slug)
    if article is None:
        return render_empty(language)
    facts, unknowns = facts_of(slug, base), unknowns_of(slug, base)
    main = leading(facts, language, MAIN_FACTS)
    counts = text("story-counts", language, answers=len(facts), open=len(unknowns))
    blocks = [paragraph(title_line(article, language), Style.BOLD), paragraph(_origin(article, language))]
    if main:
        blocks.append(heading(text("story-short", language)))
        blocks += [item(f"• {stated(fact, language)}") for fact in main]
    blocks.append(paragraph(counts))
    rows = [*ask_rows(main, language), *_ways(slug, language, followed=followed)]
    return Reply((*blocks, *choices(main, language)), tuple(rows))


def render_known(target: str, base: KnowledgeBase, language: str) -> Reply:
    """Show a page of what is known and what is not, topic by topic."""
    slug, _, number = target.partition(" ")
    pages = _pages(facts_of(slug, base), unknowns_of(slug, base))
    if not pages:
        return render_empty(language)
    at = int(number) if number.isdecimal() and int(number) < len(pages) else 0
    topic, facts, unknowns = pages[at]
    name = entity_name(topic, base, language)
    blocks = [
        paragraph(text("known-title", language, topic=name[:1].upper() + name[1:]), Style.BOLD),
        *_side("known-known", [stated(fact, language) for fact in facts], language),
        *_side("known-unknown", [unstated(unknown, language) for unknown in unknowns], language),
        paragraph(text("page-of", language, number=at + 1, count=len(pages))),
    ]
    turns = []
    if at:
        turns.append(Button(text("button-previous", language), Action.KNOWN, f"{slug} {at - 1}"))
    if at + 1 < len(pages):
        turns.append(Button(text("button-next", language), Action.KNOWN, f"{slug} {at + 1}"))
    back = Button(text("button-story", language), Action.STORY, slug)
    rows = (*ask_rows(facts, language), *((tuple(turns),) if turns else ()), (back,))
    return Reply((*blocks, *choices(facts, language)), rows)


def _follow_button(slug: str, language: str, *, followed: bool) -> Button:
    """Make the button of a story's page that follows the story, or ends that."""
    if followed:
        return Button(text("button-unfollow", language), Action.UNFOLLOW, f"{slug} 0")
    return Button(text("button-follow", language), Action.FOLLOW, f"{slug} 0")


def _ways(slug: str, language: str, *, followed: bool | None) -> list[Row]:
    """Lead on from a story."""
    rows: list[Row] = [
        (Button(text("button-known", language), Action.KNOWN, f"{slug} 0"),),
        (
            Button(text("button-timeline", language), Action.BEGIN, f"timeline {slug}"),
            Button(text("button-questions", language), Action.TOPIC, f"article/{slug}"),
        ),
    ]
    if followed is not None:
        rows.append((_follow_button(slug, language, followed=followed),))
    return rows


def _open(article: Article) -> Button:
    return Button(story_label(article), Action.BEGIN, f"story {article.slug}")


def _dated(article: Article, language: str) -> str:
    when = day(article.published, language) if article.published else text("story-undated", language)
    return f"{title_line(article, language)}{SEPARATOR}{when}"


def _origin(article: Article, language: str) -> str:
    """Tell where the story comes from and when it was published, so far as the article says."""
    source = source_name(article, language).removeprefix(title_line(article, language))
    when = (
        text("source-published", language, date=day(article.published, language))
        if article.published
        else text("story-undated", language)
    )
    return SEPARATOR.join(part for part in (source.removeprefix(SEPARATOR), when) if part)


def _recent(each: Recent, fact: Fact, language: str) -> str:
    key = "latest-corrected" if each.corrected else "latest-new"
    return text(key, language, date=each.on, said=stated(fact, language))


def _side(key: str, lines: list[str], language: str) -> list[Block]:
    told = lines or [text("known-nothing", language)]
    return [heading(text(key, language)), *(item(f"• {line}") for line in told)]


def _pages(facts: Sequence[Fact], unknowns: Sequence[Unknown]) -> list[tuple[str, list[Fact], list[Unknown]]]:
    """Pair facts and unknowns by what they are about first, the most spoken-of topic first."""
    known: dict[str, list[Fact]] = defaultdict(list)
    open_: dict[str, list[Unknown]] = defaultdict(list)
    for fact in facts:
        known[fact.about[0]].append(fact)
    for unknown in unknowns:
        open_[unknown.about[0]].append(unknown)
    topics = sorted({**known, **open_}, key=lambda topic: -len(known[topic]))
    pages = []
    for topic in topics:
        ours, theirs = _sliced(known[topic]), _sliced(open_[topic])
        pages += [(topic, a or [], b or []) for a, b in zip_longest(ours, theirs)]
    return pages


def _sliced(records: list[Record]) -> list[list[Record]]:
    return [records[at : at + A_SIDE] for at in range(0, len(records), A_SIDE)]
