"""An outcome as the reader sees it: from ids to a reply, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby

from bot.locales import text
from bot.model import Claim, Fact, KnowledgeBase, Outcome, Quote, Status, Unknown

from .blocks import Action, Block, Button, Kind, Row, Span, Style, paragraph
from .citation import SEPARATOR, source_line
from .examples import examples
from .proof import proven, shown_quotes
from .reply import Reply
from .wording import ask_rows, choices, in_language, published, question_of, shortened

SUGGESTIONS = 3
RELATED = 2
QUESTION_LIMIT = 200
"""Characters of the reader's own question that a reply to several questions repeats."""

_CLAIM_LINES = {
    Claim.ALLEGED: "claim-alleged",
    Claim.DISPUTED: "claim-disputed",
    Claim.DENIED: "claim-denied",
}


def render_outcome(outcome: Outcome, base: KnowledgeBase, language: str) -> Reply:
    """Render the reply to a question, or to each question of a message in its order."""
    if outcome.parts:
        return _render_parts(outcome.parts, base, language)
    match outcome.status:
        case Status.ANSWERED:
            return _render_answered(outcome, base, language)
        case Status.SUGGESTED:
            return _render_suggested(outcome, base, language)
        case Status.NOT_REPORTED:
            return _render_not_reported(outcome, base, language)
        case Status.SMALLTALK if outcome.smalltalk in base.smalltalk:
            replies = base.smalltalk[outcome.smalltalk].replies
            return Reply((paragraph(in_language(replies, language)),))
        case _:
            return render_off_topic(base, language)


def render_record(id_: str, base: KnowledgeBase, language: str) -> Reply:
    """Answer a press on a question's button: the fact or unknown with this id."""
    if id_ in base.unknowns:
        outcome = Outcome(Status.NOT_REPORTED, language, unknown=id_)
    else:
        outcome = Outcome(Status.ANSWERED, language, facts=(id_,))
    return render_outcome(outcome, base, language)


def render_off_topic(base: KnowledgeBase, language: str) -> Reply:
    """Tell what the bot can answer, with example questions."""
    records = examples(base, language)
    blocks = [paragraph(text("off-topic", language))]
    if records:
        blocks += [paragraph(text("off-topic-examples", language)), *choices(records, language)]
    return Reply(tuple(blocks), ask_rows(records, language))


def _render_answered(outcome: Outcome, base: KnowledgeBase, language: str) -> Reply:
    facts = [record for record in published(outcome.facts, base) if isinstance(record, Fact)]
    shown = [fact for fact in facts if proven(fact, base)]
    if not shown:
        return Reply((paragraph(text("answer-unproven" if facts else "answer-withdrawn", language)),))
    blocks = [paragraph(text("answer-contradicts", language))] if outcome.contradicts else []
    for fact in shown:
        blocks += _statement(fact, language)
    blocks += _proof(shown, base, language)
    blocks += [_small_print(fact, language) for fact in shown]
    first = shown[0].id
    top = (
        Button(text("button-source", language), Action.SOURCE, first),
        Button(text("button-share", language), Action.SHARE, f"{first} {question_of(shown[0], language)}"),
    )
    related = [record for record in published(outcome.related, base) if record not in shown]
    return Reply(tuple(blocks), (top, _feedback(first, language), *ask_rows(related[:RELATED], language)))


def _statement(fact: Fact, language: str) -> list[Block]:
    """Show the editor's sentence, and how far to trust it where it is a claim."""
    blocks = [paragraph(in_language(fact.answer, language), Style.BOLD)]
    if fact.claim in _CLAIM_LINES:
        blocks.append(paragraph(text(_CLAIM_LINES[fact.claim], language)))
    return blocks


def _proof(facts: list[Fact], base: KnowledgeBase, language: str) -> list[Block]:
    """Show the quotes, article by article, each group with its source line."""
    blocks: list[Block] = []
    quotes = sorted(shown_quotes(facts, base), key=lambda quote: _order(quote, facts))
    for article, group in groupby(quotes, key=lambda quote: quote.article):
        passages = list(group)
        blocks += [Block(Kind.QUOTE, (Span(quote.text),)) for quote in passages]
        quoting = [fact for fact in facts if any(quote.article == article for quote in fact.quotes)]
        blocks.append(source_line(passages, quoting, base, language))
    return blocks


def _order(quote: Quote, facts: list[Fact]) -> tuple[int, int]:
    """Articles in the order of the facts shown, passages in the order of the article."""
    articles = [quote.article for fact in facts for quote in fact.quotes]
    return articles.index(quote.article), quote.start


def _small_print(record: Fact | Unknown, language: str) -> Block:
    question = question_of(record, language)
    # A draft may have no question yet.
    said = record.id if question == record.id else f"{record.id}{SEPARATOR}{question}"
    return Block(Kind.SMALL, (Span(said),))


def _feedback(id_: str, language: str) -> Row:
    return (
        Button(text("button-helpful", language), Action.HELPFUL, id_),
        Button(text("button-not-mine", language), Action.NOT_MINE, id_),
    )


def _render_suggested(outcome: Outcome, base: KnowledgeBase, language: str) -> Reply:
    records = published(outcome.suggestions, base)[:SUGGESTIONS]
    if not records:
        return _render_not_reported(outcome, base, language)
    blocks = (paragraph(text("suggest-intro", language)), *choices(records, language))
    offered = " ".join(record.id for record in records)
    none = Button(text("button-none", language), Action.NONE, offered)
    return Reply(blocks, (*ask_rows(records, language), (none,)))


def _render_not_reported(outcome: Outcome, base: KnowledgeBase, language: str) -> Reply:
    unknown = next((record for record in published([outcome.unknown], base)), None)
    nearest = published(outcome.suggestions, base)[:SUGGESTIONS]
    said = in_language(unknown.says, language) if isinstance(unknown, Unknown) else ""
    blocks = [paragraph(said or text("not-reported", language), Style.BOLD)]
    rows = ask_rows(nearest, language)
    if isinstance(unknown, Unknown):
        blocks.append(_small_print(unknown, language))
        rows = (*rows, _feedback(unknown.id, language))
    if nearest:
        blocks += [paragraph(text("nearest-intro", language)), *choices(nearest, language)]
    return Reply(tuple(blocks), rows)


def _render_parts(parts: Iterable[Outcome], base: KnowledgeBase, language: str) -> Reply:
    """Each question with its reply, and its buttons by number; the rest would be a wall of buttons."""
    blocks: list[Block] = []
    rows: list[Row] = []
    for number, part in enumerate(parts, start=1):
        question = shortened(part.question, QUESTION_LIMIT)
        blocks.append(paragraph(text("part-question", language, number=number, question=question)))
        # Of a part that has no answer the nearest are left out: whose buttons they are would be a riddle.
        nearest = () if part.status is Status.NOT_REPORTED else part.suggestions
        reply = render_outcome(replace(part, related=(), suggestions=nearest), base, language)
        blocks += reply.blocks
        rows += [_numbered(row, number) for row in reply.buttons if row[0].action != Action.HELPFUL]
    return Reply(tuple(blocks), tuple(rows))


def _numbered(row: Row, number: int) -> Row:
    kept = (button for button in row if button.action != Action.SHARE)
    return tuple(replace(button, label=f"{number}. {button.label}") for button in kept)
