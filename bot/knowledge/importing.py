"""A document on its way into the base: an article and draft facts, as a value first; nothing is written here.

The editor sees what would come of it, may give a title, and confirms; then ``files`` are written as one edit.
The drafts lack questions, the kinds they answer, and the claim: those are the editor's to decide.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.model import LANGUAGES, KnowledgeBase

from .documents import Document, read_document
from .problems import RefusedError
from .proposals import Proposal, propose, readable_id, unused
from .writing import record_text, scalar

PER_FILE = 30
"""Drafts in one file: one that can be read through is a good file."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What a document would become."""

    slug: str
    document: Document
    title_by_editor: bool
    notes: tuple[str, ...]
    """What the document does not tell; stored with the article."""
    proposals: tuple[Proposal, ...]

    @property
    def drafts(self) -> tuple[Proposal, ...]:
        """The sentences that no fact says already."""
        return tuple(proposal for proposal in self.proposals if not proposal.duplicate_of)

    @property
    def duplicates(self) -> tuple[Proposal, ...]:
        """The sentences that a fact says already; they are not drafted."""
        return tuple(proposal for proposal in self.proposals if proposal.duplicate_of)

    @property
    def missing(self) -> tuple[str, ...]:
        """What the document does not give: ``title``, ``publisher``, ``address``, ``date``."""
        return _missing(self.document)

    @property
    def article_file(self) -> str:
        """Where the article is stored."""
        return f"articles/{self.slug}.md"

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield the files to write, name and bytes, in an order in which each leaves the base sound."""
        yield self.article_file, self._article().encode()
        for number, start in enumerate(range(0, len(self.drafts), PER_FILE), 1):
            records = (self._draft(proposal) for proposal in self.drafts[start : start + PER_FILE])
            name = f"facts/{self.slug}/drafts{f'-{number}' if number > 1 else ''}.yaml"
            yield name, ("\n\n".join(records) + "\n").encode()

    def _article(self) -> str:
        document = self.document
        told = {
            "title": document.title,
            "title_by": "editor" if self.title_by_editor else "",
            "language": document.language,
            "publisher": document.publisher,
            "url": document.url,
            "published": document.published,
            "credit": document.credit,
            "notes": " ".join(self.notes),
            "text_sha256": hashlib.sha256(document.text.encode()).hexdigest(),
        }
        lines = [f"{key}: {scalar(value)}" for key, value in told.items() if value or key != "title_by"]
        return "\n".join(("---", *lines, "---", document.text))

    def _draft(self, proposal: Proposal) -> str:
        language = self.document.language if self.document.language in LANGUAGES else LANGUAGES[0]
        fields = {
            "id": proposal.id,
            "answer": {language: proposal.sentence},
            "quotes": (proposal.sentence,),
            "status": "draft",
        }
        return record_text(fields | ({"about": proposal.about} if proposal.about else {}))


def understand(data: bytes, name: str, base: KnowledgeBase, *, title: str = "") -> Imported:
    """Read a document and propose what to make of it; ``title`` is the editor's, where they give one.

    Raises RefusedError, with one sentence, for a document that cannot be used or is in the base already.
    """
    document = read_document(data, name)
    stored = next((article.slug for article in base.articles.values() if article.text == document.text), "")
    if stored:
        raise RefusedError(document.name, 1, f"is stored already as {stored}; expected a new article")
    by_editor = bool(title) and title != document.title
    if by_editor:
        document = replace(document, title=" ".join(title.split()))
    slug = unused(readable_id(document.title or document.name.rsplit(".", 1)[0]), base.articles)
    return Imported(slug, document, by_editor, tuple(_notes(document)), propose(document.text, base))


def _missing(document: Document) -> tuple[str, ...]:
    """Name what the document does not give."""
    parts = {
        "title": document.title,
        "publisher": document.publisher,
        "address": document.url,
        "date": document.published,
    }
    return tuple(name for name, value in parts.items() if not value)


def _notes(document: Document) -> Iterator[str]:
    """Say what the document does not tell."""
    if missing := _missing(document):
        listed = ", ".join(missing[:-1]) + (" or " if missing[:-1] else "") + missing[-1]
        yield f"The document gives no {listed}."
    if document.language_guessed:
        yield "Its language was told from its letters."
