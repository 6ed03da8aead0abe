"""Tells followers what is new in their stories: at start, whenever the base is replaced, and once an hour.

What is due stands in the database, not in a timer: a message and the mark that it was written are one
transaction, so that no restart repeats or loses one. The courier paces the sending.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import logging
from contextlib import suppress
from datetime import datetime

from sqlalchemy import Connection

from bot.model import Fact, KnowledgeBase, Publication
from bot.replies import Changes, render_news
from bot.state import StateError, follows, news, people, switches
from bot.state.follows import Follow
from bot.state.news import Change, News, Standing

from .desk import Desk
from .transport import post
from .transport.post import Address

log = logging.getLogger(__name__)

EVERY = 3600.0
"""Seconds between two rounds when nothing happens: a reader's pause of a day may be over."""
BATCH = 50
"""Readers who are written to in one transaction."""


async def keep_followers_told(desk: Desk) -> None:
    """Make rounds until it is cancelled."""
    while True:
        desk.answers.replaced.clear()
        try:
            await make_round(desk)
        except StateError as error:
            log.error("Followers could not be told what is new. %s", error)
        except Exception:
            log.exception("Followers could not be told what is new.")
        with suppress(TimeoutError):
            await asyncio.wait_for(desk.answers.replaced.wait(), EVERY)


async def make_round(desk: Desk) -> int:
    """Note what has changed in the base and write to all who are due; how many messages that were."""
    base = desk.base
    standing = await asyncio.to_thread(published, base)
    noted = await desk.database.run(news.note, standing, desk.clock())
    if noted:
        log.info("%d facts are new, corrected or withdrawn.", noted)
    if await desk.database.run(switches.get, switches.PAUSED):
        return 0
    written = 0
    while told := await desk.database.run(_write, base, desk.clock()):
        written += len(told)
        for user_id in dict.fromkeys(told):
            desk.courier.wake(user_id)
    if written:
        log.info("%d messages tell followers what is new.", written)
    return written


def published(base: KnowledgeBase) -> list[Standing]:
    """List what readers can get now, each with a digest of all whose change is a correction."""
    return [
        Standing(fact.id, fact.article, _digest(fact))
        for fact in base.facts.values()
        if fact.status is Publication.PUBLISHED
    ]


def _digest(fact: Fact) -> str:
    # Translations are left out: one that is added or polished corrects nothing.
    said = [fact.answer.get("en", ""), [quote.text for quote in fact.quotes], fact.claim, fact.attributed_to]
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()


def _write(connection: Connection, base: KnowledgeBase, now: datetime) -> list[int]:
    """Write to some of those who are due and note it; whom."""
    due = follows.due(connection, now, BATCH)
    for follow in due:
        changed = news.of_article(connection, follow.article, follow.seen)
        language = people.get(connection, follow.user_id).language or follow.language
        reply = render_news(follow.article, _changes(changed), base, language)
        post.send(connection, _address(follow), reply, now)
        follows.told(connection, follow, now)
    return [follow.user_id for follow in due]


def _changes(changed: list[News]) -> Changes:
    by_kind: dict[Change, list[str]] = {kind: [] for kind in Change}
    for each in changed:
        by_kind[each.change].append(each.fact)
    return Changes(by_kind[Change.NEW], by_kind[Change.CORRECTED], len(by_kind[Change.WITHDRAWN]))


def _address(follow: Follow) -> Address:
    # A private chat has its person's id.
    return Address(follow.user_id, follow.user_id, None, quiet=False)
