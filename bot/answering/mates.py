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
        self._quoting, self._articles = quoting, base.articles

    def of(self, fact: str) -> frozenset[str]:
        """Return the facts that share a sentence with this one, itself included."""
        return self._mates[fact]

    def next_to(self, fact: str) -> list[str]:
        """Return the facts of the next sentence of the paragraph, those that quote the least first."""
        article, start = max(self._sentences[fact], default=("", 0))
        paragraphs = self._articles[article].paragraphs if article in self._articles else ()
        end = next((p.start + len(p.text) for p in reversed(paragraphs) if p.start <= start), 0)
        following = min((s for a, s in self._quoting if a == article and start < s < end), default=None)
        found = self._quoting[article, following] - self.of(fact) if following is not None else set()
        return sorted(found, key=lambda id_: (len(self._sentences[id_]), id_))

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
