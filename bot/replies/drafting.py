"""Drafting and reviewing: choices, previews as readers will see them, and what publishing would change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.locales import text
from bot.model import Claim, Fact, KnowledgeBase

from .answer import render_record
from .blocks import Action, Block, Button, Kind, Row, Span, Style, heading, item, paragraph
from .citation import SEPARATOR
from .completing import completing_rows, lacking
from .prompts import Choice
from .records import CLAIM_KEYS, STATUS_KEYS, line
from .reply import Reply
from .wording import LABEL_LIMIT, entity_name, in_language, shortened

CHANGES_LIMIT = 8
STANDINGS_LIMIT = 6
"""Of two speakers."""

_NEXT = {
    "save": "draft-save",
    "+more": "draft-more",
    "+answer_ru": "draft-answer-ru",
    "+answer_ky": "draft-answer-ky",
    "+answer": "draft-answer",
    "+quote": "draft-quote",
    "+about": "draft-about",
}


@dataclass(frozen=True, slots=True)
class Changed:
    """A question that would be answered otherwise once a draft is published."""

    question: str
    before: str
    """Id of the record that answers it, or the outcome where none does."""
    after: str


def new_choice(language: str) -> tuple[Choice, ...]:
    """Offer a draft that comes from no question."""
    return (Choice(text("draft-new", language), "new"),)


def draft_choices(language: str, *, unknown: bool) -> tuple[Choice, ...]:
    """Offer what can be done with a draft that is complete."""
    return tuple(
        Choice(text(key, language), value)
        for value, key in _NEXT.items()
        if not (unknown and value == "+quote")
    )


def claim_choices(language: str) -> tuple[Choice, ...]:
    """Offer how far the article stands behind it."""
    return tuple(Choice(text(key, language), claim.value) for claim, key in CLAIM_KEYS.items())


def standing_choices(speakers: Sequence[str], base: KnowledgeBase, language: str) -> tuple[Choice, ...]:
    """Offer how far the article stands behind a fact; whatever is not established with its speaker."""
    found = [Choice(text(CLAIM_KEYS[Claim.ESTABLISHED], language), Claim.ESTABLISHED.value)]
    others = [(claim, id_) for id_ in speakers for claim in CLAIM_KEYS if claim is not Claim.ESTABLISHED]
    for claim, id_ in others[:STANDINGS_LIMIT]:
        said = f"{text(CLAIM_KEYS[claim], language)}: {entity_name(id_, base, language)}"
        found.append(Choice(shortened(said, LABEL_LIMIT), f"{claim.value} {id_}"))
    return tuple(found)


def entity_choice(ids: Sequence[str], base: KnowledgeBase, language: str) -> Choice:
    """Offer one or more entities by their names."""
    label = ", ".join(entity_name(id_, base, language) for id_ in ids)
    return Choice(shortened(label, LABEL_LIMIT), " ".join(ids))


def render_passages(passages: Sequence[str], language: str) -> Reply:
    """Refuse a quote that is in no article; offer what comes nearest."""
    if not passages:
        return Reply((paragraph(text("quote-nowhere", language)),))
    blocks = [paragraph(text("quote-not-found", language))]
    rows: list[Row] = []
    for number, passage in enumerate(passages, start=1):
        blocks.append(Block(Kind.QUOTE, (Span(f"{number}. {passage}"),)))
        label = shortened(f"{number}. {passage}", LABEL_LIMIT)
        rows.append((Button(label, Action.STEP, f"draft quote {passage}"),))
    return Reply(tuple(blocks), tuple(rows))


def render_draft_refused(key: str, language: str, value: str = "") -> Reply:
    """Say what is wrong with a value; ``key`` is the sentence's."""
    return Reply((paragraph(text(key, language, value=shortened(value, LABEL_LIMIT))),))


def render_draft_preview(id_: str, base: KnowledgeBase, language: str, double: Fact | None = None) -> Reply:
    """Show a record as readers will see it, its wordings folded; first what it is a ``double`` of."""
    shown = render_record(id_, base, language)
    told = (heading(text("preview-title", language)), *shown.blocks, *_wordings(id_, base, language))
    if double is None:
        return Reply(told)
    status = text(STATUS_KEYS[double.status], language)
    said = f"{SEPARATOR}{status}{SEPARATOR}{in_language(double.answer, language)}"
    known = line(text("draft-double", language) + " ", (double.id, Style.CODE), said)
    show = Button(shortened(double.id, LABEL_LIMIT), Action.SHOW, double.id)
    return Reply((known, *told), ((show,),))


def render_saved_draft(id_: str, language: str, *, editor: bool) -> Reply:
    """Confirm a draft."""
    said = line(text("saved-draft", language) + " ", (id_, Style.CODE))
    review = Button(text("button-review", language), Action.REVIEW, id_)
    show = Button(text("button-show", language), Action.SHOW, id_)
    return Reply((said,), ((show, review),) if editor else ((show,),))


def render_review(
    id_: str,
    base: KnowledgeBase,
    language: str,
    *,
    author: str,
    difference: str,
    following: str,
    left: int,
    lacks: Sequence[str] = (),
    double: Fact | None = None,
) -> Reply:
    """``/review``: a draft as readers will see it, what it adds, and what can be done with it."""
    head = [heading(text("review-title", language, count=left))]
    by = text("review-author", language, author=author or text("history-by-hand", language))
    head.append(line((id_, Style.CODE), f"{SEPARATOR}{by}"))
    shown = render_draft_preview(id_, base, language, double)
    blocks = [*head, *shown.blocks]
    if difference:
        blocks += [item(text("review-difference", language)), Block(Kind.CONTEXT, (Span(difference),))]
    blocks += lacking(lacks, language)
    approve = Button(text("button-approve", language), Action.BEGIN, f"approve {id_}")
    reject = Button(text("button-reject", language), Action.BEGIN, f"reject {id_}")
    rows: list[Row] = [
        *completing_rows(id_, lacks, language),
        (reject,) if lacks else (approve, reject),
        (Button(text("button-edit", language), Action.BEGIN, f"edit {id_}"),),
        *shown.buttons,
    ]
    if following:
        rows += next_draft(following, language)
    return Reply(tuple(blocks), tuple(rows))


def next_draft(id_: str, language: str) -> tuple[Row, ...]:
    """Offer another draft that waits."""
    return ((Button(text("button-next-draft", language), Action.REVIEW, id_),),)


def render_nothing_to_review(language: str) -> Reply:
    """``/review`` where no draft waits."""
    return Reply((paragraph(text("review-none", language)),))


def render_checking(id_: str, language: str) -> Reply:
    """Say that the gate is at work: what it finds follows by itself."""
    return Reply((line(text("gate-checking", language) + " ", (id_, Style.CODE)),))


def approve_label(language: str, *, checking: bool) -> str:
    """Return what the button that approves says, and says while the gate is at work."""
    return text("button-checking" if checking else "button-approve", language)


def render_gate(
    id_: str,
    language: str,
    *,
    asked: int,
    gained: int,
    own: int,
    changes: Sequence[Changed],
    collisions: Sequence[Changed],
) -> Reply:
    """Tell what publishing changes; where it is blocked, how it can be overruled."""
    blocks: list[Block] = [item(text("gate-own", language, gained=gained, own=own))]
    key = "gate-blocked" if collisions else "gate-changes"
    listed = collisions or changes
    if listed:
        blocks.append(heading(text(key, language, count=len(listed))))
    else:
        blocks.append(item(text("gate-nothing", language, asked=asked)))
    shown = listed[:CHANGES_LIMIT]
    blocks += [item(f"{change.question}: {_finds(change)}") for change in shown]
    overrule = Button(text("button-overrule", language), Action.BEGIN, f"approve {id_} +reason")
    edit = Button(text("button-edit", language), Action.BEGIN, f"edit {id_}")
    return Reply(tuple(blocks), ((overrule,), (edit,)) if collisions else ())


def _finds(change: Changed) -> str:
    """Tell what the question finds; what it found before only where that is something else."""
    return change.after if change.before == change.after else f"{change.before} → {change.after}"


def render_sent_back(id_: str, reason: str, language: str) -> Reply:
    """Tell a draft's author that an editor wants it changed."""
    said = line(text("sent-back", language) + " ", (id_, Style.CODE), f". {reason}")
    edit = Button(text("button-edit", language), Action.BEGIN, f"edit {id_}")
    return Reply((said,), ((edit,),))


def _wordings(id_: str, base: KnowledgeBase, language: str) -> tuple[Block, ...]:
    record = base.record(id_)
    if record is None:
        return ()
    said = "\n".join(f"{code}: {wording}" for code, each in record.questions.items() for wording in each)
    about = ", ".join(entity_name(entity, base, language) for entity in record.about)
    asks = ", ".join(sorted(slot.value for slot in record.asks))
    told = [item(text("preview-about", language, about=about))] if about else []
    if asks:
        told.append(item(text("record-asks", language, asks=asks)))
    if said:
        told += [item(text("preview-wordings", language)), Block(Kind.CONTEXT, (Span(said),))]
    if isinstance(record, Fact) and record.claim is not Claim.ESTABLISHED:
        told.insert(1, item(text("record-claim", language, claim=text(CLAIM_KEYS[record.claim], language))))
    return tuple(told)
