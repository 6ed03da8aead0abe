"""What editors write: facts, unknowns, small talk; and what they point at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

LANGUAGES = ("en", "ru", "ky")
"""The languages the bot speaks, in the order it falls back through."""


class Claim(StrEnum):
    """How sure the article is of what it tells."""

    ESTABLISHED = "established"
    ALLEGED = "alleged"
    DISPUTED = "disputed"
    DENIED = "denied"


class Publication(StrEnum):
    """Where a record stands on its way to readers; only ``published`` ones answer."""

    DRAFT = "draft"
    PUBLISHED = "published"
    RETRACTED = "retracted"


class Slot(StrEnum):
    """The kind of thing a question asks for and a fact can supply."""

    WHO = "who"
    NAME = "name"
    WHOSE = "whose"
    RELATION = "relation"
    WHAT = "what"
    MEANING = "meaning"
    WHAT_HAPPENED = "what-happened"
    WHAT_SAID = "what-said"
    WHICH = "which"
    WHEN = "when"
    DATE = "date"
    WEEKDAY = "weekday"
    MONTH = "month"
    YEAR = "year"
    HOUR = "hour"
    WHERE = "where"
    WHY = "why"
    HOW = "how"
    HOW_MANY = "how-many"
    HOW_MUCH = "how-much"
    HOW_LONG = "how-long"
    HOW_OFTEN = "how-often"
    HOW_OLD = "how-old"
    YES_NO = "yes-no"


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that stand in an article, character for character."""

    text: str
    article: str
    """Slug of the article."""
    paragraph: int
    """Number of the paragraph, from 1."""
    start: int
    """Offset in ``Article.text``, in characters."""

    @property
    def end(self) -> int:
        """Offset just past the last character in ``Article.text``."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a record stands in the files."""

    file: str
    """Path relative to the knowledge folder, with forward slashes."""
    line: int


Texts = Mapping[str, str]
"""A text in each of some languages, by ISO 639-1 code."""
Wordings = Mapping[str, tuple[str, ...]]
"""Questions or messages as readers would type them, by ISO 639-1 code."""


@dataclass(frozen=True, slots=True)
class When:
    """When something happened, as far as the article tells."""

    date: str
    """ISO 8601: a year, a month or a day; empty where the article gives no date."""
    order: int
    """Without a date: the place among the article's other times without one, from 1."""
    words: Texts
    """Without a date: how the article words the time ("on Sunday")."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A statement of an article: the editor's answer and the quotes that prove it."""

    id: str
    article: str
    answer: Texts
    quotes: tuple[Quote, ...]
    questions: Wordings
    refutes: Wordings
    """Questions that assume what this fact contradicts ("why is he still in jail" once he was freed)."""
    about: tuple[str, ...]
    asks: frozenset[Slot]
    claim: Claim
    attributed_to: str
    """Entity id of the speaker, or empty where the article itself states it."""
    as_of: str
    review_by: str
    status: Publication
    origin: Origin
    when: When | None = None
    """None where it is no event, or the article gives no time for it."""

    @property
    def canonical(self) -> Texts:
        """The first wording in each language: how the bot itself would ask."""
        return {language: wordings[0] for language, wordings in self.questions.items() if wordings}


@dataclass(frozen=True, slots=True)
class Unknown:
    """A question that readers ask and the articles do not answer."""

    id: str
    article: str
    says: Texts
    questions: Wordings
    about: tuple[str, ...]
    asks: frozenset[Slot]
    status: Publication
    origin: Origin

    @property
    def canonical(self) -> Texts:
        """The first wording in each language."""
        return {language: wordings[0] for language, wordings in self.questions.items() if wordings}


@dataclass(frozen=True, slots=True)
class Relation:
    """What one entity is to another: ``kind`` as in "is the <kind> of"."""

    kind: str
    to: str


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, place, party, organisation, event or building that articles name."""

    id: str
    kind: str
    names: Wordings
    """Proper names in every spelling people use; the first one is shown."""
    descriptions: Wordings
    """Phrases that point at it without naming it ("the ex president")."""
    relations: tuple[Relation, ...]


@dataclass(frozen=True, slots=True)
class SmallTalk:
    """Messages that are no question about the news, and a short human reply to them."""

    id: str
    replies: Texts
    messages: Wordings
