"""The YAML parser's complaints in the words of somebody who writes facts."""

from __future__ import annotations

import yaml

from .problems import RefusedError

_WHOLE_IN_QUOTES = "quotes around the whole of a text that starts with a quotation mark"

_EXPLAINED = (
    (
        "mapping values are not allowed",
        "a colon and a space inside a text without quotes, or a key indented otherwise than its neighbours; "
        "expected quotes around the text, or an even indentation",
    ),
    (
        "cannot start any token",
        "a tab, or a value that starts with @, ` or %; expected spaces to indent with, or quotes",
    ),
    ("end of stream", "a quotation mark is opened and not closed; expected its partner"),
    ("unknown escape", "a backslash inside double quotes; expected single quotes around the text"),
    ("sequence entries are not allowed", "a list item beside its key; expected '- ' on a line of its own"),
    (
        "expected '-' indicator",
        f"an item does not fit its list; expected '- ' in the same column, and {_WHOLE_IN_QUOTES}",
    ),
    (
        "expected key",
        f"a line does not fit the keys above; expected 'key: value' in their column, and {_WHOLE_IN_QUOTES}",
    ),
    (
        "expected <block end>",
        f"a line does not fit what is above it; expected the same column, and {_WHOLE_IN_QUOTES}",
    ),
    (
        "',' or",
        "a list in brackets or keys in braces are not closed; expected a comma or the closing bracket",
    ),
    ("expected ':'", "a line that is neither 'key: value' nor part of a text; expected ': ' after a key"),
    ("expected alphabetic or numeric", "a text that starts with * or &; expected quotes around it"),
)
"""A part of the parser's message (libyaml's and PyYAML's own differ), and what it means."""

_OPENED_EARLIER = ("end of stream", "',' or")
"""Complaints for which the opening mark's line says more than the line where the parser gave up."""


def refusal(error: yaml.YAMLError, file: str) -> RefusedError:
    """Make a refusal of a parser's error: the line, and the reason in plain words where they are known."""
    complaint = str(getattr(error, "problem", None) or error).splitlines()[0]
    mark = getattr(error, "problem_mark", None)
    if any(part in complaint for part in _OPENED_EARLIER):
        mark = getattr(error, "context_mark", None) or mark
    unexplained = f"not YAML ({complaint}); expected keys, texts and lists as in the README"
    words = next((meaning for part, meaning in _EXPLAINED if part in complaint), unexplained)
    return RefusedError(file, mark.line + 1 if mark else 1, words)
