"""Changes of one record spliced into its file's text: every character outside the span stays what it is.

Where to cut is read from the parsed tree, whose nodes know their places (``spans``). What comes of it is
parsed again and must be the former data with the one change, or the change is refused: no comment, blank
line or other record is ever lost to it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .changes import (
    AddItem,
    AddRecord,
    Change,
    ChangeError,
    DropField,
    RemoveItem,
    ReplaceRecord,
    SetField,
    data_after,
    data_of,
    id_of,
    records_of,
)
from .nodes import ListNode, MapNode, Node
from .places import Splice, field, items_of, record_span
from .problems import KnowledgeError, Report, shown
from .spans import spans
from .strict import parse


def edited(text: str, changes: Iterable[Change], file: str) -> str:
    """Return a file's text after some changes, one after another; empty where nothing is left in it.

    ``file`` is its name for messages. Raises KnowledgeError: a change that cannot be made (ChangeError), or
    a text that is no strict YAML.
    """
    for change in changes:
        text = splice(text, change, file).into(text)
    return text


def records_in(text: str, file: str) -> dict[str, str]:
    """Return the records of a file by id, each in whole lines as it stands there.

    Raises KnowledgeError where the text is no strict YAML.
    """
    root = _parsed(text, file)
    return {id_of(node): text[slice(*record_span(text, root, node))] for node in records_of(root)}


def splice(text: str, change: Change, file: str) -> Splice:
    """Find the splice that makes a change; raises as ``edited`` does."""
    root = _parsed(text, file)
    node = next((node for node in records_of(root) if id_of(node) == change.record), None)
    _check(change, node, root, file)
    wanted = data_after(_items(root), change, _put_in(change, file))
    for found in spans(text, root, node, change):
        if _reads_as(found.into(text), wanted, file):
            return found
    line = node.line if node else 1
    message = f"{change.record} cannot be changed so that all else stays as it is; expected a plain text"
    raise ChangeError(file, line, message)


def _parsed(text: str, file: str) -> Node:
    """Read a text strictly; a key that is there twice would make two of one change."""
    report = Report()
    root = parse(text, report.file(file))
    if report.problems:
        raise KnowledgeError(report.problems)
    return root


def _items(root: Node) -> list[Any]:
    data = data_of(root)
    return data if isinstance(data, list) else []


def _reads_as(text: str, wanted: list[Any], file: str) -> bool:
    try:
        return _items(_parsed(text, file)) == wanted
    except KnowledgeError:
        return False


def _put_in(change: Change, file: str) -> Any:
    """Return the data of a record that is put in, which must stand in its text by itself."""
    if not isinstance(change, AddRecord | ReplaceRecord):
        return None
    nodes = records_of(_parsed(change.text, file))
    if [id_of(node) for node in nodes] != [change.record]:
        raise ChangeError(file, 1, f"what is put in is not {change.record} alone; expected that record")
    return data_of(nodes[0])


def _check(change: Change, node: MapNode | None, root: Node, file: str) -> None:
    """Raise where there is nothing to change, or nothing to change it to."""
    if any(not isinstance(item, MapNode) for item in items_of(root)) or isinstance(root, MapNode):
        raise ChangeError(file, root.line, "the file is no list of records; expected '- id: ...'")
    if node is None:
        if not isinstance(change, AddRecord):
            raise ChangeError(file, 1, f"there is no record {shown(change.record)}; expected one of the file")
    elif isinstance(change, AddRecord):
        raise ChangeError(file, node.line, f"{change.record} is there already; expected an id of its own")
    elif complaint := _complaint(change, node):
        raise ChangeError(file, node.line, complaint)


def _complaint(change: Change, node: MapNode) -> str:
    """Say why a field cannot be changed so; empty where it can."""
    if not isinstance(change, SetField | DropField | AddItem | RemoveItem):
        return ""
    path = " ".join(change.path)
    found, holder = field(node, change.path), field(node, change.path[:-1])
    items = data_of(found) if isinstance(found, ListNode) else []
    complaints = {
        "an id is never changed; expected another field": path in ("", "id"),
        f"{change.record} has no {path}; expected a field that it has": isinstance(change, DropField)
        and found is None,
        f"{path} has no such item; expected one that it has": isinstance(change, RemoveItem)
        and change.item not in items,
        f"{path} has that item already; expected a new one": isinstance(change, AddItem)
        and change.item in items,
        f"{path} holds no list; expected one": isinstance(change, AddItem)
        and not isinstance(found, ListNode | None),
        f"{path} is in no mapping; expected one": not isinstance(holder, MapNode | None),
    }
    return next((told for told, is_so in complaints.items() if is_so), "")
