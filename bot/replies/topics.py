"""What the base covers: articles, whom and what they are about, and the questions on each.

A target names what to list: ``article/<slug>`` or ``entity/<id>``; for a further page, its first question's
number from 0 follows after a space.
"""

from __future__ import annotations

from collections import Counter

from bot.locales import text
from bot.model import Fact, KnowledgeBase, Publication

from .blocks import Action, Block, Button, Kind, Row, Span, Style, item, paragraph
from .citation import SEPARATOR, title_line
from .examples import most_asked
from .reply import Reply
from .wording import LABEL_LIMIT, ask_rows, choices, entity_name, shortened

ARTICLES = 10
ENTITIES = 12
IN_ROW = 2
QUESTIONS = 8
"""Questions on one page."""


def render_topics(base: KnowledgeBase, language: str) -> Reply:
    """``/topics``: the newest articles; where there is only one, what it is about."""
    facts = _published(base)
    articles = sorted(base.articles.values(), key=lambda article: article.published, reverse=True)
    intro = text("topics-intro", language, articles=len(articles), questions=len(facts))
    if len(articles) == 1:
        return _choose([paragraph(intro), item(title_line(articles[0], language))], facts, base, language)
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
        facts = [fact for fact in _published(base) if fact.article == id_]
        return _choose(
            [paragraph(title_line(base.articles[id_], language), Style.BOLD)], facts, base, language
        )
    facts = [fact for fact in _published(base) if id_ in fact.about]
    if kind != "entity" or not facts:
        return render_topics(base, language)
    start = int(first) if first.isdecimal() and int(first) < len(facts) else 0
    return _render_entity(id_, facts, start, base, language)


def _published(base: KnowledgeBase) -> list[Fact]:
    return [fact for fact in base.facts.values() if fact.status is Publication.PUBLISHED]


def _choose(head: list[Block], facts: list[Fact], base: KnowledgeBase, language: str) -> Reply:
    """Show the head, and a button for each entity that most of the facts are about."""
    counts = Counter(entity for fact in facts for entity in fact.about)
    buttons = [
        Button(shortened(entity_name(entity, base, language), LABEL_LIMIT), Action.TOPIC, f"entity/{entity}")
        for entity, _ in counts.most_common(ENTITIES)
    ]
    rows = tuple(tuple(buttons[at : at + IN_ROW]) for at in range(0, len(buttons), IN_ROW))
    listed = (Block(Kind.CHOICE, (Span(button.label),)) for button in buttons)
    return Reply((*head, paragraph(text("topics-choose", language)), *listed), rows)


def _render_entity(id_: str, facts: list[Fact], start: int, base: KnowledgeBase, language: str) -> Reply:
    """Show one page of the questions about an entity."""
    page = most_asked(facts)[start : start + QUESTIONS]
    intro = text("topic-intro", language, name=entity_name(id_, base, language), count=len(facts))
    rows: list[Row] = list(ask_rows(page, language))
    turns = [Button(text("button-topics", language), Action.TOPICS)]
    if start + QUESTIONS < len(facts):
        turns.insert(
            0, Button(text("button-more", language), Action.TOPIC, f"entity/{id_} {start + QUESTIONS}")
        )
    return Reply((paragraph(intro), *choices(page, language)), (*rows, tuple(turns)))
