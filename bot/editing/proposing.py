"""What an editor need not type: where a quote stands, whom a text names, what a wording asks, an id."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from typing import Any

from bot.answering import Answerer
from bot.answering.slots import asked
from bot.knowledge.quotes import Passages
from bot.matching.function_words import function_words
from bot.matching.text import normalise, words
from bot.model import Claim, KnowledgeBase, Quote, Slot

from .languages import language_of
from .typed import on_one_line

ID_WORDS, ID_LIMIT = 5, 48
COMPARED = 400
"""Characters of a quote and a passage that are compared."""
NEAR = 0.3
"""Likeness, 0-1, from which a passage is worth offering."""
_TIMES = {Slot.DATE, Slot.WEEKDAY, Slot.MONTH, Slot.YEAR, Slot.HOUR}
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


def located(quote: str, base: KnowledgeBase) -> Quote | None:
    """Find a quote in the articles, character for character; None where it is in none of them."""
    found = (Passages(article).find(quote) for article in base.articles.values())
    return next((each for each in found if each is not None), None)


def nearest_passages(quote: str, base: KnowledgeBase, count: int = 3) -> list[str]:
    """Return the sentences of all articles that come nearest to a quote that is in none of them."""
    wanted = set(words(normalise(quote)))
    sentences = [
        sentence
        for article in base.articles.values()
        for paragraph in article.paragraphs
        for sentence in _SENTENCE_END.split(paragraph.text)
    ]
    shared = sorted(sentences, key=lambda each: -len(wanted & set(words(normalise(each)))))[:20]
    rated = [(_likeness(quote, sentence), sentence) for sentence in dict.fromkeys(shared)]
    near = sorted((each for each in rated if each[0] >= NEAR), key=lambda each: -each[0])
    return [sentence for _, sentence in near[:count]]


def named_in(text: str, answerer: Answerer) -> tuple[str, ...]:
    """Return the entities that a text names or describes, in the order in which it does."""
    mentions = answerer.matcher.analyser.analyse(text[:COMPARED]).mentions
    found = dict.fromkeys(mention.entity for mention in mentions)
    return tuple(entity for entity in found if entity in answerer.base.entities)


def as_question(text: str) -> str:
    """Write a question as buttons show it: a capital letter first, a question mark last."""
    plain = " ".join(text.split()).rstrip(" .!?,;")
    return f"{plain[:1].upper()}{plain[1:]}?"


def wordings_of(lines: Iterable[str], client: str = "") -> dict[str, tuple[str, ...]]:
    """Sort wordings by language; the first of each is made a whole question."""
    found: dict[str, list[str]] = {}
    for line in lines:
        plain = " ".join(line.split())
        if not plain:
            continue
        said = found.setdefault(language_of(plain, client), [])
        wording = plain if said else as_question(plain)
        if wording.casefold() not in {each.casefold() for each in said}:
            said.append(wording)
    return {language: tuple(said) for language, said in found.items()}


def slots_of(questions: Iterable[str]) -> tuple[str, ...]:
    """Return what the wordings ask for, as a record's ``asks``."""
    found = {slot for question in questions for slot in asked(" ".join(words(normalise(question)))).slots}
    if found & _TIMES:
        found.add(Slot.WHEN)
    return tuple(slot.value for slot in Slot if slot in found or slot is Slot.YES_NO)


def new_id(text: str, base: KnowledgeBase) -> str:
    """Make an id of a text's first content words that no record of the base has."""
    telling = [w for w in words(normalise(text)) if w.isascii() and w.isalnum() and w not in function_words()]
    plain = "-".join(telling[:ID_WORDS])[: ID_LIMIT - 4].strip("-") or "fact"
    number = 1
    while base.record(plain if number == 1 else f"{plain}-{number}") is not None:
        number += 1
    return plain if number == 1 else f"{plain}-{number}"


def record_fields(said: Mapping[str, str], base: KnowledgeBase, client: str = "") -> dict[str, Any]:
    """Make the fields of a new record of what an editor has said, argument by argument; see ``/draft``."""
    lines = "\n".join(said.get(name, "") for name in ("wordings", "question", "more")).splitlines()
    questions = wordings_of(lines, client)
    texts = {code: on_one_line(said[name]) for code, name in ANSWERS.items() if said.get(name)}
    fields: dict[str, Any] = {
        "id": new_id(texts.get("en", ""), base),
        "questions": questions,
        "about": tuple(re.findall(r"[^\s,;]+", said.get("about", ""))),
        "asks": slots_of(each for wordings in questions.values() for each in wordings),
    }
    if said.get("kind") == "unknown":
        return {**fields, "says": texts}
    claim = said.get("claim", Claim.ESTABLISHED.value)
    speaker = {"attributed_to": said["speaker"]} if claim != Claim.ESTABLISHED.value else {}
    return {**fields, "answer": texts, "quotes": (said["quote"],), "claim": claim, **speaker}


ANSWERS = {"en": "answer", "ru": "answer_ru", "ky": "answer_ky"}
"""By language: the argument of ``/draft`` that holds the answer."""


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(
        None, one[:COMPARED].casefold(), other[:COMPARED].casefold(), autojunk=False
    ).ratio()
