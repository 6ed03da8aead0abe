"""Who came before or after somebody: "and the guy after him?", "кто был после него", "андан кийин ким келди".

"After him" names nobody, and yet asks of another than whoever was spoken of. Where the base knows who came next
(``relations`` of its entities), that one is put into the question.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.model import Entity

from .followup import Context
from .names import name_of
from .times import Order

_SOMEBODY = r"(?:one|ones|guy|man|woman|person|president|leader|ruler|chief|boss|head|minister|mayor|keeper|owner|winner|next|fellow|dude)"
_CAME = r"(?:came|come|comes|was|is|ruled|followed|governed|served|took over|got it|reigned|had it|next)"
_AFTER_HIM = (
    rf"(?:(?:the|that|this|and) )*(?:next )?{_SOMEBODY}(?: who| that)?(?: {_CAME})?(?: right| just| directly)? (?P<order>after|before) (?:him|her|that one|that)\b"
    rf"|\bwho(?: {_CAME})*(?: right| just| directly)? (?P<order2>after|before) (?:him|her)\b"
    r"|^(?:and |but |so )*(?P<order3>after|before) (?:him|her)$"
    r"|(?:\b(?:кто|тот|та|кем|кого)\b ?)?(?:\b(?:был|была|пришел|пришла|правил|правила|стал|шел|сменил)\b ?)*\b(?P<order4>после|до|перед) (?:него|нее|ним|ней)\b(?: (?:кто|был|была|пришел|правил|стал))*"
    r"|\bандан (?P<order5>кийин|соң|мурун|мурда)(?:ки)?(?=.*\bким\b)(?: ким)?(?: (?:келди|келген|болгон|болду|башкарды|башкарган))*"
)
_BEFORE = frozenset({"before", "до", "перед", "мурун", "мурда"})
_KINDS = {Order.AFTER: ("successor", "predecessor"), Order.BEFORE: ("predecessor", "successor")}
"""Relations that point from the one looked for, and to it."""


def written_out(text: str, context: Context, entities: Mapping[str, Entity]) -> str:
    """Return normalised words with whoever came before or after put in; empty where they do not ask of such.

    Where the base knows nobody, it is asked who that was.
    """
    match = re.search(_AFTER_HIM, text)
    known = [id_ for id_ in context.entities if id_ in entities and entities[id_].kind == "person"]
    if not match or not known:
        return ""
    word = next(group for group in match.groups() if group)
    order = Order.BEFORE if word in _BEFORE else Order.AFTER
    rest = f"{text[: match.start()]} {text[match.end() :]}".split()
    other = neighbour(known[0], order, entities)
    if other and any(len(word) > _SHORT for word in rest):
        return " ".join([*rest, name_of(entities[other])])
    who = f"who came {order} {name_of(entities[known[0]])}"
    return f"{name_of(entities[other])} {who}" if other else who


_SHORT = 3
"""Words of more letters than "and" or "was" ask for something."""


def neighbour(id_: str, order: Order, entities: Mapping[str, Entity]) -> str:
    """Return the id of whoever came next to somebody; empty where the base does not know."""
    pointing, pointed = _KINDS[order]
    for other in entities.values():
        if any(r.to == id_ and r.kind == pointing for r in other.relations):
            return other.id
    return next((r.to for r in entities[id_].relations if r.kind == pointed and r.to in entities), "")
