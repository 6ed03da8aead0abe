"""Followed stories: what is followed, and the message that tells what is new in one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.locales import text
from bot.model import Fact, KnowledgeBase, Publication

from .blocks import Action, Block, Button, Row, heading, item, paragraph
from .reply import Reply
from .statements import stated
from .stories import story_choices, story_label
from .wording import LABEL_LIMIT, ask_rows, shortened

SHOWN = 3
"""New facts, and corrected ones, that a message tells; it counts the rest."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What has changed in a story, as ids of facts."""

    new: Sequence[str]
    corrected: Sequence[str]
    withdrawn: int
    """How many answers are no longer given."""


def title_of(slug: str, base: KnowledgeBase) -> str:
    """Name a story; one that the base no longer holds by its slug."""
    article = base.articles.get(slug)
    return story_label(article) if article else shortened(slug, LABEL_LIMIT)


def render_followed(slug: str, base: KnowledgeBase, language: str, *, already: bool) -> Reply:
    """Confirm ``/follow``."""
    key = "follow-already" if already else "follow-done"
    stop = Button(text("button-unfollow", language), Action.UNFOLLOW, slug)
    return Reply((paragraph(text(key, language, title=title_of(slug, base))),), ((stop,),))


def render_unfollowed(slug: str, base: KnowledgeBase, language: str, *, followed: bool) -> Reply:
    """Confirm ``/unfollow``; ``followed`` tells whether there was anything to end."""
    key = "unfollow-done" if followed else "unfollow-not"
    return Reply((paragraph(text(key, language, title=title_of(slug, base))),))


def render_unfollowed_none(language: str) -> Reply:
    """Answer ``/unfollow`` of who follows nothing."""
    return Reply((paragraph(text("unfollow-none", language)),))


def render_follow_private(language: str) -> Reply:
    """Tell in a group that stories are followed in a private chat."""
    return Reply((paragraph(text("follow-private", language)),))


def render_following(slugs: Iterable[str], base: KnowledgeBase, language: str) -> Reply:
    """``/following``: the stories, each with a button that ends it."""
    listed = list(slugs)
    if not listed:
        return Reply((paragraph(text("following-none", language)),), _offers(base))
    blocks = [heading(text("following-title", language))]
    blocks += [item(f"• {title_of(slug, base)}") for slug in listed]
    rows = [(_stop(slug, base, language),) for slug in listed]
    return Reply(tuple(blocks), tuple(rows))


def render_news(slug: str, changes: Changes, base: KnowledgeBase, language: str) -> Reply:
    """Tell a follower what has changed."""
    blocks = [heading(text("news-title", language, title=title_of(slug, base)))]
    blocks += _told("news-new", changes.new, base, language)
    blocks += _told("news-corrected", changes.corrected, base, language)
    if changes.withdrawn:
        blocks.append(paragraph(text("news-withdrawn", language, count=changes.withdrawn)))
    blocks.append(paragraph(text("news-why", language)))
    facts = [*_facts(changes.new, base)[:SHOWN], *_facts(changes.corrected, base)[:SHOWN]]
    ways = (
        Button(text("button-story", language), Action.BEGIN, f"story {slug}"),
        Button(text("button-unfollow", language), Action.UNFOLLOW, slug),
    )
    return Reply(tuple(blocks), (*ask_rows(facts, language), ways))


def _told(key: str, ids: Sequence[str], base: KnowledgeBase, language: str) -> list[Block]:
    facts = _facts(ids, base)
    if not facts:
        return []
    lines = [item(f"• {stated(fact, language)}") for fact in facts[:SHOWN]]
    if len(facts) > SHOWN:
        lines.append(item(text("news-more", language, count=len(facts) - SHOWN)))
    return [heading(text(key, language, count=len(facts))), *lines]


def _facts(ids: Sequence[str], base: KnowledgeBase) -> list[Fact]:
    found = (base.facts[id_] for id_ in ids if id_ in base.facts)
    return [fact for fact in found if fact.status is Publication.PUBLISHED]


def _stop(slug: str, base: KnowledgeBase, language: str) -> Button:
    label = text("button-unfollow-which", language, title=title_of(slug, base))
    return Button(shortened(label, LABEL_LIMIT), Action.UNFOLLOW, slug)


def _offers(base: KnowledgeBase) -> tuple[Row, ...]:
    return tuple(
        (Button(choice.label, Action.BEGIN, f"story {choice.value}"),) for choice in story_choices(base)
    )
