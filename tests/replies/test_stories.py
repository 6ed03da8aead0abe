"""A story's page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.model import LANGUAGES, KnowledgeBase
from bot.replies import render_story

from .samples import BASE, FACTS


def story(*answers: str) -> str:
    """Render the story of facts with these answers."""
    facts = {
        f"f{n}": replace(FACTS[0], id=f"f{n}", answer=dict.fromkeys(LANGUAGES, answer))
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
