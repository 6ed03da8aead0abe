"""Unknowns that are near to a question and do not ask it, where a fact answers it.

An unknown has many short wordings about what a fact tells, and by them alone it may outweigh the fact.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.matching import Kind, Ranking
from bot.model import Slot

from .accounts import Account, Accounts
from .guard import hold
from .plainly import PlainQuestions, Subject, subject
from .reading import Reading

_LIKELIEST = 2
"""So many facts are asked whether they answer the question."""
_ALL = 0.99
"""A coverage of so much is of every word."""
_LEAST = 0.02
"""Share of probability from which on an unknown is held against the question."""
_BROAD = frozenset({Slot.WHAT, Slot.WHO, Slot.WHICH})
"""What a plain question asks, if it asks at all."""


class MisreadGaps:
    """Leaves out of a ranking the unknowns that a question does not ask, over one base."""

    def __init__(self, accounts: Accounts, plain: PlainQuestions) -> None:
        self._accounts = accounts
        self._plain = plain

    def without(self, ranking: Ranking, reading: Reading) -> Ranking:
        """Leave out the unknowns that are about another slot than is asked, where a fact fills it.

        "What is the threshold" is near to "why is the threshold so high" and does not ask it. Nor does it ask
        for anything else that only an unknown with further words can mean.
        """
        told = self._told(ranking, reading)
        plain = self._plain_subject(reading, told)
        if not plain and not (reading.asked.slots and told):
            return ranking
        misread = {
            r.entry
            for r in ranking.entries
            if r.entry.kind is Kind.UNKNOWN
            and r.probability >= _LEAST
            and self._is_misread(r.entry.id, reading, plain)
        }
        kept = [r for r in ranking.entries if r.entry not in misread]
        total = sum(r.probability for r in kept)
        if not misread or not total:
            return ranking
        return Ranking(tuple(r._replace(probability=r.probability / total) for r in kept), ranking.semantic)

    def _is_misread(self, unknown: str, reading: Reading, plain: Subject) -> bool:
        """Tell whether an unknown asks for something else, or for more than a plain question does."""
        if hold(reading, self._accounts[unknown]).slot < 0:
            return True
        return bool(plain) and not self._plain.holds(unknown, plain)

    def _told(self, ranking: Ranking, reading: Reading) -> list[Account]:
        """Return those of the likeliest facts that fill any asked slot and account for every word."""
        facts = [r for r in ranking.entries if r.entry.kind is Kind.FACT][:_LIKELIEST]
        accounts = [self._accounts[r.entry.id] for r in facts]
        found = [(hold(reading, account), account) for account in accounts]
        return [
            account for one, account in found if one.slot >= 0 and one.coverage >= _ALL and not one.objections
        ]

    def _plain_subject(self, reading: Reading, told: Sequence[Account]) -> Subject:
        """Return what a plain question is about, where a fact tells of it and not only its wordings do.

        Of a name alone, facts are offered.
        """
        slots = reading.asked.slots
        if reading.told is not reading.analysis or not slots <= _BROAD:
            return ()
        if not slots and reading.analysis.names_only():
            return ()
        about = subject(reading.analysis)
        return about if any(all(map(account.tells, about)) for account in told) else ()
