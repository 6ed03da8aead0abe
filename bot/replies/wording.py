"""Which of a record's texts a reader is shown: their own language, else English, else any there is."""

from __future__ import annotations

from collections.abc import Iterable

from bot.model import LANGUAGES, Fact, KnowledgeBase, Publication, Texts, Unknown

from .blocks import Action, Block, Button, Kind, Row, Span

LABEL_LIMIT = 64
"""Characters on a button; more would be cut off by the client without a sign."""
HALF_ROW = 16
"""Characters that half of a row shows on a phone in any of the languages; Telegram cuts off the rest."""


def in_language(texts: Texts, language: str) -> str:
    """Pick the text in the language, else by the order of ``LANGUAGES``, else any; empty if there is none."""
    for code in (language, *LANGUAGES):
        if texts.get(code):
            return texts[code]
    return next(iter(texts.values()), "")


def question_of(record: Fact | Unknown, language: str) -> str:
    """Pick the record's canonical question; its id where it has none."""
    return in_language(record.canonical, language) or record.id


def entity_name(id_: str, base: KnowledgeBase, language: str) -> str:
    """Pick the entity's first name; its id where the base does not hold it."""
    entity = base.entities.get(id_)
    if entity is None:
        return id_
    first = {code: names[0] for code, names in entity.names.items() if names}
    return in_language(first, language) or id_


def topic_name(id_: str, base: KnowledgeBase, language: str) -> str:
    """Name the entity as a heading does: a description such as "protesters" gets a capital."""
    name = entity_name(id_, base, language)
    return name[:1].upper() + name[1:]


def published(ids: Iterable[str], base: KnowledgeBase) -> list[Fact | Unknown]:
    """Look up the records that readers may see, in order, each once."""
    records = (base.record(id_) for id_ in dict.fromkeys(ids))
    return [record for record in records if record and record.status is Publication.PUBLISHED]


def shortened(text: str, limit: int) -> str:
    """Cut the text to at most ``limit`` characters, an ellipsis showing the cut."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def ask_rows(records: Iterable[Fact | Unknown], language: str) -> tuple[Row, ...]:
    """Make a row for each record: one button that says its canonical question."""
    return tuple(
        (Button(shortened(question_of(record, language), LABEL_LIMIT), Action.ASK, record.id),)
        for record in records
    )


def choices(records: Iterable[Fact | Unknown], language: str) -> tuple[Block, ...]:
    """List the same questions as text, for places without buttons."""
    return tuple(Block(Kind.CHOICE, (Span(question_of(record, language)),)) for record in records)


def in_twos(buttons: Iterable[Button]) -> list[Row]:
    """Set two buttons in a row where both labels are short enough to be read whole.

    A short one is joined by the next short one, be there long ones between: half as many rows for that.
    """
    rows: list[Row] = []
    single = -1
    for button in buttons:
        if len(button.label) > HALF_ROW:
            rows.append((button,))
        elif single < 0:
            single = len(rows)
            rows.append((button,))
        else:
            rows[single] = (*rows[single], button)
            single = -1
    return rows
