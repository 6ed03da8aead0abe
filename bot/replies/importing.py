"""What would come of an imported document, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.locales import text

from .blocks import Action, Block, Button, Kind, Span, Style, heading, item, paragraph
from .citation import SEPARATOR
from .prompts import Choice
from .records import line
from .reply import Reply
from .wording import shortened

SHOWN = 15
"""Sentences of each kind that are spelled out."""
SENTENCE_LIMIT = 250
_MISSING = {
    "title": "missing-title",
    "publisher": "missing-publisher",
    "address": "missing-address",
    "date": "missing-date",
}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the document."""

    id: str
    """Of the draft that it becomes, or of the fact that says the same already."""
    text: str
    about: tuple[str, ...]
    """Ids of the entities that it names."""


def render_import(
    *,
    title: str,
    language_of_text: str,
    file: str,
    missing: Sequence[str],
    guessed: bool,
    drafts: Sequence[Sentence],
    duplicates: Sequence[Sentence],
    language: str,
) -> Reply:
    """Show an import before it is done: the article, its sentences as drafts, and what is said already.

    ``missing`` names what the document does not give; ``guessed`` tells that its language is by its letters.
    """
    blocks: list[Block] = [
        paragraph(text("import-title", language, title=title), Style.BOLD),
        line((file, Style.CODE), f"{SEPARATOR}{language_of_text}"),
        *_not_told(missing, language, guessed=guessed),
        _head(len(drafts), language),
    ]
    blocks += [_listed(each) for each in drafts[:SHOWN]]
    if len(drafts) > SHOWN:
        blocks.append(item(text("import-more", language, count=len(drafts) - SHOWN)))
    if duplicates:
        blocks.append(heading(text("import-duplicates", language, count=len(duplicates))))
        blocks += [_listed(each) for each in duplicates[:SHOWN]]
    return Reply(tuple(blocks))


def import_choices(language: str) -> tuple[Choice, ...]:
    """Offer to do it, or to give the article another title."""
    return (Choice(text("import-do", language), "import"), Choice(text("import-retitle", language), "+title"))


def render_import_refused(key: str, language: str, told: str = "") -> Reply:
    """Say what is wrong with a document, and what was expected; ``key`` is the sentence's."""
    return Reply((paragraph(text(key, language, told=told)),))


def render_imported(file: str, language: str) -> Reply:
    """Confirm an import."""
    review = Button(text("button-review", language), Action.BEGIN, "review")
    return Reply((line(text("imported", language) + " ", (file, Style.CODE)),), ((review,),))


def _not_told(missing: Sequence[str], language: str, *, guessed: bool) -> list[Block]:
    """Say what the document does not give, and how its language is known."""
    blocks = []
    if missing:
        listed = ", ".join(text(_MISSING[each], language) for each in missing)
        blocks.append(item(text("import-missing", language, missing=listed)))
    return [*blocks, item(text("import-guessed", language))] if guessed else blocks


def _head(drafts: int, language: str) -> Block:
    if drafts:
        return heading(text("import-drafts", language, count=drafts))
    return paragraph(text("import-no-drafts", language))


def _listed(sentence: Sentence) -> Block:
    about = f" ({', '.join(sentence.about)})" if sentence.about else ""
    said = f"{SEPARATOR}{shortened(sentence.text, SENTENCE_LIMIT)}{about}"
    return Block(Kind.ITEM, (Span(sentence.id, Style.CODE), Span(said)))
