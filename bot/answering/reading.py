"""A question as the guard reads it: what it asserts and asks, once for all facts that it is held against."""

from __future__ import annotations

from collections.abc import Iterator

from bot.matching import Analysis, Token
from bot.matching.lexicon import rarity
from bot.matching.text import fold
from bot.model import Slot

from .accounts import Account
from .counting import counted_as, counts, numbers, plain
from .followup import NOTHING, Leaning
from .matters import matters
from .slots import WHO_SAYS, Asked, asked, wants_a_person, wants_names, whether
from .times import times


class Reading:
    """A question as the guard reads it, once for all candidates."""

    def __init__(
        self,
        analysis: Analysis,
        groups: frozenset[str] = frozenset(),
        around: frozenset[str] = frozenset(),
        *,
        leaning: Leaning = NOTHING,
        told: Analysis | None = None,
        known: frozenset[str] = frozenset(),
        wanted: Asked | None = None,
    ) -> None:
        """Take the base's ``groups`` and the places ``around`` those named.

        A question that leans on what was ``told`` has no words of its own that a fact must account for; who
        asks for names has ``known`` some already. What is ``wanted`` may be left to the question before.
        """
        self.around = around | known
        self.bare = leaning.empty
        self.names_wanted = leaning.names or wants_names(plain(analysis))
        """It asks which of several, so that "some of them" is no answer."""
        self.person_wanted = wants_a_person(plain(analysis))
        self.analysis = analysis
        self.asked: Asked = WHO_SAYS if leaning.source else wanted or asked(plain(analysis))
        self.numbers = numbers(analysis)
        self.counts = counts(analysis)
        self.counted = frozenset[str]()
        """What it asks the number of, where it leans or counts a group: stems, synonym groups, entities."""
        if Slot.HOW_MANY in self.asked.slots and self.asked.noun not in _ANYBODY:
            counted = counted_as(analysis, self.asked.noun)
            self.counted = counted if leaning or counted & groups else frozenset()
        self.matters = matters(_but_the_askers_own(analysis))
        self.times = times(plain(analysis))
        self.named = analysis.named()
        self.groups = groups
        """The base's groups and events, which go by common nouns: "the protesters", "the rally"."""
        self.presumes = bool(self.asked.slots) and not whether(plain(analysis))
        """True where something is taken for granted: "why did he flee", not "did he flee"."""
        asks = bool(self.asked.slots) or whether(plain(analysis)) or bool(leaning)
        self.states = not asks and sum(token.content for token in analysis.tokens) >= _A_STATEMENT
        """True where something is said and nothing asked: "he stayed abroad for good, right?"."""
        held = leaning.empty and not leaning.person
        own = tuple(t for t in analysis.tokens if t.text == self.asked.noun) if held else analysis.tokens
        self.told = told or analysis
        """What a question without words of its own is about; of any other, itself."""
        self.spoken_before = tuple(_with_entities(told, told.tokens)) if told else ()
        """Words of what was told before with the entity that each names, or an empty string."""
        self._spoken = (*_with_entities(analysis, own), *self.spoken_before)
        light = leaning.person and self.presumes and not any(token.content for token, _ in self._spoken)
        self.content = tuple(
            token for token, _ in self._spoken if token.content or (light and token.text in _LIGHT)
        )
        self._weights = {token.text: 0.15 + rarity(token.text) for token in self.content}

    def weight(self, token: Token) -> float:
        """How much a content word weighs, 0.15-1.15."""
        return self._weights[token.text]

    def mentioned(self, token: Token) -> frozenset[str]:
        """Return the entities that a word of the question is part of the name of."""
        return frozenset(entity for other, entity in self._spoken if other is token and entity)

    def covered(self, account: Account) -> list[tuple[Token, bool]]:
        """Each content word and whether the fact accounts for it, by word, synonym or entity."""
        return [
            (token, account.covers(token) or entity in account.entities or entity in account.places)
            for token, entity in self._spoken
            if token in self.content
        ]


def _with_entities(analysis: Analysis, tokens: tuple[Token, ...]) -> Iterator[tuple[Token, str]]:
    """Yield some words of a text with the entity that each is part of the name of, or an empty string."""
    places = {n: mention.entity for mention in analysis.mentions for n in range(mention.start, mention.end)}
    own = set(map(id, tokens))
    yield from ((t, places.get(n, "")) for n, t in enumerate(analysis.tokens) if id(t) in own)


_A_STATEMENT = 3
"""So many content words say something; fewer only name it: "stolen election"."""
_ANYBODY = frozenset(
    (
        "people",
        "persons",
        "person",
        "ppl",
        "folks",
        "men",
        "человек",
        "людей",
        "народу",
        "адам",
        "киши",
        "кишини",
    )
)
"""Nouns that say nothing of what is counted, if not that it is people."""
_LIGHT_VERBS = "want wanted need get got give gave go going went know mean happen happened"
_LIGHT = frozenset(_LIGHT_VERBS.split())
"""Verbs that say little, and yet are all that "what did they want" says."""
_MINE = frozenset(map(fold, ("my", "our", "мой", "моя", "моей", "моего", "мою", "наш", "менин", "биздин")))


def _but_the_askers_own(analysis: Analysis) -> Iterator[str]:
    """Yield a question's words but those behind "my": the asker's late husband is not asked about."""
    mine = [fold(token.text) in _MINE for token in analysis.tokens]
    for position, token in enumerate(analysis.tokens):
        if not any(mine[max(0, position - _NEAR_MINE) : position]):
            yield token.text


_NEAR_MINE = 2
"""So many words behind "my" are the asker's own."""
