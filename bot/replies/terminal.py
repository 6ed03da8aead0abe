"""Replies in a terminal, by rich. Marks by words and signs, not by colour alone."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from .blocks import Block, Kind, Span, Style, gap
from .printable import printable
from .reply import Reply

_STYLES = {Style.BOLD: "bold", Style.CODE: "cyan"}
_LEADS = {Kind.QUOTE: "|", Kind.CONTEXT: "|", Kind.CHOICE: "-"}
_BLOCK_STYLES = {Kind.QUOTE: "italic", Kind.CONTEXT: "italic", Kind.SMALL: "dim", Kind.SOURCE: "dim"}


def renderable(reply: Reply) -> RenderableType:
    """Give the reply as something that a rich ``Console`` prints."""
    shown: list[RenderableType] = []
    previous: Kind | None = None
    for block in reply.blocks:
        above = 1 if previous is not None and gap(previous, block.kind) == "\n\n" else 0
        shown.append(Padding(_block(block), (above, 0, 0, 0)))
        previous = block.kind
    return Group(*shown)


def _block(block: Block) -> RenderableType:
    text = Text(style=_BLOCK_STYLES.get(block.kind, ""))
    for span in block.spans:
        text.append(printable(span.text), _style(span))
    if block.kind not in _LEADS:
        return text
    line = Table.grid(padding=(0, 1))
    line.add_row(_LEADS[block.kind], text)
    return line


def _style(span: Span) -> str:
    return f"link {printable(span.url)}" if span.url else _STYLES.get(span.style, "")
