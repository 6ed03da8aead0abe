"""Finding a quote in its article, character for character; and what comes nearest where it is not there."""

from __future__ import annotations

import re
from bisect import bisect_right
from difflib import SequenceMatcher
from functools import cached_property
from itertools import islice, takewhile

from bot.model import Article, Paragraph, Quote

from .problems import shown

NEAREST_COST = 40
"""What looking for the nearest passage takes from the budget of hints, in its comparisons."""
_SENTENCES = 2_000
"""How many of an article's sentences are looked at for a near miss."""
_SENTENCE = 400
"""Characters of a sentence whose words are counted."""
_COMPARED = 60
"""Words of a quote that are compared; difflib's time grows with the square."""
_NEAR = 0.5
"""Share of equal words from which a passage is worth showing."""
_ALIKE = 20
"""Characters from which two beginnings count as alike, and how many of them are shown."""


class Passages:
    """An article, ready to find quotes in."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self._starts = [paragraph.start for paragraph in article.paragraphs]

    def find(self, quote: str) -> Quote | None:
        """Where the quote stands first, or None. A quote is one line, so it lies within one paragraph."""
        start = self.article.text.find(quote) if quote.strip() and "\n" not in quote else -1
        if start < 0:
            return None
        number = bisect_right(self._starts, start)
        return Quote(quote, self.article.slug, number, start) if number else None

    def nearest(self, quote: str) -> str:
        """Name the passage that comes nearest, as the end of a message: where it is and where they part."""
        number, text = self.nearest_passage(quote)
        return f"paragraph {number} has {_difference(quote, text)}" if text else "no passage comes near"

    def nearest_passage(self, quote: str) -> tuple[int, str]:
        """Return the passage that comes nearest, with its paragraph's number; empty where none does."""
        words = _words(quote)[:_COMPARED]
        wanted = frozenset(words)
        best = sorted(self._sentences, key=lambda found: len(wanted & found[2]), reverse=True)[:3]
        passages = [(paragraph.number, _passage(paragraph.text, at, len(quote))) for paragraph, at, _ in best]
        rated = [(_likeness(words, text), number, text) for number, text in passages]
        likeness, number, text = max(rated, default=(0.0, 0, ""))
        return (number, text) if likeness >= _NEAR else (0, "")

    @cached_property
    def _sentences(self) -> list[tuple[Paragraph, int, frozenset[str]]]:
        """Each sentence's paragraph, its offset there, and its words."""
        found = (
            (paragraph, start, frozenset(_words(paragraph.text[start : start + _SENTENCE])))
            for paragraph in self.article.paragraphs[:_SENTENCES]
            for start in [0, *(gap.end() for gap in re.finditer(r"[.!?]\s+", paragraph.text))]
        )
        return list(islice(found, _SENTENCES))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _passage(text: str, start: int, length: int) -> str:
    """Cut out a piece that ends with a whole word."""
    end = text.find(" ", start + length)
    return text[start:] if end < 0 else text[start:end]


def _likeness(words: list[str], passage: str) -> float:
    """Compare word by word, 0-1."""
    return SequenceMatcher(None, words, _words(passage)[:_COMPARED], autojunk=False).ratio()


def _difference(quote: str, passage: str) -> str:
    """Show the passage, or where both begin alike, the place at which the quote leaves it."""
    common = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(quote, passage, strict=False)))
    if common < _ALIKE:
        return shown(passage, 200)
    place = max(0, common - _ALIKE)
    return f"{shown('…' + passage[place:], 80)} where the quote has {shown('…' + quote[place:], 80)}"
