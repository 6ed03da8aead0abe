"""Synonyms, small talk and off-topic messages."""

from __future__ import annotations

import pytest

from .small_base import SYNONYMS, TALK, SmallBase


def test_sound_vocabulary(base: SmallBase) -> None:
    loaded = base.load()
    assert loaded.synonyms == {"en": (("ferry", "boat"), ("rescue", "save"))}
    assert loaded.smalltalk["greeting"].replies == {"en": "Hello!"}
    assert loaded.smalltalk["greeting"].messages == {"en": ("hi", "hello")}
    assert loaded.off_topic == {"en": ("what is the weather",)}


def test_both_files_may_be_missing(base: SmallBase) -> None:
    base.remove(SYNONYMS)
    base.remove(TALK)
    loaded = base.load()
    assert (loaded.synonyms, loaded.smalltalk, loaded.off_topic) == ({}, {}, {})


BROKEN = [
    # file, old, new, line, words
    (SYNONYMS, "[ferry, boat]", "[ferry]", 2, "has one word ('ferry'); expected two or more"),
    (SYNONYMS, "[ferry, boat]", "[]", 2, "is an empty list"),
    (SYNONYMS, "[ferry, boat]", "[ferry, ferry]", 2, "has 'ferry' twice"),
    (SYNONYMS, "[ferry, boat]", "ferry", 2, "holds a text; expected a list"),
    (SYNONYMS, "en:", "xx:", 1, "names the language 'xx'; expected one of en, ru, ky"),
    (SYNONYMS, "en:\n  - [ferry, boat]\n  - [rescue, save]\n", "- [a, b]\n", 1, "expected a mapping"),
    (TALK, "      en: Hello!", "      ru: Привет!", 3, "replies lacks English"),
    (TALK, "id: greeting", "id: Greeting", 2, "is no kebab-case"),
    (TALK, "    messages:\n      en: [hi, hello]\n", "", 2, "small talk lacks a key; expected 'messages'"),
    (TALK, "off_topic:", "of_topic:", 7, "did you mean 'off_topic'?"),
    (TALK, "  en:\n    - what is the weather", "  en: weather", 8, "expected a list"),
    (
        TALK,
        "off_topic:",
        "  - id: greeting\n    replies: {en: a}\n    messages: {en: [b]}\noff_topic:",
        7,
        "already",
    ),
]


@pytest.mark.parametrize(("file", "old", "new", "line", "words"), BROKEN)
def test_broken_vocabulary(base: SmallBase, file: str, old: str, new: str, *, line: int, words: str) -> None:
    base.change(file, old, new)
    problem = base.the_problem()
    assert problem.startswith(f"{file}:{line}: ")
    assert words in problem
