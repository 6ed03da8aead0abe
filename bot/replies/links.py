"""Links that open the bot at a fact: ``https://t.me/<bot>?start=f_<fact>``.

Telegram takes 64 characters behind ``start=``: letters, digits, ``_`` and ``-``. An id has no others, but a
long one does not fit and is named by its digest. No id has a ``_``: one cannot be mistaken for the other.
"""

from __future__ import annotations

import hashlib
from urllib.parse import urlencode

from bot.model import KnowledgeBase

FACT = "f_"
"""Begins the payload that opens a fact's answer."""
SOURCE = "s_"
"""Begins the payload that opens where a fact comes from."""
LIMIT = 64
"""Characters of a payload."""
_DIGEST = 32
"""Characters of a digest: 128 bits."""


def payload(kind: str, id_: str) -> str:
    """Name a fact or unknown in the payload of ``/start``; ``kind`` is ``FACT`` or ``SOURCE``."""
    whole = kind + id_
    return whole if len(whole) <= LIMIT else f"{kind}_{_digest(id_)}"


def record_id(said: str, kind: str, base: KnowledgeBase) -> str:
    """Return the id that a payload of this kind names; empty where it names none of the base."""
    id_ = said.removeprefix(kind)
    if id_ == said:
        return ""
    if id_.startswith("_"):
        known = (*base.facts, *base.unknowns)
        return next((each for each in known if len(kind + each) > LIMIT and id_[1:] == _digest(each)), "")
    return id_ if base.record(id_) is not None else ""


def start(bot: str, said: str) -> str:
    """Make the link that opens a private chat with the bot, which gets this payload."""
    return f"https://t.me/{bot}?start={said}"


def share(bot: str, id_: str, question: str) -> str:
    """Make the link that offers a fact to a chat of the reader's choice."""
    return f"https://t.me/share/url?{urlencode({'url': start(bot, payload(FACT, id_)), 'text': question})}"


def _digest(id_: str) -> str:
    return hashlib.sha256(id_.encode()).hexdigest()[:_DIGEST]
