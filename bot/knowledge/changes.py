"""What can be changed in a file of records, each change as a value; and what the file's data are afterwards.

A record is a mapping with an ``id`` in a list: a fact, an unknown, an entity. A path leads to a field of it:
``("status",)``, ``("answer", "ru")``, ``("questions", "en")``.

    ChangeError    a change cannot be made: no such record, no such item, a text that no file may hold
"""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import Any

from .nodes import ListNode, MapNode, Node, TextNode
from .problems import KnowledgeError, Problem

Path = tuple[str, ...]
Value = str | tuple[str, ...]
"""A text, or a list of texts."""


class ChangeError(KnowledgeError):
    """A change cannot be made; ``problems`` holds the one reason."""

    def __init__(self, file: str, line: int, message: str) -> None:
        super().__init__([Problem(file, line, message)])


@dataclass(frozen=True, slots=True)
class SetField:
    """Give a field a value, whether or not it had one."""

    record: str
    path: Path
    value: Value


@dataclass(frozen=True, slots=True)
class DropField:
    """Take a field away."""

    record: str
    path: Path


@dataclass(frozen=True, slots=True)
class AddItem:
    """Add a text to the end of a list; the list is made where there is none."""

    record: str
    path: Path
    item: str


@dataclass(frozen=True, slots=True)
class RemoveItem:
    """Take a text out of a list; with its last one the list goes, too."""

    record: str
    path: Path
    item: str


@dataclass(frozen=True, slots=True)
class AddRecord:
    """Append a record."""

    record: str
    text: str
    """The record as it stands in a file by itself: a list of one."""


@dataclass(frozen=True, slots=True)
class RemoveRecord:
    """Take a record away."""

    record: str


@dataclass(frozen=True, slots=True)
class ReplaceRecord:
    """Put another text in a record's place: an earlier one, to undo."""

    record: str
    text: str
    """As in ``AddRecord``; its id is the record's."""


Change = SetField | DropField | AddItem | RemoveItem | AddRecord | RemoveRecord | ReplaceRecord


def data_of(node: Node) -> Any:
    """Return a tree as plain texts, lists and mappings."""
    if isinstance(node, TextNode):
        return node.value
    if isinstance(node, ListNode):
        return [data_of(item) for item in node.items]
    return {key: data_of(value) for key, value in node.values.items()}


def records_of(root: Node) -> list[MapNode]:
    """Return the mappings of a file's list; of an empty file none."""
    return [item for item in root.items if isinstance(item, MapNode)] if isinstance(root, ListNode) else []


def id_of(node: MapNode) -> str:
    """Return a record's id; empty where it has none."""
    found = node.values.get("id")
    return found.value if isinstance(found, TextNode) else ""


def data_after(data: list[Any], change: Change, record: Any) -> list[Any]:
    """Return a file's data as they must be after a change; ``record`` holds those of a text put in."""
    after = copy.deepcopy(data)
    place = next(
        (n for n, old in enumerate(after) if isinstance(old, dict) and old.get("id") == change.record), None
    )
    if place is None:
        return [*after, record]
    if isinstance(change, RemoveRecord):
        del after[place]
    elif isinstance(change, ReplaceRecord):
        after[place] = record
    elif isinstance(change, SetField | DropField | AddItem | RemoveItem):
        _change_field(after[place], change)
    return after


def _change_field(record: dict[str, Any], change: SetField | DropField | AddItem | RemoveItem) -> None:
    *parents, key = change.path
    holder = record
    for parent in parents:
        holder = holder.setdefault(parent, {})
    if isinstance(change, SetField):
        holder[key] = change.value if isinstance(change.value, str) else list(change.value)
    elif isinstance(change, AddItem):
        holder[key] = [*holder.get(key, []), change.item]
    elif isinstance(change, DropField):
        del holder[key]
    else:
        holder[key].remove(change.item)
        if not holder[key]:
            del holder[key]
    if not holder and parents:
        _change_field(record, DropField(change.record, change.path[:-1]))
