"""The places in a text that a change touches, and what to write there.

Each function yields the ways that come into question, best first; ``splice`` takes the first that reads as
it is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from .changes import (
    AddItem,
    AddRecord,
    Change,
    DropField,
    Path,
    RemoveItem,
    RemoveRecord,
    ReplaceRecord,
    SetField,
)
from .nodes import ListNode, MapNode, Node, TextNode
from .places import (
    Splice,
    column,
    dash_of,
    field,
    in_brackets,
    items_of,
    line_end,
    line_start,
    newline_of,
    next_line,
    record_span,
    shifted,
)
from .writing import WIDTH, bracket_list, bracketed, field_lines, place, scalars


def spans(text: str, root: Node, node: MapNode | None, change: Change) -> Iterator[Splice]:
    """Yield the splices that may make a change of a record; ``node`` is None for one that is added."""
    if isinstance(change, AddRecord):
        yield from _add_record(text, root, change.text)
    elif node is None:
        return
    elif isinstance(change, RemoveRecord):
        yield from _remove_record(text, root, node)
    elif isinstance(change, ReplaceRecord):
        start, end = record_span(text, root, node)
        margin = column(text, dash_of(text, root, node))
        yield Splice(start, end, _moved(text, change.text, margin))
    elif isinstance(change, SetField):
        yield from _set(text, node, change.path, change.value)
    elif isinstance(change, AddItem):
        yield from _add_item(text, node, change)
    elif isinstance(change, DropField):
        yield from _drop(text, node, change.path)
    else:
        yield from _remove_item(text, node, change)


def _moved(text: str, record: str, margin: int) -> str:
    """Return a record's text with its dash in the column ``margin``, and with the line ends of ``text``."""
    written = record.rstrip()
    moved = shifted(written, margin - len(written) + len(written.lstrip(" ")))
    return re.sub(r"\r?\n", newline_of(text), moved)


def _below(text: str, offset: int, lines: list[str]) -> Splice:
    """Put lines below the line at an offset; what else stands in that line, a comment say, stays there."""
    at = line_end(text, offset)
    newline = newline_of(text)
    return Splice(at, at, "".join(newline + line for line in lines))


def _add_record(text: str, root: Node, record: str) -> Iterator[Splice]:
    newline = newline_of(text)
    items = items_of(root)
    if in_brackets(text, root):
        if not items:
            yield Splice(root.start, root.end, _moved(text, record, 0))
        return
    put = _moved(text, record, column(text, root.start) if items else 0)
    ended = text.rstrip(" ")
    before = "" if not ended or ended.endswith("\n") else newline
    apart = newline if text.strip() and not ended.endswith(newline * 2) else ""
    close = len(items) > 1 and not _apart(text, root)
    yield Splice(len(text), len(text), before + ("" if close else apart) + put + newline)


def _apart(text: str, root: Node) -> bool:
    """Tell whether blank lines stand between the records of a list."""
    items = items_of(root)
    return any("\n\n" in text[one.end : other.start].replace("\r", "") for one, other in pairwise(items))


def _remove_record(text: str, root: Node, node: MapNode) -> Iterator[Splice]:
    start, items = dash_of(text, root, node), items_of(root)
    if in_brackets(text, root):
        yield from _cut_from_brackets(root, items, list(items).index(node))
        return
    if len(items) == 1:
        rest = text[:start] + text[line_end(text, node.end) :]
        yield Splice(start, node.end, "[]") if rest.strip() else Splice(0, len(text), "")
        return
    first, end = line_start(text, start), next_line(text, node.end)
    after = end
    while after < len(text) and not text[after : line_end(text, after)].strip():
        after = next_line(text, after)
    if after == len(text):  # the last one takes the blank lines before it along
        while first and not text[line_start(text, first - 1) : first].strip():
            first = line_start(text, first - 1)
    yield Splice(first, after, "")


def _set(text: str, node: MapNode, path: Path, value: str | tuple[str, ...]) -> Iterator[Splice]:
    holder = field(node, path[:-1])
    old = field(node, path)
    if not isinstance(holder, MapNode) or old is None:
        yield from _insert(text, node, path, value)
    elif isinstance(value, str):
        written = text[old.start : old.end]
        before = "" if text[old.start - 1] in " \t" or not old.start else " "
        for new in scalars(value, written, bracketed=in_brackets(text, holder)):
            yield Splice(old.start, old.end, before + new)
    elif in_brackets(text, old) or not isinstance(old, ListNode):
        yield Splice(old.start, old.end, bracket_list(value))
    else:
        margin = newline_of(text) + " " * column(text, old.start)
        lines = (f"- {_like(text, old, item)}" for item in value)
        yield Splice(old.start, old.end, margin.join(lines))


def _like(text: str, items: ListNode, value: str) -> str:
    """Write a text as the last item of a list is written."""
    like = text[items.items[-1].start : items.items[-1].end] if items.items else ""
    return next(scalars(value, like, bracketed=in_brackets(text, items)))


def _insert(text: str, node: MapNode, path: Path, value: Any) -> Iterator[Splice]:
    """Put a field in where there is none, with the mapping around it where that is missing, too."""
    holder = field(node, path[:-1])
    if not isinstance(holder, MapNode):
        yield from _insert(text, node, path[:-1], {path[-1]: value})
        return
    key = path[-1]
    before = [name for name in holder.keys if place(name) < place(key)] or list(holder.keys)
    last = max((holder.values[name] for name in before), key=lambda found: found.end, default=None)
    if last is None:
        return
    if in_brackets(text, holder):
        yield Splice(last.end, last.end, f", {key}: {bracketed(value)}")
        return
    margin = " " * column(text, next(iter(holder.keys.values())).start)
    likes_brackets = len(path) > 1 and any(
        isinstance(other, ListNode) and in_brackets(text, other) for other in holder.values.values()
    )
    lines = [f"{margin}{key}: {bracketed(value)}"] if likes_brackets else field_lines(key, value, margin)
    yield _below(text, last.end, lines)


def _add_item(text: str, node: MapNode, change: AddItem) -> Iterator[Splice]:
    items = field(node, change.path)
    if not isinstance(items, ListNode):
        yield from _insert(text, node, change.path, (change.item,))
        return
    if not items.items:
        yield Splice(items.start, items.end, bracket_list((change.item,)))
        return
    last = items.items[-1]
    written = text[last.start : last.end]
    for new in scalars(change.item, written, bracketed=in_brackets(text, items)):
        if in_brackets(text, items):
            yield Splice(last.end, last.end, _comma(text, items, new) + new)
        else:
            margin = " " * column(text, dash_of(text, items, last))
            yield _below(text, last.end, [f"{margin}- {new}"])


def _comma(text: str, items: ListNode, new: str) -> str:
    """Return the comma before an item that is added, with a new line where the present one is full."""
    last = items.items[-1]
    if column(text, last.end) + len(new) + 3 <= WIDTH or len(items.items) == 1:
        return ", "
    return "," + newline_of(text) + " " * column(text, items.items[0].start)


def _remove_item(text: str, node: MapNode, change: RemoveItem) -> Iterator[Splice]:
    items = field(node, change.path)
    if not isinstance(items, ListNode):
        return
    if len(items.items) == 1:
        yield from _drop(text, node, change.path)
        return
    number = next(n for n, item in enumerate(items.items) if getattr(item, "value", None) == change.item)
    if in_brackets(text, items):
        yield from _cut_from_brackets(items, items.items, number)
        return
    item = items.items[number]
    dash = dash_of(text, items, item)
    if text[line_start(text, dash) : dash].strip():  # beside another dash or a key
        yield Splice(dash, dash_of(text, items, items.items[number + 1]), "")
    else:
        yield Splice(line_start(text, dash), next_line(text, item.end), "")


def _cut_from_brackets(whole: Node, items: Sequence[Node], number: int) -> Iterator[Splice]:
    """Take an item, or a pair, out of brackets with the comma that goes with it."""
    if len(items) == 1:
        yield Splice(whole.start + 1, whole.end - 1, "")
    elif number:
        yield Splice(items[number - 1].end, items[number].end, "")
    else:
        yield Splice(items[0].start, items[1].start, "")


def _drop(text: str, node: MapNode, path: Path) -> Iterator[Splice]:
    holder = field(node, path[:-1])
    if not isinstance(holder, MapNode):
        return
    if len(holder.keys) == 1 and len(path) > 1:
        yield from _drop(text, node, path[:-1])
        return
    names = list(holder.keys)
    number = names.index(path[-1])
    key, value = holder.keys[path[-1]], holder.values[path[-1]]
    if in_brackets(text, holder):
        pairs = [_pair(holder, name) for name in names]
        yield from _cut_from_brackets(holder, pairs, number)
    elif number == 0:
        yield Splice(key.start, holder.keys[names[1]].start, "")
    else:
        yield Splice(line_start(text, key.start), next_line(text, max(value.end, key.end)), "")


def _pair(holder: MapNode, name: str) -> Node:
    """Return a key with its value as one stretch of text."""
    key, value = holder.keys[name], holder.values[name]
    return TextNode("", key.line, key.start, max(key.end, value.end), folded=False)
