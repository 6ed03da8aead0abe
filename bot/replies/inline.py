"""Inline mode: facts as cards in any chat, and what is sent when one is chosen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.locales import text
from bot.model import Fact, KnowledgeBase, Outcome, Status

from . import links
from .answer import render_outcome, render_record
from .blocks import paragraph
from .citation import SEPARATOR, source_name
from .examples import leading
from .proof import proven
from .reply import Reply
from .statements import facts_of, newest
from .stories import Recent, recent_line
from .wording import in_language, published, question_of, shortened

MOST = 10
"""Cards; Telegram takes 50, a phone shows five."""
TITLE, LINE = 120, 160
"""Characters of a card's two texts; clients cut off more."""
NONE = "none"
"""Id of the card that says that the articles do not tell."""


@dataclass(frozen=True, slots=True)
class Card:
    """One result of an inline query."""

    id: str
    """At most 64 bytes; ``card_record`` finds the record by it."""
    title: str
    line: str
    reply: Reply
    """What is sent; without buttons."""
    links: tuple[tuple[str, str], ...]
    """Buttons below it: what they say, and the payload of ``/start`` that they open."""


def latest_cards(recent: Sequence[Recent], base: KnowledgeBase, language: str) -> list[Card]:
    """Offer what was added or corrected lately, then what the newest story is about."""
    fresh = {each.fact: each for each in recent}
    cards = [
        _card(fact, base, language, recent_line(fresh[fact.id], fact, language))
        for fact in _facts(fresh, base)
    ]
    for article in newest(base)[:1]:
        main = leading(facts_of(article.slug, base), language, MOST)
        cards += [_card(fact, base, language) for fact in main if fact.id not in fresh]
    return cards[:MOST]


def render_cards(outcome: Outcome, base: KnowledgeBase, language: str) -> list[Card]:
    """Offer the best facts for a question, best first."""
    found = [_card(fact, base, language) for fact in _facts(_offered(outcome), base)]
    if outcome.status in (Status.NOT_REPORTED, Status.OFF_TOPIC):
        found.insert(0, _none(outcome, base, language))
    return found[:MOST]


def card_record(id_: str, base: KnowledgeBase) -> str:
    """Return the id of the fact that a card shows; empty where it shows none, or none any more."""
    return links.record_id(links.FACT + id_, links.FACT, base) if id_ != NONE else ""


def _offered(outcome: Outcome) -> Iterable[str]:
    """List what answers, then what may, without what the guard objects to."""
    yield from outcome.facts
    yield from outcome.suggestions
    if outcome.status is Status.ANSWERED:
        yield from (candidate.id for candidate in outcome.candidates if not candidate.vetoes)
        yield from outcome.related


def _facts(ids: Iterable[str], base: KnowledgeBase) -> list[Fact]:
    return [record for record in published(ids, base) if isinstance(record, Fact) and proven(record, base)]


def _card(fact: Fact, base: KnowledgeBase, language: str, said: str = "") -> Card:
    """Make the card of a fact; its line is the answer, or what is ``said`` of it."""
    source = source_name(base.articles[fact.article], language)
    line = f"{said or in_language(fact.answer, language)}{SEPARATOR}{source}"
    reply = Reply(render_record(fact.id, base, language).blocks)
    opened = (
        (text("button-source", language), links.payload(links.SOURCE, fact.id)),
        (text("button-ask-bot", language), links.payload(links.FACT, fact.id)),
    )
    title = shortened(question_of(fact, language), TITLE)
    id_ = links.payload(links.FACT, fact.id).removeprefix(links.FACT)
    return Card(id_, title, shortened(line, LINE), reply, opened)


def _none(outcome: Outcome, base: KnowledgeBase, language: str) -> Card:
    """Say honestly that the articles do not tell: with the question, which the other chat has not read."""
    said = render_outcome(outcome, base, language)
    question = paragraph(text("inline-question", language, question=shortened(outcome.question, TITLE)))
    reply = Reply((question, said.blocks[0]))
    opened = ((text("button-ask-bot", language), "inline"),)
    return Card(
        NONE, text("inline-none", language), shortened(said.blocks[0].spans[0].text, LINE), reply, opened
    )
