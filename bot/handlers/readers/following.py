"""``/follow``, ``/unfollow``, ``/following``, and the buttons that do the same."""

from __future__ import annotations

import asyncio
import logging

from bot.handlers.commands import Argument, Command
from bot.handlers.presses import Press, mark
from bot.handlers.turn import Turn
from bot.replies import (
    Action,
    render_empty,
    render_follow_private,
    render_followed,
    render_following,
    render_gone_story,
    render_no_story,
    render_story,
    render_unfollowed,
    render_unfollowed_none,
)
from bot.state import follows
from bot.state.buttons import Record
from bot.state.receipts import Receipt

from .stories import ARTICLE, chosen, find_story, turn_page

log = logging.getLogger(__name__)


async def follow(turn: Turn) -> None:
    """Tell the reader from now on when the story changes."""
    slug = await chosen(turn)
    if not turn.private:
        turn.say(render_follow_private(turn.language), reply_to=turn.message.message_id)
    elif not slug:
        turn.say(render_empty(turn.language))
    else:
        already = await _is_followed(turn, slug)
        _begin(turn, slug)
        turn.say(render_followed(slug, turn.base, turn.language, already=already))


async def unfollow(turn: Turn) -> None:
    """Stop that: of the story that is named, of the only one, or by a button of the list of several."""
    followed = await turn.desk.database.run(follows.of, turn.user.id)
    typed = turn.arguments.get("article", "")
    slug = await _meant(turn, typed, followed)
    if not typed and len(followed) > 1:
        turn.say(render_following(followed, turn.base, turn.language))
    elif not followed:
        turn.say(render_unfollowed_none(turn.language))
    elif not slug:
        turn.say(render_no_story(typed, turn.language))
    else:
        _end(turn, slug)
        turn.say(render_unfollowed(slug, turn.base, turn.language, followed=slug in followed))


async def following(turn: Turn) -> None:
    """List the followed stories."""
    if not turn.private:
        turn.say(render_follow_private(turn.language), reply_to=turn.message.message_id)
        return
    followed = await turn.desk.database.run(follows.of, turn.user.id)
    turn.say(render_following(followed, turn.base, turn.language))


async def _meant(turn: Turn, typed: str, followed: list[str]) -> str:
    """Find the story that is to be left; it may have gone from the base."""
    if not typed:
        return followed[0] if followed else ""
    found = await asyncio.to_thread(find_story, typed, turn.base)
    return found.slug if found else next((slug for slug in followed if slug == typed.lower()), "")


async def _press_follow(turn: Turn, record: Record, _receipt: Receipt | None) -> None:
    slug, _, page = record.button.target.partition(" ")
    if not turn.private:
        turn.notice = render_follow_private(turn.language).plain()
        return
    if slug not in turn.base.articles:
        turn.notice = _notice(render_gone_story(turn.base, turn.language).plain())
        return
    already = await _is_followed(turn, slug)
    _begin(turn, slug)
    turn.notice = _notice(render_followed(slug, turn.base, turn.language, already=already).plain())
    _show(turn, record, slug, page, followed=True)


async def _press_unfollow(turn: Turn, record: Record, _receipt: Receipt | None) -> None:
    slug, _, page = record.button.target.partition(" ")
    was = await _is_followed(turn, slug)
    _end(turn, slug)
    turn.notice = _notice(render_unfollowed(slug, turn.base, turn.language, followed=was).plain())
    _show(turn, record, slug, page, followed=False)


def _show(turn: Turn, record: Record, slug: str, page: str, *, followed: bool) -> None:
    """Let the change be seen for good: on the story's page by its button, elsewhere by a mark."""
    if page:
        turn_page(turn, render_story(slug, turn.base, turn.language, followed=followed))
    else:
        mark(turn, record, ())


async def _is_followed(turn: Turn, slug: str) -> bool:
    return await turn.desk.database.run(follows.is_followed, turn.user.id, slug)


def _begin(turn: Turn, slug: str) -> None:
    turn.write(lambda connection: follows.add(connection, turn.user.id, slug, turn.language, turn.now))
    log.info("A reader follows the story %s.", slug)


def _end(turn: Turn, slug: str) -> None:
    turn.write(lambda connection: follows.remove(connection, turn.user.id, slug))
    log.info("A reader no longer follows the story %s.", slug)


def _notice(text: str) -> str:
    """Fit it into a pop-up, which Telegram limits to 200 characters."""
    return text[:200]


COMMANDS = {
    "follow": Command(follow, (ARTICLE,)),
    "unfollow": Command(unfollow, (Argument("article", rest=True, optional=True),)),
    "following": Command(following),
}
PRESSES: dict[str, Press] = {
    Action.FOLLOW: Press(_press_follow),
    Action.UNFOLLOW: Press(_press_unfollow),
}
