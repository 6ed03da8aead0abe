"""What is news of a story, and who is to be told of it when."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from bot.state import Database, follows, news, people
from bot.state.news import Change, Standing

HOUR = timedelta(hours=1)
FIRST = [Standing("cost", "bridge", "a"), Standing("opening", "bridge", "b")]

AFTER = [
    # what stands afterwards, and what is news by it
    (FIRST, {}),
    ([*FIRST, Standing("mayor", "bridge", "c")], {"mayor": Change.NEW}),
    ([Standing("cost", "bridge", "A"), FIRST[1]], {"cost": Change.CORRECTED}),
    ([FIRST[0]], {"opening": Change.WITHDRAWN}),
    ([], {"cost": Change.WITHDRAWN, "opening": Change.WITHDRAWN}),
    ([*FIRST, Standing("ferry", "lake", "d")], {}),
]


@pytest.mark.parametrize(("standing", "told"), AFTER)
async def test_what_differs_is_news(
    database: Database, now: datetime, standing: list[Standing], told: dict[str, Change]
) -> None:
    """Facts that come with their article are none; noting the same again changes nothing."""
    assert await database.run(news.note, FIRST, now) == 0
    assert await database.run(news.note, standing, now + HOUR) == len(told)
    assert await database.run(news.note, standing, now + 2 * HOUR) == 0
    found = await database.run(news.of_article, "bridge", now)
    assert {each.fact: each.change for each in found} == told
    assert {each.changed_at for each in found} <= {now + HOUR}
    assert await database.run(news.of_article, "lake", now) == []


async def test_what_comes_back_is_new(database: Database, now: datetime) -> None:
    """It was withdrawn, and readers were told so."""
    for hours, standing in enumerate((FIRST, FIRST[:1], FIRST)):
        await database.run(news.note, standing, now + hours * HOUR)
    [found] = await database.run(news.latest, now, 9)
    assert (found.fact, found.change) == ("opening", Change.NEW)


async def test_a_reader_is_told_at_most_once_a_day(database: Database, now: datetime) -> None:
    """Of all since they began or were told last; what comes meanwhile waits for the next day."""
    await database.run(news.note, FIRST, now)
    assert await database.run(follows.add, 7, "bridge", "ru", now)
    assert not await database.run(follows.add, 7, "bridge", "ru", now)
    assert await database.run(follows.due, now + HOUR, 9) == []
    await database.run(news.note, FIRST[:1], now + HOUR)
    [follow] = await database.run(follows.due, now + HOUR, 9)
    assert (follow.user_id, follow.article, follow.language, follow.seen) == (7, "bridge", "ru", now)
    await database.run(follows.told, follow, now + HOUR)
    assert await database.run(follows.due, now + 48 * HOUR, 9) == []
    await database.run(news.note, FIRST, now + 2 * HOUR)
    assert await database.run(follows.due, now + 24 * HOUR, 9) == []
    [again] = await database.run(follows.due, now + 25 * HOUR, 9)
    assert again.seen == now + HOUR


async def test_who_is_not_told(database: Database, now: datetime) -> None:
    """Who began later, who follows another story, who is banned, who has left."""
    await database.run(news.note, [*FIRST, Standing("ferry", "lake", "d")], now)
    for user, article in [(1, "bridge"), (2, "lake"), (3, "bridge"), (4, "bridge"), (5, "bridge")]:
        await database.run(follows.add, user, article, "en", now)
    await database.run(
        news.note, [*FIRST, Standing("ferry", "lake", "d"), Standing("x", "bridge", "e")], now + HOUR
    )
    await database.run(follows.add, 6, "bridge", "en", now + 2 * HOUR)
    await database.run(people.ban, 3, "spam", now)
    assert await database.run(follows.remove, 4, "bridge")
    assert not await database.run(follows.remove, 4, "bridge")
    assert await database.run(follows.drop, 5) == 1
    due = await database.run(follows.due, now + 3 * HOUR, 9)
    assert [follow.user_id for follow in due] == [1]
    assert await database.run(follows.of, 1) == ["bridge"]
    assert await database.run(follows.of, 5) == []
