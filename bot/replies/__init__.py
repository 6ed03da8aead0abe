"""What the bot says: from an outcome, or a command, to a ``Reply`` in the reader's language.

Pure functions of a value and the fact base: no Telegram, no files but the texts of ``bot.locales``, no clock.
The texts themselves are in ``bot/locales``, and a layer above turns ``Button`` values into keys.
"""

from . import links
from .answer import render_off_topic, render_outcome, render_record
from .blocks import Action, Block, Button, Kind, Row, Span, Style
from .citation import source_name
from .commands import COMMANDS, MENU_LIMIT, Command, command_menu, description, names
from .feedback import PAGE as FEEDBACK_PAGE
from .feedback import (
    Heard,
    offer_watch,
    render_explained,
    render_feedback,
    render_not_mine,
    render_report,
    render_report_refused,
    render_reported,
    render_watching,
)
from .groups import (
    AS_WRITTEN,
    Manners,
    group_help,
    render_quiet_hours,
    render_settings,
    render_settings_admins_only,
    render_settings_elsewhere,
    render_settings_refused,
)
from .inline import Card, card_record, render_cards
from .languages import language_choices, render_language_refused, render_language_set
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
from .privacy import (
    SURE,
    Keeping,
    forget_choices,
    render_forget_unsure,
    render_forgotten,
    render_mydata,
    render_privacy,
    render_private_only,
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
from .selfcheck import render_self_check
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
    "AS_WRITTEN",
    "AUDIT_PAGE",
    "COMMANDS",
    "DEFAULT_THRESHOLD",
    "FEEDBACK_PAGE",
    "MENU_LIMIT",
    "SURE",
    "Action",
    "Block",
    "Button",
    "Card",
    "Choice",
    "Command",
    "Figures",
    "Health",
    "Heard",
    "Keeping",
    "Kind",
    "Line",
    "Manners",
    "Reply",
    "Row",
    "Span",
    "Style",
    "bot_description",
    "bot_short_description",
    "card_record",
    "command_menu",
    "description",
    "draw_statistics",
    "forget_choices",
    "group_help",
    "language_choices",
    "links",
    "names",
    "offer_watch",
    "render_ask_usage",
    "render_audit",
    "render_banned",
    "render_cancelled",
    "render_cards",
    "render_claimed",
    "render_days_refused",
    "render_error",
    "render_expired_button",
    "render_explained",
    "render_feedback",
    "render_feedback_thanks",
    "render_forget_unsure",
    "render_forgotten",
    "render_found",
    "render_health",
    "render_help",
    "render_language_refused",
    "render_language_set",
    "render_media",
    "render_mydata",
    "render_no_record",
    "render_none_of_these",
    "render_not_mine",
    "render_off_topic",
    "render_outcome",
    "render_pause_set",
    "render_paused",
    "render_postponed",
    "render_privacy",
    "render_private_only",
    "render_prompt",
    "render_quiet_hours",
    "render_record",
    "render_report",
    "render_report_refused",
    "render_reported",
    "render_role_given",
    "render_role_refused",
    "render_roles",
    "render_self_check",
    "render_settings",
    "render_settings_admins_only",
    "render_settings_elsewhere",
    "render_settings_refused",
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
    "render_watching",
    "render_whoami",
    "render_whole",
    "render_your_role",
    "role_choices",
    "shown_quotes",
    "source_id",
    "source_name",
]
