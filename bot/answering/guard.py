"""The guard: whether a fact speaks of what a question asserts and asks.

A fuzzy score cannot tell a question from its opposite, nor "when was he born" from "who is he". Here a
question is held against a fact point by point; each objection is a reason in words that an editor can read.
Two strengths: a ``veto`` keeps the fact from being shown as the answer; doubts enter the confidence as
numbers.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.matching import Analysis, Token
from bot.matching.lexicon import rarity
from bot.model import Slot

from .accounts import Account, numbers, plain
from .antonyms import opposites
from .slots import Asked, asked, fills


class Ground(StrEnum):
    """What an objection is about."""

    NAME = "name"
    NUMBER = "number"
    SLOT = "slot"
    COUNTED = "counted"
    OPPOSITE = "opposite"


@dataclass(frozen=True, slots=True)
class Objection:
    """One point on which question and fact disagree."""

    ground: Ground
    reason: str
    """For editors, in English."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What came of holding a question against a fact."""

    objections: tuple[Objection, ...]
    coverage: float
    """Share, 0-1, of the weight of the question's content words that the fact accounts for."""
    strangest: float
    """Rarity, 0-1, of the rarest content word that the fact does not account for."""
    uncovered: tuple[str, ...]
    """The content words that the fact does not account for."""
    proper: float
    """1 where such a word was typed with a capital letter, as names are, else 0."""
    slot: float
    """1 where the fact fills the asked slot, -1 where it does not, 0 where none is asked."""

    def has(self, ground: Ground) -> bool:
        """Tell whether there is an objection of this ground."""
        return any(objection.ground is ground for objection in self.objections)


class Reading:
    """A question as the guard reads it, once for all candidates."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.asked: Asked = asked(plain(analysis))
        self.numbers = numbers(analysis)
        self.named = analysis.named()
        self.content = tuple(token for token in analysis.tokens if token.content)
        self._weights = {token.text: 0.15 + rarity(token.text) for token in self.content}
        self._mentioned = {
            position: mention.entity
            for mention in analysis.mentions
            for position in range(mention.start, mention.end)
        }

    def weight(self, token: Token) -> float:
        """How much a content word weighs, 0.15-1.15."""
        return self._weights[token.text]

    def covered(self, account: Account) -> list[tuple[Token, bool]]:
        """Each content word and whether the fact accounts for it, by word, synonym or entity."""
        result = []
        for position, token in enumerate(self.analysis.tokens):
            if token.content:
                entity = self._mentioned.get(position)
                result.append(
                    (token, account.covers(token) or (entity is not None and entity in account.entities))
                )
        return result


_COUNTED = frozenset({Slot.HOW_MANY, Slot.NAME})
"""Slots whose noun a fact must speak of: a count or a name of something else is no answer."""


def hold(reading: Reading, account: Account) -> Finding:
    """Hold a question against what a fact accounts for."""
    covered = reading.covered(account)
    total = sum(reading.weight(token) for token, _ in covered)
    missing = [token for token, known in covered if not known]
    lost = sum(reading.weight(token) for token in missing)
    slot = 0.0 if not reading.asked.slots else 1.0 if fills(account.slots, reading.asked) else -1.0
    return Finding(
        tuple(_objections(reading, account, missing, slot)),
        coverage=1 - lost / total if total else 0.5,
        strangest=max((rarity(token.text) for token in missing), default=0.0),
        uncovered=tuple(token.text for token in missing),
        proper=float(any(token.proper for token in missing)),
        slot=slot,
    )


def _objections(reading: Reading, account: Account, missing: list[Token], slot: float) -> list[Objection]:
    found = []
    strangers = sorted(reading.named - account.entities)
    if strangers:
        found.append(Objection(Ground.NAME, f"the question names {', '.join(strangers)}, the fact does not"))
    odd = sorted(reading.numbers - account.numbers)
    if odd:
        found.append(Objection(Ground.NUMBER, f"the question says {', '.join(odd)}, the fact does not"))
    if slot < 0 and reading.asked.strict:
        wanted = ", ".join(sorted(reading.asked.slots))
        found.append(Objection(Ground.SLOT, f"the question asks {wanted}, the fact does not tell that"))
    if reading.asked.slots & _COUNTED and any(token.text == reading.asked.noun for token in missing):
        found.append(
            Objection(Ground.COUNTED, f"the question asks about {reading.asked.noun!r}, the fact does not")
        )
    found += [
        Objection(Ground.OPPOSITE, f"the fact says the opposite of {token.text!r}")
        for token in missing
        if any(not account.stems.isdisjoint(stems) for stems in opposites(token.text))
    ]
    return found
