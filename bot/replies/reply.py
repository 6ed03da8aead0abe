"""What the bot says: one value for every place that shows it."""

from __future__ import annotations

from dataclasses import dataclass

from .blocks import Block, Row
from .html import html_parts
from .plain import plain, plain_parts


@dataclass(frozen=True, slots=True)
class Reply:
    """Blocks of text from top to bottom, and rows of buttons below the last of them."""

    blocks: tuple[Block, ...]
    buttons: tuple[Row, ...] = ()

    def html_parts(self) -> list[str]:
        """Write the reply in Telegram's HTML: one message a part, each within Telegram's limits."""
        return html_parts(self.blocks)

    def plain_parts(self) -> list[str]:
        """Write the same messages without markup, for when Telegram refuses the HTML."""
        return plain_parts(self.blocks)

    def plain(self) -> str:
        """Write the whole reply as one plain text; questions on offer are listed where buttons would be."""
        return plain(self.blocks)
