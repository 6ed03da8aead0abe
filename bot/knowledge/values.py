"""From nodes to values: each reader notes what is wrong and gives a harmless value in its place."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import TypeVar

from bot.model import LANGUAGES, limits

from .nodes import ListNode, MapNode, Node, TextNode
from .problems import FileReport, shown

T = TypeVar("T")
Read = Callable[[Node, str, FileReport], T]
"""Makes a value of a node; the text is its name in messages."""

MAX_ID_LENGTH = 48
"""In characters. Ids travel in button data, for which Telegram leaves 64 bytes in all."""
_KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def one_text(node: Node, name: str, report: FileReport, most: int = limits.TEXT) -> str:
    """Read a text, not empty, without line breaks, without blanks at its ends, of ``most`` units at most."""
    if isinstance(node, TextNode) and _plain(node.value, most):
        return node.value
    if not isinstance(node, TextNode):
        hint = "; a text that holds ': ' needs quotes around it" if isinstance(node, MapNode) else ""
        report.add(node.line, f"{name} holds {node.kind}; expected a text{hint}")
        return ""
    stripped = node.value.strip()
    if not limits.visible(stripped):
        report.add(node.line, f"{name} is empty; expected a text")
    elif (length := limits.units(node.value)) > most:
        found = f"{name} {shown(node.value, 40)} has {length:,} characters"
        report.add(node.line, f"{found}; expected at most {most:,}, so that a reply fits a message")
    elif "\n" in node.value:
        report.add(
            node.line, f"{name} {shown(node.value)} has a line break; expected one line ('>-', not '|')"
        )
    elif node.value != stripped:
        report.add(node.line, f"{name} {shown(node.value)} starts or ends with a blank; expected none")
    return node.value


def _plain(value: str, most: int) -> bool:
    """Tell at once of most texts that nothing is wrong with them."""
    return (
        value.isprintable()  # so it has no line break
        and 0 < 2 * len(value) <= most  # a character is two units at most
        and not value[0].isspace()
        and not value[-1].isspace()
    )


def bounded(most: int) -> Read[str]:
    """Read a text of at most so many UTF-16 units."""
    return lambda node, name, report: one_text(node, name, report, most)


def text_list(node: Node, name: str, report: FileReport, most: int = limits.TEXT) -> tuple[str, ...]:
    """Read a list of texts with at least one, none of them twice."""
    if not isinstance(node, ListNode):
        report.add(node.line, f"{name} holds {node.kind}; expected a list ('- ' before each item)")
        return ()
    if not node.items:
        report.add(node.line, f"{name} is an empty list; expected at least one item")
    values = [one_text(item, name, report, most) for item in node.items]
    if len(set(values)) < len(values):
        _note_repeated(node, values, name, report)
    return tuple(values)


def wording_list(node: Node, name: str, report: FileReport, most: int = limits.WORDING) -> tuple[str, ...]:
    """Read a list of texts, one a line: a forgotten dash would join two of them without a word."""
    for item in node.items if isinstance(node, ListNode) else ():
        if isinstance(item, TextNode) and item.folded:
            report.add(
                item.line, f"{name} {shown(item.value)} is on two lines; expected one a line, each after '- '"
            )
    return text_list(node, name, report, most)


def mapping(node: Node, name: str, report: FileReport) -> MapNode | None:
    """Take a node as a mapping; None, and a problem, where it is none."""
    if isinstance(node, MapNode):
        return node
    report.add(node.line, f"{name} is {node.kind}; expected {MapNode.kind}")
    return None


def mappings(node: Node, name: str, report: FileReport) -> list[MapNode]:
    """Take a list of mappings; what is none is a problem."""
    if not isinstance(node, ListNode):
        report.add(node.line, f"{name} holds {node.kind}; expected a list ('- ' before each item)")
        return []
    found = (mapping(item, f"an item of {name}", report) for item in node.items)
    return [item for item in found if item is not None]


def by_language(node: Node, name: str, report: FileReport, read: Read[T]) -> dict[str, T]:
    """Read a mapping from language codes to what ``read`` makes of each value."""
    found = mapping(node, name, report)
    result: dict[str, T] = {}
    if found is None:
        return {}
    for language, value in found.values.items():
        if language not in LANGUAGES:
            expected = f"expected one of {', '.join(LANGUAGES)}"
            report.add(found.line_of(language), f"{name} names the language {shown(language)}; {expected}")
        else:
            result[language] = read(value, f"{name} ({language})", report)
    return result


def id_complaint(value: str) -> str:
    """Say why a text cannot be an id; empty where it can."""
    if len(value) > MAX_ID_LENGTH:
        return f"has {len(value)} characters; expected at most {MAX_ID_LENGTH}"
    if not _KEBAB.fullmatch(value):
        return "is no kebab-case; expected small latin letters, digits and hyphens, as in white-house-stormed"
    return ""


def is_iso_date(value: str) -> bool:
    """Tell whether this is a day of the calendar as ``2020-10-06``."""
    try:
        return bool(_DATE.fullmatch(value) and date.fromisoformat(value))
    except ValueError:
        return False


def _note_repeated(node: ListNode, values: list[str], name: str, report: FileReport) -> None:
    seen: set[str] = set()
    for item, value in zip(node.items, values, strict=True):
        if value and value in seen:
            report.add(item.line, f"{name} has {shown(value)} twice; expected once", "twice", value, name)
        seen.add(value)
