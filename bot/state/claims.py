"""The one-time code by which the first owner claims the bot: kept as a digest, used up at once."""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, insert

from .tables import claims

LIFETIME = timedelta(hours=1)


def issue(connection: Connection, now: datetime) -> str:
    """Make a code in place of any former one; it is told here and never again."""
    code = secrets.token_urlsafe(16)
    connection.execute(delete(claims))
    connection.execute(insert(claims).values(digest=_digest(code), expires_at=now + LIFETIME))
    return code


def redeem(connection: Connection, code: str, now: datetime) -> bool:
    """Use a code up; False where there is none such, or its hour is over."""
    connection.execute(delete(claims).where(claims.c.expires_at <= now))
    used = connection.execute(delete(claims).where(claims.c.digest == _digest(code)))
    return bool(used.rowcount)


def _digest(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()
