"""From parser events to a tree of texts, lists and mappings, without recursion and with bounds."""

from __future__ import annotations

import re
from typing import Any

import yaml

from .nodes import ListNode, MapNode, Node, TextNode
from .problems import FileReport, RefusedError, shown

MAX_DEPTH = 20
MAX_VALUES = 10_000
"""Keys included. A topic of 30 facts has about 1,000."""

FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff\ufffe\uffff]"
)
"""Control characters, bidi overrides (they show a text in another order than it has), half characters."""

_IN_QUOTES = "expected the text itself, in quotes if it starts with"


class TreeBuilder:
    """Puts the events of one file together; the open lists and mappings are on a stack of its own."""

    def __init__(self, text: str, report: FileReport) -> None:
        self.root: Node | None = None
        """The whole tree once all events are taken; None for an empty file."""
        self._text = text
        self._report = report
        self._open: list[ListNode | MapNode] = []
        self._keys: list[TextNode | None] = []
        """Beside each open collection: the key of a mapping that waits for its value."""
        self._documents = 0
        self._values = 0

    def take(self, event: Any) -> bool:
        """Add one event of PyYAML and tell whether it was the last one.

        Raises RefusedError where it is none that strict YAML has.
        """
        kind = type(event)
        if kind is yaml.ScalarEvent:
            self._scalar(event)
        elif kind is yaml.SequenceStartEvent or kind is yaml.MappingStartEvent:
            self._enter(event)
        elif kind is yaml.SequenceEndEvent or kind is yaml.MappingEndEvent:
            self._leave(event)
        elif kind is yaml.AliasEvent:
            self._refuse(event, f"an alias (*{event.anchor}); {_IN_QUOTES} *")
        elif kind is yaml.DocumentStartEvent:
            self._start_document(event)
        return kind is yaml.StreamEndEvent

    def _scalar(self, event: Any) -> None:
        self._check(event)
        value, start, end, style = event.value, event.start_mark, event.end_mark, event.style
        line, first, stop = start.line, start.index, end.index
        if style == '"' and (found := FORBIDDEN.search(value)):
            self._refuse(event, f"invisible character U+{ord(found[0]):04X}; expected text without it")
        elif style in ("|", ">"):  # its end mark is past the blank lines that follow
            stop = first + len(self._text[first:stop].rstrip())
        self._place(TextNode(value, line + 1, first, stop, end.line != line))

    def _enter(self, event: Any) -> None:
        self._check(event)
        if len(self._open) >= MAX_DEPTH:
            self._refuse(event, f"lists or mappings nested deeper than {MAX_DEPTH}; expected at most that")
        node_type = ListNode if type(event) is yaml.SequenceStartEvent else MapNode
        node = node_type(event.start_mark.line + 1, event.start_mark.index, event.end_mark.index)
        if self._open and isinstance(self._open[-1], MapNode) and self._keys[-1] is None:
            self._refuse(event, f"{node.kind} as a key; expected a plain word before ': '")
        self._open.append(node)
        self._keys.append(None)

    def _leave(self, event: Any) -> None:
        node = self._open.pop()
        self._keys.pop()
        if event.end_mark.index > event.start_mark.index:  # a bracket; a block ends past comments
            node.end = event.end_mark.index
        else:
            last = list(node.values.values()) if isinstance(node, MapNode) else node.items
            node.end = last[-1].end if last else node.end
        self._place(node)

    def _place(self, node: Node) -> None:
        parent = self._open[-1] if self._open else None
        if parent is None:
            self.root = node
        elif isinstance(parent, ListNode):
            parent.items.append(node)
        elif key := self._keys[-1]:
            self._keys[-1] = None
            self._add(parent, key, node)
        elif isinstance(node, TextNode):
            self._check_key(node)
            self._keys[-1] = node

    def _check_key(self, key: TextNode) -> None:
        if not key.value or key.folded or key.value == "<<":
            message = f"{shown(key.value)} as a key; expected a plain word before ': '"
            raise RefusedError(self._report.name, key.line, message)

    def _add(self, parent: MapNode, key: TextNode, value: Node) -> None:
        if key.value in parent.keys:
            first = parent.keys[key.value].line
            message = f"the key {shown(key.value)} is there twice (first on line {first}); expected once"
            self._report.add(key.line, message)
        else:
            parent.keys[key.value] = key
            parent.values[key.value] = value

    def _start_document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            self._refuse(event, "a second document ('---'); expected one a file")
        if event.version or event.tags:
            self._refuse(event, "a directive ('%'); expected none")

    def _check(self, event: Any) -> None:
        self._values += 1
        if self._values > MAX_VALUES:
            self._refuse(event, f"more than {MAX_VALUES:,} values; expected fewer: divide the file")
        if event.anchor is not None:
            self._refuse(event, f"an anchor (&{event.anchor}); {_IN_QUOTES} &")
        if event.tag is not None:
            self._refuse(event, f"a tag ({shown(event.tag)}); {_IN_QUOTES} !")

    def _refuse(self, event: Any, message: str) -> None:
        raise RefusedError(self._report.name, event.start_mark.line + 1, message)
