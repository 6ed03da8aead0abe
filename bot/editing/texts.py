"""The text of every record as it stands in the files, and how two states of the files differ."""

from __future__ import annotations

from collections.abc import Mapping

from bot.knowledge import DurableFolder, records_in
from bot.state.edits import Difference

from .orders import ENTITIES

Texts = Mapping[str, str]
"""Records by key, as they stand in one file."""
_ENTITY = "entity/"


def key_of(record: str, file: str) -> str:
    """Return the name that a record has in the history: an entity may bear the id of a fact."""
    return _ENTITY + record if file == ENTITIES else record


def id_of(key: str) -> str:
    """Return the record's id."""
    return key.removeprefix(_ENTITY)


def texts_of(data: bytes | None, file: str) -> Texts:
    """Return the records of a file; of an article, and of a file that is not there, what there is.

    Raises KnowledgeError where the file is no strict YAML.
    """
    if data is None:
        return {}
    text = data.decode("utf-8", "replace")
    if not file.endswith(".yaml"):
        return {file: text}
    return {key_of(id_, file): written for id_, written in records_in(text, file).items()}


def all_texts(folder: DurableFolder) -> dict[str, Texts]:
    """Return the records of every file of the base that has some, and every article."""
    paths = (path for pattern in ("facts/*/*.yaml", "articles/*.md") for path in folder.folder.glob(pattern))
    found = [ENTITIES, *(path.relative_to(folder.folder).as_posix() for path in paths)]
    return {file: texts_of(folder.read(file), file) for file in sorted(found)}


def differences(before: Texts, after: Texts, file: str) -> tuple[Difference, ...]:
    """Return what became of each record of a file that is not as it was."""
    keys = dict.fromkeys((*before, *after))
    return tuple(
        Difference(key, file, before.get(key), after.get(key))
        for key in keys
        if before.get(key) != after.get(key)
    )
