"""What a reply is worth: right, assisted, abstained or wrong, and why a miss was missed."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from functools import cache

from bot.answering.deciding import Judged
from bot.model import KnowledgeBase, Outcome, Quote, Status, Veto
from bot.replies import render_outcome, render_vetoes
from bot.replies.proof import shown_quotes

from .files import Turn

_REFUSALS = (Status.NOT_REPORTED, Status.OFF_TOPIC, Status.SMALLTALK)


class Verdict(StrEnum):
    """What a reply is worth to the reader; ``wrong`` hurts most."""

    RIGHT = "right"
    ASSISTED = "assisted"
    ABSTAINED = "abstained"
    WRONG = "wrong"


class Judge:
    """Judges outcomes against gold evidence found in a base's articles."""

    def __init__(self, base: KnowledgeBase) -> None:
        self._base = base
        self._shown = cache(self._show)

    def verdict(self, turn: Turn, outcome: Outcome) -> Verdict:
        """Return what an outcome is worth as the reply to a turn."""
        if turn.kind in ("unanswerable", "smalltalk"):
            if outcome.status in _REFUSALS:
                return Verdict.RIGHT
            return Verdict.WRONG if outcome.status is Status.ANSWERED else Verdict.ABSTAINED
        if outcome.status is Status.ANSWERED:
            return Verdict.RIGHT if self.proves(turn, outcome.facts) else Verdict.WRONG
        if outcome.status is Status.SUGGESTED and any(self.proves(turn, (f,)) for f in outcome.suggestions):
            return Verdict.ASSISTED
        return Verdict.ABSTAINED

    def proves(self, turn: Turn, facts: Iterable[str]) -> bool:
        """Tell whether facts, shown together, hold the evidence and an accepted answer."""
        if turn.kind not in ("answerable", "false_premise"):
            return False
        text, quotes = self._shown(tuple(facts))
        return any(a in text for a in turn.answer_any) and any(
            quote.start < end and start < quote.end and quote.article == article
            for evidence in turn.evidence
            for article, start, end in self._places(evidence)
            for quote in quotes
        )

    def cause(self, turn: Turn, outcome: Outcome, judged: Judged) -> str:
        """Return why the right reply was missed, in a few words."""
        if turn.kind in ("unanswerable", "smalltalk"):
            return "asserted" if outcome.status is Status.ANSWERED else "offered"
        places = [n for n, c in enumerate(judged.contenders) if self.proves(turn, (c.fact,))]
        if not places:
            return "not retrieved"
        if judged.contenders[places[0]].finding.objections and outcome.status is not Status.ANSWERED:
            first = judged.contenders[places[0]].finding.objections[0]
            return "vetoed: " + render_vetoes([Veto(first.ground, first.said)], "en")
        return f"ranked {places[0] + 1}" if outcome.status is Status.ANSWERED else "under threshold"

    def _show(self, facts: tuple[str, ...]) -> tuple[str, tuple[Quote, ...]]:
        text = render_outcome(Outcome(Status.ANSWERED, "en", facts=facts), self._base, "en").plain().lower()
        return text, shown_quotes([self._base.facts[fact] for fact in facts], self._base)

    def _places(self, evidence: str) -> list[tuple[str, int, int]]:
        found = []
        for article in self._base.articles.values():
            start = article.text.find(evidence)
            if start >= 0:
                found.append((article.slug, start, start + len(evidence)))
        return found
