"""``/settings``: what a group's admins may change, who is one, and that it outlives the group's number."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.handlers.readers.groups import changed
from bot.localapi import Group, LocalBotApi, Person
from bot.locales import text
from bot.model import LANGUAGES
from bot.state import chats, people, receipts, switches
from bot.state.chats import ChatSettings

from .conftest import Bot
from .reading import labels, said
from .wordings import COST, FOLLOW_UP, REOPENED, button, reader_of

GROUP, SUPERGROUP = -1001, -100_1001


@pytest.fixture
def admin(server: LocalBotApi) -> Person:
    return server.person(20, "Admin")


@pytest.fixture
def group(server: LocalBotApi, admin: Person, reader: Person) -> Group:
    """Make a group whose creator is the admin, in which the bot sees every message."""
    return server.group(GROUP, "Group", [admin, reader], privacy=False)


async def of(bot: Bot, chat_id: int = GROUP) -> ChatSettings:
    async with bot.state() as state:
        return await state.run(chats.settings, chat_id)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_admins_change_settings_in_place(
    running: Bot, server: LocalBotApi, group: Group, language: str
) -> None:
    """One message with buttons: what is set is marked, and is kept."""
    admin = server.person(20, "Admin", language_code=language)
    await group.send(admin, "/settings")
    panel = await group.reply()
    assert text("settings-title", language) in panel["text"]
    presses = [
        (button("button-mentions-off", language), ChatSettings(mentions=False)),
        ("22:00–07:00", ChatSettings(mentions=False, quiet_from=22 * 60, quiet_to=7 * 60)),
        (
            "UTC+01:00",
            ChatSettings(mentions=False, quiet_from=22 * 60, quiet_to=7 * 60, utc_offset=60),
        ),
        (button("button-quiet-never", language), ChatSettings(mentions=False, utc_offset=60)),
        (
            text("language-name", "ky"),
            ChatSettings("ky", mentions=False, utc_offset=60),
        ),
    ]
    shown = panel
    for label, wanted in presses:
        await group.press(admin, shown, label)
        shown = await group.edited()
        assert shown["message_id"] == panel["message_id"]
        assert any(label in each for each in labels(shown) if each.startswith("✓ ")) or "UTC" in label
        assert await of(running) == wanted
    assert text("settings-title", "ky") in shown["text"]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_only_admins_may_and_telegram_is_asked_each_time(
    running: Bot, server: LocalBotApi, group: Group, admin: Person, language: str
) -> None:
    """A member may neither give the command nor press; who is an admin no longer may no longer."""
    reader = server.person(8, "Reader", language_code=language)
    await group.send(reader, "/settings mentions off")
    assert (await group.reply())["text"] == text("settings-admins-only", language)
    await group.send(admin, "/settings")
    panel = await group.reply()
    told = await group.press(reader, panel, "Ignore mentions")
    assert told["text"] == text("settings-admins-only", language)
    group.join(reader, "administrator")
    await group.press(reader, panel, "Ignore mentions")
    panel = await group.edited()
    assert await of(running) == ChatSettings(mentions=False)
    group.join(reader, "member")
    await group.press(reader, panel, button("button-mentions-on", language))
    await group.silence()
    assert await of(running) == ChatSettings(mentions=False)


async def test_a_forged_key_of_an_anonymous_stranger_changes_nothing(
    running: Bot, server: LocalBotApi, group: Group
) -> None:
    """An anonymous admin's command is nobody's; a press of theirs would carry their own number."""
    await group.send_anonymously("/settings mentions off")
    await group.silence()
    assert await of(running) == ChatSettings()


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("mentions off", ChatSettings(mentions=False)),
        ("language ru", ChatSettings("ru")),
        ("Language ANY", ChatSettings()),
        ("quiet 22:00-7:00 UTC+6", ChatSettings(quiet_from=1320, quiet_to=420, utc_offset=360)),
        ("quiet 23:30 – 06:30 +05:30", ChatSettings(quiet_from=1410, quiet_to=390, utc_offset=330)),
        ("quiet 0:00-24:00", None),
        ("quiet 01:00-24:00 gmt-3", ChatSettings(quiet_from=60, quiet_to=0, utc_offset=-180)),
        ("quiet off", ChatSettings()),
        ("quiet 25:00-07:00", None),
        ("quiet 24:30-07:00", None),
        ("quiet 22:00-22:00", None),
        ("quiet 22:00-07:00 Bishkek", ChatSettings(quiet_from=1320, quiet_to=420, zone="Asia/Bishkek")),
        ("quiet 22:00-07:00 asia/bishkek", ChatSettings(quiet_from=1320, quiet_to=420, zone="Asia/Bishkek")),
        ("quiet 22:00-07:00 Бишкек", ChatSettings(quiet_from=1320, quiet_to=420, zone="Asia/Bishkek")),
        ("quiet 22:00-07:00 Bishkk", None),
        ("quiet 22:00-07:00 UTC+15", None),
        ("zone New York", ChatSettings(zone="America/New_York")),
        ("zone нью-йорк", ChatSettings(zone="America/New_York")),
        ("zone utc−3:30", ChatSettings(utc_offset=-210)),
        ("zone UTC", ChatSettings()),
        ("zone 900", None),
        ("zone Etc/GMT-6", None),
        ("zone", None),
        ("mentions maybe", None),
        ("language de", None),
        ("volume 11", None),
        ("", None),
    ],
)
def test_a_change_as_it_is_typed(typed: str, wanted: ChatSettings | None) -> None:
    """What makes no sense changes nothing."""
    assert changed(ChatSettings(), typed) == wanted


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_change_that_makes_no_sense_is_told_what_would(
    running: Bot, server: LocalBotApi, group: Group, language: str
) -> None:
    """Where only the time zone is unknown, how one is named."""
    admin = server.person(20, "Admin", language_code=language)
    for change, key, value in (
        ("quiet all night", "settings-refused", "quiet all night"),
        ("quiet 22:00-07:00 Bishkk", "settings-zone-refused", "Bishkk"),
        ("zone Atlantis", "settings-zone-refused", "Atlantis"),
    ):
        await group.send(admin, f"/settings {change}")
        assert (await group.reply())["text"] == text(key, language, value=value)
    assert await of(running) == ChatSettings()


@pytest.mark.parametrize("language", LANGUAGES)
async def test_quiet_hours_go_by_the_clock_of_a_city(
    running: Bot, server: LocalBotApi, group: Group, language: str
) -> None:
    """The zone is shown with its difference now; a press on another clock sets that difference instead."""
    admin = server.person(20, "Admin", language_code=language)
    await group.send(admin, "/settings quiet 22:00-07:00 Asia/Bishkek")
    panel = await group.reply()
    assert "22:00–07:00 (Asia/Bishkek, UTC+06:00)" in panel["text"]
    await group.press(admin, panel, "UTC+05:00")
    assert "22:00–07:00 (UTC+05:00)" in (await group.edited())["text"]
    assert await of(running) == ChatSettings(quiet_from=1320, quiet_to=420, utc_offset=300)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_groups_language_is_for_what_no_message_tells(
    running: Bot, server: LocalBotApi, group: Group, reader: Person, language: str
) -> None:
    """Screens are in it; a question is answered in its own language, a reader's choice goes first."""
    async with running.state() as state:
        await state.run(chats.put, GROUP, ChatSettings(language))
    await group.send(reader, "/help")
    assert text("help-in-group", language) in (await group.reply())["text"]
    await group.send(reader, f"/ask {COST['ru'][0]}")
    assert COST["ru"][1] in (await group.reply())["text"]
    await group.send(reader, "/language en")
    await group.reply()
    await group.send(reader, "/help")
    assert text("help-in-group", "en") in (await group.reply())["text"]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_mentions_off_leaves_commands_and_replies(
    running: Bot, group: Group, admin: Person, reader: Person, language: str
) -> None:
    """Only the @name alone is no longer a question."""
    await group.send(admin, "/settings mentions off")
    panel = await group.reply()
    await group.send(reader, f"@local_news_bot {COST[language][0]}")
    await group.silence()
    await group.send(reader, f"/ask {COST[language][0]}")
    first = await group.reply()
    assert COST[language][1] in first["text"]
    await group.send(reader, REOPENED[language][0], reply_to=first)
    assert REOPENED[language][1] in (await group.reply())["text"]
    await group.press(admin, panel, "Answer mentions")
    await group.edited()
    await group.send(reader, f"@local_news_bot {COST[language][0]}")
    assert COST[language][1] in (await group.reply())["text"]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_in_quiet_hours_the_bot_is_silent(
    running: Bot, server: LocalBotApi, group: Group, admin: Person, language: str
) -> None:
    """It answers neither questions nor presses; admins can end it, and /help still helps."""
    asker = server.person(8, "Reader", language_code=language)
    await group.send(asker, f"/ask {COST[language][0]}")
    reply = await group.reply()
    now = datetime.now(UTC)
    minute = now.hour * 60 + now.minute
    quiet = ChatSettings(quiet_from=(minute - 60) % 1440, quiet_to=(minute + 60) % 1440)
    async with running.state() as state:
        await state.run(chats.put, GROUP, quiet)
    for words in (f"/ask {COST[language][0]}", f"@local_news_bot {COST[language][0]}", "/topics"):
        await group.send(asker, words)
    await group.silence()
    told = await group.press(asker, reply, button("button-source", language))
    assert told["text"] == text("settings-quiet-now", language)
    await group.silence()
    await group.send(asker, "/help")
    assert text("help-in-group", language) in (await group.reply())["text"]
    await group.send(admin, "/settings quiet off")
    await group.reply()
    await group.send(asker, f"/ask {COST[language][0]}")
    assert COST[language][1] in (await group.reply())["text"]
    other = replace(quiet, utc_offset=int(timedelta(hours=12).total_seconds() // 60))
    assert not other.quiet(now)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_in_a_private_chat_settings_say_where_they_belong(
    running: Bot, server: LocalBotApi, language: str
) -> None:
    assert await said(reader_of(server, language), "/settings") == text("settings-elsewhere", language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("told_by", ["old", "new"])
async def test_a_group_that_becomes_a_supergroup_keeps_its_settings(
    running: Bot, server: LocalBotApi, group: Group, told_by: str, language: str
) -> None:
    """Whichever of the two numbers Telegram tells of it first; a follow-up goes on there too."""
    reader = server.person(7, "Aigul")
    async with running.state() as state:
        await state.run(chats.put, GROUP, ChatSettings(language, mentions=False))
        await group.send(reader, f"/ask {REOPENED[language][0]}")
        await group.reply()
        new = server.group(SUPERGROUP, "Group", [reader], privacy=False)
        if told_by == "old":
            await group.send_content(reader, {"migrate_to_chat_id": SUPERGROUP})
        else:
            await new.send_content(reader, {"migrate_from_chat_id": GROUP})
        await new.send(reader, f"/ask {FOLLOW_UP[language]}")
        assert COST[language][1] in (await new.reply())["text"]
        assert await state.run(chats.settings, SUPERGROUP) == ChatSettings(language, mentions=False)
        moved = await state.run(receipts.get, 1)
        assert moved is not None
        assert moved.chat_id == SUPERGROUP


@pytest.mark.parametrize("state", ["paused", "banned"])
async def test_a_move_is_noted_in_a_pause_and_whoever_brought_it_about(
    running: Bot, server: LocalBotApi, group: Group, reader: Person, state: str
) -> None:
    """It concerns the group, not the person whose name stands on it; nobody is told anything of it."""
    async with running.state() as database:
        await database.run(chats.put, GROUP, ChatSettings("ru"))
        if state == "paused":
            await database.run(switches.put, switches.PAUSED, True)
        else:
            await database.run(people.ban, reader.id, "", datetime.now(UTC))
        new = server.group(SUPERGROUP, "Group", [reader])
        await group.send_content(reader, {"migrate_to_chat_id": SUPERGROUP})
        await group.silence()
        await new.silence()
        assert await database.run(chats.settings, SUPERGROUP) == ChatSettings("ru")


async def test_a_pause_is_not_told_in_quiet_hours(
    running: Bot, server: LocalBotApi, group: Group, reader: Person
) -> None:
    """Silence is what the group's admins want; after them it is told."""
    now = datetime.now(UTC)
    minute = now.hour * 60 + now.minute
    quiet = ChatSettings(quiet_from=(minute - 60) % 1440, quiet_to=(minute + 60) % 1440)
    async with running.state() as state:
        await state.run(switches.put, switches.PAUSED, True)
        await state.run(chats.put, GROUP, quiet)
        await group.send(reader, f"/ask {COST['en'][0]}")
        await group.silence()
        await state.run(chats.put, GROUP, ChatSettings())
        again = await group.send(reader, f"/ask {COST['en'][0]}")
        told = await group.reply()
        assert told["text"] == text("paused", "en")
        assert told["reply_to_message"]["message_id"] == again["message_id"]


async def test_a_move_that_sending_finds_out_keeps_everything_too(
    running: Bot, server: LocalBotApi, group: Group, reader: Person
) -> None:
    """Telegram may tell of it only in the answer to a message."""
    async with running.state() as state:
        await state.run(chats.put, GROUP, ChatSettings("ru"))
        new = server.group(SUPERGROUP, "Group", [reader])
        group.move(SUPERGROUP)
        await group.send(reader, f"/ask {COST['en'][0]}")
        assert COST["en"][1] in (await new.reply())["text"]
        assert await state.run(chats.settings, SUPERGROUP) == ChatSettings("ru")
