"""Blocks as Telegram's HTML, in parts that Telegram takes.

Telegram counts a message's length in UTF-16 units after its tags are parsed away. So blocks are packed and
cut as plain text first, and each part gets its tags afterwards: no cut can fall into a tag, an entity or a
surrogate pair.
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator
from itertools import pairwise

from bot.model.limits import units

from .blocks import Block, Kind, Span, Style, gap
from .printable import printable

MESSAGE_LIMIT = 4096
"""UTF-16 units in one message, after its entities are parsed."""
CAPTION_LIMIT = 1024
"""The same in the caption of a picture or document."""
ENTITY_LIMIT = 100
"""Entities in one message; Telegram drops the rest without a word."""

_BLOCK_TAGS = {
    Kind.QUOTE: ("<blockquote>", "</blockquote>"),
    Kind.CONTEXT: ("<blockquote expandable>", "</blockquote>"),
    Kind.SMALL: ("<i>", "</i>"),
}
_STYLE_TAGS = {Style.BOLD: ("<b>", "</b>"), Style.CODE: ("<code>", "</code>")}


def escape(text: str) -> str:
    """Escape the text for HTML, in an element or an attribute: the only escaping there is."""
    return html.escape(printable(text), quote=True)


def html_parts(blocks: Iterable[Block], first: int = MESSAGE_LIMIT) -> list[str]:
    """Write the blocks as messages' texts, each within Telegram's limits and each well-formed by itself.

    ``first`` is the first text's own limit, in UTF-16 units.
    """
    shown = packed((block for block in blocks if block.kind is not Kind.CHOICE), first)
    return ["".join(_tagged(part)) for part in shown]


def packed(blocks: Iterable[Block], first: int = MESSAGE_LIMIT) -> list[list[Block]]:
    """Pack the blocks into messages; a block that is longer than a message is cut.

    A heading goes with what follows it.
    """
    parts: list[list[Block]] = []
    for block in _pieces(blocks, first):
        limit = first if len(parts) <= 1 else MESSAGE_LIMIT
        if parts and _fit([*parts[-1], block], limit):
            parts[-1].append(block)
        elif parts and _fit([*parts[-1][-1:], block], MESSAGE_LIMIT) and _ends_in_heading(parts[-1]):
            parts.append([parts[-1].pop(), block])
        else:
            parts.append([block])
    return parts


def _ends_in_heading(part: list[Block]) -> bool:
    """Tell whether the last of several blocks is a heading."""
    return len(part) > 1 and part[-1].kind is Kind.HEADING


def _fit(blocks: list[Block], limit: int) -> bool:
    """Tell whether the blocks make one message of at most ``limit`` UTF-16 units."""
    length = sum(units(span.text) for block in blocks for span in block.spans)
    length += sum(len(gap(one.kind, other.kind)) for one, other in pairwise(blocks))
    return length <= limit and sum(1 + len(block.spans) for block in blocks) <= ENTITY_LIMIT


def _pieces(blocks: Iterable[Block], room: int) -> Iterator[Block]:
    """Yield the blocks with the very texts that will be counted and sent, none too long, none empty.

    ``room`` is the length of the very first piece at most.
    """
    for block in blocks:
        spans = tuple(Span(printable(span.text), span.style, span.url) for span in block.spans)
        for piece in _cut(Block(block.kind, spans), room):
            yield piece
            room = MESSAGE_LIMIT


def _cut(block: Block, limit: int) -> Iterator[Block]:
    """Cut a block into pieces, the first of at most ``limit`` units; blank ones are dropped, not counted."""
    spans, room = list[Span](), limit
    for span in block.spans:
        text = span.text
        while units(text) > room:
            head, text = _split(text, room)
            piece = Block(block.kind, (*spans, Span(head, span.style, span.url)))
            if _has_text(piece):
                yield piece
                limit = MESSAGE_LIMIT
            spans, room = [], limit
        spans.append(Span(text, span.style, span.url))
        room -= units(text)
    if _has_text(last := Block(block.kind, tuple(spans))):
        yield last


def _has_text(block: Block) -> bool:
    return any(span.text.strip() for span in block.spans)


def _split(text: str, room: int) -> tuple[str, str]:
    """Cut the text in two, the first of at most ``room`` units, between words where there are any."""
    end = used = 0
    while used + units(text[end]) <= room:
        used += units(text[end])
        end += 1
    for separator in ("\n", " "):
        # A cut near the start would leave a message almost empty: better through a word.
        at = text.rfind(separator, end // 2, end)
        if at > 0:
            return text[:at], text[at + 1 :]
    return text[:end], text[end:]


def _tagged(blocks: list[Block]) -> Iterator[str]:
    previous: Kind | None = None
    for block in blocks:
        if previous is not None:
            yield gap(previous, block.kind)
        before, after = _BLOCK_TAGS.get(block.kind, ("", ""))
        yield before + "".join(map(_tagged_span, block.spans)) + after
        previous = block.kind


def _tagged_span(span: Span) -> str:
    if span.url.startswith(("https://", "http://")):
        return f'<a href="{escape(span.url)}">{escape(span.text)}</a>'
    before, after = _STYLE_TAGS.get(span.style, ("", ""))
    return before + escape(span.text) + after
