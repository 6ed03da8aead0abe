"""What the bot must not forget: updates coming in, replies going out, buttons, receipts, contexts.

``Database.run`` runs a function of one of the store modules (``inbox``, ``outbox``, ``buttons``, ...) as one
transaction on the database's own thread. Times are handed in.
"""

from . import (
    audit,
    buttons,
    chats,
    claims,
    contexts,
    corrections,
    drafts,
    edits,
    feedback,
    follows,
    inbox,
    news,
    outbox,
    people,
    privacy,
    questions,
    receipts,
    reports,
    retention,
    revisions,
    statistics,
    steps,
    switches,
)
from .database import Database
from .errors import (
    AlreadyRunningError,
    DatabaseDamagedError,
    DatabaseTooNewError,
    DatabaseUnavailableError,
    DataFolderError,
    StateError,
)
from .instance import InstanceLock

__all__ = [
    "AlreadyRunningError",
    "DataFolderError",
    "Database",
    "DatabaseDamagedError",
    "DatabaseTooNewError",
    "DatabaseUnavailableError",
    "InstanceLock",
    "StateError",
    "audit",
    "buttons",
    "chats",
    "claims",
    "contexts",
    "corrections",
    "drafts",
    "edits",
    "feedback",
    "follows",
    "inbox",
    "news",
    "outbox",
    "people",
    "privacy",
    "questions",
    "receipts",
    "reports",
    "retention",
    "revisions",
    "statistics",
    "steps",
    "switches",
]
