"""The tables. A change here needs a migration: a test compares the two.

Everything is keyed by Telegram's own numbers: chats, people and messages are 64-bit integers. Lists are JSON.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)


class Utc(TypeDecorator[datetime]):
    """A point in time, stored in UTC; a time without its zone is refused as a mistake of the caller."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - the signature is SQLAlchemy's
        """To the naive UTC time that every database stores alike."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without a zone")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - as above
        """Back to a time that knows its zone."""
        return None if value is None else value.replace(tzinfo=UTC)


# Names for constraints, so that a migration can drop them on any database.
metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

inbox = Table(
    "inbox",
    metadata,
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    # The update as Telegram sent it; emptied once it is done, so that no text is kept without need.
    Column("payload", Text, nullable=False),
    Column("received_at", Utc, nullable=False),
    Column("state", Text, nullable=False),  # pending | done | failed
    # How many starts have replayed it: one that ends the process every time is given up at last.
    Column("replays", Integer, nullable=False),
    Column("settled_at", Utc),
    Column("failure", Text),  # the code that the reader was told
    Index(None, "state"),
)

receipts = Table(
    "receipts",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("question_id", BigInteger),  # the message that asks; empty where a button asked
    Column("user_id", BigInteger, nullable=False),
    Column("language", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("facts", JSON, nullable=False),
    Column("replies", JSON, nullable=False),  # message ids of the reply's parts, in order
    Column("asked_at", Utc, nullable=False),
    Index(None, "chat_id", "question_id"),
    Index(None, "asked_at"),
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("thread_id", BigInteger),
    Column("kind", Text, nullable=False),  # send | part | edit | keyboard
    Column("receipt_id", Integer, ForeignKey("receipts.id", ondelete="CASCADE")),
    Column("part", Integer, nullable=False),
    Column("reply_to", BigInteger),
    Column("message_id", BigInteger),
    Column("body", JSON, nullable=False),
    Column("created_at", Utc, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("failed_at", Utc),
    Column("failure", Text),
    Index(None, "chat_id"),
    Index(None, "receipt_id"),
)

buttons = Table(
    "buttons",
    metadata,
    Column("key", Text, primary_key=True),
    Column("action", Text, nullable=False),
    Column("target", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("row", Integer, nullable=False),
    Column("place", Integer, nullable=False),
    Column("chat_id", BigInteger, nullable=False),
    Column("message_id", BigInteger),  # empty until the message is sent
    Column("user_id", BigInteger),  # empty: anyone in the chat may press it
    Column("receipt_id", Integer, ForeignKey("receipts.id", ondelete="CASCADE")),
    Column("once", Boolean, nullable=False),
    Column("expires_at", Utc, nullable=False),
    Column("used_by", BigInteger),  # the update that used it up
    Index(None, "chat_id", "message_id"),
    Index(None, "expires_at"),
    Index(None, "receipt_id"),
)

contexts = Table(
    "contexts",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("user_id", BigInteger, primary_key=True, autoincrement=False),
    Column("body", Text, nullable=False),
    Column("expires_at", Utc, nullable=False),
)

feedback = Table(
    "feedback",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("receipt_id", Integer, ForeignKey("receipts.id", ondelete="CASCADE"), nullable=False),
    Column("user_id", BigInteger, nullable=False),
    Column("helpful", Boolean, nullable=False),
    Column("given_at", Utc, nullable=False),
    Column("reason", Text),  # a button's word, or the reader's own; empty: none given
    UniqueConstraint("receipt_id", "user_id"),
)

questions = Table(
    "questions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("receipt_id", Integer, ForeignKey("receipts.id", ondelete="SET NULL")),
    Column("user_id", BigInteger, nullable=False),
    Column("text", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("nearest", JSON, nullable=False),  # ids of facts and unknowns, best first
    Column("asked_at", Utc, nullable=False),
    Column("state", Text, nullable=False),  # open | drafted | answered | dismissed
    Index(None, "state"),
    Index(None, "receipt_id"),
)

people = Table(
    "people",
    metadata,
    Column("user_id", BigInteger, primary_key=True, autoincrement=False),
    Column("role", Text),  # empty: reader
    Column("language", Text),  # chosen with /language; empty: as they write
    Column("banned_at", Utc),
    Column("ban_reason", Text),
)

claims = Table(
    "claims",
    metadata,
    # SHA-256 of the code: who reads the database cannot use it.
    Column("digest", Text, primary_key=True),
    Column("expires_at", Utc, nullable=False),
)

steps = Table(
    "steps",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("user_id", BigInteger, primary_key=True, autoincrement=False),
    Column("command", Text, nullable=False),
    Column("argument", Text, nullable=False),  # what is asked for now
    Column("given", JSON, nullable=False),  # what was given before, by argument
    Column("expires_at", Utc, nullable=False),
)

switches = Table(
    "switches",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", JSON, nullable=False),
)

audit = Table(
    "audit",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Utc, nullable=False),
    Column("user_id", BigInteger, nullable=False),
    Column("action", Text, nullable=False),
    Column("target", Text, nullable=False),  # a record's id, or a person's
    Column("detail", Text, nullable=False),
    Index(None, "target"),
    Index(None, "user_id"),
)

watchers = Table(
    "watchers",
    metadata,
    # Who wants to be told when an editor has answered a question; gone once they are told.
    Column(
        "question_id",
        Integer,
        ForeignKey("questions.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    Column("user_id", BigInteger, primary_key=True, autoincrement=False),
    Column("language", Text, nullable=False),  # of the reply that they got
)

reports = Table(
    "reports",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("fact", Text, nullable=False),
    Column("user_id", BigInteger, nullable=False),
    Column("text", Text, nullable=False),  # what is wrong, in the reader's words
    Column("reported_at", Utc, nullable=False),
    Index(None, "fact"),
)

chat_settings = Table(
    "chat_settings",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("language", Text),  # empty: as people write
    Column("mentions", Boolean, nullable=False),
    Column("quiet_from", Integer),  # minutes after midnight, local; empty: no quiet hours
    Column("quiet_to", Integer),
    Column("utc_offset", Integer, nullable=False),  # minutes that local time is ahead of UTC
    Column("zone", Text),  # IANA name, goes before the difference; empty: none
)

asked = Table(
    "asked",
    metadata,
    # A line for each question, for counting; no text, no user id.
    Column("id", Integer, primary_key=True),
    Column("day", Date, nullable=False),  # UTC
    Column("way", Text, nullable=False),  # message | edit | button | inline
    Column("status", Text, nullable=False),
    Column("fact", Text, nullable=False),  # the first that was shown; may be empty
    Column("language", Text, nullable=False),
    Column("milliseconds", Integer, nullable=False),
    Column("asker", Text, nullable=False),  # HMAC of the user id; empty once the person is forgotten
    Index(None, "day"),
    Index(None, "asker"),
)

edits = Table(
    "edits",
    metadata,
    Column("id", Integer, primary_key=True),
    # The message that asked for it: delivered again, it finds what came of it. Empty in a terminal.
    Column("update_id", BigInteger),
    Column("chat_id", BigInteger),
    Column("message_id", BigInteger),
    Column("part", Integer, nullable=False),  # of the several edits that one message may ask for
    Column("action", Text, nullable=False),
    Column("record", Text, nullable=False),  # id of a fact, an unknown or an entity, or an article's file
    Column("user_id", BigInteger, nullable=False),
    Column("why", Text, nullable=False),
    Column("plan", JSON, nullable=False),  # which records change, with their texts; and the like
    Column("state", Text, nullable=False),  # pending | done | refused | conflict
    Column("told", JSON, nullable=False),  # why not: problems, and the difference
    Column("made_at", Utc, nullable=False),
    Column("settled_at", Utc),
    UniqueConstraint("update_id", "chat_id", "message_id", "part"),
    Index(None, "state"),
)

intents = Table(
    "intents",
    metadata,
    Column("edit_id", Integer, ForeignKey("edits.id", ondelete="CASCADE"), primary_key=True),
    Column("step", Integer, primary_key=True, autoincrement=False),
    Column("file", Text, nullable=False),
    # SHA-256, hexadecimal; empty where there is no file.
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
    Column("body", LargeBinary),  # the new bytes; empty where the file goes, and once all is settled
)

revisions = Table(
    "revisions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("record", Text, nullable=False),
    Column("version", Integer, nullable=False),  # of the record, from 1
    Column("edit_id", Integer, ForeignKey("edits.id", ondelete="SET NULL")),  # empty: by hand
    Column("file", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("user_id", BigInteger),  # empty: by hand, in the file
    Column("why", Text, nullable=False),
    Column("before", Text),  # the record's text; empty where it was not there
    Column("after", Text),
    Column("made_at", Utc, nullable=False),
    UniqueConstraint("record", "version"),
    Index(None, "edit_id"),
)

drafts = Table(
    "drafts",
    metadata,
    Column("record", Text, primary_key=True),
    Column("author_id", BigInteger, nullable=False),
    Column("state", Text, nullable=False),  # pending | approved | rejected
    Column("question_id", Integer),  # of the queue, where the draft came from there
    Column("reviewer_id", BigInteger),
    Column("reason", Text, nullable=False),
    Column("made_at", Utc, nullable=False),
    Column("reviewed_at", Utc),
    Index(None, "state"),
)

corrections = Table(
    "corrections",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("record", Text, nullable=False),
    Column("kind", Text, nullable=False),  # correction | retraction
    Column("note", Text, nullable=False),
    Column("user_id", BigInteger, nullable=False),
    Column("made_at", Utc, nullable=False),
    Index(None, "record"),
)

follows = Table(
    "follows",
    metadata,
    # Who is told, in their private chat, when a story gains or corrects facts.
    Column("user_id", BigInteger, primary_key=True, autoincrement=False),
    Column("article", Text, primary_key=True),
    Column("language", Text, nullable=False),  # of the reader when they began
    Column("since", Utc, nullable=False),
    Column("told_at", Utc),  # the last time; empty: never
    Index(None, "article"),
)

news = Table(
    "news",
    metadata,
    # What the published facts said when the bot looked last: what differs is news.
    Column("fact", Text, primary_key=True),
    Column("article", Text, nullable=False),
    Column("digest", Text, nullable=False),  # SHA-256 of what is said and of its quotes
    Column("change", Text, nullable=False),  # first | new | corrected | withdrawn
    Column("changed_at", Utc, nullable=False),
    Index(None, "article", "changed_at"),
)
