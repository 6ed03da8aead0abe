"""What a question leans on: the topic of the conversation, as a value handed in and out.

"How long is his sentence" after "who is Atambayev" is a question about Atambayev. A question that stands on
its own never inherits a topic, so a change of subject cannot leak. A topic is forgotten after ten minutes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta

from bot.matching import Analysis
from bot.matching.text import fold
from bot.model import Entity

REMEMBERED = timedelta(minutes=10)
_PERSONAL = """
he him his she her hers they them their theirs himself
он его ему нем ним она ее ей ней они их им них
анын ал алар алардын аны ага anyn al alar alardyn aga
"""
_POINTING = """
it its this that these those there then one ones both former latter same which
это этот эта эти этого этом там тогда те этих
бул ошол ушул bul oshol
"""
_PERSONS = frozenset(fold(word) for word in _PERSONAL.split())
_POINTERS = frozenset(fold(word) for word in _POINTING.split())
_OPENERS = frozenset(map(fold, ("and", "but", "or", "also", "а", "и", "но", "жана", "ал", "эми", "ana")))
_FEW_WORDS = 2


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


@dataclass(frozen=True, slots=True)
class Leaning:
    """How a question leans on what was said before."""

    person: bool
    """It says "he", "their" and so on."""
    pointer: bool
    """It says "it", "that", "there" and so on, or begins with "and"."""
    bare: bool
    """It has hardly a word of its own: "why?", "which ones exactly?"."""

    def __bool__(self) -> bool:
        return self.person or self.pointer or self.bare


def leaning(analysis: Analysis) -> Leaning:
    """Return how a question leans on the conversation; a question that names its subject does not."""
    folded = [fold(token.text) for token in analysis.tokens]
    content = [token for token in analysis.tokens if token.content]
    named = bool(analysis.named())
    person = any(word in _PERSONS for word in folded) and not named
    opener = bool(folded) and folded[0] in _OPENERS
    pointer = not named and (
        opener or (any(word in _POINTERS for word in folded) and len(content) <= _FEW_WORDS)
    )
    bare = not analysis.meant() and len(content) < _FEW_WORDS and len(folded) > len(content)
    return Leaning(person, pointer, bare)


def completed(text: str, lean: Leaning, context: Context, entities: Mapping[str, Entity]) -> str:
    """Return the question with what it leans on written out behind it."""
    if lean.person or (lean.pointer and not lean.bare):
        people = [e for e in context.entities if e in entities and entities[e].kind == "person"]
        main = (people if lean.person and people else list(context.entities))[:1]
        names = [entities[e].names["en"][0] for e in main if e in entities and entities[e].names.get("en")]
        return " ".join([text, *names])
    return f"{text} {context.question}" if lean.bare else text
