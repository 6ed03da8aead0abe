"""Entities: the people, places, parties and events of ``entities.yaml``, with their names and relations."""

from __future__ import annotations

from enum import StrEnum

from bot.model import Entity, Relation, limits

from .fields import Fields, Keys, Sited
from .files import SourceFile
from .nodes import MapNode
from .problems import FileReport, RefusedError, Report
from .strict import parse
from .values import mappings

ENTITY = Keys("an entity", mandatory=("id", "kind", "names"), optional=("descriptions", "relations"))
RELATION = Keys("a relation", mandatory=("kind", "to"))


class Kind(StrEnum):
    """What an entity can be."""

    PERSON = "person"
    PLACE = "place"
    PARTY = "party"
    GROUP = "group"
    ORGANISATION = "organisation"
    EVENT = "event"
    BUILDING = "building"
    OFFICE = "office"


def read_entities(file: SourceFile, report: Report) -> list[Sited[Entity]]:
    """Read the entities of one file, in the order written."""
    note = report.file(file.name)
    try:
        root = parse(file.text, note)
    except RefusedError as refusal:
        report.refuse(refusal)
        return []
    nodes = mappings(root, "the file", note)
    return [Sited(_entity(Fields(node, ENTITY, note)), node, note) for node in nodes]


def _entity(fields: Fields) -> Entity:
    return Entity(
        id=fields.identifier(),
        kind=fields.choice("kind", Kind, Kind.PERSON).value,
        names=fields.wordings("names", english=True, most=limits.NAME),
        descriptions=fields.wordings("descriptions"),
        relations=_relations(fields.node, fields.report),
    )


def _relations(node: MapNode, report: FileReport) -> tuple[Relation, ...]:
    written = node.values.get("relations")
    if written is None:
        return ()
    found = (Fields(item, RELATION, report) for item in mappings(written, "relations", report))
    return tuple(Relation(fields.text("kind"), fields.text("to")) for fields in found)
