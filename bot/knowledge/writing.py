"""Texts, lists and records as YAML, in the manner in which the files of the base are written.

A text goes plain where it may, in quotes where it must. Which of the two a file gets is tried: what is
spliced in is parsed again, and a form that does not read as it was meant is passed over for the next.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bot.model import LANGUAGES

WIDTH = 110
"""Columns after which a list in brackets goes on in the next line."""
ORDER = (
    *("id", "kind", "answer", "says", "quotes", "names", "descriptions", "relations", "questions", "refutes"),
    *("about", "asks", "claim", "attributed_to", "when", "as_of", "review_by", "status"),
)
"""Keys of records in the order in which the template has them."""
IN_BRACKETS = frozenset({"about", "asks", "names", "descriptions"})
QUOTED = frozenset({"quotes"})

_PLAIN = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`.=~<][^\n]*")
_NOT_PLAIN = re.compile(r":(\s|$)|\s#|\s$")
_BRACKETS = re.compile(r"[,\[\]{}:?]")


def scalars(value: str, like: str = "", *, bracketed: bool = False) -> Iterator[str]:
    """Yield the ways to write a text on one line, best first.

    ``like`` is how its neighbour is written; ``bracketed`` where the text stands in brackets or braces.
    """
    double = json.dumps(value, ensure_ascii=False)
    single = "'" + value.replace("'", "''") + "'"
    quoted = (single, double) if like.startswith("'") or ('"' in value or "\\" in value) else (double, single)
    plain = (
        _PLAIN.fullmatch(value)
        and not _NOT_PLAIN.search(value)
        and not (bracketed and _BRACKETS.search(value))
    )
    if plain and not like.startswith(('"', "'")):
        yield value
    yield from quoted


def scalar(value: str, like: str = "", *, bracketed: bool = False) -> str:
    """Return the best way to write a text."""
    return next(scalars(value, like, bracketed=bracketed))


def bracket_list(items: Sequence[str]) -> str:
    """Return a list in brackets."""
    return f"[{', '.join(scalar(item, bracketed=True) for item in items)}]"


def bracketed(value: Any) -> str:
    """Return a text, a list of texts or a mapping of such on one line."""
    if isinstance(value, str):
        return scalar(value, bracketed=True)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {bracketed(one)}" for key, one in value.items()) + "}"
    return bracket_list(value)


def field_lines(key: str, value: Any, indent: str, step: str = "  ") -> list[str]:
    """Return a key and its value as lines; ``value`` is a text, a list of texts, or a mapping of such."""
    if isinstance(value, str):
        return [f"{indent}{key}: {scalar(value)}"]
    if isinstance(value, Mapping):
        inner = [
            line
            for name in sorted(value, key=place)
            for line in _inner(key, name, value[name], indent + step, step)
        ]
        return [f"{indent}{key}:", *inner]
    if key in IN_BRACKETS or not value:
        return [f"{indent}{key}: {bracket_list(value)}"]
    like = '"' if key in QUOTED else ""
    return [f"{indent}{key}:", *(f"{indent}{step}- {scalar(item, like)}" for item in value)]


def _inner(key: str, name: str, value: Any, indent: str, step: str) -> list[str]:
    """Return one language's lines; names are lists in brackets there, too."""
    if key in IN_BRACKETS and not isinstance(value, str):
        return [f"{indent}{name}: {bracket_list(value)}"]
    return field_lines(name, value, indent, step)


def record_text(fields: Mapping[str, Any]) -> str:
    """Return a record as it stands in a file by itself, without a line feed at its end."""
    lines = [line for key in sorted(fields, key=place) for line in field_lines(key, fields[key], "  ")]
    return "- " + "\n".join(lines)[2:]


def place(key: str) -> tuple[int, str]:
    """Return where a key goes among its neighbours, for sorting."""
    for order in (ORDER, LANGUAGES):
        if key in order:
            return order.index(key), key
    return len(ORDER), key
