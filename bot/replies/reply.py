"""What the bot says: one value for every place that shows it."""

from __future__ import annotations

from dataclasses import dataclass

from .blocks import Block, Row
from .html import CAPTION_LIMIT, MESSAGE_LIMIT, html_parts
from .plain import plain, plain_parts


@dataclass(frozen=True, slots=True)
class Reply:
    """Blocks of text from top to bottom, and rows of buttons below the last of them."""

    blocks: tuple[Block, ...]
    buttons: tuple[Row, ...] = ()

    def html_parts(self, *, captioned: bool = False) -> list[str]:
        """Write the reply in Telegram's HTML: one message a part, each within Telegram's limits.

        ``captioned`` where the first part is the caption of a file.
        """
        return html_parts(self.blocks, _first_limit(captioned=captioned))

    def plain_parts(self, *, captioned: bool = False) -> list[str]:
        """Write the same messages without markup, for when Telegram refuses the HTML."""
        return plain_parts(self.blocks, _first_limit(captioned=captioned))

    def plain(self) -> str:
        """Write the whole reply as one plain text; questions on offer are listed where buttons would be."""
        return plain(self.blocks)


def _first_limit(*, captioned: bool) -> int:
    return CAPTION_LIMIT if captioned else MESSAGE_LIMIT
