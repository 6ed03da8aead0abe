"""A text taken apart: words with typos mended, stems, synonyms, the entities it names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.model import KnowledgeBase

from .function_words import function_words
from .lexicon import is_word
from .mentions import Mention, MentionFinder
from .stems import kyrgyz_stem, stems
from .synonyms import Synonyms
from .text import fold, is_cyrillic, normalise, words
from .vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a text."""

    text: str
    """Normalised, typos mended."""
    stems: tuple[str, ...]
    """Folded stems; the first is the one that synonyms and pairs of words go by."""
    content: bool
    """False for function words."""
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

    def meant(self) -> frozenset[str]:
        """Ids of all entities that the text points at."""
        return frozenset(m.entity for m in self.mentions)


class Analyser:
    """Takes texts apart with the words, names and synonyms of one fact base."""

    def __init__(self, base: KnowledgeBase) -> None:
        self._synonyms = Synonyms(base.synonyms)
        self._mentions = MentionFinder(base.entities.values())
        self.vocabulary = Vocabulary(self._synonyms.words)
        self._kyrgyz_stems: set[str] = set()
        self._function_words = function_words()
        for text in _texts(base):
            self.learn(text)

    def learn(self, text: str) -> None:
        """Take the words of a text into the vocabulary that typos are mended with."""
        split = words(normalise(text))
        self.vocabulary.add(split)
        self._kyrgyz_stems.update(kyrgyz_stem(word) for word in split if is_cyrillic(word))

    def analyse(self, text: str) -> Analysis:
        """Return the analysis of a text of any length; only its first characters count (``text.MAX_CHARACTERS``)."""
        normalised = normalise(text)
        mended = [self.vocabulary.mend(word) for word in words(normalised)]
        stemmed = [self._stems(word) for word in mended]
        groups = self._synonyms.find(stemmed)
        tokens = tuple(
            Token(word, stem, fold(word) not in self._function_words, group)
            for word, stem, group in zip(mended, stemmed, groups, strict=True)
        )
        return Analysis(normalised, tokens, self._mentions.find(stemmed))

    def _stems(self, word: str) -> tuple[str, ...]:
        """Stems of a word; a Latin word that is not English may be Kyrgyz typed in Latin letters."""
        plain = stems(word)
        if word.isascii() and word.isalpha():
            kyrgyz = kyrgyz_stem(word)
            if kyrgyz not in plain and kyrgyz in self._kyrgyz_stems and not is_word(word):
                return (*plain, kyrgyz)
        return plain


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


def stems_of(tokens: Sequence[Token]) -> frozenset[str]:
    """All stems of some words."""
    return frozenset(stem for token in tokens for stem in token.stems)
