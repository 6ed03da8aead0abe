"""How the base's own questions came out."""

from __future__ import annotations

from collections.abc import Sequence

from bot.locales import text
from bot.model import Status

from .blocks import Block, Kind, Span, Style, paragraph
from .reply import Reply
from .threshold import status_name
from .wording import shortened

SHOWN = 20
LONGEST_QUESTION = 90

Miss = tuple[str, str, Status, str]
"""A question, the record it is of, how it came out, and the record that was shown instead or nothing."""


def render_self_check(asked: int, right: int, misses: Sequence[Miss], language: str) -> Reply:
    """``/eval``: how many find their own record; those that do not, the misleading ones first."""
    if not asked:
        return Reply((paragraph(text("eval-empty", language)),))
    share = f"{100 * right / asked:.1f}%"
    blocks = [paragraph(text("eval-result", language, right=right, asked=asked, share=share), Style.BOLD)]
    blocks += [_miss(miss, language) for miss in misses[:SHOWN]]
    if len(misses) > SHOWN:
        blocks.append(paragraph(text("eval-more", language, count=len(misses) - SHOWN)))
    return Reply(tuple(blocks))


def _miss(miss: Miss, language: str) -> Block:
    question, owner, status, found = miss
    spans = [Span(f"“{shortened(question, LONGEST_QUESTION)}” "), Span(owner, Style.CODE), Span(" → ")]
    outcome = Span(found, Style.CODE) if found else Span(status_name(status, language))
    return Block(Kind.ITEM, (*spans, outcome))
