"""Candidates: the facts a ranking puts first, with what speaks for and against each.

Neighbouring facts live in one sentence and are quoted with it, so what they have adds up: the runner-up from
the same sentence is no rival.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import log

from bot.matching import Entry, Kind, Ranked, Ranking
from bot.model import KnowledgeBase

from .accounts import Accounts
from .beyond import Beyond
from .guard import Finding, Ground, hold
from .mates import Mates
from .reading import Reading
from .topic import Leant

MOST = 6
"""So many facts are held against the question."""
_LEAST = 1e-4
_LEAST_REFUTED = 0.02
"""Share of probability from which on a question may be one that assumes what the fact contradicts."""
_TURNED = 0.5
"""So much of the share of a fact that cannot answer what is asked, 0-1, is for what it contradicts."""
_LEAST_UNKNOWN = 0.02
"""Share of probability from which on an unknown is held against the question beside the facts."""


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


@dataclass(frozen=True, slots=True)
class Inquiry:
    """A question with all that its candidates are weighed by."""

    reading: Reading
    ranking: Ranking
    share: Shares
    leant: Leant
    foreign: bool
    """True where the question is not in English."""


class Weighing:
    """Holds the candidates of a ranking against the question, over one base."""

    def __init__(self, base: KnowledgeBase, accounts: Accounts, mates: Mates) -> None:
        self._base = base
        self._accounts = accounts
        self._mates = mates
        self._beyond = Beyond(base, accounts, mates)

    def contenders(self, inquiry: Inquiry) -> list[Contender]:
        """Return the best facts of a ranking with their features, best first.

        A question that presumes something ("why did he flee") is held against what a fact tells and, apart
        from that, against what it refutes.
        """
        share = inquiry.share
        best = sorted(share.facts, key=lambda id_: -share.facts[id_])[:MOST]
        scores = {r.entry: r for r in inquiry.ranking.entries}
        gap = self._gap(inquiry)
        found = []
        for id_ in best:
            told, refuted = scores.get(Entry(id_, Kind.FACT)), scores.get(Entry(id_, Kind.REFUTED))
            if told is not None:
                found.append(self._contender(inquiry, told, gap))
            if refuted is not None and refuted.probability >= _LEAST_REFUTED:
                found.append(self._contender(inquiry, refuted, gap))
        return found

    def turned(self, ranking: Ranking, reading: Reading) -> Ranking:
        """Give half of a fact's share to what it contradicts, where it does not fill the slot that is asked.

        "Why won't they vote again" is as near to "are they ready to vote again" as to "why do they refuse",
        but only what is refuted can be meant: no such fact tells why.
        """
        if not (reading.presumes and reading.asked.strict):
            return ranking
        kinds = (Kind.FACT, Kind.REFUTED)
        likely = {
            r.entry for r in ranking.entries if r.entry.kind in kinds and r.probability >= _LEAST_REFUTED
        }
        moved = {
            r.entry.id: r.probability * _TURNED
            for r in ranking.entries
            if {r.entry, Entry(r.entry.id, Kind.REFUTED)} <= likely
            and r.entry.kind is Kind.FACT
            and hold(reading, self._accounts[r.entry.id]).has(Ground.SLOT)
        }
        if not moved:
            return ranking
        sign = {Kind.FACT: -1, Kind.REFUTED: 1}
        entries = [
            r._replace(probability=r.probability + sign.get(r.entry.kind, 0) * moved.get(r.entry.id, 0.0))
            for r in ranking.entries
        ]
        return Ranking(tuple(sorted(entries, key=lambda r: -r.probability)), ranking.semantic)

    def _gap(self, inquiry: Inquiry) -> Finding | None:
        """Return how the likeliest unknown holds against the question."""
        unknowns = inquiry.share.unknowns
        best = max(unknowns, key=lambda id_: unknowns[id_], default="")
        if unknowns.get(best, 0.0) <= _LEAST_UNKNOWN:
            return None
        return hold(inquiry.reading, self._accounts[best])

    def _contender(self, inquiry: Inquiry, ranked: Ranked, gap: Finding | None) -> Contender:
        id_, reading, share = ranked.entry.id, inquiry.reading, inquiry.share
        turned = ranked.entry.kind is Kind.REFUTED
        own = ranked.probability if reading.presumes else share.facts[id_]
        mates = self._mates.of(id_)
        together = sum(share.facts.get(mate, 0.0) for mate in mates)
        rival = max((p for other, p in share.facts.items() if other not in mates), default=0.0)
        account = self._accounts.refuted(id_) if turned else self._accounts[id_]
        finding = hold(reading, account)
        beyond = self._beyond.objections(reading, inquiry.leant, id_)
        finding = replace(finding, objections=(*finding.objections, *beyond))
        features = {
            "own": _log_odds(own),
            "sentence": _log_odds(together),
            "margin": log(max(together, _LEAST) / max(rival, _LEAST)),
            "unknown": _log_odds(share.unknown),
            "chatter": _log_odds(share.chatter),
            "overlap": ranked.overlap,
            "nearest": ranked.nearest,
            "coverage": finding.coverage,
            "strangest": finding.strangest,
            "proper": finding.proper,
            "slot": finding.slot,
            "slot_strict": float(finding.has(Ground.SLOT)),
            "gap_coverage": gap.coverage - finding.coverage if gap else 0.0,
            "gap_slot": (gap.slot - finding.slot) / 2 if gap else 0.0,
            **{ground.value: float(finding.has(ground)) for ground in Ground if ground not in _NO_FEATURES},
            "refuted": _log_odds(share.refuted.get(id_, 0.0)),
            "turned": float(turned),
            "denied": float(finding.denied),
            "length": log(1 + len(reading.content)),
            "foreign": float(inquiry.foreign),
            **self._leaning(inquiry, id_, finding, _log_odds(own), _log_odds(together)),
        }
        return Contender(id_, features, finding, turned or finding.denied)

    def _leaning(
        self, inquiry: Inquiry, id_: str, finding: Finding, own: float, together: float
    ) -> dict[str, float]:
        """Return what a question that leans on the conversation says for and against a fact."""
        leant = inquiry.leant
        if not leant.leaning:
            return dict.fromkeys(_OF_LEANING, 0.0)
        about = set(self._base.facts[id_].about)
        return {
            "leaning": 1.0,
            "bare": float(leant.leaning.bare),
            "empty": float(leant.leaning.empty),
            "near": float(self._mates.any_of(id_, leant.context.facts)),
            "again": float(id_ in leant.context.facts),
            "topic": float(bool(about & (leant.among or set(leant.context.entities)))),
            "leaning_covered": finding.coverage,
            "leaning_slot": finding.slot,
            "leaning_own": own,
            "leaning_sentence": together,
        }


_NO_FEATURES = (Ground.SLOT, Ground.SOURCE, Ground.AGAIN, Ground.BESIDE)
"""Grounds that decide by themselves, or have a feature of another name."""
_OF_LEANING = (
    *("leaning", "bare", "empty", "near", "again", "topic", "leaning_covered", "leaning_slot", "leaning_own"),
    "leaning_sentence",
)


def _log_odds(probability: float) -> float:
    p = min(1 - _LEAST, max(_LEAST, probability))
    return log(p / (1 - p))
