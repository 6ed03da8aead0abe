"""Blocks as plain text: for pipes, scripts, and for Telegram when it refuses a message's markup."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from .blocks import Block, Kind, Span, gap
from .html import MESSAGE_LIMIT, packed
from .printable import printable

_LEADS = {Kind.QUOTE: "> ", Kind.CONTEXT: "> ", Kind.CHOICE: "- "}


def plain(blocks: Iterable[Block]) -> str:
    """Join the blocks to one text, quotes marked by ``> ``, what buttons say by ``- ``, links written out."""
    return _joined(
        [Block(block.kind, (Span(printable("".join(map(_written_out, block.spans)))),)) for block in blocks],
        _LEADS,
    )


def plain_parts(blocks: Iterable[Block], first: int = MESSAGE_LIMIT) -> list[str]:
    """Join the blocks to texts of messages without any markup, each within Telegram's limit."""
    shown = packed((block for block in blocks if block.kind is not Kind.CHOICE), first)
    return [_joined(part, {}) for part in shown]


def _joined(blocks: Iterable[Block], leads: Mapping[Kind, str]) -> str:
    texts: list[str] = []
    previous: Kind | None = None
    for block in blocks:
        if previous is not None:
            texts.append(gap(previous, block.kind))
        lead = leads.get(block.kind, "")
        text = "".join(span.text for span in block.spans)
        texts.append("\n".join(lead + line for line in text.split("\n")))
        previous = block.kind
    return "".join(texts)


def _written_out(span: Span) -> str:
    return f"{span.text}: {span.url}" if span.url else span.text
