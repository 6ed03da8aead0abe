"""The whole fact base as one value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .article import Article
from .fact import Entity, Fact, Publication, SmallTalk, Unknown, Wordings


@dataclass(frozen=True, slots=True)
class KnowledgeBase:
    """Everything the bot may say, loaded and checked; never changed in place."""

    articles: Mapping[str, Article]
    facts: Mapping[str, Fact]
    unknowns: Mapping[str, Unknown]
    entities: Mapping[str, Entity]
    synonyms: Mapping[str, tuple[tuple[str, ...], ...]]
    """By language: groups of words or phrases that mean the same to a reader."""
    smalltalk: Mapping[str, SmallTalk]
    off_topic: Wordings
    """Messages about nothing in any article, as examples to refuse by."""
    fingerprint: str = ""
    """SHA-256 of all files, hexadecimal: two bases with equal fingerprints are equal."""

    def record(self, id_: str) -> Fact | Unknown | None:
        """Return the fact or unknown with this id, whatever its status; None when there is none."""
        return self.facts.get(id_) or self.unknowns.get(id_)

    def records(self) -> Iterator[Fact | Unknown]:
        """Return every fact, then every unknown, whatever its status."""
        yield from self.facts.values()
        yield from self.unknowns.values()

    def published(self) -> Iterator[Fact | Unknown]:
        """Return those of the records that readers may be told."""
        return (record for record in self.records() if record.status is Publication.PUBLISHED)
