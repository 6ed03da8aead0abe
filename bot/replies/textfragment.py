"""Links to the very words: ``#:~:text=`` (the URL Fragment Text Directives draft)."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote as percent_encoded

LONG = 300
"""Characters from which a passage is named by its ends, as browsers themselves do."""
END_WORDS = 5


def link_to_words(url: str, passages: Iterable[str]) -> str:
    """Build the article's address with its passages highlighted; empty where it is no web address."""
    if not url.startswith(("https://", "http://")):
        return ""
    directives = "&".join(f"text={_directive(passage)}" for passage in passages)
    address, _, fragment = url.partition("#")
    return f"{address}#{fragment}:~:{directives}"


def _directive(passage: str) -> str:
    words = passage.split(" ")
    if len(passage) < LONG or len(words) < 2 * END_WORDS:
        return _encoded(passage)
    return f"{_encoded(' '.join(words[:END_WORDS]))},{_encoded(' '.join(words[-END_WORDS:]))}"


def _encoded(text: str) -> str:
    """Percent-encoded, the directive's own signs included: ``-`` marks a prefix or suffix there."""
    return percent_encoded(text, safe="").replace("-", "%2D")
