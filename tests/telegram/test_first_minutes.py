"""The shipped base in the first minutes: what ``/start`` shows, and that it answers well."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.answering import Answerer
from bot.model import LANGUAGES, KnowledgeBase, Status
from bot.replies import render_record, render_start
from bot.replies.blocks import Action

ONE_SCREEN = 900
"""Characters that a phone shows at once beside three or four buttons."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_greeting_fits_one_screen(shipped: KnowledgeBase, language: str) -> None:
    """One message, four buttons, three of them questions that a phone shows whole."""
    start = render_start(shipped, language)
    assert len(start.html_parts()) == 1
    assert len(start.html_parts()[0]) < ONE_SCREEN
    examples = [button for row in start.buttons for button in row if button.action == Action.ASK]
    assert len(examples) == 3
    assert all(len(button.label) <= 60 for button in examples)
    assert not any("…" in button.label for button in examples)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_example_answers_well_typed_or_pressed(
    shipped: KnowledgeBase, shipped_answerer: Answerer, language: str
) -> None:
    """The very fact, in the reader's language, with its quote."""
    for row in render_start(shipped, language).buttons:
        for button in row:
            if button.action != Action.ASK:
                continue
            outcome, _ = shipped_answerer.answer(button.label, language=language, now=datetime.now(UTC))
            assert (outcome.status, outcome.facts[:1]) == (Status.ANSWERED, (button.target,))
            assert outcome.language == language
            fact = shipped.facts[button.target]
            pressed = render_record(fact.id, shipped, language).plain()
            assert fact.answer[language] in pressed
            assert all(quote.text in pressed for quote in fact.quotes)
