"""A base made in memory, small enough to know by heart, and outcomes about it."""

from __future__ import annotations

from dataclasses import replace

from bot.model import (
    Article,
    Claim,
    Entity,
    Fact,
    KnowledgeBase,
    Origin,
    Outcome,
    Paragraph,
    Publication,
    Quote,
    Slot,
    SmallTalk,
    Status,
    Unknown,
)

AGROUND = "The ferry Aurora ran aground near Lakeside on Monday."
ASHORE = "All 42 passengers were brought ashore."
DENIED = "Northline, which owns the ferry, denied that it had left too late."
TEXT = f"{AGROUND} {ASHORE}\n\n{DENIED}"

ARTICLE = Article(
    slug="ferry",
    title="Ferry runs aground",
    title_by_editor=True,
    credit="© Agency / A. Person",
    publisher="",
    url="https://news.example/ferry",
    published="2020-10-06",
    language="en",
    rights={},
    notes={"en": "A note.", "ru": "Примечание."},
    text=TEXT,
    paragraphs=(Paragraph(1, f"{AGROUND} {ASHORE}", 0), Paragraph(2, DENIED, TEXT.index(DENIED))),
)


def quote(words: str, paragraph: int = 1) -> Quote:
    """Place the words where they first stand in the article."""
    return Quote(words, "ferry", paragraph, TEXT.index(words))


def fact(id_: str, answer: str, *quotes: Quote, file: str = "facts/ferry/a.yaml", ru: bool = True) -> Fact:
    """Make an established, published fact; ``ru`` gives it Russian texts too."""
    return Fact(
        id=id_,
        article="ferry",
        answer={"en": answer, **({"ru": f"{answer} (ru)"} if ru else {})},
        quotes=quotes,
        questions={"en": (f"What of {id_}?", id_), **({"ru": (f"Что с {id_}?",)} if ru else {})},
        refutes={},
        about=("aurora",),
        asks=frozenset({Slot.WHAT}),
        claim=Claim.ESTABLISHED,
        attributed_to="",
        as_of="",
        review_by="",
        status=Publication.PUBLISHED,
        origin=Origin(file, 1),
    )


FACTS = (
    fact("aground", "The ferry Aurora ran aground.", quote(AGROUND)),
    fact("aground-when", "It happened on Monday.", quote("ran aground near Lakeside on Monday.")),
    fact("ashore", "All passengers were saved.", quote(ASHORE), file="facts/ferry/b.yaml"),
    replace(
        fact("late", "Northline denied leaving late.", quote(DENIED, 2), file="facts/ferry/c.yaml", ru=False),
        about=("northline", "aurora"),
        claim=Claim.DENIED,
        attributed_to="northline",
    ),
    replace(fact("draft", "Not yet.", quote(ASHORE)), status=Publication.DRAFT),
    # The words stand in the article, but not at this place.
    fact("misplaced", "Misplaced.", Quote(ASHORE, "ferry", 1, 3)),
    fact("misnumbered", "Misnumbered.", Quote(ASHORE, "ferry", 2, TEXT.index(ASHORE))),
    fact("made-up", "Made up.", Quote("Nobody said this.", "ferry", 1, 0)),
    fact("unquoted", "Unquoted."),
)

CARGO = Unknown(
    id="cargo",
    article="ferry",
    says={"en": "The article does not say what the ferry carried."},
    questions={"en": ("What was the cargo?",)},
    about=("aurora",),
    asks=frozenset({Slot.WHAT}),
    status=Publication.PUBLISHED,
    origin=Origin("facts/ferry/a.yaml", 9),
)


def _entity(id_: str, **names: str) -> Entity:
    return Entity(id_, "place", {code: (name,) for code, name in names.items()}, {}, ())


BASE = KnowledgeBase(
    articles={"ferry": ARTICLE},
    facts={each.id: each for each in FACTS},
    unknowns={"cargo": CARGO},
    entities={
        "aurora": _entity("aurora", en="Aurora", ru="Аврора"),
        "northline": _entity("northline", en="Northline"),
    },
    synonyms={},
    smalltalk={"greeting": SmallTalk("greeting", {"en": "Hello!", "ru": "Здравствуйте!"}, {"en": ("hi",)})},
    off_topic={},
)
EMPTY = KnowledgeBase({}, {}, {}, {}, {}, {}, {})


def answered(*facts: str, **fields: object) -> Outcome:
    """Make an answer of these facts."""
    return replace(Outcome(Status.ANSWERED, "en", 0.9, facts), **fields)  # type: ignore[arg-type]
