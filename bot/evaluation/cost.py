"""What matching costs: time beside rapidfuzz in the same run, memory, hostile messages, changing a fact."""

from __future__ import annotations

import gc
import tracemalloc
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from time import process_time
from typing import Any

import numpy as np

from bot.answering import Answerer, Context
from bot.matching import Analyser, Matcher
from bot.matching.fuzzy import fuzzy_ratios
from bot.matching.index import WordingIndex
from bot.matching.terms import stems_and_groups
from bot.matching.text import normalise, words
from bot.model import KnowledgeBase

from .synthetic import synthetic_base, synthetic_questions

_QUESTIONS, _FUZZY_QUESTIONS = 400, 30
_LONG = 4096
_LARGE = 50_000
"""From so many wordings on a base counts as large: the targets are those of 100,000."""
_NOW = datetime(2000, 1, 1, tzinfo=UTC)
HOSTILE = {
    "one letter": "a" * _LONG,
    "one word of each letter": " ".join("abcdefghijklmnopqrstuvwxyz" * 79)[:_LONG],
    "made-up words": " ".join(f"{chr(97 + n % 26)}qzx{chr(97 + n // 26 % 26)}rtoq" for n in range(500))[
        :_LONG
    ],
    "slips": ("parlaiment presidnet electoin goverment " * 110)[:_LONG],
    "Cyrillic": ("парлмент прзидент выбры прaвительсво " * 120)[:_LONG],
    "combining characters": ("e" + "\u0301\u0323" * 20) * 100,
    "one to eighteen": "\ufdfa" * _LONG,
    "digits": "1234567890" * 409,
    "full stops": "." * _LONG,
    "questions": ("who is it? " * 400)[:_LONG],
    "quotation marks and line feeds": "\"'\n" * 1365,
    "emoji": "\U0001f469\u200d\U0001f680" * 1365,
}
"""Messages of 4,096 characters that cost a careless matcher seconds."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured cost beside its target."""

    name: str
    value: float
    unit: str
    target: float
    at_least: bool = False
    """The target is a floor, not a ceiling."""

    @property
    def reached(self) -> bool:
        """Whether the target is met."""
        return self.value >= self.target if self.at_least else self.value <= self.target


def costs(sizes: Iterable[int]) -> Iterator[Figure]:
    """Measure made-up bases of so many wordings each, figure by figure; without a semantic model."""
    for size in sizes:
        base = synthetic_base(size)
        questions = synthetic_questions(base, _QUESTIONS)
        answerer = Answerer(base)
        yield from _speed(answerer.matcher, base, questions)
        if size < _LARGE:
            yield _hostile(answerer)
        else:
            yield _change(base)
        del answerer
        yield _memory(base, size)


def _speed(matcher: Matcher, base: KnowledgeBase, questions: Sequence[str]) -> Iterator[Figure]:
    texts = [text for fact in base.facts.values() for text in fact.questions["en"]]
    ours = _milliseconds(lambda text: matcher.rank(matcher.analyser.analyse(text), text=text), questions)
    theirs = _milliseconds(fuzzy_ratios(texts)["WRatio"], questions[:_FUZZY_QUESTIONS])
    size = f"{len(texts):,} wordings"
    large = len(texts) >= _LARGE
    faster = float(np.median(theirs) / np.median(ours))
    yield Figure(f"{size}: faster than WRatio over all", faster, "times", 200 if large else 50, at_least=True)
    yield Figure(f"{size}: 99th percentile, CPU", float(np.percentile(ours, 99)), "ms", 10)


def _hostile(answerer: Answerer) -> Figure:
    """Answer each hostile message in full: split, matched, guarded; the dearest is told."""

    def answer(text: str) -> None:
        answerer.answer(text, context=Context(), now=_NOW)

    answer("who is the presidnet")  # a first slip has the dictionary made a table, once a process
    spent = dict(zip(HOSTILE, _milliseconds(answer, HOSTILE.values()), strict=True))
    worst = max(spent, key=lambda kind: spent[kind])
    return Figure(f"a message of 4,096 characters, dearest kind ({worst})", spent[worst], "ms", 50)


def _change(base: KnowledgeBase) -> Figure:
    """Change one fact: its wordings leave the index, others enter it and the vocabulary."""
    analyser, index = Analyser(base), WordingIndex()
    for fact in base.facts.values():
        _enter(index, analyser, fact.id, fact.questions["en"])
    changed = next(iter(base.facts.values()))

    def change(wordings: Sequence[str]) -> None:
        analyser.learn(Counter(word for text in wordings for word in words(normalise(text))))
        index.remove(changed.id)
        _enter(index, analyser, changed.id, wordings)

    spent = _milliseconds(
        change, [[*changed.questions["en"][1:], f"one more wording {n}"] for n in range(20)]
    )
    return Figure(f"a change of one fact among {len(base.facts):,}", max(spent), "ms", 100)


def _enter(index: WordingIndex, analyser: Analyser, id_: str, wordings: Iterable[str]) -> None:
    for text in wordings:
        index.add(id_, stems_and_groups(analyser.analyse(text)))


def _memory(base: KnowledgeBase, size: int) -> Figure:
    """Measure the memory that a matcher keeps for each wording once asked; the texts are the base's own."""
    Matcher(synthetic_base(100))  # what every base needs: dictionaries, names of countries
    gc.collect()
    tracemalloc.start()
    matcher = Matcher(base)
    matcher.rank(matcher.analyser.analyse("who is it"))
    gc.collect()
    taken = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    del matcher
    return Figure(f"{size:,} wordings: memory for each beyond its text", taken / size, "bytes", 1024)


def _milliseconds(work: Callable[[Any], Any], items: Iterable[Any]) -> list[float]:
    """Return the CPU milliseconds that each item takes."""
    spent = []
    for item in items:
        start = process_time()
        work(item)
        spent.append(1000 * (process_time() - start))
    return spent
