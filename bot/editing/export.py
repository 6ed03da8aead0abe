"""The fact base as one file: a zip of everything that belongs to it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

_WHEN = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip knows: equal bases make equal files."""


def base_files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield name and place of every file in the folder, sorted; hidden ones are left out."""
    root = folder.resolve()
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.is_file() and not hidden and path.resolve().is_relative_to(root):
            yield name, path


def export(folder: Path) -> bytes:
    """Return the base as a zip."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, path in base_files(folder):
            entry = zipfile.ZipInfo(name, _WHEN)
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, path.read_bytes())
    return whole.getvalue()
