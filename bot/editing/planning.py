"""From an edit to the bytes of the files it changes, checked as a whole base; nothing is written here."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bot.knowledge import DurableFolder, KnowledgeError, difference, edited, load_base
from bot.model import Fact, KnowledgeBase, Publication, Unknown
from bot.state.edits import Difference

from .orders import Action, Edit
from .results import Preview, Reason
from .texts import differences, texts_of

LONG_FILE = 500
"""Lines from which new drafts get another file: one that can be read through is a good file."""
README = "README.md"
_STATUS = ("status",)


class ObjectionError(Exception):
    """An edit is refused before anything is written; the preview says why."""

    def __init__(self, preview: Preview) -> None:
        super().__init__(preview.reason)
        self.preview = preview


@dataclass(frozen=True, slots=True)
class FilePlan:
    """One file before and after; None where it is not there."""

    name: str
    before: bytes | None
    after: bytes | None


@dataclass(frozen=True, slots=True)
class Plan:
    """What an edit comes to."""

    files: tuple[FilePlan, ...]
    """In the order in which they are written; the base is sound after each."""
    differences: tuple[Difference, ...]
    base: KnowledgeBase
    """With the edit in it."""


def plan(folder: DurableFolder, base: KnowledgeBase, edit: Edit) -> Plan:
    """Work an edit out.

    Raises ObjectionError where it cannot be made, OSError where a file cannot be read.
    """
    object_to(base, edit)
    files = [FilePlan(name, folder.read(name), after) for name, after in edit.first]
    if edit.changes:
        name = place_of(folder.folder, base, edit)
        before = folder.read(name)
        files.append(FilePlan(name, before, _edited(before, edit, name)))
    changed = [file for file in files if file.before != file.after]
    if files and not changed:
        raise ObjectionError(Preview(None, Reason.SAME))
    try:
        after = load_base(folder.folder, _of_base(changed)) if changed else base
        found = tuple(one for file in changed for one in _differences(file))
    except KnowledgeError as error:
        raise ObjectionError(Preview(None, Reason.INVALID, error.problems)) from None
    return Plan(tuple(changed), found, after)


def preview_of(made: Plan) -> Preview:
    """Return a plan as what is shown before it is carried out."""
    shown = (difference(file.before, file.after) for file in made.files)
    return Preview(made.base, difference="\n".join(shown))


def object_to(base: KnowledgeBase, edit: Edit) -> None:
    """Raise ObjectionError where the record is not in the state that the action is for."""
    if edit.action in (Action.DRAFT, Action.IMPORT, Action.REVERT, Action.RESTORE):
        return
    if edit.action is Action.ALIAS:
        if edit.record not in base.entities:
            raise ObjectionError(Preview(None, Reason.NO_RECORD))
        return
    record = base.record(edit.record)
    if record is None:
        raise ObjectionError(Preview(None, Reason.NO_RECORD))
    if edit.action in (Action.APPROVE, Action.REJECT):
        if record.status is not Publication.DRAFT:
            raise ObjectionError(Preview(None, Reason.NOT_DRAFT))
    elif edit.action in (Action.CORRECT, Action.RETRACT):
        if record.status is not Publication.PUBLISHED:
            raise ObjectionError(Preview(None, Reason.NOT_PUBLISHED))
    elif any(getattr(change, "path", ()) == _STATUS for change in edit.changes):
        raise ObjectionError(Preview(None, Reason.REVIEW))


def place_of(folder: Path, base: KnowledgeBase, edit: Edit) -> str:
    """Return the file that an edit changes."""
    if edit.file.endswith("/"):
        return _file_for_drafts(folder, base, edit)
    if edit.file:
        return edit.file
    record: Fact | Unknown | None = base.record(edit.record)
    if record is None:
        raise ObjectionError(Preview(None, Reason.NO_RECORD))
    return record.origin.file


def _file_for_drafts(folder: Path, base: KnowledgeBase, edit: Edit) -> str:
    """Return a file of an article that is not too long for another record."""
    article = edit.file.split("/")[1]
    if article not in base.articles and f"articles/{article}.md" not in dict(edit.first):
        raise ObjectionError(Preview(None, Reason.NO_ARTICLE))
    number = 1
    while True:
        name = f"{edit.file}newsroom{f'-{number}' if number > 1 else ''}.yaml"
        path = folder / name
        if not path.exists() or path.read_bytes().count(b"\n") < LONG_FILE:
            return name
        number += 1


def _edited(before: bytes | None, edit: Edit, name: str) -> bytes | None:
    """Return a file's new bytes; None where nothing is left in it."""
    try:
        after = edited((before or b"").decode(), edit.changes, name)
    except (KnowledgeError, UnicodeDecodeError) as error:
        raise ObjectionError(Preview(None, Reason.INVALID, getattr(error, "problems", ()))) from None
    return after.encode() or None


def _differences(file: FilePlan) -> tuple[Difference, ...]:
    return differences(texts_of(file.before, file.name), texts_of(file.after, file.name), file.name)


def _of_base(files: list[FilePlan]) -> dict[str, bytes | None]:
    """Return the new bytes of those files that the loader reads; a README is none of them."""
    return {file.name: file.after for file in files if file.name != README}
