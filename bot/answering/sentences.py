"""The sentence that a quote stands in."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.model import Article, Quote

_END = re.compile(r"[.!?][\"'”’)]*\s+(?=[\"'“‘(]?[A-ZА-ЯЁӨҮҢ0-9])")
_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|St|Sr|Jr|Gen|Col|No|vs|U\.S|г|им|т\.е)\.\s*$")


def sentence_of(article: Article, quote: Quote) -> Quote:
    """Return the whole sentences that a quote touches, as one quote of the same paragraph."""
    paragraph = article.paragraphs[quote.paragraph - 1]
    bounds = [0, *_ends(paragraph.text), len(paragraph.text)]
    first, last = quote.start - paragraph.start, quote.end - paragraph.start
    start = max(bound for bound in bounds if bound <= first)
    end = min(bound for bound in bounds if bound >= last)
    text = paragraph.text[start:end].rstrip()
    return Quote(text, quote.article, quote.paragraph, paragraph.start + start)


@lru_cache(maxsize=4096)
def _ends(paragraph: str) -> tuple[int, ...]:
    """Offsets just past each sentence but the last, an abbreviation's full stop not counted."""
    return tuple(m.end() for m in _END.finditer(paragraph) if not _TITLE.search(paragraph[: m.end()]))
