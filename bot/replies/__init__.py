"""What the bot says: from an outcome, or a command, to a ``Reply`` in the reader's language.

Pure functions of a value and the fact base: no Telegram, no files but the texts of ``bot.locales``, no clock.
The texts themselves are in ``bot/locales``, and a layer above turns ``Button`` values into keys.
"""

from .answer import render_off_topic, render_outcome, render_record
from .blocks import Action, Block, Button, Kind, Row, Span, Style
from .citation import source_name
from .commands import COMMANDS, MENU_LIMIT, Command, command_menu, description, names
from .operation import render_postponed, render_too_many
from .oversight import (
    AUDIT_PAGE,
    Health,
    Line,
    render_audit,
    render_banned,
    render_health,
    render_pause_set,
    render_unban_refused,
)
from .people import (
    render_claimed,
    render_role_given,
    render_role_refused,
    render_roles,
    render_whoami,
    render_your_role,
    role_choices,
)
from .prompts import Choice, render_cancelled, render_prompt
from .proof import shown_quotes
from .records import render_found, render_no_record, render_stale, render_trial, render_whole
from .reply import Reply
from .screens import (
    bot_description,
    bot_short_description,
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
from .source import render_source, source_id
from .statistics import Figures, draw_statistics, render_days_refused, render_statistics
from .threshold import (
    DEFAULT_THRESHOLD,
    render_threshold,
    render_threshold_preview,
    render_threshold_refused,
    render_threshold_set,
)
from .topics import render_topic, render_topics

__all__ = [
    "AUDIT_PAGE",
    "COMMANDS",
    "DEFAULT_THRESHOLD",
    "MENU_LIMIT",
    "Action",
    "Block",
    "Button",
    "Choice",
    "Command",
    "Figures",
    "Health",
    "Kind",
    "Line",
    "Reply",
    "Row",
    "Span",
    "Style",
    "bot_description",
    "bot_short_description",
    "command_menu",
    "description",
    "draw_statistics",
    "names",
    "render_ask_usage",
    "render_audit",
    "render_banned",
    "render_cancelled",
    "render_claimed",
    "render_days_refused",
    "render_error",
    "render_expired_button",
    "render_feedback_thanks",
    "render_found",
    "render_health",
    "render_help",
    "render_media",
    "render_no_record",
    "render_none_of_these",
    "render_off_topic",
    "render_outcome",
    "render_pause_set",
    "render_paused",
    "render_postponed",
    "render_prompt",
    "render_record",
    "render_role_given",
    "render_role_refused",
    "render_roles",
    "render_source",
    "render_stale",
    "render_start",
    "render_statistics",
    "render_threshold",
    "render_threshold_preview",
    "render_threshold_refused",
    "render_threshold_set",
    "render_too_long",
    "render_too_many",
    "render_topic",
    "render_topics",
    "render_trial",
    "render_unban_refused",
    "render_unknown_command",
    "render_whoami",
    "render_whole",
    "render_your_role",
    "role_choices",
    "shown_quotes",
    "source_id",
    "source_name",
]
