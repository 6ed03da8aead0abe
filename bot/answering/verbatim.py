"""A question that an editor stored word for word: it means the record in which it stands.

The rankers blur what they learn over all wordings of a record, so that a neighbour with many may outweigh the
one that holds the very question.
"""

from __future__ import annotations

from functools import cached_property

from bot.matching import Entry, Kind, Ranking
from bot.matching.text import normalise, words
from bot.model import KnowledgeBase, Unknown, Wordings

_LIFT = 20.0
"""The odds of the record that holds the question are multiplied by so much."""
_LOOKED_AT = 12
"""So many of the best classes are searched; one that holds the question is hardly further down."""
_SLIGHT = frozenset(("the", "a", "an", "please", "pls", "пожалуйста", "сураныч"))
"""Words that make no difference to what is asked."""


class Verbatim:
    """Finds questions among the stored wordings of one base."""

    def __init__(self, base: KnowledgeBase) -> None:
        self._base = base
        self._known: dict[Entry, frozenset[str]] = {}

    def is_button(self, question: str) -> bool:
        """Tell whether a question, as words with spaces, is one that the bot itself writes on buttons."""
        return _gist(question) in self._buttons

    @cached_property
    def _buttons(self) -> frozenset[str]:
        texts = (text for record in self._base.records() for text in record.canonical.values())
        return frozenset(_gist(normalise(text)) for text in texts)

    def lifted(self, ranking: Ranking, question: str) -> Ranking:
        """Return the ranking with more for the classes that hold a question, given as words with spaces."""
        asked = _gist(question)
        found = {r.entry for r in ranking.entries[:_LOOKED_AT] if asked in self._stored(r.entry)}
        if not asked or not found:
            return ranking
        raised = [
            r._replace(probability=r.probability * _LIFT) if r.entry in found else r for r in ranking.entries
        ]
        total = sum(r.probability for r in raised)
        scaled = (r._replace(probability=r.probability / total) for r in raised)
        return Ranking(tuple(sorted(scaled, key=lambda r: -r.probability)), ranking.semantic)

    def _stored(self, entry: Entry) -> frozenset[str]:
        if entry not in self._known:
            texts = (text for known in self._wordings(entry).values() for text in known)
            self._known[entry] = frozenset(_gist(normalise(text)) for text in texts)
        return self._known[entry]

    def _wordings(self, entry: Entry) -> Wordings:
        record = self._base.record(entry.id)
        if record is None or entry.kind not in (Kind.FACT, Kind.REFUTED, Kind.UNKNOWN):
            return {}
        if entry.kind is Kind.REFUTED and not isinstance(record, Unknown):
            return record.refutes
        return record.questions


def _gist(normalised: str) -> str:
    return " ".join(word for word in words(normalised) if word not in _SLIGHT)
