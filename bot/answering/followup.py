"""What a question leans on: the topic of the conversation, as a value handed in and out.

"How long is his sentence" after "who is Atambayev" is a question about Atambayev; "by whom?" is one about the
very sentence shown; "and in Belarus?" is the question before, asked of another place. A question that stands
on its own never inherits a topic, so a change of subject cannot leak. A topic is forgotten after ten minutes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta

from bot.matching import Analysis, guess_language
from bot.matching.text import fold
from bot.model import Entity

from .accounts import plain
from .slots import asked

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

    def to_json(self) -> str:
        """Return the context as JSON."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> Context:
        """Read what ``to_json`` wrote."""
        data = json.loads(text)
        return cls(tuple(data["facts"]), tuple(data["entities"]), data["question"], data["at"])

    def fresh(self, now: datetime) -> bool:
        """Tell whether the topic is still remembered."""
        return bool(self.at) and now.astimezone(UTC) - datetime.fromisoformat(self.at) <= REMEMBERED


def _folded(words: str) -> frozenset[str]:
    return frozenset(map(fold, words.split()))


_ONE = _folded(
    "he him his she her hers himself herself он его ему нем ним она ее ей ней анын ага аны anyn aga"
)
_MANY = _folded("they them their theirs themselves они их им них ими алар алардын аларды аларга alar alardyn")
_THING = _folded(
    "it its this that these those one ones both former latter same which"
    " это этот эта эти этого этом такое ал бул ошол ушул мунун bul oshol"
)
_PLACE = _folded("there там туда оттуда ошерде анда ошондо")
_FOREIGN_ONLY = _folded("аны им их ал алар ага анда его")
"""Pronouns whose folded letters are English words or names as well ("any")."""
_POSSESSIVE = frozenset({"its", "their"})
_OPENERS = _folded("and but or also so then а и но жана ал эми ana")
_FEW_WORDS = 2
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
    """What its pronoun stands for: ``one``, ``many``, ``thing``, ``place``, or empty."""

    def __bool__(self) -> bool:
        return self.person or self.pointer or self.bare or self.swap


NOTHING = Leaning()
"""How a question that stands on its own leans."""


def leaning(analysis: Analysis) -> Leaning:
    """Return how a question leans on the conversation; a question that names its subject does not."""
    folded = [fold(token.text) for token in analysis.tokens]
    content = [token for token in analysis.tokens if token.content]
    opener = bool(folded) and folded[0] in _OPENERS
    covered = {n for mention in analysis.mentions for n in range(mention.start, mention.end)}
    beside = [t for n, t in enumerate(analysis.tokens) if t.content and n not in covered]
    if opener and covered and not beside:
        return Leaning(pointer=True, swap=True)
    if analysis.named():
        return NOTHING
    pronoun = _pronoun(analysis, folded)
    person = pronoun in ("one", "many")
    pointer = (opener or pronoun in ("thing", "place")) and len(content) <= _FEW_WORDS
    bare = not analysis.meant() and len(content) < _FEW_WORDS and len(folded) > len(content)
    noun = asked(plain(analysis)).noun
    empty = bare and all(token.text == noun for token in content)
    return Leaning(person, pointer, bare, empty=empty, pronoun=pronoun)


def _pronoun(analysis: Analysis, folded: list[str]) -> str:
    """Return what the first pronoun stands for that does not point at a word of the question itself."""
    english = guess_language([token.text for token in analysis.tokens]) == "en"
    seen = 0
    for word, token in zip(folded, analysis.tokens, strict=True):
        if token.content:
            seen += 1
        if english and word in _FOREIGN_ONLY:
            continue
        within = word in _POSSESSIVE and seen >= _FEW_WORDS
        for name, pronouns in (("one", _ONE), ("many", _MANY), ("place", _PLACE), ("thing", _THING)):
            if word in pronouns and not within:
                return name
    return ""


def antecedent(lean: Leaning, context: Context, entities: Mapping[str, Entity]) -> str:
    """Return the id of the entity that a question's pronoun stands for; empty where there is none."""
    known = [id_ for id_ in context.entities if id_ in entities]
    for kind in _KINDS.get(lean.pronoun, ()):
        for id_ in known:
            if entities[id_].kind == kind:
                return id_
    return known[0] if known and (lean.pronoun or lean.pointer) else ""
