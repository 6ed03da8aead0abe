"""A text taken apart: words with typos mended, stems, synonyms, the entities it names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from bot.model import KnowledgeBase

from .countries import countries
from .function_words import function_words
from .language import guess_language, surely_russian
from .lexicon import is_word
from .mentions import Mention, MentionFinder
from .stems import kyrgyz_stem, stems
from .synonyms import Synonyms
from .text import fold, is_cyrillic, normalise, words
from .vocabulary import Vocabulary

_CAPITALISED = re.compile(r"(?<=[^\W.!?])[,;:]?[ -]+[\"'“«(]?([^\W\d_]+)")


_REMEMBERED = 2048
"""Words that are read only once."""


class Token(NamedTuple):
    """One word of a text; a tuple, since ten are made for each question."""

    text: str
    """Normalised, typos mended."""
    stems: tuple[str, ...]
    """Folded stems; the first is the one that synonyms and pairs of words go by."""
    content: bool
    """False for function words."""
    proper: bool
    """True where it was typed with a capital letter inside a sentence, as names are."""
    groups: frozenset[str]
    """Synonym groups the word stands in."""


@dataclass(frozen=True, slots=True)
class Analysis:
    """What matching knows of a text."""

    text: str
    """Normalised."""
    tokens: tuple[Token, ...]
    mentions: tuple[Mention, ...]

    def named(self) -> frozenset[str]:
        """Ids of the entities that the text calls by a proper name."""
        return frozenset(m.entity for m in self.mentions if m.by_name)

    def names_only(self) -> bool:
        """Tell whether the text calls something by name, and no other word in it says anything."""
        within = {n for mention in self.mentions for n in range(mention.start, mention.end)}
        rest = (token for n, token in enumerate(self.tokens) if n not in within)
        return bool(self.named()) and not any(token.content for token in rest)

    def meant(self) -> frozenset[str]:
        """Ids of all entities that the text points at."""
        return frozenset(m.entity for m in self.mentions)


class _Read(NamedTuple):
    """What a typed word is, wherever it stands; the fields are those of a ``Token``."""

    text: str
    stems: tuple[str, ...]
    content: bool


class Analyser:
    """Takes texts apart with the words, names and synonyms of one fact base."""

    def __init__(self, base: KnowledgeBase, counts: Mapping[str, int] | None = None) -> None:
        """Take the base's words from ``counts``, as ``count_words`` returns them, where they are known."""
        self._synonyms = Synonyms(base.synonyms)
        self._mentions = MentionFinder((*base.entities.values(), *countries(_names(base))))
        self.vocabulary = Vocabulary()
        self._kyrgyz_stems: dict[str, frozenset[str]] = {}
        """Of the Cyrillic words that begin with a letter; few letters are asked for."""
        self._read: dict[tuple[str, bool, bool], _Read] = {}
        """The words of the last texts, by what ``_word`` takes."""
        self._function_words = function_words()
        self.learn(counts if counts is not None else count_words(base))

    def learn(self, counts: Mapping[str, int]) -> None:
        """Take more words into the vocabulary that typos are mended with."""
        self.vocabulary.add(counts)
        self._kyrgyz_stems.clear()
        self._read.clear()

    def analyse(self, text: str, language: str = "") -> Analysis:
        """Return the analysis of a text; only its first ``text.MAX_CHARACTERS`` characters count.

        ``language`` is the text's where it is known, as it is of stored wordings.
        """
        normalised = normalise(text)
        split = words(normalised)
        english = guess_language(split) == "en"
        russian = language == "ru" if language else surely_russian(split)
        capitals = _capitals(text)
        read = [self._word(word, english=english, russian=russian) for word in split]
        stemmed = [word.stems for word in read]
        groups = self._synonyms.find(stemmed)
        tokens = tuple(
            Token(*word, typed in capitals, group)
            for typed, word, group in zip(split, read, groups, strict=True)
        )
        return Analysis(normalised, tokens, self._mentions.find([word.text for word in read], stemmed))

    def _word(self, typed: str, *, english: bool, russian: bool) -> _Read:
        """Return what a word of an English, or surely Russian, text is."""
        key = typed, english, russian
        if key not in self._read:
            if len(self._read) >= _REMEMBERED:
                self._read.clear()
            mended = self.vocabulary.mend(typed, english=english)
            own = stems(mended)[:1] if russian else self._stems(mended)
            self._read[key] = _Read(mended, own, fold(mended) not in self._function_words)
        return self._read[key]

    def _stems(self, word: str) -> tuple[str, ...]:
        """Stems of a word; a Latin word that is not English may be Kyrgyz typed in Latin letters."""
        plain = stems(word)
        if word.isascii() and word.isalpha():
            kyrgyz = kyrgyz_stem(word)
            if kyrgyz not in plain and self._is_kyrgyz_stem(kyrgyz) and not is_word(word):
                return (*plain, kyrgyz)
        return plain

    def _is_kyrgyz_stem(self, stem: str) -> bool:
        """Tell whether a Cyrillic word of the base has this stem."""
        letter = stem[:1]
        if letter not in self._kyrgyz_stems:
            alike = self.vocabulary.beginning(letter)
            self._kyrgyz_stems[letter] = frozenset(kyrgyz_stem(word) for word in alike if is_cyrillic(word))
        return stem in self._kyrgyz_stems[letter]


def _capitals(text: str) -> frozenset[str]:
    """Return the normalised words of a text that are capitalised though no sentence begins with them."""
    if text.islower() or text.isupper() or text.istitle():
        return frozenset()
    return frozenset(normalise(m.group(1)) for m in _CAPITALISED.finditer(text) if m.group(1)[0].isupper())


def _names(base: KnowledgeBase) -> frozenset[str]:
    """Every name and description of the base's entities, case-folded."""
    texts = (
        wordings
        for e in base.entities.values()
        for by in (e.names, e.descriptions)
        for wordings in by.values()
    )
    return frozenset(text.casefold() for wordings in texts for text in wordings)


def count_words(base: KnowledgeBase) -> Counter[str]:
    """Return every word of a base, normalised, with how often it stands there."""
    counts = Counter(
        word for group in base.synonyms.values() for g in group for p in g for word in words(normalise(p))
    )
    for text in _texts(base):
        counts.update(words(normalise(text, limit=len(text))))
    return counts


def _texts(base: KnowledgeBase) -> Iterable[str]:
    """Every text of the base whose words are worth knowing."""
    for fact in base.facts.values():
        yield from fact.answer.values()
        yield from (quote.text for quote in fact.quotes)
        for wordings in (*fact.questions.values(), *fact.refutes.values()):
            yield from wordings
    for unknown in base.unknowns.values():
        for wordings in unknown.questions.values():
            yield from wordings
    for entity in base.entities.values():
        for wordings in (*entity.names.values(), *entity.descriptions.values()):
            yield from wordings
    for smalltalk in base.smalltalk.values():
        for wordings in smalltalk.messages.values():
            yield from wordings
    for messages in base.off_topic.values():
        yield from messages
