"""Finding records by words that stand in them, for editors who half remember one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from bot.model import Fact, KnowledgeBase, Publication, Unknown

_WORD = re.compile(r"\w+")


def find(words: str, base: KnowledgeBase) -> list[Fact | Unknown]:
    """List the records that hold most of the words, or words that begin so; the fullest first, drafts too."""
    wanted = set(_WORD.findall(words.casefold()))
    if not wanted:
        return []
    rated = [(_held(wanted, record), record) for record in base.records()]
    best = max((held for held, _ in rated), default=0)
    found = [(held, record) for held, record in rated if held and held * 2 > best]
    return [record for _, record in sorted(found, key=lambda pair: (-pair[0], pair[1].id))]


def stale(base: KnowledgeBase, today: date) -> list[Fact]:
    """List the published facts whose day of review has come, the longest overdue first."""
    due = [
        fact
        for fact in base.facts.values()
        if fact.status is Publication.PUBLISHED and fact.review_by and fact.review_by <= today.isoformat()
    ]
    return sorted(due, key=lambda fact: (fact.review_by, fact.id))


def _held(wanted: set[str], record: Fact | Unknown) -> int:
    """Count the wanted words that the record holds, whole or as a beginning."""
    held = set(_WORD.findall(" ".join(_texts(record)).casefold()))
    return sum(1 for word in wanted if any(other.startswith(word) for other in held))


def _texts(record: Fact | Unknown) -> Iterator[str]:
    yield record.id
    yield from record.about
    yield from (record.answer if isinstance(record, Fact) else record.says).values()
    for wordings in record.questions.values():
        yield from wordings
    if isinstance(record, Fact):
        yield from (quote.text for quote in record.quotes)
        for wordings in record.refutes.values():
            yield from wordings
