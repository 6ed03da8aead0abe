"""Roles, choices, bans; the owner's code; open steps; switches; the audit log."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection, func, select

from bot.model import Role
from bot.state import Database, audit, claims, people, steps, switches
from bot.state.audit import Entry
from bot.state.people import Known
from bot.state.steps import Step
from bot.state.tables import people as table

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)


async def test_a_stranger_is_a_reader(database: Database) -> None:
    """Nothing is stored of who only asks."""
    assert await database.run(people.get, 7) == Known(7)


async def test_roles_are_ranked_and_taken_away(database: Database) -> None:
    """The list has the highest first; a reader is not in it."""
    for user_id, role in ((1, Role.EDITOR), (2, Role.ADMIN), (3, Role.CONTRIBUTOR), (3, Role.READER)):
        await database.run(people.give_role, user_id, role)
    assert await database.run(people.with_roles) == [Known(2, Role.ADMIN), Known(1, Role.EDITOR)]


async def test_what_says_nothing_is_not_kept(database: Database) -> None:
    """A person without role, language and ban leaves no row."""
    await database.run(people.give_role, 7, Role.EDITOR)
    await database.run(people.choose_language, 7, "ky")
    await database.run(people.ban, 7, "spam", NOW)
    assert await database.run(people.get, 7) == Known(7, Role.EDITOR, "ky", banned=True, ban_reason="spam")
    await database.run(people.unban, 7)
    await database.run(people.forget_choices, 7)
    assert await database.run(people.get, 7) == Known(7, Role.EDITOR)
    await database.run(people.give_role, 7, Role.READER)

    def rows(connection: Connection) -> int:
        return connection.execute(select(func.count()).select_from(table)).scalar_one()

    assert await database.run(rows) == 0


@pytest.mark.parametrize(
    ("code", "at", "good"),
    [("", NOW, True), ("x", NOW, False), ("", LATER, False)],
    ids=["right", "another", "too late"],
)
async def test_the_claim_code(database: Database, code: str, at: datetime, good: bool) -> None:
    """It works for an hour, once."""
    issued = await database.run(claims.issue, NOW)
    assert await database.run(claims.redeem, code or issued, at) is good
    assert not await database.run(claims.redeem, issued, LATER)
    assert good is False or not await database.run(claims.redeem, issued, NOW)


async def test_a_new_claim_code_voids_the_former(database: Database) -> None:
    """Only the last one printed counts."""
    former = await database.run(claims.issue, NOW)
    await database.run(claims.issue, NOW)
    assert not await database.run(claims.redeem, former, NOW)


async def test_a_step_is_each_persons_own_and_fades(database: Database) -> None:
    """One step for each person in each chat; another one replaces it."""
    await database.run(steps.save, 1, 7, Step("ban", "user", {}), NOW)
    await database.run(steps.save, 1, 7, Step("grant", "role", {"user": "5"}), NOW)
    assert await database.run(steps.load, 1, 7, NOW) == Step("grant", "role", {"user": "5"})
    assert await database.run(steps.load, 1, 8, NOW) is None
    assert await database.run(steps.load, 1, 7, LATER) is None
    assert await database.run(steps.leave, 1, 7)
    assert not await database.run(steps.leave, 1, 7)


async def test_a_switch_is_set_and_unset(database: Database) -> None:
    """The last value counts; None takes it away."""
    for value in (True, {"answer": 0.5}, None):
        await database.run(switches.put, switches.PAUSED, value)
        assert await database.run(switches.get, switches.PAUSED) == value


async def test_the_audit_log_is_read_by_target_and_by_person(database: Database) -> None:
    """Newest first."""
    entries = [Entry(NOW, 1, "grant", "7", "editor"), Entry(LATER, 2, "retract", "a-fact", "wrong")]
    for entry in entries:
        await database.run(audit.note, entry)
    assert await database.run(audit.about) == entries[::-1]
    assert await database.run(audit.about, first=1) == entries[:1]
    assert await database.run(audit.about, "7") == entries[:1]
    assert await database.run(audit.about, "2") == entries[1:]
    assert await database.run(audit.about, "a-fact") == entries[1:]
    assert await database.run(audit.about, "another") == []
