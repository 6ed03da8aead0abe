"""The name that an entity is shown by."""

from __future__ import annotations

from bot.model import Entity


def name_of(entity: Entity) -> str:
    """Return the name that an entity is shown by, in English where it has one."""
    return next(iter(entity.names.get("en", ()) or next(iter(entity.names.values()))))


def has_own_name(entity: Entity) -> bool:
    """Tell whether an entity has a name of its own: "Ala-Too", not "the jail"."""
    return name_of(entity)[:1].isupper()
