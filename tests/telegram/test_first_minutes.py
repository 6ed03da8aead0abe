"""The shipped base in the first minutes: what ``/start`` shows, and that it answers well."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.answering import Answerer
from bot.knowledge import load_base
from bot.model import LANGUAGES, KnowledgeBase, Status
from bot.replies import render_record, render_start
from bot.replies.blocks import Action

ONE_SCREEN = 900
"""Characters that a phone shows at once beside three or four buttons."""


@pytest.fixture(scope="module")
def base() -> KnowledgeBase:
    return load_base(Path(__file__).parents[2] / "knowledge")


@pytest.fixture(scope="module")
def answerer(base: KnowledgeBase) -> Answerer:
    return Answerer(base)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_greeting_fits_one_screen(base: KnowledgeBase, language: str) -> None:
    """One message, four buttons, three of them questions that a phone shows whole."""
    start = render_start(base, language)
    assert len(start.html_parts()) == 1
    assert len(start.html_parts()[0]) < ONE_SCREEN
    examples = [button for row in start.buttons for button in row if button.action == Action.ASK]
    assert len(examples) == 3
    assert all(len(button.label) <= 60 for button in examples)
    assert not any("…" in button.label for button in examples)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_example_answers_well_typed_or_pressed(
    base: KnowledgeBase, answerer: Answerer, language: str
) -> None:
    """The very fact, in the reader's language, with its quote."""
    for row in render_start(base, language).buttons:
        for button in row:
            if button.action != Action.ASK:
                continue
            outcome, _ = answerer.answer(button.label, language=language, now=datetime.now(UTC))
            assert (outcome.status, outcome.facts[:1]) == (Status.ANSWERED, (button.target,))
            assert outcome.language == language
            fact = base.facts[button.target]
            pressed = render_record(fact.id, base, language).plain()
            assert fact.answer[language] in pressed
            assert all(quote.text in pressed for quote in fact.quotes)
