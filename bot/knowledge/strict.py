"""Strict YAML: a file's events become texts, lists and mappings with their places, and nothing else.

``yaml.safe_load`` reads ``no`` as False, ``12:30`` as 750 and ``1.10`` as 1.1, keeps the last of two equal
keys without a word, spends seconds on an alias bomb of 500 bytes and overflows the stack on nested brackets.
So the parser's events are taken instead of its objects: they resolve nothing and need no recursion. Anchors,
aliases, tags, directives, second documents, merge keys and keys that are no plain word are refused.

What bounds the time is checked before parsing (characters, lines, their length) and while parsing (values,
depth).
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from .builder import FORBIDDEN, TreeBuilder
from .explain import refusal
from .nodes import Node, TextNode
from .problems import FileReport, RefusedError

MAX_LINES = 20_000
MAX_LINE_LENGTH = 10_000
"""In characters."""

_LINE_BREAKS = re.compile("[\u2028\u2029]|\r(?!\n)")
"""What YAML counts as a new line and an editor's screen does not: lines would be miscounted."""

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml's parser, 18 times as fast, where PyYAML was built with it. Only its events are used."""


def parse(text: str, report: FileReport) -> Node:
    """Read one file's text into its tree; an empty file gives an empty text.

    A key written twice is noted in the report, and the first one counts.

    Raises RefusedError, with the place and the reason, where the text is no strict YAML.
    """
    check_characters(text, report.name)
    _check_size(text, report.name)
    builder = TreeBuilder(text, report)
    try:
        loader = LOADER(text)
        while not builder.take(loader.get_event()):
            pass
    except yaml.YAMLError as error:
        raise refusal(error, report.name) from None
    return builder.root if builder.root is not None else TextNode("", 1, 0, 0, folded=False)


def check_characters(text: str, file: str) -> None:
    """Raise RefusedError where the text holds a control character or a bidi override."""
    if found := FORBIDDEN.search(text):
        line = text.count("\n", 0, found.start()) + 1
        raise RefusedError(file, line, f"invisible character U+{ord(found[0]):04X}; expected text without it")


def _check_size(text: str, file: str) -> None:
    unusual = any(mark in text for mark in "\r\u2028\u2029")
    if unusual and (found := _LINE_BREAKS.search(text)):
        line = text.count("\n", 0, found.start()) + 1
        raise RefusedError(file, line, "holds an unusual line break; expected lines that end plainly")
    lengths = list(map(len, text.split("\n")))
    if len(lengths) > MAX_LINES:
        raise RefusedError(
            file, 1, f"has {len(lengths):,} lines; expected at most {MAX_LINES:,}: divide the file"
        )
    longest = max(lengths)
    if longest > MAX_LINE_LENGTH:
        message = f"a line of {longest:,} characters; expected at most {MAX_LINE_LENGTH:,}"
        raise RefusedError(file, lengths.index(longest) + 1, message)
