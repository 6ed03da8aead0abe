"""What the base covers: articles, whom and what they are about, and the questions on each.

A target names what to list: ``article/<slug>`` or ``entity/<id>``; for a further page, the number from 0 of
its first topic or question follows after a space.
"""

from __future__ import annotations

from collections import Counter

from bot.locales import text
from bot.model import Fact, KnowledgeBase, Publication

from .blocks import Action, Block, Button, Kind, Row, Span, Style, item, paragraph
from .citation import SEPARATOR, title_line
from .examples import most_asked
from .reply import Reply
from .wording import LABEL_LIMIT, ask_rows, choices, in_twos, shortened, topic_name

ARTICLES = 10
ENTITIES = 12
"""Whom and what an article is about, on one page."""
QUESTIONS = 8
"""Questions on one page."""


def render_topics(base: KnowledgeBase, language: str) -> Reply:
    """``/topics``: the newest articles; where there is only one, what it is about."""
    facts = _published(base)
    articles = sorted(base.articles.values(), key=lambda article: article.published, reverse=True)
    intro = text("topics-intro", language, articles=len(articles), questions=len(facts))
    if len(articles) == 1:
        head = [paragraph(intro), item(title_line(articles[0], language))]
        return _choose(head, articles[0].slug, 0, base, language)
    counts = Counter(fact.article for fact in facts)
    blocks = [paragraph(intro)]
    rows: list[Row] = []
    for article in articles[:ARTICLES]:
        count = text("topics-questions", language, count=counts[article.slug])
        blocks.append(item(f"{title_line(article, language)}{SEPARATOR}{count}"))
        label = shortened(article.title or article.slug, LABEL_LIMIT)
        rows.append((Button(label, Action.TOPIC, f"article/{article.slug}"),))
    return Reply(tuple(blocks), tuple(rows))


def render_topic(target: str, base: KnowledgeBase, language: str) -> Reply:
    """Answer a press on a topic's button; a target that the base no longer holds shows all topics."""
    name, _, first = target.partition(" ")
    kind, _, id_ = name.partition("/")
    if kind == "article" and id_ in base.articles:
        head = [paragraph(title_line(base.articles[id_], language), Style.BOLD)]
        return _choose(head, id_, _number(first), base, language)
    facts = [fact for fact in _published(base) if id_ in fact.about]
    if kind != "entity" or not facts:
        return render_topics(base, language)
    return _render_entity(id_, facts, _number(first), base, language)


def _number(first: str) -> int:
    return int(first) if first.isdecimal() else 0


def _published(base: KnowledgeBase) -> list[Fact]:
    return [fact for fact in base.facts.values() if fact.status is Publication.PUBLISHED]


def _choose(head: list[Block], slug: str, start: int, base: KnowledgeBase, language: str) -> Reply:
    """Show the head, and a button for each entity that the article's facts are about, most of them first."""
    facts = [fact for fact in _published(base) if fact.article == slug]
    counts = Counter(entity for fact in facts for entity in fact.about)
    entities = [entity for entity, _ in counts.most_common()]
    start = start if start < len(entities) else 0
    buttons = [
        Button(shortened(topic_name(entity, base, language), LABEL_LIMIT), Action.TOPIC, f"entity/{entity}")
        for entity in entities[start : start + ENTITIES]
    ]
    rows = in_twos(buttons)
    turns: list[Button] = []
    if start + ENTITIES < len(entities):
        target = f"article/{slug} {start + ENTITIES}"
        turns.append(Button(text("button-more-topics", language), Action.TOPIC, target))
    if start:
        turns.append(Button(text("button-topics", language), Action.TOPICS))
    if turns:
        rows.append(tuple(turns))
    rows.append((Button(text("button-story", language), Action.STORY, slug),))
    listed = (Block(Kind.CHOICE, (Span(button.label),)) for button in buttons)
    return Reply((*head, paragraph(text("topics-choose", language)), *listed), tuple(rows))


def _render_entity(id_: str, facts: list[Fact], start: int, base: KnowledgeBase, language: str) -> Reply:
    """Show one page of the questions about an entity."""
    start = start if start < len(facts) else 0
    page = most_asked(facts)[start : start + QUESTIONS]
    intro = text("topic-intro", language, name=topic_name(id_, base, language), count=len(facts))
    rows: list[Row] = list(ask_rows(page, language))
    turns = [Button(text("button-topics", language), Action.TOPICS)]
    if start + QUESTIONS < len(facts):
        target = f"entity/{id_} {start + QUESTIONS}"
        turns.insert(0, Button(text("button-more", language), Action.TOPIC, target))
    about = Button(text("button-who", language), Action.WHO, f"{id_} 0")
    return Reply((paragraph(intro), *choices(page, language)), (*rows, (about,), tuple(turns)))
