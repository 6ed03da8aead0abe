"""What each fact can account for: the words, synonyms, entities, numbers and slots that its texts hold.

A question's word that nothing of a fact accounts for is evidence that the question is about something else.
So is a slot that neither the editor listed nor any stored wording asks for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from bot.matching import Analyser, Analysis, Token
from bot.model import Fact, KnowledgeBase, Slot, Unknown

from .slots import asked

_NUMBERS = {
    "1": "one один одна одно бир", "2": "two два две эки", "3": "three три трое үч",
    "4": "four четыре четверо төрт", "5": "five пять беш", "6": "six шесть алты", "7": "seven семь жети",
    "8": "eight восемь сегиз", "9": "nine девять тогуз", "10": "ten десять", "11": "eleven одиннадцать",
    "12": "twelve двенадцать", "15": "fifteen пятнадцать", "16": "sixteen шестнадцать",
    "20": "twenty двадцать жыйырма", "100": "hundred сто жүз",
}  # fmt: skip
_DIGITS = {word: digits for digits, words in _NUMBERS.items() for word in words.split()}
_OFTEN_ASKED = 2
"""So many wordings that ask for a slot show that the fact fills it, though its editor did not list it."""
_VAGUE_NUMBERS = frozenset({"1"})
"""'One' is an article or a pronoun more often than a number."""


@dataclass(frozen=True, slots=True)
class Account:
    """What one fact or unknown accounts for."""

    stems: frozenset[str]
    groups: frozenset[str]
    entities: frozenset[str]
    numbers: frozenset[str]
    slots: frozenset[Slot]

    def covers(self, token: Token) -> bool:
        """Tell whether the word, or one that means the same, stands in the fact's texts."""
        return not self.stems.isdisjoint(token.stems) or not self.groups.isdisjoint(token.groups)


def numbers(analysis: Analysis) -> frozenset[str]:
    """Return the numbers of a text as digits, number words included."""
    found = (_DIGITS.get(t.text, t.text if t.text.isdigit() else "") for t in analysis.tokens)
    return frozenset(n for n in found if n and n not in _VAGUE_NUMBERS)


class Accounts:
    """The account of each fact and unknown by id, made when first asked for."""

    def __init__(self, base: KnowledgeBase, analyser: Analyser) -> None:
        self._base = base
        self._analyser = analyser
        self._known: dict[str, Account] = {}

    def __getitem__(self, id_: str) -> Account:
        """Return the account of a record; raises ``KeyError`` where there is none."""
        if id_ not in self._known:
            record = self._base.record(id_)
            if record is None:
                raise KeyError(id_)
            self._known[id_] = _account(record, self._analyser)
        return self._known[id_]


def _account(record: Fact | Unknown, analyser: Analyser) -> Account:
    wordings = [analyser.analyse(text, known) for known, texts in record.questions.items() for text in texts]
    own = wordings + [analyser.analyse(text) for text in _told(record)]
    tokens = [token for analysis in own for token in analysis.tokens]
    entities = set(record.about).union(*(analysis.meant() for analysis in own))
    if isinstance(record, Fact) and record.attributed_to:
        entities.add(record.attributed_to)
    asking = Counter(slot for analysis in wordings for slot in _only_slot(analysis))
    slots = {*record.asks, *(slot for slot, times in asking.items() if times >= _OFTEN_ASKED)}
    return Account(
        frozenset(stem for token in tokens for stem in token.stems),
        frozenset(group for token in tokens for group in token.groups),
        frozenset(entities),
        frozenset().union(*(numbers(analysis) for analysis in own)),
        frozenset(slots),
    )


def _only_slot(analysis: Analysis) -> frozenset[Slot]:
    """Return the slot of a wording that asks for one kind of thing only, or none."""
    slots = asked(plain(analysis)).slots
    return slots if len(slots) == 1 else frozenset()


def _told(record: Fact | Unknown) -> Iterable[str]:
    """Return what the record says and quotes."""
    if isinstance(record, Fact):
        yield from record.answer.values()
        yield from (quote.text for quote in record.quotes)
    else:
        yield from record.says.values()


def plain(analysis: Analysis) -> str:
    """Return the text as mended words with single spaces, as the slot patterns read it."""
    return " ".join(token.text for token in analysis.tokens)
