"""Frozen records that every layer shares. Imports nothing but the standard library."""

from .article import Article, Paragraph
from .base import KnowledgeBase
from .fact import (
    LANGUAGES,
    Claim,
    Entity,
    Fact,
    Origin,
    Publication,
    Quote,
    Relation,
    Slot,
    SmallTalk,
    Texts,
    Unknown,
    When,
    Wordings,
)
from .outcome import Candidate, Outcome, Status, Veto
from .role import Role

__all__ = [
    "LANGUAGES",
    "Article",
    "Candidate",
    "Claim",
    "Entity",
    "Fact",
    "KnowledgeBase",
    "Origin",
    "Outcome",
    "Paragraph",
    "Publication",
    "Quote",
    "Relation",
    "Role",
    "Slot",
    "SmallTalk",
    "Status",
    "Texts",
    "Unknown",
    "Veto",
    "When",
    "Wordings",
]
