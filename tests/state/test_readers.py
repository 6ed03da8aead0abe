"""What readers want kept or forgotten: groups' settings, watchers, reports, counts, all of a person."""

from __future__ import annotations

import json
from datetime import datetime, timedelta

import pytest
from sqlalchemy import Connection, select

from bot.model import Role
from bot.state import (
    Database,
    buttons,
    chats,
    contexts,
    feedback,
    inbox,
    outbox,
    people,
    privacy,
    questions,
    receipts,
    reports,
    statistics,
    steps,
)
from bot.state.buttons import Button
from bot.state.chats import ChatSettings
from bot.state.inbox import Stored
from bot.state.outbox import Kind, Letter
from bot.state.questions import Reason, Watcher
from bot.state.receipts import Asked
from bot.state.statistics import Line, Way
from bot.state.steps import Step
from bot.state.tables import metadata

ASKED = Asked("Who won?", "en", "not_reported", ())


def receipt(connection: Connection, now: datetime, *, user: int = 7, chat: int = 5) -> int:
    return receipts.add(connection, ASKED, chat_id=chat, question_id=10, user_id=user, now=now)


def queue(connection: Connection, receipt_id: int, now: datetime, user: int = 7) -> int:
    questions.add(
        connection,
        receipt_id=receipt_id,
        user_id=user,
        text="Who won?",
        language="en",
        reason=Reason.NOT_REPORTED,
        nearest=(),
        now=now,
    )
    return questions.of_receipt(connection, receipt_id)[-1]


def line(day: datetime, *, status: str = "answered", fact: str = "a", milliseconds: int = 5) -> Line:
    return Line(day.date(), Way.MESSAGE, status, fact, "en", milliseconds)


@pytest.mark.parametrize(
    ("hours", "offset", "hour", "quiet"),
    [
        ((22 * 60, 7 * 60), 0, 23, True),
        ((22 * 60, 7 * 60), 0, 6, True),
        ((22 * 60, 7 * 60), 0, 7, False),
        ((22 * 60, 7 * 60), 0, 12, False),
        ((22 * 60, 7 * 60), 360, 17, True),
        ((22 * 60, 7 * 60), 360, 1, False),
        ((9 * 60, 17 * 60), -300, 14, True),
        ((9 * 60, 17 * 60), -300, 13, False),
        ((9 * 60, 9 * 60), 0, 9, False),
        ((None, None), 0, 3, False),
    ],
)
def test_quiet_hours(
    now: datetime, hours: tuple[int | None, int | None], offset: int, hour: int, quiet: bool
) -> None:
    """They go over midnight, and by the group's own clock; of no length they are none."""
    there = ChatSettings(quiet_from=hours[0], quiet_to=hours[1], utc_offset=offset)
    assert there.quiet(now.replace(hour=hour)) is quiet


@pytest.mark.parametrize(
    ("moment", "quiet"),
    [
        ("2026-01-15T20:59+00:00", False),
        ("2026-01-15T21:00+00:00", True),
        ("2026-07-01T19:59+00:00", False),
        ("2026-07-01T20:00+00:00", True),
        # The night in which the clocks are put forward, and the one in which they are put back.
        ("2026-03-29T04:59+00:00", True),
        ("2026-03-29T05:00+00:00", False),
        ("2026-10-25T05:59+00:00", True),
        ("2026-10-25T06:00+00:00", False),
    ],
)
def test_a_citys_summer_time_counts(moment: str, quiet: bool) -> None:
    """From ten to seven by the clocks of the city, winter and summer."""
    there = ChatSettings(quiet_from=22 * 60, quiet_to=7 * 60, zone="Europe/Berlin")
    assert there.quiet(datetime.fromisoformat(moment)) is quiet


def test_a_zone_that_the_system_does_not_know_any_more_leaves_the_difference(now: datetime) -> None:
    """Nothing fails at night because a name was dropped."""
    there = ChatSettings(quiet_from=22 * 60, quiet_to=7 * 60, utc_offset=60, zone="Europe/Atlantis")
    assert there.quiet(now.replace(hour=21)) is True


async def test_a_groups_settings_are_kept_and_a_default_takes_no_room(database: Database) -> None:
    wanted = ChatSettings(
        "ky", mentions=False, quiet_from=60, quiet_to=120, utc_offset=360, zone="Asia/Bishkek"
    )
    await database.run(chats.put, -1, wanted)
    assert await database.run(chats.settings, -1) == wanted
    await database.run(chats.put, -1, ChatSettings())
    assert await database.run(chats.settings, -1) == ChatSettings()
    table = metadata.tables["chat_settings"]
    assert await database.run(lambda connection: connection.execute(select(table)).all()) == []


async def test_a_group_that_gets_another_number_keeps_everything(database: Database, now: datetime) -> None:
    """Settings, contexts, steps, receipts, letters and buttons; messages are counted anew there."""

    def fill(connection: Connection) -> int:
        chats.put(connection, -1, ChatSettings("ky"))
        contexts.save(connection, -1, 7, "{1}", now)
        steps.save(connection, -1, 7, Step("report", "fact", {}), now)
        outbox.add(connection, Letter(-1, Kind.SEND, {}), now)
        made = Button("key", "Source", "source", "a", 0, 0, None, False)
        buttons.add(connection, [made], chat_id=-1, receipt_id=None, expires_at=now)
        return receipt(connection, now, chat=-1)

    id_ = await database.run(fill)
    for _ in range(2):
        await database.run(chats.move, -1, -100)
    assert await database.run(chats.settings, -100) == ChatSettings("ky")
    assert await database.run(contexts.load, -100, 7, now) == "{1}"
    assert await database.run(steps.load, -100, 7, now)
    assert await database.run(outbox.chats) == [-100]
    found = await database.run(buttons.find, "key")
    assert found is not None
    assert (found.chat_id, found.message_id) == (-100, None)
    moved = await database.run(receipts.get, id_)
    assert moved is not None
    assert (moved.chat_id, moved.question_id) == (-100, None)


async def test_who_waits_for_an_answer_is_told_once(database: Database, now: datetime) -> None:
    """Each person once; forgotten when told, and with a question that is withdrawn."""
    id_ = await database.run(queue, await database.run(receipt, now), now)
    for language in ("en", "ru"):
        await database.run(questions.watch, id_, 7, language)
    await database.run(questions.watch, id_, 8, "ky")
    assert await database.run(questions.watchers, id_) == [Watcher(7, "ru"), Watcher(8, "ky")]
    assert await database.run(questions.unwatch, id_, 8)
    assert not await database.run(questions.unwatch, id_, 8)
    await database.run(questions.told, id_)
    assert await database.run(questions.watchers, id_) == []


async def test_what_somebody_waits_for_is_not_withdrawn_by_a_verdict(
    database: Database, now: datetime
) -> None:
    """An edited question withdraws it all the same."""
    receipt_id = await database.run(receipt, now)
    id_ = await database.run(queue, receipt_id, now)
    await database.run(queue, receipt_id, now)
    await database.run(questions.watch, id_, 7, "en")
    await database.run(lambda connection: questions.withdraw(connection, receipt_id, watched=False))
    assert await database.run(questions.of_receipt, receipt_id) == [id_]
    await database.run(questions.withdraw, receipt_id)
    assert await database.run(questions.watchers, id_) == []


async def test_a_reason_belongs_to_a_verdict(database: Database, now: datetime) -> None:
    """Only an unhelpful one has a reason; a new verdict starts without."""
    id_ = await database.run(receipt, now)
    await database.run(feedback.explain, id_, 7, "off")
    await database.run(lambda connection: feedback.give(connection, id_, 7, helpful=False, now=now))
    await database.run(feedback.explain, id_, 7, "too old")
    [verdict] = await database.run(feedback.latest)
    assert (verdict.question, verdict.helpful, verdict.reason) == ("Who won?", False, "too old")
    await database.run(lambda connection: feedback.give(connection, id_, 7, helpful=True, now=now))
    await database.run(feedback.explain, id_, 7, "off")
    [verdict] = await database.run(feedback.latest)
    assert (verdict.helpful, verdict.reason) == (True, "")


async def test_questions_are_counted_without_saying_who_asked(database: Database, now: datetime) -> None:
    """The key is made once; the number of the person stands nowhere."""
    for user, milliseconds in [(7, 10), (7, 20), (8, 400)]:
        await database.run(statistics.note, line(now, milliseconds=milliseconds), user)
    await database.run(statistics.note, line(now, status="off_topic", fact=""), 8)
    await database.run(statistics.note, line(now - timedelta(days=9)), 9)
    counted = await database.run(statistics.summary, now.date())
    assert (counted.questions, counted.askers, counted.median) == (4, 2, 20)
    assert counted.statuses == {"answered": 3, "off_topic": 1}
    assert counted.facts == [("a", 3)]
    hashes = {await database.run(statistics.asker, user) for user in (7, 8, 7)}
    assert len(hashes) == 2
    assert hashes.isdisjoint({"7", "8"})


async def test_everything_of_a_person_is_collected_and_forgotten(database: Database, now: datetime) -> None:
    """In one transaction; what belongs to another person stays, so do a role and the counts."""

    def fill(connection: Connection, user: int) -> None:
        id_ = receipt(connection, now, user=user, chat=user)
        feedback.give(connection, id_, user, helpful=False, now=now)
        questions.watch(connection, queue(connection, id_, now, user), user, "en")
        reports.add(connection, "a", "It is wrong.", user, now)
        contexts.save(connection, user, user, "{}", now)
        steps.save(connection, -5, user, Step("report", "fact", {}), now)
        statistics.note(connection, line(now), user)
        outbox.add(connection, Letter(user, Kind.SEND, {"plain": "hello"}), now)
        made = Button(f"key-{user}", "Helpful", "helpful", "a", 0, 0, user, False)
        buttons.add(connection, [made], chat_id=-5, receipt_id=id_, expires_at=now)
        people.choose_language(connection, user, "ky")
        people.give_role(connection, user, Role.EDITOR)
        update = {"update_id": user, "message": {"from": {"id": user}, "text": f"said by {user}"}}
        inbox.add(connection, [Stored(user, json.dumps(update))], now)
        inbox.fail(connection, user, "E1", now)

    for user in (4077, 4088):
        await database.run(fill, user)
    found = json.loads(json.dumps(await database.run(privacy.collect, 4077)))
    assert (found["user_id"], found["role"], found["language"]) == (4077, "editor", "ky")
    full = {"receipts", "feedback", "questions", "watchers", "reports", "contexts", "steps", "buttons"}
    assert all(len(found[name]) == 1 for name in full | {"asked", "outbox", "inbox"})
    assert "key-4077" not in json.dumps(found)
    await database.run(privacy.forget, 4077, now)

    def everything(connection: Connection) -> dict[str, str]:
        return {table.name: str(connection.execute(select(table)).all()) for table in metadata.sorted_tables}

    left = await database.run(everything)
    assert {name for name, rows in left.items() if "4077" in rows} == {"people", "inbox"}
    assert "said by 4077" not in left["inbox"]
    assert "said by 4088" in left["inbox"]
    assert {name for name, rows in left.items() if "4088" in rows} >= full | {"outbox", "people"}
    assert (await database.run(people.get, 4077)).role is Role.EDITOR
    counted = await database.run(statistics.summary, now.date())
    assert (counted.questions, counted.askers) == (2, 1)


def test_every_table_that_names_a_person_is_thought_of() -> None:
    """A new one is added to what /mydata sends and /forgetme deletes, or to what is kept, with a reason."""
    naming = {table.name for table in metadata.sorted_tables if "user_id" in table.c}
    assert naming == {table.name for table in privacy.PERSONAL} | privacy.KEPT.keys()
