"""A story's page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.model import LANGUAGES, KnowledgeBase
from bot.replies import Button, render_story
from bot.replies.wording import in_twos

from .samples import BASE, FACTS


def story(*answers: str) -> str:
    """Render the story of facts with these answers, each with a quote of its own."""
    proofs = (FACTS[0], FACTS[2], FACTS[3])
    facts = {
        f"f{n}": replace(proofs[n], id=f"f{n}", answer=dict.fromkeys(LANGUAGES, answer))
        for n, answer in enumerate(answers)
    }
    base: KnowledgeBase = replace(BASE, facts=facts)
    return render_story("ferry", base, "en", followed=None).plain()


@pytest.mark.parametrize(
    "fragment", ["On Monday: that is when it ran aground.", "Near Lakeside: it stood there."]
)
def test_the_summary_is_made_of_sentences_that_need_no_question(fragment: str) -> None:
    """An answer that begins with the bare reply to its question is left out, unless there is no other."""
    assert fragment not in story(fragment, "The ferry ran aground.")
    assert fragment in story(fragment)


def test_the_summary_says_nothing_twice() -> None:
    """Two facts on the same words of the article are one in it."""
    facts = {f"f{n}": replace(FACTS[0], id=f"f{n}") for n in range(3)}
    shown = render_story("ferry", replace(BASE, facts=facts), "en", followed=None).plain()
    assert shown.count("• ") == 1


def test_short_labels_share_a_row() -> None:
    """With the next short one, a long one between them or not; nothing is lost."""
    labels = ["Police", "The parliamentary election", "Bishkek", "Unrest", "The storming of the White House"]
    rows = in_twos(Button(label, "topic") for label in labels)
    assert [[button.label for button in row] for row in rows] == [
        ["Police", "Bishkek"],
        ["The parliamentary election"],
        ["Unrest"],
        ["The storming of the White House"],
    ]
