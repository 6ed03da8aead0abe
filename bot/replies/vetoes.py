"""The guard's reasons against a fact, in words that an editor can read."""

from __future__ import annotations

from collections.abc import Iterable

from bot.locales import text
from bot.model import Veto

_KEYS = {
    "name": "guard-name",
    "group": "guard-group",
    "number": "guard-number",
    "conflict": "guard-conflict",
    "slot": "guard-slot",
    "counted": "guard-counted",
    "kind": "guard-kind",
    "opposite": "guard-opposite",
    "matter": "guard-matter",
    "order before": "guard-order-before",
    "order after": "guard-order-after",
    "dated before": "guard-dated-before",
    "dated after": "guard-dated-after",
    "future": "guard-future",
    "nothing": "guard-nothing",
    "vague": "guard-vague",
    "source": "guard-source",
    "again": "guard-again",
    "beside": "guard-beside",
}
"""By ground; where it is about an order in time, with that order behind it."""
_SAID = ("said", "more")
"""Names of what was said in the words for a ground."""


def render_vetoes(vetoes: Iterable[Veto], language: str) -> str:
    """Say all of them in one line; empty where there are none."""
    return "; ".join(_reason(veto, language) for veto in vetoes)


def _reason(veto: Veto, language: str) -> str:
    key = _KEYS.get(veto.ground) or _KEYS[f"{veto.ground} {veto.said[0]}"]
    return text(key, language, **dict(zip(_SAID, veto.said, strict=False)))
