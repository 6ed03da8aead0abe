"""Roles: who has which, and what became of a change."""

from __future__ import annotations

from collections.abc import Iterable

from bot.locales import text
from bot.model import Role

from .blocks import item, paragraph
from .prompts import Choice
from .reply import Reply


def role_name(role: Role, language: str) -> str:
    """Say the role in the reader's language, with the word that commands know it by."""
    return text(f"role-{role.word}", language)


def role_choices(roles: Iterable[Role], language: str) -> tuple[Choice, ...]:
    """Make roles to choose from."""
    return tuple(Choice(role_name(role, language), role.word) for role in roles)


def render_whoami(user_id: int, role: Role, language: str) -> Reply:
    """``/whoami``."""
    return _notice("whoami", language, id=str(user_id), role=role_name(role, language))


def render_roles(people: Iterable[tuple[int, Role]], language: str) -> Reply:
    """``/roles``: everybody who has one."""
    lines = [
        item(text("roles-line", language, id=str(user_id), role=role_name(role, language)))
        for user_id, role in people
    ]
    if not lines:
        return _notice("roles-none", language)
    return Reply((paragraph(text("roles-title", language)), *lines))


def render_role_given(user_id: int, role: Role, language: str) -> Reply:
    """Confirm ``/grant`` or, with ``READER``, ``/revoke``."""
    key = "role-given" if role else "role-taken"
    return _notice(key, language, id=str(user_id), role=role_name(role, language))


def render_your_role(role: Role, language: str) -> Reply:
    """Tell a person what they may do from now on."""
    return _notice("your-role" if role else "your-role-taken", language, role=role_name(role, language))


def render_role_refused(reason: str, language: str, value: str = "") -> Reply:
    """Say why a role is not changed; ``reason`` is the key of the sentence."""
    return _notice(reason, language, value=value[:40])


def render_claimed(language: str) -> Reply:
    """Tell the new owner so."""
    return _notice("claimed", language)


def _notice(key: str, language: str, **values: str) -> Reply:
    return Reply((paragraph(text(key, language, **values)),))
