"""How long the texts of the base and of editors may be, so that a reply with all of them fits a message.

In UTF-16 units, as Telegram counts: a letter is one, most emoji are two. A message holds 4,096; an answer
with a quote and the lines about its source stay below that.
"""

from __future__ import annotations

ANSWER = 1_000
QUOTE = 2_000
WORDING = 256
"""Matching reads no more of a question."""
TYPED_WORDING = 250
"""As an editor types it: there is room for the mark that is put to the first one."""
NAME = 120
"""Of a person, a place, a party."""
TITLE = 300
"""Of an article; its publisher and its credit line as well."""
NOTE = 500
"""What an editor says to readers, authors or the log."""
TEXT = 2_000
"""Any other text."""


def units(text: str) -> int:
    """Length in UTF-16 units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def visible(text: str) -> bool:
    """Tell whether there is anything to read in a text."""
    return any(character.isprintable() and not character.isspace() for character in text)
