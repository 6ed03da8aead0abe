"""Sums of verdicts: overall, by kind, by style and by language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from .judge import Verdict
from .run import Scored


def shares(scored: Sequence[Scored]) -> dict[str, float]:
    """Return the number of turns and the percentage of each verdict."""
    counts = Counter(item.verdict for item in scored)
    total = len(scored)
    return {"turns": total} | {v.value: round(100 * counts[v] / total, 1) if total else 0.0 for v in Verdict}


def summary(scored: Sequence[Scored]) -> dict[str, Any]:
    """Return all tables as plain data, percentages of the turns in each row."""
    return {
        "all": shares(scored),
        "kind": _by(scored, lambda s: s.turn.kind),
        "language": _by(scored, lambda s: s.turn.language),
        "style": _by(scored, lambda s: s.turn.style),
        "misses": [_miss(s) for s in scored if s.verdict is not Verdict.RIGHT],
    }


def _by(scored: Iterable[Scored], key: Callable[[Scored], str]) -> dict[str, dict[str, float]]:
    groups: dict[str, list[Scored]] = {}
    for item in scored:
        groups.setdefault(key(item), []).append(item)
    return {name: shares(group) for name, group in sorted(groups.items())}


def _miss(item: Scored) -> dict[str, Any]:
    outcome = item.outcome
    return {
        "id": item.turn.id,
        "q": item.turn.text,
        "kind": item.turn.kind,
        "verdict": item.verdict.value,
        "status": outcome.status.value,
        "shown": list(outcome.facts or outcome.suggestions) or [outcome.unknown],
        "cause": item.cause,
        "confidence": round(outcome.confidence, 3),
    }
