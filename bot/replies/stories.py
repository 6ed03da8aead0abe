"""Stories: what is new, and what a story is.

A button that opens a story anew gives the command ``/story <article>``; one that turns the page it stands on
carries the story's slug.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.locales import text
from bot.model import Article, Fact, KnowledgeBase

from .blocks import Action, Button, Row, Style, heading, item, paragraph
from .citation import SEPARATOR, day, source_name, title_line
from .examples import leading
from .prompts import Choice
from .reply import Reply
from .statements import facts_of, newest, stated, unknowns_of
from .wording import LABEL_LIMIT, ask_rows, choices, shortened

ARTICLES = 5
MAIN_FACTS = 4
FRAGMENT = ": "
"""Stands between the short answer to a question and the sentence that says the same whole."""


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
        blocks += [item(recent_line(each, fact, language)) for each, fact in shown]
    facts = [fact for _, fact in shown] or leading(facts_of(articles[0].slug, base), language, MAIN_FACTS)
    if not shown and facts:
        blocks.append(paragraph(text("latest-ask", language)))
    rows: list[Row] = [(_open(article),) for article in articles]
    return Reply((*blocks, *choices(facts, language)), (*rows, *ask_rows(facts, language)))


def render_empty(language: str) -> Reply:
    """Tell that the base holds no article."""
    return Reply((paragraph(text("base-empty", language)),))


def render_gone_story(base: KnowledgeBase, language: str) -> Reply:
    """Answer a button that outlives its story: others may be left, or none."""
    if not newest(base):
        return render_empty(language)
    return Reply((paragraph(text("story-gone", language)),))


def render_no_story(typed: str, language: str) -> Reply:
    """Tell that no story is called like that; the prompt below offers those that there are."""
    return Reply((paragraph(text("story-unknown", language, typed=shortened(typed, LABEL_LIMIT))),))


def render_story(slug: str, base: KnowledgeBase, language: str, *, followed: bool | None) -> Reply:
    """``/story``: what it is about in a few sentences. ``followed`` is None where it cannot be followed."""
    article = base.articles.get(slug)
    if article is None:
        return render_gone_story(base, language)
    facts, unknowns = facts_of(slug, base), unknowns_of(slug, base)
    main = _main(facts, language)
    counts = text("story-counts", language, answers=len(facts), open=len(unknowns))
    blocks = [paragraph(title_line(article, language), Style.BOLD), paragraph(_origin(article, language))]
    if main:
        blocks.append(heading(text("story-short", language)))
        blocks += [item(f"• {stated(fact, language)}") for fact in main]
    blocks.append(paragraph(counts))
    rows = [*ask_rows(main, language), *_ways(slug, language, followed=followed)]
    return Reply((*blocks, *choices(main, language)), tuple(rows))


def _main(facts: list[Fact], language: str) -> list[Fact]:
    """Choose the sentences that sum a story up.

    Answers that need their question ("On Monday: that is when ...") are left out where others are left; one
    that rests on words of the article that another has told already would say the same again.
    """
    whole = [fact for fact in facts if not any(FRAGMENT in said for said in fact.answer.values())] or facts
    chosen: list[Fact] = []
    told: set[str] = set()
    for fact in leading(whole, language, len(whole)):
        quotes = {quote.text for quote in fact.quotes}
        if len(chosen) < MAIN_FACTS and not quotes & told:
            chosen.append(fact)
            told |= quotes
    return chosen


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
    line = SEPARATOR.join(part for part in (source.removeprefix(SEPARATOR), when) if part)
    return line[:1].upper() + line[1:]


def recent_line(each: Recent, fact: Fact, language: str) -> str:
    """Tell a fact with the day on which it was added or corrected."""
    key = "latest-corrected" if each.corrected else "latest-new"
    return text(key, language, date=each.on, said=stated(fact, language))
