"""What follows when a reader judges a reply, reports a fact, or waits for an answer; and what editors see."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.locales import text
from bot.model import Fact, Unknown

from .blocks import Action, Block, Button, Kind, Row, Span, Style, heading, paragraph
from .reply import Reply
from .wording import ask_rows, choices, shortened

WHY = {"off": "why-off", "partly": "why-partly", "unclear": "why-unclear", "wrong": "why-wrong"}
"""Keys of the reasons that are offered, by the word that is stored."""
_KINDS = {
    "helpful": "feedback-helpful-answer",
    "not-helpful": "feedback-not-helpful-answer",
    "report": "feedback-report",
}
PAGE = 8
"""Entries of ``/feedback`` on one page."""
QUOTED = 200
"""Characters of a reader's words in an entry."""


@dataclass(frozen=True, slots=True)
class Heard:
    """Something that a reader said: of a reply, or of a fact."""

    at: datetime
    """UTC."""
    kind: str
    """``helpful``, ``not-helpful`` or ``report``."""
    facts: tuple[str, ...]
    words: str
    """The question; of a report, what is wrong."""
    reason: str = ""
    """A word of ``WHY``, or the reader's own words."""


def render_not_mine(
    others: Sequence[Fact | Unknown], receipt_id: int, language: str, *, in_words: bool
) -> Reply:
    """After "not my question": the next best answers as buttons, and reasons that may be given."""
    blocks: list[Block] = []
    if others:
        blocks += [paragraph(text("not-mine-others", language)), *choices(others, language)]
    blocks.append(paragraph(text("not-mine-why", language)))
    reasons = [Button(text(key, language), Action.WHY, f"{receipt_id} {word}") for word, key in WHY.items()]
    rows: list[Row] = [*ask_rows(others, language), tuple(reasons[:2]), tuple(reasons[2:])]
    if in_words:
        rows.append((Button(text("button-why-in-words", language), Action.BEGIN, f"why {receipt_id}"),))
    return Reply(tuple(blocks), tuple(rows))


def render_explained(language: str) -> Reply:
    """Thank for a reason; short enough for a pop-up (200 characters)."""
    return _notice("why-thanks", language)


def offer_watch(reply: Reply, language: str) -> Reply:
    """Put a button below a reply that is no answer: "tell me when it is answered"."""
    return replace(reply, buttons=(*reply.buttons, (Button(text("button-watch", language), Action.WATCH),)))


def render_watching(language: str, *, on: bool) -> Reply:
    """Confirm that, or that it was taken back; short enough for a pop-up."""
    return _notice("watching-on" if on else "watching-off", language)


def render_reported(language: str) -> Reply:
    """Confirm ``/report``."""
    return _notice("reported", language)


def render_report_refused(language: str, limit: int) -> Reply:
    """Refuse a report that is too long."""
    return _notice("report-too-long", language, limit=limit)


def render_report(fact: str, words: str, language: str) -> Reply:
    """Tell an editor what a reader says is wrong."""
    blocks = (
        paragraph(text("report-news", language, fact=fact), Style.BOLD),
        Block(Kind.PARAGRAPH, (Span(words),)),
    )
    return Reply(blocks, ((Button(text("button-source", language), Action.SOURCE, fact),),))


def render_feedback(heard: Sequence[Heard], first: int, counts: tuple[int, int], language: str) -> Reply:
    """``/feedback``: one page, newest first; one entry more than ``PAGE`` says that there are older ones.

    ``counts`` are the helpful and the unhelpful verdicts.
    """
    helpful, not_helpful = counts
    head = heading(text("feedback-title", language, helpful=helpful, unhelpful=not_helpful))
    if not heard:
        return Reply((head, paragraph(text("feedback-empty", language))))
    turns = []
    if first:
        turns.append(Button(text("button-newer", language), Action.FEEDBACK, str(max(0, first - PAGE))))
    if len(heard) > PAGE:
        turns.append(Button(text("button-older", language), Action.FEEDBACK, str(first + PAGE)))
    rows: tuple[Row, ...] = (tuple(turns),) if turns else ()
    return Reply((head, *(_entry(each, language) for each in heard[:PAGE])), rows)


def _entry(heard: Heard, language: str) -> Block:
    said = text(_KINDS[heard.kind], language)
    reason = text(WHY[heard.reason], language) if heard.reason in WHY else heard.reason
    spans = [Span(f"{heard.at:%Y-%m-%d %H:%M} "), Span(said, Style.BOLD)]
    if reason:
        spans.append(Span(f" ({shortened(reason, QUOTED)})"))
    spans.append(Span(f": {shortened(heard.words, QUOTED)}"))
    if heard.facts:
        spans += [Span(" "), Span(" ".join(heard.facts), Style.CODE)]
    return Block(Kind.ITEM, tuple(spans))


def _notice(key: str, language: str, **values: str | int) -> Reply:
    return Reply((paragraph(text(key, language, **values)),))
