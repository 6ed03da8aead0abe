"""What a question leans on: the topic of the conversation, as a value handed in and out.

"How long is his sentence" after "who is Atambayev" is a question about Atambayev; "by whom?" is one about the
very sentence shown; "and in Belarus?" is the question before, asked of another place. A question that stands
on its own never inherits a topic, so a change of subject cannot leak. A topic is forgotten after ten minutes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime, timedelta

from bot.matching import Analysis, Token
from bot.matching.countries import PREFIX
from bot.matching.text import fold
from bot.model import Entity, Slot

from .counting import plain
from .fragments import asks_for_names, asks_for_source, asks_precisely, asks_what_for
from .matters import KIN, SEXES, matters, matters_of
from .names import name_of
from .pronouns import is_about_him, pronoun, sex, speaks_of_a_place
from .slots import Asked, asked
from .turning import speaks_of_the_saying, without_opening

REMEMBERED = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Context:
    """What the last answers of one person in one chat were about."""

    facts: tuple[str, ...] = ()
    """Ids of the facts or unknowns last spoken of."""
    entities: tuple[str, ...] = ()
    """Ids of the entities last spoken of, the main one first."""
    question: str = ""
    """The last question that stood on its own."""
    at: str = ""
    """When, ISO 8601 in UTC; empty when there was nothing yet."""
    leaned: bool = False
    """Whether another question than that one was last answered, which leaned on it."""

    def to_json(self) -> str:
        """Return the context as JSON."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> Context:
        """Read what ``to_json`` wrote."""
        data = json.loads(text)
        leaned = data.get("leaned", False)  # what was kept before this was known has none
        return cls(tuple(data["facts"]), tuple(data["entities"]), data["question"], data["at"], leaned)

    def fresh(self, now: datetime) -> bool:
        """Tell whether the topic is still remembered."""
        return bool(self.at) and now.astimezone(UTC) - datetime.fromisoformat(self.at) <= REMEMBERED


def _folded(words: str) -> frozenset[str]:
    return frozenset(map(fold, words.split()))


_OPENERS = _folded("and but or also so then а и но жана ал эми ana")
_WEAK = _folded(
    "каякта каякка каяктан канчада канчасы кайсылар кайсысы кимге кимден кимде эмнеден эмнеге азыр"
    " сейчас теперь"
)
"""Words that say too little for a question to stand on, though the index goes by them."""
_FEW_WORDS = 2
_OF_SAYING = frozenset({Slot.WHEN, Slot.HOUR, Slot.DATE, Slot.WEEKDAY, Slot.WHERE, Slot.WHY})
"""What is asked about the saying itself: "at what hour did they report that?"."""
_COUNTS = frozenset({Slot.HOW_MANY, Slot.HOW_MUCH})
"""What "how many of them?" asks for: of those told of, whoever they were."""
_KINDS = {
    "one": ("person",),
    "many": ("group", "party", "organisation", "person"),
    "thing": ("party", "organisation", "event", "building", "place"),
    "place": ("place", "building"),
}
"""Kinds of entities that a pronoun can stand for, the likelier first."""


@dataclass(frozen=True, slots=True)
class Leaning:
    """How a question leans on what was said before."""

    person: bool = False
    """It says "he", "their" and so on."""
    pointer: bool = False
    """It says "it", "that", "there" and so on, or begins with "and"."""
    bare: bool = False
    """It has hardly a word of its own: "why?", "which ones exactly?"."""
    swap: bool = False
    """It names another subject for the question before: "and in Belarus?"."""
    empty: bool = False
    """It has nothing of its own but what it asks for: "why?", "which court?"."""
    pronoun: str = ""
    """What its pronoun stands for: ``one``, ``many``, ``thing``, ``place``, ``other``, or empty."""
    source: bool = False
    """It asks who says what was last told: "says who?", "how do you know?"."""
    names: bool = False
    """It asks for those last spoken of one by one: "which ones?", "name them"."""
    precise: bool = False
    """It asks for more than was last told: "where exactly?"."""
    sex: str = ""
    """``man`` or ``woman`` where its pronoun is "he" or "she", else empty."""

    def __bool__(self) -> bool:
        return self.person or self.pointer or self.bare or self.swap


NOTHING = Leaning()
"""How a question that stands on its own leans."""


def leaning(analysis: Analysis) -> Leaning:
    """Return how a question leans on the conversation; a question that names its subject does not.

    One that says "he" before it names anything has its subject there.
    """
    lean = _leaning(analysis)
    return replace(lean, sex=sex(analysis)) if lean.pronoun == "one" else lean


def _leaning(analysis: Analysis) -> Leaning:
    text = plain(analysis)
    if _swaps(analysis, text):
        return Leaning(pointer=True, swap=True)
    if analysis.named():
        if speaks_of_a_place(analysis):
            return Leaning(pronoun="place")
        return Leaning(person=True, pronoun="one") if is_about_him(analysis) else NOTHING
    if asks_for_source(text):
        return Leaning(bare=True, empty=True, source=True)
    return _leaning_without_a_name(analysis, text)


def _swaps(analysis: Analysis, text: str) -> bool:
    """Tell whether a question only puts another into the one before: "and in Belarus?", "what about Ada"."""
    opening = len(text.split()) - len(without_opening(text).split())
    begun = opening or (bool(analysis.tokens) and fold(analysis.tokens[0].text) in _OPENERS)
    within = {n for m in analysis.mentions for n in range(m.start, m.end)}
    beside = any(t.content and n >= opening and n not in within for n, t in enumerate(analysis.tokens))
    return bool(begun and within and not beside and (opening or not asked(text).slots))


def _leaning_without_a_name(analysis: Analysis, text: str) -> Leaning:
    folded = [fold(token.text) for token in analysis.tokens]
    content = [t for t, word in zip(analysis.tokens, folded, strict=True) if t.content and word not in _WEAK]
    opener = bool(folded) and folded[0] in _OPENERS
    meant = pronoun(analysis) or _relative(content)
    person = meant in ("one", "many", "other")
    pointer = (opener or meant in ("thing", "place")) and len(content) <= _FEW_WORDS
    open_ = asked(text)
    own = any(token.text not in open_.words for token in content)
    few = len(content) < _FEW_WORDS and (len(folded) > len(content) or bool(folded and not own))
    bare = few and not _means(analysis, open_)
    purpose = not person and asks_what_for(text)
    empty = purpose or (bare and not own and Slot.YES_NO not in open_.slots)
    bare = bare or purpose
    names, precise = asks_for_names(text), asks_precisely(text)
    if meant and open_.slots & _OF_SAYING and speaks_of_the_saying(text):
        return Leaning(pointer=True, bare=True, empty=True)
    if names and not person:
        return Leaning(pointer=pointer, bare=True, empty=True, pronoun=meant, names=True, precise=precise)
    if meant == "many" and empty and open_.slots and open_.slots <= _COUNTS:
        return Leaning(pointer=True, bare=True, empty=True, pronoun=meant, precise=precise)
    return Leaning(person, pointer, bare, empty=empty, pronoun=meant, names=names, precise=precise)


def _means(analysis: Analysis, open_: Asked) -> bool:
    """Tell whether a question points at an entity by more than the kind of thing that it asks for."""
    tokens = analysis.tokens
    return any(
        {t.text for t in tokens[m.start : m.end] if t.content} - open_.words for m in analysis.mentions
    )


def _relative(content: list[Token]) -> str:
    """Return that somebody is meant where nothing but a relative is spoken of: "any brothers?", "а сын?"."""
    return "one" if len(content) == 1 and matters([content[0].text]) & KIN else ""


def antecedents(lean: Leaning, context: Context, entities: Mapping[str, Entity]) -> frozenset[str]:
    """Return the ids of all entities that a question's pronoun may stand for: of "they", every group."""
    first = antecedent(lean, context, entities)
    if lean.pronoun != "many" or first not in entities:
        return frozenset({first} - {""})
    kinds = _KINDS["many"][:-1] if entities[first].kind != "person" else ("person",)
    return frozenset(id_ for id_ in context.entities if id_ in entities and entities[id_].kind in kinds)


def antecedent(lean: Leaning, context: Context, entities: Mapping[str, Entity]) -> str:
    """Return the id of the entity that a question's pronoun stands for; empty where there is none."""
    known = [id_ for id_ in context.entities if id_ in entities]
    abroad = _abroad(context, entities) if lean.pronoun == "place" else ""
    if abroad:
        return abroad
    for kind in _KINDS.get(lean.pronoun or ("many" if lean.names else ""), ()):
        for id_ in known:
            if entities[id_].kind == kind and may_be(lean.sex, entities[id_]):
                return _narrowest(id_, known, entities)
    known = [id_ for id_ in known if may_be(lean.sex, entities[id_])]
    return known[0] if known and (lean.pronoun or lean.pointer) else ""


def _abroad(context: Context, entities: Mapping[str, Entity]) -> str:
    """Return the id of a country of which nothing is told, if that is the place last spoken of."""
    places = (
        id_
        for id_ in context.entities
        if id_.startswith(PREFIX) or (id_ in entities and entities[id_].kind in _KINDS["place"])
    )
    last = next(places, "")
    return last if last.startswith(PREFIX) and last not in entities else ""


def may_be(sex: str, entity: Entity) -> bool:
    """Tell whether an entity may be a ``man`` or a ``woman``: nobody's brother is a woman."""
    known = {
        SEXES.get(matter) for relation in entity.relations for matter in matters_of(relation.kind.split()[-1])
    }
    return not sex or sex in known or known.isdisjoint(SEXES.values())


def _narrowest(id_: str, known: list[str], entities: Mapping[str, Entity]) -> str:
    """Return the id of a narrower group spoken of beside one: of the opposition, the losing opposition."""
    wide = set(name_of(entities[id_]).casefold().split())
    narrow = (n for n in known if entities[n].kind == entities[id_].kind == "group")
    return next((n for n in narrow if wide < set(name_of(entities[n]).casefold().split())), id_)
