"""An article as it was published, and places in it."""

from __future__ import annotations

from dataclasses import dataclass

from .fact import Texts


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One non-empty line of an article."""

    number: int
    """Counted from 1 over the article's non-empty lines, headings and captions included."""
    text: str
    start: int
    """Offset of the paragraph's first character in ``Article.text``, in characters."""


@dataclass(frozen=True, slots=True)
class Article:
    """A stored article: what is known of its origin, and its text character for character.

    Fields of the origin that the text does not give are empty; ``notes`` says so.
    """

    slug: str
    title: str
    title_by_editor: bool
    """True where the article has no headline and an editor named it."""
    credit: str
    """A credit line as it stands in the text (a photo credit, say); empty when there is none."""
    publisher: str
    url: str
    published: str
    """Publication date, ISO 8601 (``2020-10-06``), or empty."""
    language: str
    """ISO 639-1 code of the text."""
    rights: Texts
    notes: Texts
    text: str
    paragraphs: tuple[Paragraph, ...]
