"""What is known of a story beside what is not: first the topics to choose from, then a topic's own pages.

A button's target is ``<article> <page of the topics, from 0>``, or ``<article>/<topic> <page, from 0>``; the
topic is empty for the small ones, which are gathered.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from bot.locales import text
from bot.model import Fact, KnowledgeBase, Unknown

from .blocks import Action, Block, Button, Kind, Row, Span, Style, heading, item, paragraph
from .reply import Reply
from .statements import facts_of, stated, unknowns_of, unstated
from .stories import render_gone_story
from .wording import LABEL_LIMIT, ask_rows, choices, in_twos, shortened, topic_name

TOPICS = 10
"""Topics on one page."""
LINES = 10
"""Facts and unknowns together on one page of a topic: so much a phone shows without much scrolling."""
SMALL = 5
"""Facts and unknowns together below which a topic is gathered with others."""
GATHERED = ""
"""The topic of all small ones."""

Record = TypeVar("Record", Fact, Unknown)


@dataclass(slots=True)
class _Topic:
    """What is known of a topic, and what is not."""

    facts: list[Fact] = field(default_factory=list)
    unknowns: list[Unknown] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.facts) + len(self.unknowns)


@dataclass(frozen=True, slots=True)
class _Story:
    """A story's topics, as one reader is shown them."""

    slug: str
    topics: dict[str, _Topic]
    base: KnowledgeBase
    language: str

    def name(self, topic: str) -> str:
        if topic == GATHERED:
            return text("known-others", self.language)
        return topic_name(topic, self.base, self.language)


def render_known(target: str, base: KnowledgeBase, language: str) -> Reply:
    """Show the topics, or a page of one; what the base no longer holds leads to the topics."""
    place, _, number = target.partition(" ")
    slug, chosen, topic = place.partition("/")
    story = _Story(slug, _topics(facts_of(slug, base), unknowns_of(slug, base)), base, language)
    page = int(number) if number.isdecimal() else 0
    if not story.topics:
        return render_gone_story(base, language)
    if chosen and topic in story.topics:
        return _render_topic(story, topic, page)
    if len(story.topics) == 1:
        return _render_topic(story, next(iter(story.topics)), 0)
    return _render_topics(story, 0 if chosen else page)


def _render_topics(story: _Story, page: int) -> Reply:
    pages = _sliced(list(story.topics), TOPICS)
    at = page if page < len(pages) else 0
    buttons = [Button(_label(story, topic), Action.KNOWN, f"{story.slug}/{topic} 0") for topic in pages[at]]
    blocks = [
        paragraph(text("button-known", story.language), Style.BOLD),
        paragraph(text("known-choose", story.language)),
        *(Block(Kind.CHOICE, (Span(button.label),)) for button in buttons),
        *_place(at, len(pages), story.language),
    ]
    turns = _turns(story.slug, at, len(pages), story.language)
    return Reply(tuple(blocks), (*in_twos(buttons), *turns, _to_story(story)))


def _render_topic(story: _Story, topic: str, page: int) -> Reply:
    """Show a page of both sides: each goes over the pages evenly, so that they stand beside each other."""
    whole, language = story.topics[topic], story.language
    count = -(-len(whole) // LINES)
    at = page if page < count else 0
    facts, unknowns = _share(whole.facts, at, count), _share(whole.unknowns, at, count)
    blocks = [
        paragraph(text("known-title", language, topic=story.name(topic)), Style.BOLD),
        *_side("known-known", [stated(fact, language) for fact in facts], language, whole.facts),
        *_side("known-unknown", [unstated(each, language) for each in unknowns], language, whole.unknowns),
        *_place(at, count, language),
    ]
    rows = [*ask_rows(facts, language), *_turns(f"{story.slug}/{topic}", at, count, language)]
    if len(story.topics) > 1:
        listed = f"{story.slug} {list(story.topics).index(topic) // TOPICS}"
        rows.append((Button(text("button-known-topics", language), Action.KNOWN, listed),))
    return Reply((*blocks, *choices(facts, language)), (*rows, _to_story(story)))


def _topics(facts: Sequence[Fact], unknowns: Sequence[Unknown]) -> dict[str, _Topic]:
    """Sort both by their first topic; the most spoken-of topic first, the small ones gathered last."""
    topics: dict[str, _Topic] = defaultdict(_Topic)
    for fact in facts:
        topics[fact.about[0]].facts.append(fact)
    for unknown in unknowns:
        topics[unknown.about[0]].unknowns.append(unknown)
    order = sorted(topics, key=lambda topic: len(topics[topic]), reverse=True)
    small = [topic for topic in order if len(topics[topic]) < SMALL] if len(order) > TOPICS else []
    sorted_ = {topic: topics[topic] for topic in order if topic not in small}
    if small:
        sorted_[GATHERED] = _Topic(
            [fact for topic in small for fact in topics[topic].facts],
            [unknown for topic in small for unknown in topics[topic].unknowns],
        )
    return sorted_


def _label(story: _Story, topic: str) -> str:
    whole = story.topics[topic]
    counts = f" ({len(whole.facts)} / {len(whole.unknowns)})"
    return shortened(story.name(topic), LABEL_LIMIT - len(counts)) + counts


def _side(key: str, lines: list[str], language: str, whole: Sequence[Fact | Unknown]) -> list[Block]:
    """List one side; that it has nothing on this page is no news where it has something on another."""
    if whole and not lines:
        return []
    told = lines or [text("known-nothing", language)]
    return [heading(text(key, language)), *(item(f"• {line}") for line in told)]


def _place(at: int, count: int, language: str) -> list[Block]:
    return [paragraph(text("page-of", language, number=at + 1, count=count))] if count > 1 else []


def _turns(place: str, at: int, count: int, language: str) -> list[Row]:
    turns = []
    if at:
        turns.append(Button(text("button-previous", language), Action.KNOWN, f"{place} {at - 1}"))
    if at + 1 < count:
        turns.append(Button(text("button-next", language), Action.KNOWN, f"{place} {at + 1}"))
    return [tuple(turns)] if turns else []


def _to_story(story: _Story) -> Row:
    return (Button(text("button-story", story.language), Action.STORY, story.slug),)


def _share(records: Sequence[Record], at: int, count: int) -> list[Record]:
    """Cut out what stands on a page where all pages get as many, or one more."""
    return list(records[at * len(records) // count : (at + 1) * len(records) // count])


def _sliced(topics: list[str], size: int) -> list[list[str]]:
    return [topics[start : start + size] for start in range(0, len(topics), size)]
