"""Everything but answers, in each language."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.locales import text
from bot.model import LANGUAGES, Role
from bot.replies import (
    COMMANDS,
    MENU_LIMIT,
    Action,
    Reply,
    bot_description,
    bot_short_description,
    command_menu,
    group_help,
    render_ask_usage,
    render_error,
    render_expired_button,
    render_feedback_thanks,
    render_help,
    render_media,
    render_none_of_these,
    render_paused,
    render_start,
    render_too_long,
    render_unknown_command,
)

from .samples import BASE, EMPTY

pytestmark = pytest.mark.parametrize("language", LANGUAGES)

SCREENS: list[Callable[[str], Reply]] = [
    lambda language: render_start(BASE, language),
    lambda language: render_start(EMPTY, language),
    render_help,
    lambda language: render_ask_usage(BASE, language),
    lambda language: render_ask_usage(EMPTY, language),
    lambda language: render_error("E1F2", language),
    lambda language: render_unknown_command("/dance", language),
    render_paused,
    lambda language: render_too_long(256, language),
    lambda language: render_none_of_these(BASE, language),
    *(
        lambda language, kind=kind: render_media(kind, language)
        for kind in ("photo", "voice", "sticker", "poll")
    ),
]


@pytest.mark.parametrize("screen", SCREENS)
def test_one_message_with_something_to_read(screen: Callable[[str], Reply], language: str) -> None:
    [html] = screen(language).html_parts()
    assert len(html) > 20


def test_pop_ups_are_short(language: str) -> None:
    """Telegram cuts the answer to a press at 200 characters."""
    shown = [render_expired_button(language)]
    shown += [render_feedback_thanks(language, helpful=helpful) for helpful in (True, False)]
    assert all(len(reply.plain()) <= 200 for reply in shown)


def test_what_telegram_shows_of_the_bot(language: str) -> None:
    """Telegram refuses longer texts."""
    assert len(bot_description(language)) <= 512
    assert len(bot_short_description(language)) <= 120
    assert all(1 <= len(told) <= 256 for _, told in command_menu(language))


def test_start_shows_three_examples(language: str) -> None:
    reply = render_start(BASE, language)
    assert [row[0].action for row in reply.buttons] == [Action.ASK] * 3 + [Action.TOPICS]


def test_help_lists_every_command(language: str) -> None:
    lines = render_help(language, Role.OWNER).plain().splitlines()
    for command in COMMANDS:
        assert any(line.startswith(f"/{command.name}") for line in lines)


def test_help_shows_a_reader_nothing_of_the_newsroom(language: str) -> None:
    """What needs a role is listed for those who have it."""
    shown = render_help(language).plain()
    assert "/grant" not in shown
    assert "/whoami" in render_help(language, Role.CONTRIBUTOR).plain()


def test_the_readers_menu_is_short(language: str) -> None:
    """Few things in sight; all else is found by buttons and /help."""
    assert len(command_menu(language)) <= MENU_LIMIT


def test_error_tells_its_code(language: str) -> None:
    assert "E1F2" in render_error("E1F2", language).plain()


def test_unknown_command_is_repeated_without_harm(language: str) -> None:
    [html] = render_unknown_command("<b>x" * 50, language).html_parts()
    assert "/&lt;b&gt;x" in html
    assert len(html) < 400


def test_media_kinds_differ(language: str) -> None:
    kinds = ("photo", "voice", "video", "sticker", "document", "other")
    assert len({render_media(kind, language).plain() for kind in kinds}) == len(kinds)


def test_a_group_is_told_whether_a_mention_reaches_the_bot(language: str) -> None:
    """Telegram decides by the bot's privacy mode."""
    for sees_all, key in ((True, "help-mentions-seen"), (False, "help-mentions-unseen")):
        told = [span.text for block in group_help(language, sees_all=sees_all) for span in block.spans]
        assert told == [text("help-in-group", language), text(key, language)]
