"""A relative of somebody spoken of, by name: "where is his son?", "what did the father say", "уулу кайда?".

"His son" is another than whoever was spoken of, though it names nobody. Where the base knows who that is
(``relations`` of its entities), the name is put into the question. Whoever asks whether there is a son, or
what he is called, is asking about the father.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.model import Entity

from .matters import KIN, matters_of
from .names import name_of

_WHOSE = r"his|her|his own|her own|его|ее|её|анын|аның"
_THE = r"the|that|this|этот|этого|тот|того|ошол|бул"
_WHICH = r"younger|older|elder|little|big|own|младш\w+|старш\w+|кичүү|улуу|бир"
_RELATIVE = re.compile(
    rf"(?:\b(?:(?P<whose>{_WHOSE})|{_THE}) )?(?:\b(?:{_WHICH}) )?(?P<kin>\b[^\W\d]{{3,}})\b"
)
_OF_THE_KINSHIP = re.compile(
    r"\b(?:any|another|other|have|has|had|name|names|named|called|who|whos|whose|how many|more|second)\b"
    r"|\b(?:есть|имеет|имя|зовут|звать|кто|чей|чья|другой|другие|еще|ещё|сколько|второй)\b"
    r"|\b(?:барбы|аты|ким|кимдин|башка|дагы|канча|экинчи)\b"
)


def named_instead(text: str, spoken_of: tuple[str, ...], entities: Mapping[str, Entity]) -> tuple[str, str]:
    """Return the id of a relative, and normalised words with the name; empty without one.

    He is one of the first person of those ``spoken_of`` (ids of entities); "the brother" may also be that
    person, if another spoken of has him for a brother. The name is in English where the entity has one.
    """
    somebody = next((id_ for id_ in spoken_of if id_ in entities and entities[id_].kind == "person"), "")
    if not somebody or _OF_THE_KINSHIP.search(text):
        return "", ""
    for match in _RELATIVE.finditer(text):
        kin = matters_of(match["kin"]) & KIN
        other = relative(kin, somebody, entities) if kin else ""
        if kin and not match["whose"] and _is_such(kin, entities[somebody], spoken_of):
            other = somebody
        if other:
            name = name_of(entities[other])
            return other, " ".join(f"{text[: match.start()]} {name} {text[match.end() :]}".split())
    return "", ""


def _is_such(kin: frozenset[str], somebody: Entity, spoken_of: tuple[str, ...]) -> bool:
    """Tell whether somebody is such a relative of another who was spoken of."""
    return any(
        relation.to in spoken_of and kin & matters_of(relation.kind.split()[-1])
        for relation in somebody.relations
    )


def relative(kin: frozenset[str], somebody: str, entities: Mapping[str, Entity]) -> str:
    """Return the id of the only entity that is such a relative of somebody's; empty where not one is."""
    if "child" in kin:
        kin |= {"son", "daughter"}
    found = {
        other.id
        for other in entities.values()
        for relation in other.relations
        if relation.to == somebody and kin & matters_of(relation.kind.split()[-1])
    }
    return found.pop() if len(found) == 1 else ""
