"""``/source``: where a fact comes from, with nothing left out."""

from __future__ import annotations

import pytest

from bot.replies import Action, render_source

from .samples import ASHORE, BASE, DENIED


def test_the_whole_record() -> None:
    text = render_source("ashore", BASE, "en").plain()
    assert f"> {ASHORE}\nParagraph 1 of 2." in text
    assert "Fact: ashore\nStanding: Stated by the article as fact" in text
    assert (
        "The article\nTitle (given by the editor): Ferry runs aground\nPublisher: not stated\n"
        "Published: October 6, 2020\nAddress: https://news.example/ferry\nCredit line: © Agency / A. Person\n"
        "Language: English\nRights: not stated\nNotes: A note."
    ) in text


def test_remarks_in_the_readers_language_else_in_english() -> None:
    assert "Примечания: Примечание." in render_source("ashore", BASE, "ru").plain()
    assert "Эскертүүлөр: A note." in render_source("ashore", BASE, "ky").plain()


def test_the_paragraph_where_it_says_more() -> None:
    assert "The whole paragraph:" in render_source("ashore", BASE, "en").plain()
    late = render_source("late", BASE, "en").plain()
    assert f"> {DENIED}" in late
    assert "The whole paragraph:" not in late
    assert "Standing: Denied, not established\nSpeaker: Northline" in late


def test_an_id_as_people_type_it() -> None:
    """Capitals and spaces do not matter."""
    assert render_source("  Ashore ", BASE, "en") == render_source("ashore", BASE, "en")
    assert render_source("Aground  when", BASE, "en") == render_source("aground-when", BASE, "en")


def test_the_nearest_of_a_mistyped_id_are_offered() -> None:
    reply = render_source("agroud", BASE, "en", ["aground"])
    assert reply.plain().endswith("Did you mean one of these?\n\n- aground")
    assert [button.target for row in reply.buttons for button in row] == ["aground"]


def test_an_unknown_has_an_article_but_no_quote() -> None:
    text = render_source("cargo", BASE, "en").plain()
    assert text.startswith("The article does not say what the ferry carried.")
    assert "Ferry runs aground" in text
    assert ">" not in text


@pytest.mark.parametrize("fact", ["misplaced", "made-up", "unquoted"])
def test_nothing_is_shown_without_proof(fact: str) -> None:
    assert render_source(fact, BASE, "en").plain().startswith("I have an answer prepared")


def test_no_such_fact() -> None:
    assert "“<b>”" in render_source("<b>", BASE, "en").plain()
    assert "withdrawn" in render_source("draft", BASE, "en").plain()


def test_the_answer_is_a_press_away() -> None:
    [[button], _report] = render_source("ashore", BASE, "ru").buttons
    assert (button.label, button.action, button.target) == ("Что с ashore?", Action.ASK, "ashore")
