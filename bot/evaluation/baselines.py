"""Our answers beside what simpler means reach on the same base and questions, in the same run.

Each baseline takes the best stored wording and shows its fact from a score on; the threshold is chosen on
these very questions, in its favour. Where the best wording is none of a fact (an unknown, small talk), it
refuses.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from bot.answering import Answerer
from bot.matching import Analyser, Encoder, Kind
from bot.matching.entries import Wording, wordings
from bot.matching.fuzzy import Nearest, fuzzy_ratios
from bot.matching.index import WordingIndex
from bot.matching.terms import stems_and_groups
from bot.model import Status

from .bootstrap import Share, separation, share
from .calibrate import COST_OF_WRONG
from .files import Dialog, Turn
from .judge import Judge
from .run import run


@dataclass(frozen=True, slots=True)
class BaselineRow:
    """What one way of answering reaches; shares with their 95% intervals."""

    name: str
    top: Share
    """Of the answerable questions, those whose best candidate is right, whatever its score."""
    right: Share
    """Of the answerable questions, those answered rightly at the threshold."""
    refused: Share
    """Of the unanswerable questions, those refused at the threshold."""
    wrong: Share
    """Of all questions, those answered wrongly at the threshold."""
    separates: Share
    """Area under the ROC curve of the score: 1 tells answerable from unanswerable, 0.5 guesses."""


@dataclass(frozen=True, slots=True)
class _Reply:
    """What one question came to."""

    right: bool
    """The best candidate is right."""
    score: float
    shown: bool


def baselines(answerer: Answerer, encoder: Encoder | None, dialogs: Iterable[Dialog]) -> list[BaselineRow]:
    """Return our row and one for each baseline; the semantic one only where there is an encoder.

    Small talk is left out. The baselines see each turn by itself.
    """
    dialogs = list(dialogs)
    turns = [turn for dialog in dialogs for turn in dialog.turns if turn.kind != "smalltalk"]
    stored = list(wordings(answerer.base))
    texts = [wording.text for wording in stored]
    ways: dict[str, Nearest] = {
        **{f"rapidfuzz {name}": nearest for name, nearest in fuzzy_ratios(texts).items()},
        "BM25": _bm25(stored, answerer.matcher.analyser),
    }
    if encoder is not None:
        ways[f"{encoder.name}, nearest wording"] = _nearest_vector(texts, encoder)
    judge = Judge(answerer.base)
    rows = [_row("this bot", turns, _ours(answerer, dialogs, judge))]
    for name, nearest in ways.items():
        replies = [_reply(turn, nearest, stored, judge) for turn in turns]
        rows.append(_row(name, turns, _thresholded(replies)))
    return rows


def _ours(answerer: Answerer, dialogs: Sequence[Dialog], judge: Judge) -> list[_Reply]:
    replies = []
    for scored in run(answerer, dialogs):
        if scored.turn.kind != "smalltalk":
            outcome = scored.outcome
            best = next((c for c in outcome.candidates if c.id in answerer.base.facts), None)
            facts = outcome.facts or ((best.id,) if best else ())
            shown = outcome.status is Status.ANSWERED
            score = outcome.confidence if shown else best.confidence if best else 0.0
            replies.append(_Reply(bool(facts) and judge.proves(scored.turn, facts), score, shown))
    return replies


def _reply(turn: Turn, nearest: Nearest, stored: Sequence[Wording], judge: Judge) -> _Reply:
    """Return the best wording's fact as a reply; a wording of no fact is a refusal."""
    number, score = nearest(turn.text)
    entry = stored[number].entry
    if entry.kind not in (Kind.FACT, Kind.REFUTED):
        return _Reply(right=False, score=0.0, shown=False)
    return _Reply(judge.proves(turn, (entry.id,)), score, shown=True)


def _thresholded(replies: Sequence[_Reply]) -> list[_Reply]:
    """Hide what is below the threshold that gains most: right answers less what wrong ones cost."""
    worth = [(r.score, 1.0 if r.right else -COST_OF_WRONG) for r in replies if r.shown]
    thresholds = sorted({score for score, _ in worth})
    gains = [sum(gain for score, gain in worth if score >= threshold) for threshold in thresholds]
    best = thresholds[int(np.argmax(gains))] if gains and max(gains) > 0 else np.inf
    return [replace(reply, shown=reply.shown and reply.score >= best) for reply in replies]


def _row(name: str, turns: Sequence[Turn], replies: Sequence[_Reply]) -> BaselineRow:
    answerable = [turn.kind != "unanswerable" for turn in turns]
    known = [reply for reply, wanted in zip(replies, answerable, strict=True) if wanted]
    unknown = [reply for reply, wanted in zip(replies, answerable, strict=True) if not wanted]
    return BaselineRow(
        name,
        top=share([reply.right for reply in known]),
        right=share([reply.right and reply.shown for reply in known]),
        refused=share([not reply.shown for reply in unknown]),
        wrong=share([reply.shown and not reply.right for reply in replies]),
        separates=separation([reply.score for reply in replies], answerable),
    )


def _bm25(stored: Sequence[Wording], analyser: Analyser) -> Nearest:
    index = WordingIndex()
    for number, wording in enumerate(stored):
        index.add(str(number), stems_and_groups(analyser.analyse(wording.text, wording.language)))

    def nearest(question: str) -> tuple[int, float]:
        scores = index.scores(stems_and_groups(analyser.analyse(question)))
        return int(scores.argmax()), float(scores.max())

    return nearest


def _nearest_vector(texts: Sequence[str], encoder: Encoder) -> Nearest:
    vectors = encoder.encode(texts)

    def nearest(question: str) -> tuple[int, float]:
        cosines = vectors @ encoder.encode([question])[0]
        return int(cosines.argmax()), float(cosines.max())

    return nearest
