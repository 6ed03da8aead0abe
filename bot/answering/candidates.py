"""Candidates: the facts a ranking puts first, with what speaks for and against each.

Neighbouring facts live in one sentence and are quoted with it, so what they have adds up: the runner-up from
the same sentence is no rival.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log

from bot.matching import Kind, Ranking
from bot.model import Article, Fact, KnowledgeBase

from .accounts import Accounts
from .guard import Finding, Ground, Reading, hold
from .sentences import sentence_of

MOST = 6
"""So many facts are held against the question."""
_LEAST = 1e-4
_LEAST_ASSERTED = 2
"""Content words that a question needs to assume anything: "why?" assumes nothing."""
_LEAST_REFUTED = 0.1
"""Share of probability from which on a question is taken to assume what the fact contradicts."""


@dataclass(frozen=True, slots=True)
class Contender:
    """A fact with what was found for and against it."""

    fact: str
    features: Mapping[str, float]
    finding: Finding
    refuted: bool
    """True where the question reads like one whose premise the fact contradicts."""


@dataclass(frozen=True, slots=True)
class Shares:
    """A ranking's probability, gathered by what it would lead to."""

    facts: Mapping[str, float]
    refuted: Mapping[str, float]
    unknowns: Mapping[str, float]
    smalltalk: Mapping[str, float]
    off_topic: float

    @property
    def unknown(self) -> float:
        """The share of all unknowns together, 0-1."""
        return sum(self.unknowns.values())

    @property
    def chatter(self) -> float:
        """The share of small talk and off-topic messages together, 0-1."""
        return sum(self.smalltalk.values()) + self.off_topic


def shares(ranking: Ranking) -> Shares:
    """Gather a ranking's probability by record and kind."""
    by_kind: dict[Kind, dict[str, float]] = {kind: {} for kind in Kind}
    for ranked in ranking.entries:
        by_kind[ranked.entry.kind][ranked.entry.id] = ranked.probability
    refuted = by_kind[Kind.REFUTED]
    facts = {id_: p + refuted.get(id_, 0.0) for id_, p in by_kind[Kind.FACT].items()}
    return Shares(
        facts, refuted, by_kind[Kind.UNKNOWN], by_kind[Kind.SMALLTALK], sum(by_kind[Kind.OFF_TOPIC].values())
    )


class Neighbours:
    """Which facts quote the same sentence."""

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

    def alike(self, fact: str, other: str) -> bool:
        """Tell whether two facts quote the very same sentences, so that each proves what the other does."""
        return self._sentences[fact] == self._sentences[other]


def _sentences(fact: Fact, articles: Mapping[str, Article]) -> Iterable[tuple[str, int]]:
    for quote in fact.quotes:
        if quote.article in articles:
            yield quote.article, sentence_of(articles[quote.article], quote).start


def contenders(
    ranking: Ranking, share: Shares, reading: Reading, accounts: Accounts, mates: Neighbours, *, foreign: bool
) -> list[Contender]:
    """Return the best facts of a ranking with their features, best first."""
    order = sorted(share.facts, key=lambda id_: -share.facts[id_])[:MOST]
    scores = {(r.entry.id, r.entry.kind): r for r in ranking.entries}
    found = []
    for id_ in order:
        own = share.facts[id_]
        together = sum(share.facts.get(mate, 0.0) for mate in mates.of(id_))
        rival = max((p for other, p in share.facts.items() if other not in mates.of(id_)), default=0.0)
        refuted = share.refuted.get(id_, 0.0)
        best = [scores[key] for key in ((id_, Kind.FACT), (id_, Kind.REFUTED)) if key in scores]
        finding = hold(reading, accounts[id_])
        features = {
            "own": _log_odds(own),
            "sentence": _log_odds(together),
            "margin": log(max(together, _LEAST) / max(rival, _LEAST)),
            "unknown": _log_odds(share.unknown),
            "chatter": _log_odds(share.chatter),
            "overlap": max(ranked.overlap for ranked in best),
            "nearest": max(ranked.nearest for ranked in best),
            "coverage": finding.coverage,
            "strangest": finding.strangest,
            "proper": finding.proper,
            "slot": finding.slot,
            "slot_strict": float(finding.has(Ground.SLOT)),
            "name": float(finding.has(Ground.NAME)),
            "number": float(finding.has(Ground.NUMBER)),
            "counted": float(finding.has(Ground.COUNTED)),
            "opposite": float(finding.has(Ground.OPPOSITE)),
            "refuted": _log_odds(refuted),
            "length": log(1 + len(reading.content)),
            "foreign": float(foreign),
        }
        likely = refuted > max(own / 2, _LEAST_REFUTED) or finding.has(Ground.OPPOSITE)
        turned = likely and len(reading.content) >= _LEAST_ASSERTED
        found.append(Contender(id_, features, finding, turned))
    return found


def _log_odds(probability: float) -> float:
    p = min(1 - _LEAST, max(_LEAST, probability))
    return log(p / (1 - p))
