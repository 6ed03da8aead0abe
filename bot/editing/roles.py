"""The rules of roles: who may give which to whom."""

from __future__ import annotations

from bot.model import Role
from bot.state.people import Known


def grantable(actor: Role) -> tuple[Role, ...]:
    """List the roles that one may give: those below one's own, from admin up."""
    if actor < Role.ADMIN:
        return ()
    return tuple(role for role in Role if Role.READER < role < actor)


def may_change(actor: Role, target: Known) -> bool:
    """Tell whether one may give this person a role, or take theirs: only to who stands below oneself."""
    return actor >= Role.ADMIN and target.role < actor
