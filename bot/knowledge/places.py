"""Where in a text a node, a line, a record's dash begins and ends; offsets count characters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .changes import Path
from .nodes import ListNode, MapNode, Node, TextNode


@dataclass(frozen=True, slots=True)
class Splice:
    """A piece of a text and what takes its place."""

    start: int
    """Offset of the first character that goes."""
    end: int
    """Offset just past the last one."""
    text: str

    def into(self, text: str) -> str:
        """Return the text with the piece replaced."""
        return text[: self.start] + self.text + text[self.end :]


def newline_of(text: str) -> str:
    """Return the line end that the text has."""
    return "\r\n" if "\r\n" in text else "\n"


def line_start(text: str, offset: int) -> int:
    """Return where the line at an offset begins."""
    return text.rfind("\n", 0, offset) + 1


def line_end(text: str, offset: int) -> int:
    """Return where the line at an offset ends, before its line feed."""
    end = text.find("\n", offset)
    end = len(text) if end < 0 else end
    return end - 1 if text[offset:end].endswith("\r") else end


def next_line(text: str, offset: int) -> int:
    """Return where the line after the one at an offset begins; the text's end where there is none."""
    return text.find("\n", offset) + 1 or len(text)


def column(text: str, offset: int) -> int:
    """Return how far an offset is from the beginning of its line."""
    return offset - line_start(text, offset)


def in_brackets(text: str, node: Node) -> bool:
    """Tell whether a list or a mapping is written in brackets or braces."""
    return not isinstance(node, TextNode) and text[node.start : node.start + 1] in ("[", "{")


def field(node: MapNode, path: Path) -> Node | None:
    """Return what a path leads to, or None."""
    found: Node | None = node
    for key in path:
        found = found.values.get(key) if isinstance(found, MapNode) else None
    return found


def dash_of(text: str, root: Node, node: Node) -> int:
    """Return where the dash of a list's item stands; for one in brackets, where the item begins."""
    if in_brackets(text, root):
        return node.start
    before = root.start
    for item in items_of(root):
        if item is node:
            break
        before = item.end
    margin = column(text, root.start)
    dash = re.compile(rf"^ {{{margin}}}-(?=\s)", re.MULTILINE)
    found = dash.search(text, line_start(text, before) if before == root.start else before, node.start)
    return found.end() - 1 if found else node.start


def record_span(text: str, root: Node, node: Node) -> tuple[int, int]:
    """Return where a record begins and ends: whole lines, with a comment beside the last one."""
    if in_brackets(text, root):
        return node.start, node.end
    return line_start(text, dash_of(text, root, node)), line_end(text, node.end)


def items_of(node: Node | None) -> Sequence[Node]:
    """Return a list's items; of anything else none."""
    return node.items if isinstance(node, ListNode) else ()


def shifted(text: str, by: int) -> str:
    """Return a text with its lines moved to the right, or to the left where ``by`` is negative."""
    if by == 0:
        return text
    lines = text.splitlines(keepends=True)
    if by > 0:
        return "".join(" " * by + line if line.strip() else line for line in lines)
    return "".join(line[min(-by, len(line) - len(line.lstrip(" "))) :] for line in lines)
