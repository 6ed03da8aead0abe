"""What each fact can account for: the words, synonyms, entities, numbers and slots that its texts hold.

A question's word that nothing of a fact accounts for is evidence that the question is about something else.
So is a slot that neither the editor listed nor any stored wording asks for.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from bot.matching import Analyser, Analysis, Token
from bot.matching.text import normalise
from bot.model import Entity, Fact, KnowledgeBase, Slot, Unknown, Wordings

from .calendar import dates
from .fragments import says_who
from .matters import matters
from .negation import negated
from .slots import asked
from .times import Times, times

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


_SPELLED = frozenset({"2", "4"})
_WORDS_BEHIND = "be do get go have know make see tell the him her them us me wat what"
_AFTER_SPELLED = frozenset(_WORDS_BEHIND.split())
"""Behind these letters of hasty typists a number is a word: "used 2 be", "4 what"."""
_COUNTED_WITHIN = 2
"""A number counts one of so many content words behind it: "16 registered parties"."""
_UP = frozenset({"capital", "city", "town", "building", "square", "street", "part", "district"})
"""Relations from a place to the larger one that it lies in."""

_A_YEAR = re.compile(r"(?:19|20)\d\d")
_YEAR = "<year>"

Count = tuple[str, str]
"""A number in digits, or a day's or month's name in English, and the stem or group of what it counts."""


@dataclass(frozen=True, slots=True)
class Account:
    """What one fact or unknown accounts for."""

    stems: frozenset[str]
    groups: frozenset[str]
    entities: frozenset[str]
    numbers: frozenset[str]
    slots: frozenset[Slot]
    matters: frozenset[str]
    """Births, wives, salaries and the like that its texts tell of (``matters``)."""
    times: Times
    counts: frozenset[Count]
    """What it counts, in its answer and quotes."""
    places: frozenset[str]
    """Places that it lies in, though it may not name them."""
    denies: bool
    """Its answer says that something is not so."""
    names: frozenset[str]
    """Entities that its answer and quotes call by name."""
    proper: frozenset[str]
    """Those of them that have a name of their own: "Ala-Too", not "the jail"."""
    people: frozenset[str]
    """Those of them that are people."""
    told: frozenset[str]
    """Stems and synonym groups of its answer and quotes, without its wordings."""
    own: frozenset[str]
    """Stems and synonym groups of its answer and wordings, without its quotes."""
    sourced: frozenset[str]
    """Stems of its answers, where they tell who says so."""
    counted: frozenset[str]
    """Stems, synonym groups and entities of all that it counts, or that its wordings ask the number of."""
    refuted: bool
    """It holds what the fact contradicts, so that a number which the fact does not tell is no objection."""

    def tells(self, token: Token) -> bool:
        """Tell whether the word, or one that means the same, stands in its answer or quotes."""
        return not self.told.isdisjoint((*token.stems, *token.groups))

    def covers(self, token: Token) -> bool:
        """Tell whether the word, or one that means the same, stands in the fact's texts."""
        if self.refuted and self.counts and _digits(token):
            return True
        return not self.stems.isdisjoint(token.stems) or not self.groups.isdisjoint(token.groups)


def counts(analysis: Analysis) -> frozenset[Count]:
    """Return each number of a text with what it counts: the stems and synonyms of the next two content words.

    A number that may be a year is said of "year" as well; a weekday or a month stands for itself.
    """
    found = {(t.text, _YEAR) for t in analysis.tokens if _A_YEAR.fullmatch(t.text)}
    found |= dates(plain(analysis))
    for position, token in enumerate(analysis.tokens):
        number = _digits(token)
        if number:
            near = analysis.tokens[position + 1 : position + 4]
            content = [t for t in near if t.content and not _digits(t)][:_COUNTED_WITHIN]
            found.update((number, key) for t in content for key in (*t.stems, *t.groups))
    return frozenset(found)


def numbers(analysis: Analysis) -> frozenset[str]:
    """Return the numbers of a text as digits, number words included."""
    behind = {id(token): after.text for token, after in pairwise(analysis.tokens)}
    return frozenset(
        digits
        for token in analysis.tokens
        if (digits := _digits(token))
        and not (token.text in _SPELLED and behind.get(id(token)) in _AFTER_SPELLED)
    )


def _digits(token: Token) -> str:
    digits = _DIGITS.get(token.text, token.text if token.text.isdigit() else "")
    return "" if digits in _VAGUE_NUMBERS else digits


def name_of(entity: Entity) -> str:
    """Return the name that an entity is shown by, in English where it has one."""
    return next(iter(entity.names.get("en", ()) or next(iter(entity.names.values()))))


@dataclass(frozen=True, slots=True)
class _Kinds:
    """Some entities of a base by what they are."""

    proper: frozenset[str]
    """Those that have a name of their own."""
    people: frozenset[str]


class Accounts:
    """The account of each fact and unknown by id, made when first asked for."""

    def __init__(self, base: KnowledgeBase, analyser: Analyser) -> None:
        self._base = base
        self._analyser = analyser
        self._known: dict[tuple[str, bool], Account] = {}
        self._settings = _settings(base)
        proper = frozenset(id_ for id_, e in base.entities.items() if name_of(e)[:1].isupper())
        self._kinds = _Kinds(proper, frozenset(e.id for e in base.entities.values() if e.kind == "person"))

    def __getitem__(self, id_: str) -> Account:
        """Return the account of a record; raises ``KeyError`` where there is none."""
        return self._of(id_, refuted=False)

    def refuted(self, id_: str) -> Account:
        """Return what a fact accounts for where a question assumes what it contradicts."""
        return self._of(id_, refuted=True)

    def _of(self, id_: str, *, refuted: bool) -> Account:
        if (id_, refuted) not in self._known:
            record = self._base.record(id_)
            if record is None:
                raise KeyError(id_)
            asking = record.refutes if refuted and isinstance(record, Fact) else record.questions
            places = self._places(record)
            self._known[id_, refuted] = _account(
                record, asking, self._analyser, places, self._kinds, refuted=refuted
            )
        return self._known[id_, refuted]

    def sources(self, id_: str, told: Analysis) -> bool:
        """Tell whether a record tells whose word it is, and its answer speaks of most of what was told."""
        said = self[id_].sourced
        spoken = [not said.isdisjoint(token.stems) for token in told.tokens if token.content]
        return bool(said and spoken) and sum(spoken) * 2 >= len(spoken)

    def around(self, places: Iterable[str]) -> frozenset[str]:
        """Return the places that some entities lie in, and those themselves."""
        return _around(self._base, {id_ for id_ in places if _is_place(self._base, id_)})

    def besides(self, named: frozenset[str]) -> frozenset[str]:
        """Return the places that "other cities" leaves out: those around the ones named, with their capitals.

        Where no place is named, those of the articles' settings.
        """
        settings: set[str] = set().union(*self._settings.values())
        places = {id_ for id_ in named if _is_place(self._base, id_)} or settings
        near = _around(self._base, places)
        return near | _capitals(self._base, near)

    def subjects(self, entities: Iterable[str]) -> tuple[str, ...]:
        """Return those of some entities that can be a subject: of the base, and no article's setting."""
        settings = _around(self._base, set().union(*self._settings.values()))
        return tuple(id_ for id_ in entities if id_ in self._base.entities and id_ not in settings)

    def elsewhere(self, entities: Iterable[str]) -> str:
        """Return the first of some entities that is a place outside every setting; empty without one.

        A jail that may be anywhere is none.
        """
        settings = set().union(*self._settings.values())
        places = (id_ for id_ in entities if _is_place(self._base, id_) and id_ in self._kinds.proper)
        return next((id_ for id_ in places if settings.isdisjoint(_around(self._base, {id_}))), "")

    def _places(self, record: Fact | Unknown) -> frozenset[str]:
        """Return the places a record lies in: those around its own; without any, its article's setting.

        The capital is part of the setting: "in Bishkek" says no more than "in Kyrgyzstan" of a rally that is
        told of without a place.
        """
        own = {id_ for id_ in record.about if _is_place(self._base, id_)}
        setting = _around(self._base, self._settings.get(record.article, set()))
        return _around(self._base, own) or setting | _capitals(self._base, setting)


def _settings(base: KnowledgeBase) -> dict[str, set[str]]:
    """Return, by article, the place that most of its facts are about."""
    tallies: dict[str, Counter[str]] = {}
    for fact in base.facts.values():
        about = (id_ for id_ in fact.about if _is_place(base, id_))
        tallies.setdefault(fact.article, Counter()).update(about)
    return {article: {id_ for id_, _ in tally.most_common(1)} for article, tally in tallies.items()}


def _is_place(base: KnowledgeBase, id_: str) -> bool:
    return id_ in base.entities and base.entities[id_].kind in ("place", "building")


def _capitals(base: KnowledgeBase, countries: frozenset[str]) -> frozenset[str]:
    """Return the capitals of those of some places that have one."""
    return frozenset(
        id_
        for id_, e in base.entities.items()
        if any(r.kind == "capital" and r.to in countries for r in e.relations)
    )


def _around(base: KnowledgeBase, places: set[str]) -> frozenset[str]:
    """Return places with those that they lie in."""
    found, new = set(places), set(places)
    while new:
        relations = (r for id_ in new if id_ in base.entities for r in base.entities[id_].relations)
        new = {r.to for r in relations if r.kind in _UP} - found
        found |= new
    return frozenset(found)


def _account(
    record: Fact | Unknown,
    asking: Wordings,
    analyser: Analyser,
    places: frozenset[str],
    kinds: _Kinds,
    *,
    refuted: bool,
) -> Account:
    wordings = [analyser.analyse(text, known) for known, texts in asking.items() for text in texts]
    told = [analyser.analyse(text) for text in _told(record)]
    own = wordings + told
    tokens = [token for analysis in own for token in analysis.tokens]
    entities = set(record.about).union(*(analysis.meant() for analysis in own))
    if isinstance(record, Fact) and record.attributed_to:
        entities.add(record.attributed_to)
    tally = Counter(slot for analysis in wordings for slot in _only_slot(analysis))
    slots = {*record.asks, *(slot for slot, often in tally.items() if often >= _OFTEN_ASKED)}
    names = frozenset().union(*(analysis.named() for analysis in told))
    counts_told: frozenset[Count] = frozenset().union(*map(counts, told))
    return Account(
        frozenset(stem for token in tokens for stem in token.stems),
        frozenset(group for token in tokens for group in token.groups),
        frozenset(entities),
        frozenset().union(*(numbers(analysis) for analysis in own)),
        frozenset(slots),
        matters(token.text for token in tokens),
        _times(own),
        counts_told,
        places,
        isinstance(record, Fact) and any(negated(normalise(text)) for text in record.answer.values()),
        names,
        names & kinds.proper,
        names & kinds.people,
        _keys(told),
        _keys(wordings) | _keys(map(analyser.analyse, _said(record))),
        _sourced(record, analyser),
        frozenset().union(*map(_asked_to_count, wordings), (key for _, key in counts_told)),
        refuted,
    )


def _sourced(record: Fact | Unknown, analyser: Analyser) -> frozenset[str]:
    if isinstance(record, Unknown) or not any(map(says_who, record.answer.values())):
        return frozenset()
    analyses = map(analyser.analyse, record.answer.values())
    return frozenset(stem for analysis in analyses for token in analysis.tokens for stem in token.stems)


def _asked_to_count(analysis: Analysis) -> frozenset[str]:
    """Return the stems, groups and entities of what a wording asks the number of."""
    open_ = asked(plain(analysis))
    return counted_as(analysis, open_.noun) if Slot.HOW_MANY in open_.slots else frozenset()


def counted_as(analysis: Analysis, noun: str) -> frozenset[str]:
    """Return the stems and synonym groups of a noun of a text, and the entities that it names."""
    places = {n for n, token in enumerate(analysis.tokens) if token.text == noun and token.content}
    keys = (key for n in places for key in (*analysis.tokens[n].stems, *analysis.tokens[n].groups))
    named = (m.entity for m in analysis.mentions if not places.isdisjoint(range(m.start, m.end)))
    return frozenset((*keys, *named))


def _times(analyses: Iterable[Analysis]) -> Times:
    found = [times(plain(analysis)) for analysis in analyses]
    return Times(
        frozenset().union(*(one.orders for one in found)),
        frozenset().union(*(one.dated for one in found)),
        any(one.future for one in found),
    )


def _only_slot(analysis: Analysis) -> frozenset[Slot]:
    """Return the slot of a wording that asks for one kind of thing only, or none."""
    slots = asked(plain(analysis)).slots
    return slots if len(slots) == 1 else frozenset()


def _told(record: Fact | Unknown) -> Iterable[str]:
    """Return what the record says and quotes."""
    yield from _said(record)
    if isinstance(record, Fact):
        yield from (quote.text for quote in record.quotes)


def _said(record: Fact | Unknown) -> Iterable[str]:
    """Return what the record says in its own words."""
    return record.answer.values() if isinstance(record, Fact) else record.says.values()


def _keys(analyses: Iterable[Analysis]) -> frozenset[str]:
    return frozenset(
        key for analysis in analyses for token in analysis.tokens for key in (*token.stems, *token.groups)
    )


def plain(analysis: Analysis) -> str:
    """Return the text as mended words with single spaces, as the slot patterns read it."""
    return " ".join(token.text for token in analysis.tokens)
