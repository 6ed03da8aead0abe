"""The project's own questions, read from ``tests/questions/sentences``."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bot.model import Outcome, Status

FOLDER = Path(__file__).parents[1] / "questions" / "sentences"
_LIST = "known_failures.yaml"
_KEYS = {"ask", "finds", "contradicts", "misses", "expect"}


@dataclass(frozen=True)
class Sentence:
    """A question and what is expected of its outcome."""

    topic: str
    ask: str
    finds: tuple[str, ...]
    """Facts any of which must be shown; empty where none need be."""
    contradicts: bool
    misses: tuple[str, ...]
    """Facts that must not be shown as the answer."""
    expect: Status

    def problem(self, outcome: Outcome) -> str:
        """Tell what is wrong with an outcome; empty where nothing is."""
        shown = f"{outcome.status} {', '.join(outcome.facts or outcome.suggestions)}{outcome.unknown}"
        if outcome.status is not self.expect:
            return f"expected {self.expect}: {shown}"
        if self.finds and not set(self.finds) & set(outcome.facts):
            return f"expected {' or '.join(self.finds)}: {shown}"
        if outcome.contradicts is not self.contradicts:
            return f"contradicts is {outcome.contradicts}: {shown}"
        return f"asserted: {shown}" if set(self.misses) & set(outcome.facts) else ""


def sentences() -> list[Sentence]:
    """Return the sentences of all topics in order."""
    paths = sorted(path for path in FOLDER.glob("*.yaml") if path.name != _LIST)
    return [_sentence(path.stem, entry) for path in paths for entry in _entries(path)]


def known_failures() -> dict[str, str]:
    """Return the sentences that fail today, each with its cause."""
    return {entry["ask"]: entry["because"] for entry in _entries(FOLDER / _LIST)}


def _entries(path: Path) -> list[dict[str, Any]]:
    entries = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert isinstance(entries, list), path
    return entries


def _sentence(topic: str, entry: dict[str, Any]) -> Sentence:
    assert entry.keys() <= _KEYS, f"{topic}: {entry}"
    finds = entry.get("finds", ())
    return Sentence(
        topic,
        str(entry["ask"]),
        (finds,) if isinstance(finds, str) else tuple(finds),
        bool(entry.get("contradicts", False)),
        tuple(entry.get("misses", ())),
        Status(entry.get("expect", "answered")),
    )
