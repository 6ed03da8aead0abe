"""Checks that see the whole base: ids, entities, names, and wordings that two records claim."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

from bot.model import Entity, Publication

from .fields import Sited
from .nodes import MapNode, Node, TextNode, texts_under
from .problems import FileReport, shown
from .records import Record
from .vocabulary import Talk

OFF_TOPIC = "off_topic"
_APOSTROPHES = re.compile("['’ʼ`]")
_PUNCTUATION = re.compile(r"[\W_]+")


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
    plain = _APOSTROPHES.sub("", unicodedata.normalize("NFKC", wording).casefold())
    return _PUNCTUATION.sub(" ", plain).strip() or wording


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
    claims = _Claims(lambda owner: f"is a name of {owner} already; expected it once, or under 'descriptions'")
    for sited in entities:
        for language, name in _by_language(sited.node.values.get("names")):
            claims.claim(language + ":" + compared(name.value), name, sited.record.id, sited.report)


def check_wordings(records: Iterable[Sited[Record]], talk: Talk, talk_report: FileReport) -> None:
    """Note wordings that two records claim, small talk and off-topic messages included; or one record twice.

    Retracted records claim nothing: what replaces one of them takes over its wordings. Within one record
    equal wordings in different languages are allowed ("Twitter?" is the same in all).
    """
    claims = _Claims(lambda owner: f"is a wording of {owner} already; expected it in one place")
    for sited in records:
        if sited.record.status is Publication.RETRACTED:
            continue
        for key in ("questions", "refutes"):
            claims.claim_all(sited.node.values.get(key), sited.record.id, sited.report)
    for said in talk.smalltalk:
        claims.claim_all(said.node.values.get("messages"), said.record.id, said.report)
    claims.claim_all(talk.off_topic_node, OFF_TOPIC, talk_report)


class _Claims:
    """Who claimed what first."""

    def __init__(self, complaint: Callable[[str], str]) -> None:
        self._complaint = complaint
        self._first: dict[str, tuple[str, str, str]] = {}
        """What was claimed: the owner's id, the place, the language."""

    def claim_all(self, wordings: Node | None, owner: str, report: FileReport) -> None:
        for language, node in _by_language(wordings):
            self.claim(compared(node.value), node, owner, report, language)

    def claim(self, key: str, node: TextNode, owner: str, report: FileReport, language: str = "") -> None:
        if not node.value.strip():
            return
        place = f"{report.name}:{node.line}"
        first_owner, first_place, first_language = self._first.setdefault(key, (owner, place, language))
        if first_place == place or (first_owner == owner and first_language != language):
            return
        report.add(node.line, f"{shown(node.value)} {self._complaint(f'{first_owner} ({first_place})')}")


def _check_known(
    sited: Sited[Record] | Sited[Entity], node: Node | None, key: str, known: Collection[str]
) -> None:
    for name in texts_under(node):
        if name.value and name.value not in known:
            expected = sited.report.did_you_mean(name.value, known)
            message = f"{key} names {shown(name.value)}, which is not in entities.yaml; {expected}"
            sited.report.add(name.line, message)


def _by_language(wordings: Node | None) -> Iterator[tuple[str, TextNode]]:
    if isinstance(wordings, MapNode):
        for language, node in wordings.values.items():
            yield from ((language, text) for text in texts_under(node))
