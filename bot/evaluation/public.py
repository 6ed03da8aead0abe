"""Public sets of short questions as fact bases: an intent is a fact, its training wordings are its questions.

They ask what a fact base asks: does another person's wording find the right fact, is a stranger's question
told from the rest. CLINC150 (Larson and others, 2019) has 150 intents and questions out of scope; BANKING77
(Casanueva and others, 2020) has 77 that lie close together. An intent's name stands
for its fact's answer, of which both heads learn where wordings are few; none of the other rows reads names.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from time import process_time

from bot.matching import Encoder, Matcher
from bot.matching.entries import lessons
from bot.model import KnowledgeBase

from .bootstrap import Share, separation, share
from .synthetic import base_of

SETS = {"clinc150": "CLINC150", "banking77": "BANKING77"}
"""Each set's folder and its name."""


@dataclass(frozen=True, slots=True)
class Published:
    """A row of others to stand beside ours; percentages, NaN where none is published."""

    method: str
    top: Mapping[str, float]
    """By set: percentage of questions whose best intent is right."""
    separates: float | None
    """Out-of-scope AUROC on CLINC150, percent."""
    source: str


_OURS = "measured on seeded parts of the same sets"
_LITERATURE = "Zhang and others, 2021, Few-Shot Intent Detection via Contrastive Pre-Training and Fine-Tuning"
PUBLISHED = (
    Published("rapidfuzz WRatio, best wording", {"clinc150": 10.6, "banking77": 12.7}, 55.0, _OURS),
    Published("rapidfuzz token_set_ratio", {"clinc150": 58.4, "banking77": 53.8}, 77.5, _OURS),
    Published("BM25, three best wordings", {"clinc150": 74.7, "banking77": 70.9}, 89.3, _OURS),
    Published("MiniLM-L6, nearest wording", {"clinc150": 81.6, "banking77": 83.1}, 94.9, _OURS),
    Published("fine-tuned RoBERTa (CPFT), 10-shot", {"clinc150": 94.2, "banking77": 87.2}, None, _LITERATURE),
)


class PublicSetError(Exception):
    """A public set is not where or not as it should be; the message is one plain sentence."""


@dataclass(frozen=True, slots=True)
class PublicSet:
    """Wordings by intent, and other people's questions with their intents; None is out of scope."""

    name: str
    wordings: Mapping[str, tuple[str, ...]]
    questions: tuple[tuple[str, str | None], ...]


@dataclass(frozen=True, slots=True)
class PublicScore:
    """What matching reaches on a public set."""

    top: Share
    """Of the questions in scope, those whose best intent is right."""
    separates: Share
    """Area under the ROC curve of the best intent's strength: questions in scope against the others."""
    milliseconds: float
    """CPU time a question, encoding left out."""
    training: float
    """CPU seconds to train on the wordings, encoding left out."""


def read_public_set(folder: Path) -> PublicSet:
    """Return the set in a folder: ``train_10.jsonl`` and ``validation.jsonl``, lines of text and label.

    Raises ``PublicSetError``.
    """
    wordings: dict[str, list[str]] = {}
    for text, label in _lines(folder / "train_10.jsonl"):
        if label is not None:
            wordings.setdefault(label, []).append(text)
    questions = tuple(_lines(folder / "validation.jsonl"))
    return PublicSet(
        SETS.get(folder.name, folder.name), {k: tuple(v) for k, v in wordings.items()}, questions
    )


def _lines(path: Path) -> list[tuple[str, str | None]]:
    try:
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        return [(row["text"], row["label"]) for row in rows]
    except OSError:
        raise PublicSetError(f"There is no public set at {path}; name its folder: --data DIR.") from None
    except (ValueError, KeyError, TypeError):
        raise PublicSetError(f"{path} is not as expected: JSON lines with text and label.") from None


def knowledge_of(public: PublicSet) -> KnowledgeBase:
    """Return the set as a fact base."""
    return base_of(public.wordings)


def measure(public: PublicSet, encoder: Encoder | None) -> PublicScore:
    """Train on a set's wordings and rank its questions; everything is encoded beforehand, in one go."""
    if encoder is not None:
        encoder.encode([lesson.text for lesson in lessons(knowledge_of(public))])
        encoder.encode([text for text, _ in public.questions])
    start = process_time()
    matcher = Matcher(knowledge_of(public), encoder)
    trained = process_time()
    rankings = [matcher.rank(matcher.analyser.analyse(text), text=text) for text, _ in public.questions]
    asked = process_time()
    known = [label is not None for _, label in public.questions]
    right = [
        ranking.entries[0].entry.id == label
        for ranking, (_, label) in zip(rankings, public.questions, strict=True)
        if label is not None
    ]
    separates = separation([ranking.entries[0].strength for ranking in rankings], known)
    return PublicScore(share(right), separates, 1000 * (asked - trained) / len(rankings), trained - start)
