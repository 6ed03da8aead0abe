"""The guard: whether a fact speaks of what a question asserts and asks.

A fuzzy score cannot tell a question from its opposite, nor "when was he born" from "who is he". Here a
question is held against a fact point by point; each objection is a ground with what was said, which the reply
layer words for editors.
Two strengths: a ``veto`` keeps the fact from being shown as the answer; doubts enter the confidence as
numbers.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.matching import Token
from bot.matching.lexicon import rarity
from bot.model import Slot

from .accounts import Account
from .antonyms import opposites
from .matters import untold
from .negation import negated
from .reading import Reading
from .slots import fills


class Ground(StrEnum):
    """What an objection is about."""

    NAME = "name"
    GROUP = "group"
    NUMBER = "number"
    CONFLICT = "conflict"
    SLOT = "slot"
    COUNTED = "counted"
    KIND = "kind"
    OPPOSITE = "opposite"
    MATTER = "matter"
    ORDER = "order"
    DATED = "dated"
    FUTURE = "future"
    NOTHING = "nothing"
    VAGUE = "vague"
    SOURCE = "source"
    AGAIN = "again"
    BESIDE = "beside"


@dataclass(frozen=True, slots=True)
class Objection:
    """One point on which question and fact disagree."""

    ground: Ground
    said: tuple[str, ...] = ()
    """What it is about, in the order in which the words for the ground tell it."""


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

    denied: bool
    """The question takes for granted what the fact denies, or says otherwise of the same."""

    def has(self, ground: Ground) -> bool:
        """Tell whether there is an objection of this ground."""
        return any(objection.ground is ground for objection in self.objections)


_COVERED = 0.55
"""A fact that accounts for so much of a question is about the same, and may contradict it."""
_COUNTED = frozenset({Slot.HOW_MANY, Slot.NAME})
"""Slots whose noun a fact must speak of: a count or a name of something else is no answer."""


_CHOICES = frozenset({Slot.WHICH})
"""Where nothing but a noun is asked ("which court?"), that a wording speaks of it is not enough."""


def hold(reading: Reading, account: Account) -> Finding:
    """Hold a question against what a fact accounts for."""
    covered = reading.covered(account)
    total = sum(reading.weight(token) for token, _ in covered)
    missing = [token for token, known in covered if not known]
    lost = sum(reading.weight(token) for token in missing)
    slot = 0.0 if not reading.asked.slots else 1.0 if fills(account.slots, reading.asked) else -1.0
    alike = _alike(reading, covered) >= _COVERED
    objections = tuple(_objections(reading, account, missing, slot, alike=alike))
    coverage = 1 - lost / total if total else 0.5
    return Finding(
        objections,
        coverage=coverage,
        strangest=max((rarity(token.text) for token in missing), default=0.0),
        uncovered=tuple(token.text for token in missing),
        proper=float(any(token.proper for token in missing)),
        slot=slot,
        denied=alike
        and _denied(
            reading,
            account,
            {o.ground for o in objections},
            exchanged=_exchanged(reading, account, missing),
        ),
    )


def _alike(reading: Reading, covered: list[tuple[Token, bool]]) -> float:
    """Return the coverage of all words but numbers, which may be what is contradicted."""
    weighed = [(reading.weight(token), known) for token, known in covered if not token.text.isdigit()]
    return sum(w for w, known in weighed if known) / max(sum(w for w, _ in weighed), 1e-6)


def _exchanged(reading: Reading, account: Account, missing: list[Token]) -> bool:
    """Tell whether a fact says of another what the question says of somebody, and all else alike."""
    strangers = reading.named - account.entities - account.places
    return bool(reading.named & account.entities) and all(
        reading.mentioned(token) & strangers for token in missing
    )


def _denied(reading: Reading, account: Account, grounds: set[Ground], *, exchanged: bool) -> bool:
    """Tell whether a fact contradicts what a question takes for granted.

    "Why did they arrest hundreds" is not answered by "no arrests were reported", but it is put right.
    """
    if Ground.MATTER in grounds:
        return False
    if Ground.NAME in grounds:
        return exchanged and (Ground.SLOT in grounds or not reading.presumes)
    if not reading.presumes:
        return False
    if Ground.CONFLICT in grounds:
        return True
    opposed = Ground.OPPOSITE in grounds or account.denies
    return Ground.SLOT in grounds and opposed and not negated(reading.analysis.text)


def _objections(
    reading: Reading, account: Account, missing: list[Token], slot: float, *, alike: bool
) -> Iterator[Objection]:
    yield from _names(reading, account)
    yield from _numbers(reading, account, alike=alike)
    yield from _slot(reading, account, missing, slot)
    yield from _times(reading, account)
    yield from _vague(reading, account)
    told = slot > 0 and reading.asked.strict and not reading.bare
    if reading.content and len(missing) == len(reading.content) and not told:
        yield Objection(Ground.NOTHING)
    for matter in sorted(untold(reading.matters, account.matters)):
        yield Objection(Ground.MATTER, (matter,))
    for token in missing:
        if any(not account.stems.isdisjoint(stems) for stems in opposites(token.text)):
            yield Objection(Ground.OPPOSITE, (token.text,))


_FEW = frozenset(map(str, range(2, 10)))
"""So many can be named one by one: "the other three parties"."""


def _vague(reading: Reading, account: Account) -> Iterator[Objection]:
    names = _told_names(reading, account)
    few = len(names) < max([1, *map(int, reading.numbers & _FEW)])
    if (reading.person_wanted and not names & account.people) or (reading.names_wanted and few):
        yield Objection(Ground.VAGUE)


def _told_names(reading: Reading, account: Account) -> frozenset[str]:
    """Return the people, parties and places that a fact names and the question did not."""
    names = account.names - reading.named - reading.around - reading.groups
    return names & account.proper if reading.bare else names


def _names(reading: Reading, account: Account) -> Iterator[Objection]:
    strangers = reading.named - account.entities - account.places
    groups = strangers & reading.groups
    for ground, names in ((Ground.NAME, strangers - groups), (Ground.GROUP, groups)):
        if names:
            yield Objection(ground, (", ".join(sorted(names)),))


def _numbers(reading: Reading, account: Account, *, alike: bool) -> Iterator[Objection]:
    odd = reading.numbers - account.numbers
    if odd and not (account.refuted and account.counts):
        yield Objection(Ground.NUMBER, (", ".join(sorted(odd)),))
    told = {stem: number for number, stem in sorted(account.counts)}
    own = {number for number, _ in account.counts}
    conflicts = {
        number: told[stem]
        for number, stem in reading.counts
        if stem in told and (number in odd or (alike and not (number.isdigit() or number in own)))
    }
    for number, other in sorted(conflicts.items()):
        yield Objection(Ground.CONFLICT, (number, other))


def _slot(reading: Reading, account: Account, missing: list[Token], slot: float) -> Iterator[Objection]:
    if slot < 0 and (reading.asked.strict or reading.bare):
        wanted = ", ".join(sorted(reading.asked.slots))
        yield Objection(Ground.SLOT, (wanted,))
    strict = reading.bare and reading.asked.slots & _CHOICES and not _told_names(reading, account)
    nouns = [token for token, _ in reading.covered(account) if token.text == reading.asked.noun]
    if slot > 0 and reading.counted and account.counted and reading.counted.isdisjoint(account.counted):
        yield Objection(Ground.COUNTED, (reading.asked.noun,))
    elif any(token in missing or (strict and not account.tells(token)) for token in nouns):
        ground = Ground.COUNTED if reading.asked.slots & _COUNTED else Ground.KIND
        yield Objection(ground, (reading.asked.noun,))


def _times(reading: Reading, account: Account) -> Iterator[Objection]:
    asked, told = reading.times, account.times
    for order, year in sorted(asked.dated - told.dated):
        yield Objection(Ground.DATED, (order, year))
    if asked.orders and not told.orders:
        yield from (Objection(Ground.ORDER, (order,)) for order in sorted(asked.orders))
    if asked.future and not told.future:
        yield Objection(Ground.FUTURE)
