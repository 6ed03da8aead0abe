"""No stored wording is a question that the bot is measured by: one that was copied measures nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from bot.matching.text import normalise, words
from bot.model import Fact, KnowledgeBase, Unknown

from .sentences import sentences

PROJECT = Path(__file__).parents[2]
OWN = sorted((PROJECT / "tests" / "questions").rglob("*.jsonl"))
DEVELOPMENT = PROJECT.parent / "shared" / "eval"


def same(text: str) -> str:
    """Return what two texts have in common that differ in case, marks and spaces only."""
    return " ".join(words(normalise(text, limit=len(text))))


@pytest.fixture(scope="module")
def stored(shipped: KnowledgeBase) -> Mapping[str, str]:
    """Every wording of a fact or an unknown with its record; greetings are the same words everywhere."""
    records: list[Fact | Unknown] = [*shipped.facts.values(), *shipped.unknowns.values()]
    own = [(record.id, record.questions) for record in records]
    own += [(fact.id, fact.refutes) for fact in shipped.facts.values()]
    return {same(text): id_ for id_, by_language in own for texts in by_language.values() for text in texts}


def asked(value: Any) -> Iterator[str]:
    """Yield the messages of a line, of a question or of a dialog."""
    if isinstance(value, dict):
        if isinstance(value.get("q"), str):
            yield value["q"]
        for turn in value.get("turns", ()):
            yield from asked(turn)


def copied(path: Path, stored: Mapping[str, str]) -> list[str]:
    """Return the records with a wording that stands in a file: their ids, not to spread the questions."""
    lines = path.read_text(encoding="utf-8").splitlines()
    questions = {same(question) for line in lines if line.strip() for question in asked(json.loads(line))}
    assert questions, f"{path.name} holds no questions"
    return sorted(stored[question] for question in questions if question in stored)


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.name)
def test_no_wording_is_a_reader_question(path: Path, stored: Mapping[str, str]) -> None:
    assert copied(path, stored) == []


def test_no_wording_is_one_of_the_sentences(stored: Mapping[str, str]) -> None:
    assert [sentence.ask for sentence in sentences() if same(sentence.ask) in stored] == []


@pytest.mark.skipif(not DEVELOPMENT.is_dir(), reason="the development files are not beside the project")
def test_no_wording_is_a_development_question(stored: Mapping[str, str]) -> None:
    assert {path.name: copied(path, stored) for path in DEVELOPMENT.glob("*.jsonl")} == {
        path.name: [] for path in DEVELOPMENT.glob("*.jsonl")
    }
