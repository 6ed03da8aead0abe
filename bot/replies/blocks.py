"""What a reply is made of: blocks of marked text, and buttons.

A reply is written once, as values, and shown in several ways: Telegram's HTML (``html.py``), plain text
(``plain.py``) and a terminal (``terminal.py``). No block holds markup of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Style(StrEnum):
    """How a run of text is set."""

    PLAIN = "plain"
    BOLD = "bold"
    CODE = "code"


class Kind(StrEnum):
    """What a block is to the reader."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    """Stands close to the list below it."""
    QUOTE = "quote"
    """Words of an article, character for character."""
    CONTEXT = "context"
    """A long quotation, folded where the reader's client can fold."""
    SOURCE = "source"
    """The line that belongs to the quotes above it."""
    ITEM = "item"
    """A line of a list; stands close to its neighbours."""
    SMALL = "small"
    """Small print."""
    CHOICE = "choice"
    """What a button says, for places without buttons; left out where the buttons show."""


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text in one style; a link where it has a ``url`` (http or https)."""

    text: str
    style: Style = Style.PLAIN
    url: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, quote or line."""

    kind: Kind
    spans: tuple[Span, ...]


class Action(StrEnum):
    """What a button asks for; its ``target`` says of what."""

    ASK = "ask"
    """Show the fact or unknown whose id is the target: ``render_record``."""
    SOURCE = "source"
    """Show where the fact whose id is the target comes from: ``render_source``."""
    HELPFUL = "helpful"
    """The answer with the target's id was helpful."""
    NOT_MINE = "not_mine"
    """The answer with the target's id was not to the question."""
    NONE = "none"
    """None of the suggestions was meant; the target is their ids, separated by spaces."""
    TOPIC = "topic"
    """Show questions about the target: ``render_topic``; the target is opaque."""
    STORY = "story"
    """Show the story with the target's slug on the page that the button stands on: ``render_story``."""
    KNOWN = "known"
    """Turn to a page of what is known of a story and what is not: ``render_known``; the target is opaque."""
    WHO = "who"
    """Tell of the entity with the target's id: ``render_who``; with a number behind it, on the same page."""
    FOLLOW = "follow"
    """Tell the reader when the story with the target's slug changes; with a number, renew the page."""
    UNFOLLOW = "unfollow"
    """Do so no longer; the same targets."""
    TOPICS = "topics"
    """Show what the base covers: ``render_topics``; no target."""
    STEP = "step"
    """Give a command what it asks for; the target is command, argument and value, separated by spaces."""
    CANCEL = "cancel"
    """Leave the command that asks for something; no target."""
    BEGIN = "begin"
    """Give a command; the target is what would be typed, without the slash."""
    SHOW = "show"
    """Show the record whose id is the target whole: ``render_whole``."""
    THRESHOLD = "threshold"
    """Be as sure as the target says before a fact is shown."""
    QUEUE = "queue"
    """Show another group of the queue; the target is its place, from 0."""
    TEACH = "teach"
    """Add a question to a record as a wording; the target is the question's number and the record's id."""
    DISMISS = "dismiss"
    """Set a group of the queue aside; the target is the number of one of its questions."""
    REVIEW = "review"
    """Show a draft to be reviewed; the target is its id."""
    ANNOUNCE = "announce"
    """Tell those who were answered of a correction; the target is its number in the ledger."""
    LEDGER = "ledger"
    """Turn the page of the ledger; the target is the place of its first line, from 0."""
    RESTORE = "restore"
    """Make the fact base what the backup with the target's id holds."""
    AUDIT = "audit"
    """Turn the page of the audit log; the target is what it is about, and the first line's place."""

    SHARE = "share"
    """Offer the fact to another chat; the target is its id, a space, and the question in words. A link."""
    OPEN = "open"
    """Open a private chat with the bot; the target is the payload of ``/start``. A link."""
    WHY = "why"
    """Say what was wrong with a reply; the target is its receipt's number and a word for the reason."""
    WATCH = "watch"
    """Be told when the question is answered, or no longer; no target."""
    FEEDBACK = "feedback"
    """Turn the page of ``/feedback``; the target is the first line's place."""
    SETTING = "setting"
    """Change a setting of a group; the target is its name and the value."""


@dataclass(frozen=True, slots=True)
class Button:
    """A button below a reply."""

    label: str
    action: str
    """One of ``Action``."""
    target: str = ""


Row = tuple[Button, ...]


def paragraph(text: str, style: Style = Style.PLAIN) -> Block:
    """Make a paragraph in one style."""
    return Block(Kind.PARAGRAPH, (Span(text, style),))


def heading(text: str) -> Block:
    """Make a heading, in bold."""
    return Block(Kind.HEADING, (Span(text, Style.BOLD),))


def item(text: str) -> Block:
    """Make a line of a list."""
    return Block(Kind.ITEM, (Span(text),))


def gap(before: Kind, after: Kind) -> str:
    """Tell what stands between two blocks: a blank line, or a line break where they belong together."""
    close = before == after and after in {Kind.ITEM, Kind.SMALL, Kind.CHOICE}
    close = close or (before is Kind.HEADING and after is Kind.ITEM)
    belongs = before in {Kind.QUOTE, Kind.CONTEXT} and after in {Kind.SOURCE, Kind.QUOTE, Kind.CONTEXT}
    return "\n" if close or belongs else "\n\n"
