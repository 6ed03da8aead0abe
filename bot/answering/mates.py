"""Which facts quote the same sentence, and so stand or fall together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from bot.model import Article, Fact, KnowledgeBase

from .sentences import sentence_of


class Mates:
    """The facts of each sentence."""

    def __init__(self, base: KnowledgeBase) -> None:
        quoting: dict[tuple[str, int], set[str]] = defaultdict(set)
        self._sentences: dict[str, set[tuple[str, int]]] = {}
        for fact in base.facts.values():
            keys = set(_sentences(fact, base.articles))
            self._sentences[fact.id] = keys
            for key in keys:
                quoting[key].add(fact.id)
        self._mates = {
            id_: frozenset().union({id_}, *(quoting[key] for key in keys))
            for id_, keys in self._sentences.items()
        }

    def of(self, fact: str) -> frozenset[str]:
        """Return the facts that share a sentence with this one, itself included."""
        return self._mates[fact]

    def any_of(self, fact: str, others: Iterable[str]) -> bool:
        """Tell whether a fact shares a sentence with any of others, which may be no facts at all."""
        return not self._mates[fact].isdisjoint(others)

    def alike(self, fact: str, other: str) -> bool:
        """Tell whether two facts quote the very same sentences, so that each proves what the other does."""
        return self._sentences[fact] == self._sentences[other]


def _sentences(fact: Fact, articles: Mapping[str, Article]) -> Iterable[tuple[str, int]]:
    for quote in fact.quotes:
        if quote.article in articles:
            yield quote.article, sentence_of(articles[quote.article], quote).start
