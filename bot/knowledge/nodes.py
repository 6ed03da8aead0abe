"""The tree of a YAML file as it was written: texts, lists and mappings, each with its place.

Offsets count characters of the file's text; ``text[node.start:node.end]`` is what was written, without
the blank lines and comments that follow it, so that a change can be spliced in and leave the rest alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(slots=True)
class TextNode:
    """A scalar; always a string, whatever it looks like."""

    value: str
    line: int
    """Counted from 1."""
    start: int
    end: int
    folded: bool
    """True where it is written over more than one line."""

    kind = "a text"


@dataclass(slots=True)
class ListNode:
    """A sequence, block or in brackets."""

    line: int
    start: int
    end: int
    items: list[Node] = field(default_factory=list)

    kind = "a list"


@dataclass(slots=True)
class MapNode:
    """A mapping, block or in braces; keys in the order they were written."""

    line: int
    start: int
    end: int
    keys: dict[str, TextNode] = field(default_factory=dict)
    values: dict[str, Node] = field(default_factory=dict)

    kind = "a mapping (key: value)"

    def line_of(self, key: str) -> int:
        """Line of a key; that of the mapping where the key is not there."""
        return self.keys[key].line if key in self.keys else self.line


Node = TextNode | ListNode | MapNode


def texts_under(node: Node | None) -> Iterator[TextNode]:
    """Every text in a value, however nested, in the order written; keys are left out."""
    waiting = [node] if node is not None else []
    while waiting:
        node = waiting.pop()
        if isinstance(node, TextNode):
            yield node
        else:
            inner = node.items if isinstance(node, ListNode) else list(node.values.values())
            waiting.extend(reversed(inner))
