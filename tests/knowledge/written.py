"""Files of records in every manner of writing that editors use, generated; and changes of them."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from bot.knowledge import (
    AddItem,
    AddRecord,
    Change,
    DropField,
    RemoveItem,
    RemoveRecord,
    ReplaceRecord,
    SetField,
    record_text,
)

_LETTERS = "ab но үң7:#-'\"\\,[]{}&*!|>%@?`~=.<«é\U0001f600"
TEXTS = st.text(_LETTERS, min_size=1, max_size=12).map(str.strip).filter(bool)
"""Texts that a careless writer would break a file with."""
IDS = [f"record-{n}" for n in range(6)]
LANGUAGES = ("en", "ru", "ky")
_COMMENTS = st.sampled_from(["", "", "  # why: so", "   #- id: no"])
_LINES = st.sampled_from(["", "", "\n", "\n\n", "# - id: gone\n", "\n  # note: 'x\n"])
Draw = Callable[[st.SearchStrategy[Any]], Any]


def _one_text(draw: Draw, value: str, indent: int, *, bracketed: bool) -> str:
    """Write a text plain, in either quotes, or folded over two lines."""
    ways = [json.dumps(value, ensure_ascii=False), "'" + value.replace("'", "''") + "'"]
    if value[0].isalnum() and not any(mark in value for mark in ":#,[]{}"):
        ways += [value, value]
    if not bracketed:
        ways.append(f">-\n{' ' * (indent + 2)}{value}")
    return str(draw(st.sampled_from(ways)))


def _list(draw: Draw, items: list[str], indent: int) -> str:
    """Write a list in brackets, over one line or several, or with dashes in or below the key's column."""
    way = draw(st.sampled_from(["brackets", "lines", "deep", "level"]))
    if way in ("brackets", "lines"):
        apart = ", " if way == "brackets" else ",\n" + " " * (indent + 4)
        return " [" + apart.join(_one_text(draw, item, indent, bracketed=True) for item in items) + "]"
    margin = indent + (2 if way == "deep" else 0)
    written = (_one_text(draw, item, margin, bracketed=False) for item in items)
    return "".join(f"\n{' ' * margin}- {one}{_comment(draw, one)}" for one in written)


def _comment(draw: Draw, after: str) -> str:
    """Draw a comment to stand beside a text; in a folded one it would be part of it."""
    return "" if ">-\n" in after else str(draw(_COMMENTS))


def _field(draw: Draw, key: str, value: Any, indent: int) -> str:
    if isinstance(value, dict):
        if draw(st.booleans()):
            pairs = (f"{name}: {_braced(draw, one)}" for name, one in value.items())
            return f"{key}: {{{', '.join(pairs)}}}"
        inner = (_field(draw, name, one, indent + 2) for name, one in value.items())
        return f"{key}:" + "".join(f"\n{' ' * (indent + 2)}{line}" for line in inner)
    if isinstance(value, list):
        return f"{key}:{_list(draw, value, indent)}"
    return f"{key}: {_one_text(draw, value, indent, bracketed=False)}"


def _braced(draw: Draw, value: Any) -> str:
    if isinstance(value, list):
        return "[" + ", ".join(_one_text(draw, item, 0, bracketed=True) for item in value) + "]"
    return _one_text(draw, value, 0, bracketed=True)


_WORDINGS = st.lists(TEXTS, min_size=1, max_size=3, unique=True)


@st.composite
def record(draw: Draw, id_: str) -> dict[str, Any]:
    """Draw a record's data."""
    data: dict[str, Any] = {"id": id_, "answer": {"en": draw(TEXTS)}, "status": "draft"}
    for key, strategy in (
        ("questions", st.dictionaries(st.sampled_from(LANGUAGES), _WORDINGS, min_size=1)),
        ("about", _WORDINGS),
        ("quotes", _WORDINGS),
        ("as_of", TEXTS),
    ):
        if draw(st.booleans()):
            data[key] = draw(strategy)
    if draw(st.booleans()):
        data["answer"]["ky"] = draw(TEXTS)
    return data


@st.composite
def file(draw: Draw) -> tuple[str, dict[str, dict[str, Any]]]:
    """Draw a file: its text, and its records by id."""
    records = {
        id_: draw(record(id_)) for id_ in draw(st.lists(st.sampled_from(IDS[:4]), max_size=3, unique=True))
    }
    margin = draw(st.sampled_from([0, 0, 2]))
    text = str(draw(_LINES))
    for data in records.values():
        lines = [_field(draw, key, value, margin + 2) for key, value in data.items()]
        text += " " * margin + "- " + f"\n{' ' * (margin + 2)}".join(lines)
        text += _comment(draw, lines[-1]) + "\n" + draw(_LINES)
    if draw(st.integers(0, 5)) == 0:
        text = text.replace("\n", "\r\n")
    return text, records


@st.composite
def change(draw: Draw, records: dict[str, dict[str, Any]]) -> Change:
    """Draw a change that can be made."""
    if not records or draw(st.integers(0, 5)) == 0:
        new = draw(st.sampled_from([id_ for id_ in IDS if id_ not in records]))
        return AddRecord(new, record_text(draw(record(new))))
    id_ = draw(st.sampled_from(sorted(records)))
    data = records[id_]
    paths: list[tuple[str, ...]] = [(key,) for key in data if key not in ("id", "answer", "status")]
    paths += [("questions", language) for language in data.get("questions", {})]
    lists = {path: value for path in paths if isinstance(value := _at(data, path), list)}
    ways = [_set_text(id_), _set_list(id_), _add_item(id_, data), _add_item(id_, data)]
    ways += [st.just(RemoveRecord(id_)), record(id_).map(lambda new: ReplaceRecord(id_, record_text(new)))]
    if paths:
        ways.append(st.sampled_from(paths).map(lambda path: DropField(id_, path)))
    if lists:
        takes = [RemoveItem(id_, path, item) for path, items in lists.items() for item in items]
        ways.append(st.sampled_from(takes))
    made: Change = draw(st.one_of(ways))
    return made


_LIST_PATHS: list[tuple[str, ...]] = [("about",), ("quotes",), *(("questions", one) for one in LANGUAGES)]
_TEXT_PATHS: list[tuple[str, ...]] = [("status",), ("as_of",), ("answer", "en"), ("answer", "ru")]


def _set_text(id_: str) -> st.SearchStrategy[Change]:
    return st.builds(SetField, st.just(id_), st.sampled_from(_TEXT_PATHS), TEXTS)


def _set_list(id_: str) -> st.SearchStrategy[Change]:
    return st.builds(SetField, st.just(id_), st.sampled_from(_LIST_PATHS), _WORDINGS.map(tuple))


@st.composite
def _add_item(draw: Draw, id_: str, data: dict[str, Any]) -> Change:
    path = draw(st.sampled_from(_LIST_PATHS))
    had = _at(data, path) or []
    return AddItem(id_, path, draw(TEXTS.filter(lambda text: text not in had)))


def _at(data: dict[str, Any], path: tuple[str, ...]) -> Any:
    found: Any = data
    for key in path:
        found = found.get(key) if isinstance(found, dict) else None
    return found
