"""Typed reading of a mapping's keys; every problem is noted and a harmless value is given in its place.

A record is read to its end whatever is wrong with it, so that an editor sees all of it in one pass. What was
noted here keeps the base from being used, so the harmless values never reach a reader.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import Generic, TypeVar

from bot.model import LANGUAGES, limits

from .nodes import ListNode, MapNode, TextNode
from .problems import FileReport, shown
from .values import Read, bounded, by_language, id_complaint, is_iso_date, text_list, wording_list

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys of one kind of mapping."""

    kind: str
    """What the mapping is, for messages: "a fact"."""
    mandatory: tuple[str, ...]
    optional: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sited(Generic[T]):
    """A record with the place it was read from, for the checks that see the whole base."""

    record: T
    node: MapNode
    report: FileReport

    @property
    def place(self) -> str:
        """``file:line`` of the record."""
        return f"{self.report.name}:{self.node.line}"


class Fields:
    """The keys of one mapping, read one by one."""

    def __init__(self, node: MapNode, keys: Keys, report: FileReport) -> None:
        self.node = node
        self.report = report
        known = keys.mandatory + keys.optional
        for key, written in node.keys.items():
            if key not in known:
                expected = report.did_you_mean(key, known)
                report.add(written.line, f"{keys.kind} has no key {shown(key)}; {expected}")
        for key in keys.mandatory:
            if key not in node.keys:
                report.add(node.line, f"{keys.kind} lacks a key; expected '{key}'")

    def text(self, key: str, most: int = limits.TEXT) -> str:
        """Read a text on one line, not empty, of ``most`` units; an empty one where the key is absent."""
        return self._read(key, bounded(most), "")

    def text_or_empty(self, key: str, most: int = limits.TEXT) -> str:
        """Read a text that may be left empty."""
        node = self.node.values.get(key)
        return "" if isinstance(node, TextNode) and not node.value else self.text(key, most)

    def identifier(self, key: str = "id") -> str:
        """Read a kebab-case id."""
        value = self.text(key)
        if value and (complaint := id_complaint(value)):
            self.report.add(self.node.line_of(key), f"{key} {shown(value)} {complaint}")
        return value

    def iso_date(self, key: str) -> str:
        """Read a date as ``2020-10-06``, or empty."""
        value = self.text_or_empty(key)
        if value and not is_iso_date(value):
            message = f"{key} is {shown(value)}; expected a date as 2020-10-06"
            self.report.add(self.node.line_of(key), message, "no-date", value, key)
            return ""
        return value

    def texts(self, key: str, *, english: bool = True) -> dict[str, str]:
        """Read a text by language; ``english`` where it must be there, for all others fall back to it."""
        found: dict[str, str] = self._read(key, _languages(bounded(limits.ANSWER)), {})
        return self._with_english(key, found) if english else found

    def remark(self, key: str) -> dict[str, str]:
        """Read an editor's remark: by language, or one text, which is in English; often there is none."""
        if isinstance(self.node.values.get(key), MapNode):
            return self.texts(key)
        written = self.text_or_empty(key)
        return {LANGUAGES[0]: written} if written else {}

    def wordings(
        self, key: str, *, english: bool = False, most: int = limits.WORDING
    ) -> dict[str, tuple[str, ...]]:
        """Read a list of texts by language, one line each; ``english`` where it must be among them."""
        read = _languages(partial(wording_list, most=most))
        found: dict[str, tuple[str, ...]] = self._read(key, read, {})
        return self._with_english(key, found) if english else found

    def strings(self, key: str) -> tuple[str, ...]:
        """Read a list of texts, none of them twice."""
        return self._read(key, text_list, ())

    def choice(self, key: str, kinds: type[E], otherwise: E) -> E:
        """Read one word of a fixed list; ``otherwise`` where it is absent or unknown."""
        return _chosen(self.text(key), self.node.line_of(key), key, kinds, self.report) or otherwise

    def choices(self, key: str, kinds: type[E]) -> frozenset[E]:
        """Read some words of a fixed list."""
        node = self.node.values.get(key)
        lines = [item.line for item in node.items] if isinstance(node, ListNode) else []
        words = self.strings(key)
        pairs = zip(words, lines, strict=True)
        chosen = (_chosen(word, line, key, kinds, self.report) for word, line in pairs)
        return frozenset(word for word in chosen if word is not None)

    def _with_english(self, key: str, found: dict[str, T]) -> dict[str, T]:
        if key in self.node.keys and "en" not in found:
            self.report.add(self.node.line_of(key), f"{key} lacks English; expected 'en'")
        return found

    def _read(self, key: str, read: Read[T], absent: T) -> T:
        node = self.node.values.get(key)
        return absent if node is None else read(node, key, self.report)


def _languages(read: Read[T]) -> Read[dict[str, T]]:
    return lambda node, name, report: by_language(node, name, report, read)


def _chosen(word: str, line: int, name: str, kinds: type[E], report: FileReport) -> E | None:
    try:
        return kinds(word)
    except ValueError:
        if word:
            expected = report.did_you_mean(word, [kind.value for kind in kinds])
            known = ", ".join(kind.value for kind in kinds)
            report.add(line, f"{name} has {shown(word)}; {expected}", "no-choice", word, name, known)
        return None
