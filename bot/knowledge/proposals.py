"""Sentences of an article as facts to be drafted: what they name, and which existing fact says the same."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.model import Entity, Fact, KnowledgeBase, Publication
from bot.model.limits import ANSWER, units

from .articles import paragraphs
from .values import MAX_ID_LENGTH

MOST = 300
"""Sentences proposed of one article at most."""
_FEWEST_WORDS = 4
_ALIKE = 0.6
"""Share of words, 0-1, that two sentences have in common if they say the same."""
_COMPARED = 5
"""Facts with the most words in common that are compared in full."""
_ID_WORDS = 5
_END = re.compile(r"[.!?…][\"'”’»)\]]*(?=\s+[\"'“‘«(\[]?[^\W_a-zа-яёөүң])")
_WHOLE = re.compile(r"[.!?…][\"'”’»)\]]*$")
_ABBREVIATED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|St|Sr|Jr|Gen|Col|No|vs|[A-ZА-Я]|г|им|т\.е|т\.д|ул|стр)\.$")
_WORD = re.compile(r"[^\W_]+")
_SMALL = """
a an the of in on at to for from by with and or but is are was were be been has have had that this it its as
и в на с по из от до за не что это был была было были как к у о об а но он она они его её их
"""
_SMALL_WORDS = frozenset(_SMALL.split())
_LATIN = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i",
    "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "ң": "n", "о": "o", "ө": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ү": "u", "ф": "f", "х": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sh",
    "ы": "y", "э": "e", "ю": "yu", "я": "ya",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Proposal:
    """A sentence that could become a fact."""

    id: str
    sentence: str
    """A whole sentence of one paragraph, character for character."""
    paragraph: int
    """Counted from 1 over the article's non-empty lines."""
    about: tuple[str, ...]
    """Ids of the entities that it names."""
    duplicate_of: str
    """Id of the fact or earlier proposal that says the same; empty where there is none."""


def propose(text: str, base: KnowledgeBase) -> tuple[Proposal, ...]:
    """Propose the whole sentences of an article, in order."""
    names, known = Names(base.entities.values()), Said()
    for fact in standing(base):
        known.add(fact.id, *(quote.text for quote in fact.quotes), *fact.answer.values())
    taken = {*base.facts, *base.unknowns}
    found = []
    for number, sentence in _sentences(text):
        id_ = unused(readable_id(sentence), taken)
        taken.add(id_)
        same = known.same_as(sentence)
        found.append(Proposal(id_, sentence, number, names.named(sentence), same))
        if not same:
            known.add(id_, sentence)  # an article may say the same twice
        if len(found) == MOST:
            break
    return tuple(found)


def readable_id(text: str) -> str:
    """Return an id of a text's telling words in Latin letters."""
    words = [_latin(word) for word in _WORD.findall(text.casefold()) if word not in _SMALL_WORDS]
    words = [word for word in words if word][:_ID_WORDS]
    return "-".join(words)[: MAX_ID_LENGTH - 4].strip("-") or "untitled"


def unused(id_: str, taken: Iterable[str]) -> str:
    """Return the id, or with a number where it is taken."""
    known, number, made = set(taken), 1, id_
    while made in known:
        number += 1
        made = f"{id_}-{number}"
    return made


def _latin(word: str) -> str:
    """Spell a word with small Latin letters and digits; letters of other scripts are left out."""
    spelled = "".join(_LATIN.get(letter, letter) for letter in word)
    return "".join(letter for letter in spelled if letter.isascii() and letter.isalnum())


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    """Yield whole sentences with their paragraph's number; a heading without a full stop is none."""
    for paragraph in paragraphs(text):
        start = 0
        for end in (*_ends(paragraph.text), len(paragraph.text)):
            sentence = paragraph.text[start:end].strip()
            start = end
            words = len(_WORD.findall(sentence))
            if units(sentence) > ANSWER:
                continue  # too long to be an answer: an editor takes the part that is one
            if words >= _FEWEST_WORDS and _WHOLE.search(sentence) and sentence[0] != "#":
                yield paragraph.number, sentence


def _ends(paragraph: str) -> Iterator[int]:
    for found in _END.finditer(paragraph):
        if not _ABBREVIATED.search(paragraph[: found.end()]):
            yield found.end()


class Names:
    """Finds entities by their names; Russian and Kyrgyz ones with other endings, too."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._by_first: dict[str, list[tuple[re.Pattern[str], str]]] = defaultdict(list)
        for entity in entities:
            for name in {name for names in entity.names.values() for name in names}:
                words = _WORD.findall(name.casefold())
                if words:
                    pattern = r"\W+".join(_inflected(word) for word in words)
                    self._by_first[words[0][:_FIRST]].append((re.compile(rf"\b{pattern}\b"), entity.id))

    def named(self, text: str) -> tuple[str, ...]:
        """Return the ids of the entities that a text names, in the order in which it does."""
        folded = text.casefold()
        places: dict[str, int] = {}
        for first in {word[:_FIRST] for word in _WORD.findall(folded)}:
            for pattern, entity in self._by_first.get(first, ()):
                if found := pattern.search(folded):
                    places[entity] = min(found.start(), places.get(entity, found.start()))
        return tuple(sorted(places, key=lambda entity: places[entity]))


_FIRST = 3
"""Letters by which names are looked up."""
_LONG = 4


def _inflected(word: str) -> str:
    """Return a pattern for a word of a name: a Cyrillic one may end otherwise."""
    if word.isascii() or len(word) <= _LONG:
        return re.escape(word)
    return re.escape(word[:-1]) + r"\w{0,3}"


class Said:
    """What is said already, by the words that it is said in."""

    def __init__(self) -> None:
        self._words: list[tuple[str, frozenset[str]]] = []
        self._having: dict[str, list[int]] = defaultdict(list)

    def add(self, id_: str, *texts: str) -> None:
        """Note what a record says."""
        for text in texts:
            words = _telling(text)
            for word in words:
                self._having[word].append(len(self._words))
            self._words.append((id_, words))

    def same_as(self, sentence: str) -> str:
        """Return the id of the record that says most nearly what a sentence says; empty where none does."""
        words = _telling(sentence)
        common: Counter[int] = Counter()
        for word in words:
            common.update(self._having.get(word, ()))
        alike = [(_likeness(words, self._words[n][1]), n) for n, _ in common.most_common(_COMPARED)]
        nearest, number = max(alike, default=(0.0, 0))
        return self._words[number][0] if nearest >= _ALIKE else ""


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the share of words in common, 0-1; nothing where the numbers are others: those are the news."""
    if any(word.isdigit() for word in one ^ other):
        return 0.0
    return len(one & other) / len(one | other)


def standing(base: KnowledgeBase) -> Iterator[Fact]:
    """Yield the facts that a new one can repeat: published ones and drafts, not what was retracted."""
    return (fact for fact in base.facts.values() if fact.status is not Publication.RETRACTED)


def _telling(text: str) -> frozenset[str]:
    return frozenset(word for word in _WORD.findall(text.casefold()) if word not in _SMALL_WORDS)
