"""The base's own question set: whether each wording finds the record that it was written for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.answering import Answerer
from bot.model import Fact, KnowledgeBase, Outcome, Status, Unknown

_NOW = datetime(2000, 1, 1, tzinfo=UTC)
"""Any fixed time: every question is asked by itself."""


@dataclass(frozen=True, slots=True)
class Miss:
    """A wording that did not find its record."""

    question: str
    owner: str
    """Id of the record that has the wording."""
    status: Status
    found: str
    """Id of the record that was shown instead; empty where none was."""


@dataclass(frozen=True, slots=True)
class SelfCheck:
    """How the set came out."""

    asked: int
    right: int
    misses: tuple[Miss, ...]
    """Those that show another record first."""


def self_check(answerer: Answerer) -> SelfCheck:
    """Ask the base its own questions; takes milliseconds each, so run it in a thread."""
    asked, misses = 0, list[Miss]()
    for record in answerer.base.published():
        for language, question in _questions(record):
            asked += 1
            outcome, _ = answerer.answer(question, language=language, now=_NOW)
            if not _finds(outcome, record, answerer.base):
                misses.append(Miss(question, record.id, outcome.status, _shown(outcome)))
    misses.sort(key=lambda miss: not miss.found)
    return SelfCheck(asked, asked - len(misses), tuple(misses))


def _finds(outcome: Outcome, record: Fact | Unknown, base: KnowledgeBase) -> bool:
    """Tell whether the record is shown, or for a fact one that proves the same with the same quotes."""
    if record.id in (*outcome.facts, outcome.unknown):
        return True
    shown = base.facts.get(_shown(outcome))
    if shown is None or not isinstance(record, Fact):
        return False
    return {quote.start for quote in shown.quotes} >= {quote.start for quote in record.quotes}


def _shown(outcome: Outcome) -> str:
    return outcome.facts[0] if outcome.facts else outcome.unknown


def _questions(record: Fact | Unknown) -> Iterator[tuple[str, str]]:
    """Choose, in each language, the canonical wording and the last, which an editor has added latest."""
    for language, wordings in record.questions.items():
        yield from ((language, wording) for wording in dict.fromkeys((*wordings[:1], *wordings[-1:])))
