"""What most bots do: the best fuzzy ratio over all wordings. Measured against, never used to answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from rapidfuzz.fuzz import WRatio, token_set_ratio
from rapidfuzz.process import extractOne
from rapidfuzz.utils import default_process

Nearest = Callable[[str], tuple[int, float]]
"""From a question to the number of the best wording and its score, 0-1."""


def fuzzy_ratios(texts: Sequence[str]) -> Mapping[str, Nearest]:
    """Return rapidfuzz's usual scorers over wordings, by name."""
    processed = [default_process(text) for text in texts]
    scorers = {"WRatio": WRatio, "token_set_ratio": token_set_ratio}
    return {name: partial(_nearest, processed=processed, scorer=scorer) for name, scorer in scorers.items()}


def _nearest(question: str, *, processed: Sequence[str], scorer: Callable[..., float]) -> tuple[int, float]:
    best = extractOne(default_process(question), processed, scorer=scorer)
    return (best[2], best[1] / 100) if best else (0, 0.0)
