"""The queue of unanswered questions, a group at a time; and what those who asked are told in the end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from bot.locales import text
from bot.model import KnowledgeBase

from .answer import render_record
from .blocks import Action, Block, Button, Kind, Row, Span, Style, heading, paragraph
from .citation import SEPARATOR
from .records import line
from .reply import Reply
from .wording import LABEL_LIMIT, question_of, shortened

SHOWN = 8
"""Questions of a group that are spelled out."""
QUESTION_LIMIT = 300

_REASONS = {
    "not_reported": "queue-not-reported",
    "off_topic": "queue-off-topic",
    "none_of_these": "queue-none-of-these",
    "not_helpful": "queue-not-helpful",
    "watched": "queue-watched",
}


class Asked(Protocol):
    """A question as the queue shows it."""

    @property
    def id(self) -> int:
        """Its number."""
        ...

    @property
    def text(self) -> str:
        """As the reader typed it."""
        ...

    @property
    def language(self) -> str:
        """ISO 639-1."""
        ...

    @property
    def reason(self) -> str:
        """Why it stands there."""
        ...


class AskedAlike(Protocol):
    """Questions that ask the same."""

    @property
    def questions(self) -> Sequence[Asked]:
        """The one that stands for them first."""
        ...


def render_queue(
    groups: Sequence[AskedAlike],
    number: int,
    nearest: Sequence[str],
    base: KnowledgeBase,
    language: str,
    *,
    may_dismiss: bool,
) -> Reply:
    """``/queue``: one group, the nearest records, and what can be done."""
    if not groups:
        return Reply((paragraph(text("queue-empty", language)),))
    asked = groups[number].questions
    title = text("queue-title", language, number=number + 1, groups=len(groups), count=len(asked))
    blocks = [heading(title)]
    for question in asked[:SHOWN]:
        why = text(_REASONS.get(question.reason, "queue-not-reported"), language)
        said = f" {shortened(question.text, QUESTION_LIMIT)}{SEPARATOR}{question.language}{SEPARATOR}{why}"
        blocks.append(line((f"#{question.id}", Style.CODE), said))
    if nearest:
        blocks.append(heading(text("queue-nearest", language)))
    rows: list[Row] = []
    first = asked[0].id
    for place, id_ in enumerate(nearest, start=1):
        record = base.record(id_)
        said = question_of(record, language) if record else id_
        blocks.append(line(f"{place}. ", (id_, Style.CODE), f"{SEPARATOR}{said}"))
        label = text("button-teach", language, number=place, question=shortened(said, 40))
        rows.append((Button(shortened(label, LABEL_LIMIT), Action.TEACH, f"{first} {id_}"),))
    rows.append(
        (
            Button(text("button-draft", language), Action.BEGIN, f"draft {first}"),
            Button(text("button-draft-unknown", language), Action.BEGIN, f"draft {first} unknown"),
        )
    )
    if may_dismiss:
        rows.append((Button(text("button-dismiss", language), Action.DISMISS, str(first)),))
    return Reply(tuple(blocks), (*rows, *_turns(number, len(groups), language)))


def render_no_question(typed: str, language: str) -> Reply:
    """Refuse what is no number of an open question."""
    return Reply((paragraph(text("no-question", language, value=shortened(typed, LABEL_LIMIT))),))


def render_question_gone(language: str) -> Reply:
    """Answer a press on a group that somebody has settled meanwhile; short enough for a pop-up."""
    return Reply((paragraph(text("question-gone", language)),))


def render_dismissed(count: int, language: str) -> Reply:
    """``/dismiss``."""
    return Reply((paragraph(text("dismissed", language, count=count)),))


def render_answer_found(question: str, record: str, base: KnowledgeBase, language: str) -> Reply:
    """Tell a reader who wanted to know: the question, and the answer as anybody gets it."""
    reply = render_record(record, base, language)
    asked = shortened(question, QUESTION_LIMIT)
    head = (paragraph(text("answer-found", language)), Block(Kind.QUOTE, (Span(asked),)))
    return Reply((*head, *reply.blocks), reply.buttons)


def _turns(number: int, count: int, language: str) -> tuple[Row, ...]:
    turns = []
    if number:
        turns.append(Button(text("button-queue-back", language), Action.QUEUE, str(number - 1)))
    if number + 1 < count:
        turns.append(Button(text("button-queue-next", language), Action.QUEUE, str(number + 1)))
    return (tuple(turns),) if turns else ()
