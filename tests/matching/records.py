"""Small bases made by hand, about an orchard."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.matching import Analyser, Analysis
from bot.model import (
    Claim,
    Entity,
    Fact,
    KnowledgeBase,
    Origin,
    Publication,
    Slot,
    SmallTalk,
    Unknown,
    Wordings,
)

ORIGIN = Origin("facts/orchard/apples.yaml", 1)


def english(*texts: str) -> Wordings:
    return {"en": texts}


def fact(
    id_: str,
    *questions: str,
    refutes: Sequence[str] = (),
    answer: str = "Apples are ripe.",
    about: Sequence[str] = (),
    asks: Sequence[Slot] = (),
    status: Publication = Publication.PUBLISHED,
) -> Fact:
    return Fact(
        id=id_,
        article="orchard",
        answer={"en": answer},
        quotes=(),
        questions=english(*questions),
        refutes=english(*refutes) if refutes else {},
        about=tuple(about),
        asks=frozenset(asks),
        claim=Claim.ESTABLISHED,
        attributed_to="",
        as_of="",
        review_by="",
        status=status,
        origin=ORIGIN,
    )


def unknown(id_: str, *questions: str, status: Publication = Publication.PUBLISHED) -> Unknown:
    return Unknown(
        id_, "orchard", {"en": "Nobody says."}, english(*questions), (), frozenset(), status, ORIGIN
    )


def entity(id_: str, *names: str, described: Sequence[str] = (), kind: str = "person") -> Entity:
    return Entity(id_, kind, english(*names), english(*described), ())


def base(
    *records: Fact | Unknown,
    entities: Sequence[Entity] = (),
    synonyms: Mapping[str, tuple[tuple[str, ...], ...]] | None = None,
    smalltalk: Sequence[SmallTalk] = (),
    off_topic: Wordings | None = None,
    fingerprint: str = "",
) -> KnowledgeBase:
    return KnowledgeBase(
        articles={},
        facts={record.id: record for record in records if isinstance(record, Fact)},
        unknowns={record.id: record for record in records if isinstance(record, Unknown)},
        entities={one.id: one for one in entities},
        synonyms=synonyms or {},
        smalltalk={one.id: one for one in smalltalk},
        off_topic=off_topic or {},
        fingerprint=fingerprint,
    )


def orchard(*, fingerprint: str = "") -> KnowledgeBase:
    """Return a base with a class of every kind."""
    return base(
        fact("harvest", "When is the harvest?", "harvest time", "when are the apples picked"),
        fact(
            "owner", "Who owns the orchard?", "owner of the orchard", refutes=["why is the orchard ownerless"]
        ),
        fact("size", "How large is the orchard?", "size of the orchard", "how many hectares"),
        fact("hidden", "What is the secret of the cider?", status=Publication.DRAFT),
        unknown("bees", "How many bees are there?", "number of bees", "bee hives"),
        smalltalk=[SmallTalk("greeting", {"en": "Hello."}, english("hello", "good morning"))],
        off_topic=english("what is the weather", "sing a song"),
        entities=[entity("anna-lind", "Anna Lind", described=["the owner"])],
        synonyms={"en": (("picked", "harvested"),)},
        fingerprint=fingerprint,
    )


def analyse(text: str, knowledge: KnowledgeBase | None = None) -> Analysis:
    return Analyser(knowledge or orchard()).analyse(text)
