"""Checks that see the whole base: ids, entities, names, and wordings that two records claim."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

from bot.model import Entity, Publication

from .fields import Sited
from .nodes import MapNode, Node, TextNode, texts_under
from .problems import FileReport, shown
from .records import Record
from .vocabulary import Talk

OFF_TOPIC = "off_topic"
_APOSTROPHES = re.compile("['’ʼ`]")
_WORDS = re.compile(r"[^\W_]+")
_ASCII = {n: chr(n).lower() if chr(n).isalnum() else None if chr(n) in "'`" else " " for n in range(128)}
"""The same for ASCII in one step: letters made small, apostrophes left out, all else a blank."""


class HasId(Protocol):
    """A record with an id."""

    @property
    def id(self) -> str:
        """Unique among its kind."""
        ...


R = TypeVar("R", bound=HasId)


def compared(wording: str) -> str:
    """Reduce a wording to what the check compares: no case, no punctuation ("Who's he?" is "whos he").

    A wording of nothing but punctuation (":)") stays as it is.
    """
    if wording.isascii():
        return " ".join(wording.translate(_ASCII).split()) or wording
    plain = unicodedata.normalize("NFKC", wording).casefold()
    return " ".join(_WORDS.findall(_APOSTROPHES.sub("", plain))) or wording


def check_ids(records: Sequence[Sited[R]], kind: str) -> None:
    """Note ids that are there twice."""
    first: dict[str, Sited[R]] = {}
    for sited in records:
        id_ = sited.record.id
        if id_ and id_ in first:
            message = f"{kind} {shown(id_)} is there already ({first[id_].place}); expected an id of its own"
            sited.report.add(sited.node.line_of("id"), message)
        first.setdefault(id_, sited)


def check_references(records: Iterable[Sited[Record]], entities: Collection[str]) -> None:
    """Note entities that records are about or quote as speakers and that ``entities.yaml`` does not know."""
    for sited in records:
        for key in ("about", "attributed_to"):
            _check_known(sited, sited.node.values.get(key), key, entities)


def check_relations(sited_entities: Iterable[Sited[Entity]], entities: Collection[str]) -> None:
    """Note relations to entities that do not exist, or to oneself."""
    for sited in sited_entities:
        written = sited.node.values.get("relations")
        for relation in getattr(written, "items", ()):
            target = relation.values.get("to") if isinstance(relation, MapNode) else None
            _check_known(sited, target, "relations", entities)
            if isinstance(target, TextNode) and target.value == sited.record.id:
                sited.report.add(target.line, "relations leads to the entity itself; expected another one")


def check_names(entities: Iterable[Sited[Entity]]) -> None:
    """Note names that two entities of one language bear: a question that names it could mean either."""
    first: dict[tuple[str, str], Sited[Entity]] = {}
    for sited in entities:
        for language, name in _by_language(sited.node.values.get("names")):
            owner = first.setdefault((language, compared(name.value)), sited)
            if owner.record.id != sited.record.id:
                message = f"{shown(name.value)} is a name of {owner.record.id} ({owner.place}) already"
                sited.report.add(name.line, f"{message}; expected one owner, or 'descriptions' for both")


def check_wordings(records: Iterable[Sited[Record]], talk: Talk, talk_report: FileReport) -> None:
    """Note wordings that two records claim, small talk and off-topic messages included; or one record twice.

    Retracted records claim nothing: what replaces one of them takes over its wordings. Within one record
    equal wordings in different languages are allowed ("Twitter?" is the same in all).
    """
    claims = _Claims()
    for sited in records:
        if sited.record.status is Publication.RETRACTED:
            continue
        for key in ("questions", "refutes"):
            claims.claim_all(sited.node.values.get(key), sited.record.id, sited.report)
    for said in talk.smalltalk:
        claims.claim_all(said.node.values.get("messages"), said.record.id, said.report)
    claims.claim_all(talk.off_topic_node, OFF_TOPIC, talk_report)


class _Claims:
    """Who claimed which wording first."""

    def __init__(self) -> None:
        self._first: dict[str, tuple[str, str, str, int]] = {}
        """By the wording as compared: the owner's id, the language, the file and the line."""

    def claim_all(self, wordings: Node | None, owner: str, report: FileReport) -> None:
        for language, node in _by_language(wordings):
            if not node.value.strip():
                continue
            claim = (owner, language, report.name, node.line)
            first = self._first.setdefault(compared(node.value), claim)
            if first is claim or (first[0] == owner and first[1] != language):
                continue
            message = f"{shown(node.value)} is a wording of {first[0]} ({first[2]}:{first[3]}) already"
            message += "; expected it in one place"
            report.add(node.line, message, "wording-taken", node.value, first[0])


def _check_known(
    sited: Sited[Record] | Sited[Entity], node: Node | None, key: str, known: Collection[str]
) -> None:
    for name in texts_under(node):
        if name.value and name.value not in known:
            expected = sited.report.did_you_mean(name.value, known)
            message = f"{key} names {shown(name.value)}, which is not in entities.yaml; {expected}"
            near = sited.report.nearest(name.value, known)
            sited.report.add(name.line, message, "no-entity", name.value, key, near=near)


def _by_language(wordings: Node | None) -> Iterator[tuple[str, TextNode]]:
    if isinstance(wordings, MapNode):
        for language, node in wordings.values.items():
            yield from ((language, text) for text in texts_under(node))
