"""Everything the bot says that is not an answer: greetings, help, notices and refusals."""

from __future__ import annotations

from collections.abc import Sequence

from bot.locales import text
from bot.model import Fact, KnowledgeBase, Role

from .blocks import Action, Button, Row, heading, item, paragraph
from .commands import description, sections, usage
from .examples import examples
from .reply import Reply
from .wording import ask_rows, choices, question_of

_MEDIA = {
    "photo": "media-photo",
    "voice": "media-voice",
    "video": "media-video",
    "sticker": "media-sticker",
    "document": "media-document",
}


def render_start(base: KnowledgeBase, language: str) -> Reply:
    """``/start``: what this is and how to ask, with example questions."""
    records = examples(base, language)
    blocks = [
        heading(text("start-title", language)),
        paragraph(text("start-what", language)),
        paragraph(text("start-how", language)),
        *choices(records, language),
    ]
    return Reply(tuple(blocks), (*ask_rows(records, language), _topics_row(language)))


def render_help(language: str, role: Role = Role.READER) -> Reply:
    """``/help``: how to ask, and the commands that a person with this role has, by sections."""
    blocks = [paragraph(text("help-how", language))]
    for section in sections(role):
        blocks.append(heading(text(section.heading, language)))
        blocks += [
            item(f"{usage(command, language)} - {description(command, language)}")
            for command in section.commands
        ]
    blocks.append(paragraph(text("help-group", language)))
    return Reply(tuple(blocks), (_topics_row(language),))


def render_ask_usage(base: KnowledgeBase, language: str) -> Reply:
    """``/ask`` without a question."""
    records = examples(base, language)
    question = question_of(records[0], language) if records else text("argument-question", language)
    return _with_examples(text("ask-empty", language, question=question), records, language)


def render_wordless(base: KnowledgeBase, language: str) -> Reply:
    """Answer a message without a word in it: emoji, a letter, signs."""
    records = examples(base, language)
    question = question_of(records[0], language) if records else text("argument-question", language)
    return _with_examples(text("wordless", language, question=question), records[1:], language)


def render_forwarded_command(name: str, language: str) -> Reply:
    """Tell that somebody else's command is not carried out."""
    return _notice("forwarded-command", language, name=f"/{name}")


def render_document_unasked(language: str) -> Reply:
    """Tell an editor how a document is handed in."""
    begin = Button(text("command-import", language), Action.BEGIN, "import")
    return Reply((paragraph(text("media-document-editor", language)),), ((begin,),))


def render_media(kind: str, language: str) -> Reply:
    """Answer a ``photo``, ``voice``, ``video``, ``sticker``, ``document`` or any message but text."""
    return _notice(_MEDIA.get(kind, "media-other"), language)


def render_error(code: str, language: str) -> Reply:
    """Apologise, with the code under which the log tells more."""
    return _notice("error", language, code=code)


def render_unknown_command(name: str, language: str) -> Reply:
    """Answer a command that the bot does not have; ``name`` as typed, with or without its slash."""
    return _notice("unknown-command", language, name=f"/{name.lstrip('/')}"[:40])


def render_paused(language: str) -> Reply:
    """Tell that the bot is paused by its admins."""
    return _notice("paused", language)


def render_too_long(limit: int, language: str) -> Reply:
    """Refuse a message of more than ``limit`` characters."""
    return _notice("too-long", language, limit=limit)


def render_feedback_thanks(language: str, *, helpful: bool) -> Reply:
    """After a press on "helpful" or "not my question"; short enough for a pop-up (200 characters)."""
    return _notice("feedback-helpful" if helpful else "feedback-not-mine", language)


def render_none_of_these(base: KnowledgeBase, language: str) -> Reply:
    """After a press on "none of these"."""
    return _with_examples(text("none-of-these", language), examples(base, language), language)


def render_expired_button(language: str) -> Reply:
    """Answer a press on a button that is no longer known; short enough for a pop-up (200 characters)."""
    return _notice("expired-button", language)


def bot_description(language: str) -> str:
    """Tell what an empty chat shows, at most 512 characters."""
    return text("bot-description", language)


def bot_short_description(language: str) -> str:
    """Tell what the bot's profile shows, at most 120 characters."""
    return text("bot-short-description", language)


def _notice(key: str, language: str, **values: str | int) -> Reply:
    return Reply((paragraph(text(key, language, **values)),))


def _with_examples(said: str, records: Sequence[Fact], language: str) -> Reply:
    return Reply(
        (paragraph(said), *choices(records, language)), (*ask_rows(records, language), _topics_row(language))
    )


def _topics_row(language: str) -> Row:
    return (Button(text("button-topics", language), Action.TOPICS),)
