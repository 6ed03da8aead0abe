"""``/latest``, ``/story``, ``/timeline``: what is new, what a story is, and its events in order."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from sqlalchemy import Connection

from bot.handlers import nearest
from bot.handlers.commands import Argument, Command
from bot.handlers.desk import Desk
from bot.handlers.presses import Press
from bot.handlers.transport import post
from bot.handlers.transport.enclosure import Enclosure
from bot.handlers.turn import Turn
from bot.model import Article, KnowledgeBase
from bot.replies import (
    Action,
    Choice,
    Recent,
    Reply,
    draw_timeline,
    render_known,
    render_latest,
    render_no_story,
    render_story,
    render_timeline,
    story_choices,
    timeline,
)
from bot.state import follows, news
from bot.state.buttons import Record
from bot.state.news import Change
from bot.state.receipts import Receipt

LATELY = timedelta(days=30)
RECENT = 5
"""Answers that ``/latest``, and an inline query without a question, list as added or corrected."""


async def latest(turn: Turn) -> None:
    """List the newest stories, and what was added or corrected lately."""
    turn.say(render_latest(turn.base, await recent(turn.desk, RECENT), turn.language))


async def recent(desk: Desk, count: int) -> list[Recent]:
    """List what was added or corrected lately, the newest first."""
    found = await desk.database.run(news.latest, desk.clock() - LATELY, count)
    return [Recent(each.fact, each.change is Change.CORRECTED, each.changed_at.date()) for each in found]


async def story(turn: Turn) -> None:
    """Tell what a story is about."""
    slug = await chosen(turn)
    followed = await _followed(turn, slug)
    turn.say(render_story(slug, turn.base, turn.language, followed=followed))


async def show_timeline(turn: Turn) -> None:
    """Send a story's timeline, as a picture with the same in words below it."""
    slug = await chosen(turn)
    reply, events = render_timeline(slug, turn.base, turn.language), timeline(slug, turn.base, turn.language)
    picture = None
    if events:
        drawing = asyncio.to_thread(draw_timeline, events, turn.language)
        picture = Enclosure("timeline.png", await turn.typing_while(drawing), picture=True)
    turn.say(reply, enclosure=picture)


def find_story(typed: str, base: KnowledgeBase) -> Article | None:
    """Find a story by its slug or title, or by words that only its title has, mistyped or not."""
    wanted = typed.strip().lower()
    titles = {article.title.lower(): article for article in base.articles.values() if article.title}
    if wanted in base.articles or wanted in titles:
        return base.articles.get(wanted) or titles[wanted]
    holding = [article for title, article in titles.items() if wanted and wanted in title]
    if len(holding) == 1:
        return holding[0]
    # The nearest is compared word by word, and words stand between hyphens there.
    hyphened = {"-".join(title.split()): article for title, article in titles.items()}
    near = nearest.names("-".join(wanted.split()), [*base.articles, *hyphened], 1)
    return (base.articles.get(near[0]) or hyphened.get(near[0])) if near else None


async def chosen(turn: Turn) -> str:
    """Return the slug of the story that the command is about: where there is but one, that; else empty."""
    if "article" not in turn.arguments:
        return next(iter(turn.base.articles), "")
    found = await asyncio.to_thread(find_story, turn.arguments["article"], turn.base)
    return found.slug if found else ""


def several(turn: Turn) -> bool:
    """Tell whether there is a choice of stories at all."""
    return len(turn.base.articles) > 1


async def is_story(turn: Turn, value: str) -> Reply | None:
    """Check that there is such a story."""
    found = await asyncio.to_thread(find_story, value, turn.base)
    return None if found else render_no_story(value, turn.language)


async def offered(turn: Turn) -> tuple[Choice, ...]:
    """Offer the newest stories."""
    return story_choices(turn.base)


async def _followed(turn: Turn, slug: str) -> bool | None:
    """Tell whether the reader follows the story; None in groups, where nobody does."""
    if not turn.private or not slug:
        return None
    return await turn.desk.database.run(follows.is_followed, turn.user.id, slug)


async def _turn_to_story(turn: Turn, record: Record, _receipt: Receipt | None) -> None:
    slug = record.button.target
    reply = render_story(slug, turn.base, turn.language, followed=await _followed(turn, slug))
    turn_page(turn, reply)


async def _turn_to_known(turn: Turn, record: Record, _receipt: Receipt | None) -> None:
    turn_page(turn, render_known(record.button.target, turn.base, turn.language))


def turn_page(turn: Turn, reply: Reply) -> None:
    """Show another page in the message whose button was pressed."""

    def change(connection: Connection) -> None:
        post.change(connection, turn.address, turn.pressed, reply, turn.now)

    turn.write(change)


ARTICLE = Argument("article", is_story, offered, rest=True, when=several)
COMMANDS = {
    "latest": Command(latest),
    "story": Command(story, (ARTICLE,)),
    "timeline": Command(show_timeline, (ARTICLE,)),
}
PRESSES: dict[str, Press] = {
    Action.STORY: Press(_turn_to_story),
    Action.KNOWN: Press(_turn_to_known),
}
