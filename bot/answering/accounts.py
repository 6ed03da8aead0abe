"""What each fact can account for: the words, synonyms, entities, numbers and slots that its texts hold.

A question's word that nothing of a fact accounts for is evidence that the question is about something else.
So is a slot that neither the editor listed nor any stored wording asks for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from bot.matching import Analyser, Analysis, Token
from bot.matching.text import normalise
from bot.model import Fact, KnowledgeBase, Slot, Unknown, Wordings

from .counting import Count, counted_as, counts, digits_of, numbers, plain
from .fragments import says_who
from .matters import matters
from .names import has_own_name
from .negation import negated
from .slots import asked
from .times import Times, times
from .whereabouts import Whereabouts

_OFTEN_ASKED = 2
"""So many wordings that ask for a slot show that the fact fills it, though its editor did not list it."""


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
        if self.refuted and self.counts and digits_of(token):
            return True
        return not self.stems.isdisjoint(token.stems) or not self.groups.isdisjoint(token.groups)


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
        self.places = Whereabouts(base)
        """Where the records are set."""
        proper = frozenset(e.id for e in base.entities.values() if has_own_name(e))
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
            places = self.places.of(record)
            self._known[id_, refuted] = _account(
                record, asking, self._analyser, places, self._kinds, refuted=refuted
            )
        return self._known[id_, refuted]

    def sources(self, id_: str, told: Analysis) -> bool:
        """Tell whether a record tells whose word it is, and its answer speaks of most of what was told."""
        said = self[id_].sourced
        spoken = [not said.isdisjoint(token.stems) for token in told.tokens if token.content]
        return bool(said and spoken) and sum(spoken) * 2 >= len(spoken)


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
