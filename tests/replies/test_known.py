"""What is known of a story and what is not: topics to choose from, then a topic's own pages."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest

from bot.locales import text
from bot.model import LANGUAGES, KnowledgeBase
from bot.replies import Action, Reply, render_known
from bot.replies.blocks import Button
from bot.replies.statements import facts_of, unknowns_of

from .samples import BASE, EMPTY

FEW = 6
"""Pages that a reader turns within a topic at most."""


def buttons(reply: Reply, action: Action = Action.KNOWN) -> list[Button]:
    return [button for row in reply.buttons for button in row if button.action == action]


def topics(reply: Reply) -> list[Button]:
    return [button for button in buttons(reply) if button.target.endswith(" 0") and "/" in button.target]


def size(topic: Button) -> int:
    """Return how much is known of the topic and not, together, as its label tells."""
    return sum(map(int, topic.label[topic.label.rindex("(") + 1 : -1].split(" / ")))


def turned(reply: Reply, base: KnowledgeBase, language: str) -> Iterator[Reply]:
    """Turn the pages from this one to the last."""
    yield reply
    while following := [each for each in buttons(reply) if each.label == text("button-next", language)]:
        reply = render_known(following[0].target, base, language)
        yield reply


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_record_of_the_shipped_base_is_a_few_presses_away(
    shipped: KnowledgeBase, language: str
) -> None:
    """Each stands on exactly one page of one topic; a page is one message of a phone's length."""
    for slug in shipped.articles:
        lines = list[str]()
        for index in turned(render_known(f"{slug} 0", shipped, language), shipped, language):
            for topic in topics(index):
                pages = list(turned(render_known(topic.target, shipped, language), shipped, language))
                assert len(pages) <= FEW
                for page in pages:
                    [written] = page.html_parts()
                    assert len(written) < 2_000
                    lines += [line for line in page.plain().splitlines() if line.startswith("• ")]
        assert len(lines) == len(facts_of(slug, shipped)) + len(unknowns_of(slug, shipped))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_most_spoken_of_topic_first_and_the_small_ones_gathered_last(
    shipped: KnowledgeBase, language: str
) -> None:
    """The label tells how much there is on both sides, whole on a phone's button."""
    [slug, *_] = shipped.articles
    first = render_known(f"{slug} 0", shipped, language)
    pages = [topics(page) for page in turned(first, shipped, language)]
    sizes = [[size(each) for each in page] for page in pages]
    # On a page a short label may stand beside the next short one.
    assert all(min(page) >= max(later) for page, later in pairwise([*sizes[:-1], sizes[-1][:-1]]))
    assert sizes[0][0] == max(sizes[0])
    listed = [each for page in pages for each in page]
    assert [each for each in listed if each.label.startswith(text("known-others", language))] == listed[-1:]
    assert all(len(each.label) <= 45 for each in listed)


@pytest.mark.parametrize("language", LANGUAGES)
def test_back_leads_to_the_page_that_lists_the_topic_and_to_the_story(
    shipped: KnowledgeBase, language: str
) -> None:
    [slug, *_] = shipped.articles
    for index in turned(render_known(f"{slug} 0", shipped, language), shipped, language):
        page = render_known(topics(index)[-1].target, shipped, language)
        [back] = [each for each in buttons(page) if each.label == text("button-known-topics", language)]
        assert render_known(back.target, shipped, language) == index
        assert [each.target for each in buttons(page, Action.STORY)] == [slug]


@pytest.mark.parametrize("target", ["ferry 99", "ferry x", "ferry/gone 0", "ferry/gone 3", "ferry"])
def test_a_target_of_an_older_base_leads_to_the_topics(target: str) -> None:
    """A button outlives what it led to."""
    assert render_known(target, BASE, "en") == render_known("ferry 0", BASE, "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_story_that_is_gone_is_said_to_be(language: str) -> None:
    """Others may be left to be shown, or none."""
    assert render_known("gone/x 0", BASE, language).plain() == text("story-gone", language)
    assert render_known("gone 0", EMPTY, language).plain() == text("base-empty", language)
