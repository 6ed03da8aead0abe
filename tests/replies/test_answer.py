"""What a reader is shown for each outcome."""

from __future__ import annotations

import pytest

from bot.model import LANGUAGES, Outcome, Status
from bot.replies import Action, Kind, Reply, render_outcome, render_record

from .samples import AGROUND, ASHORE, BASE, DENIED, EMPTY, answered


def quotes(reply: Reply) -> list[str]:
    return [block.spans[0].text for block in reply.blocks if block.kind is Kind.QUOTE]


def targets(reply: Reply, action: Action) -> list[str]:
    return [button.target for row in reply.buttons for button in row if button.action == action]


def test_answer_as_a_whole() -> None:
    """Sentence, quote, source with a link to the words, small print; in this order."""
    [html] = render_outcome(answered("aground"), BASE, "en").html_parts()
    assert html == (
        "<b>The ferry Aurora ran aground.</b>\n\n"
        f"<blockquote>{AGROUND}</blockquote>\n"
        "“Ferry runs aground” (title given by the editor) · credit line: © Agency / A. Person · "
        "paragraph 1 · published October 6, 2020 · "
        '<a href="https://news.example/ferry#:~:text=The%20ferry%20Aurora%20ran%20aground%20near%20Lakeside'
        '%20on%20Monday.">read these words in the article</a>\n\n'
        "<i>aground · What of aground?</i>"
    )


def test_claim_is_marked_and_its_speaker_named() -> None:
    [html] = render_outcome(answered("late"), BASE, "en").html_parts()
    assert "\n\nDenied, not established\n\n" in html
    assert "Speaker: Northline · " in html


def test_contradiction_comes_first() -> None:
    reply = render_outcome(answered("aground", contradicts=True), BASE, "en")
    assert reply.plain().startswith("The article says otherwise:\n\nThe ferry Aurora ran aground.")


def test_readers_language_else_english() -> None:
    """The editor's sentence and question are translated where they can be; the quote never is."""
    assert "The ferry Aurora ran aground. (ru)" in render_outcome(answered("aground"), BASE, "ru").plain()
    late = render_outcome(answered("late"), BASE, "ru")
    assert "Northline denied leaving late." in late.plain()
    assert "late · What of late?" in late.plain()
    assert quotes(late) == [DENIED]
    assert "цитата на языке статьи" in late.plain()


def test_quotes_of_several_facts_are_shown_once() -> None:
    """One passage within another is not repeated, and passages follow the article."""
    reply = render_outcome(answered("ashore", "aground-when", "aground"), BASE, "en")
    assert quotes(reply) == [AGROUND, ASHORE]
    assert reply.plain().count("paragraph 1") == 1


@pytest.mark.parametrize("fact", ["misplaced", "misnumbered", "made-up", "unquoted"])
def test_what_is_not_proven_is_not_said(fact: str) -> None:
    """A quote that does not stand at its place is never sent, nor the sentence that leans on it."""
    reply = render_outcome(answered(fact), BASE, "en")
    assert reply.plain().startswith("I have an answer prepared for this, but its quote does not match")
    assert not quotes(reply)
    assert BASE.facts[fact].answer["en"] not in reply.plain()


def test_proven_facts_stand_without_the_unproven() -> None:
    reply = render_outcome(answered("made-up", "ashore"), BASE, "en")
    assert quotes(reply) == [ASHORE]
    assert "Made up." not in reply.plain()


@pytest.mark.parametrize("fact", ["draft", "no-such-fact"])
def test_what_is_not_published_is_not_said(fact: str) -> None:
    reply = render_outcome(answered(fact), BASE, "en")
    assert reply.plain() == "This answer is no longer shown: the editors have withdrawn it."


def test_buttons_under_an_answer() -> None:
    """Source, two of feedback, at most two related questions; nothing that is shown already."""
    reply = render_outcome(
        answered("aground", related=("aground", "ashore", "draft", "late", "cargo")), BASE, "en"
    )
    assert [[button.label for button in row] for row in reply.buttons] == [
        ["Source", "Share"],
        ["Helpful", "Not my question"],
        ["What of ashore?"],
        ["What of late?"],
    ]
    assert targets(reply, Action.SOURCE) == targets(reply, Action.HELPFUL) == ["aground"]


def test_suggestions() -> None:
    """At most three questions, "None of these", and a list where there are no buttons."""
    outcome = Outcome(Status.SUGGESTED, "en", suggestions=("aground", "ashore", "draft", "cargo", "late"))
    reply = render_outcome(outcome, BASE, "en")
    assert targets(reply, Action.ASK) == ["aground", "ashore", "cargo"]
    assert targets(reply, Action.NONE) == ["aground ashore cargo"]
    assert reply.plain().endswith(
        "Did you mean:\n\n- What of aground?\n- What of ashore?\n- What was the cargo?"
    )
    assert reply.html_parts() == ["I am not sure what you mean. Did you mean:"]


def test_nothing_left_to_suggest() -> None:
    outcome = Outcome(Status.SUGGESTED, "en", suggestions=("draft",))
    assert render_outcome(outcome, BASE, "en").plain() == "The articles I have do not say that."


def test_not_reported_as_the_unknown_says_it() -> None:
    outcome = Outcome(Status.NOT_REPORTED, "en", unknown="cargo", suggestions=("aground",))
    reply = render_outcome(outcome, BASE, "en")
    assert reply.plain().startswith("The article does not say what the ferry carried.")
    assert targets(reply, Action.ASK) == ["aground"]
    assert targets(reply, Action.NOT_MINE) == ["cargo"]


def test_not_reported_without_an_unknown() -> None:
    reply = render_outcome(Outcome(Status.NOT_REPORTED, "en"), BASE, "en")
    assert reply.plain() == "The articles I have do not say that."
    assert not reply.buttons


def test_off_topic_offers_examples() -> None:
    """One from each file of facts, first what touches most of the story."""
    reply = render_outcome(Outcome(Status.OFF_TOPIC, "en"), BASE, "en")
    assert targets(reply, Action.ASK) == ["late", "aground", "ashore"]


def test_small_talk() -> None:
    outcome = Outcome(Status.SMALLTALK, "ru", smalltalk="greeting")
    assert render_outcome(outcome, BASE, "ru").plain() == "Здравствуйте!"


def test_several_questions() -> None:
    """Each is repeated above its own reply; buttons carry its number; feedback would be ambiguous."""
    parts = (
        answered("aground", question="what happened", related=("ashore",)),
        Outcome(Status.SUGGESTED, "en", suggestions=("late",), question="too late?"),
    )
    reply = render_outcome(answered("aground", parts=parts), BASE, "en")
    text = reply.plain()
    assert text.startswith("1. what happened\n\nThe ferry Aurora ran aground.")
    assert "\n\n2. too late?\n\nI am not sure" in text
    assert [button.label for row in reply.buttons for button in row] == [
        "1. Source",
        "2. What of late?",
        "2. None of these",
    ]


def test_a_part_without_an_answer_offers_nothing() -> None:
    """Its nearest questions would stand among the buttons of the other parts."""
    parts = (
        answered("aground", question="what happened"),
        Outcome(Status.NOT_REPORTED, "en", unknown="cargo", suggestions=("late",), question="the cargo"),
    )
    reply = render_outcome(answered("aground", parts=parts), BASE, "en")
    assert [button.label for row in reply.buttons for button in row] == ["1. Source"]
    assert reply.plain().endswith("cargo · What was the cargo?")


def test_a_pressed_question_is_answered() -> None:
    assert quotes(render_record("ashore", BASE, "en")) == [ASHORE]
    assert render_record("cargo", BASE, "en").plain().startswith("The article does not say")
    assert "withdrawn" in render_record("gone", BASE, "en").plain()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("status", list(Status))
def test_an_empty_base_still_replies(status: Status, language: str) -> None:
    assert render_outcome(Outcome(status, language), EMPTY, language).plain()
