"""Changing what is there: ``/edit``, ``/alt``, ``/alias``; the past: ``/history``, ``/diff``, ``/revert``."""

from __future__ import annotations

import asyncio

from bot.editing import Action, Edit, orders
from bot.editing.fields import changes_for, fields_of
from bot.editing.languages import language_of
from bot.model import Publication, Role
from bot.replies import (
    Choice,
    Reply,
    Version,
    render_difference,
    render_field_refused,
    render_history,
    render_no_entity,
    render_no_version,
    render_not_yours,
    render_present_value,
    source_id,
)
from bot.state import drafts
from bot.state.revisions import Revision

from . import nearest, ordering, taught
from .commands import Argument, Command
from .records import named, record_argument, record_check
from .turn import Turn

MOST_DIGITS = 6
"""Of a version's number."""


async def edit(turn: Turn) -> None:
    """Give a field another value."""
    record = turn.base.record(named(turn))
    if record is None:
        return
    changes = changes_for(record, turn.arguments["field"], turn.arguments["value"])
    result = await ordering.make(turn, Edit(Action.EDIT, record.id, ordering.order(turn), changes))
    turn.say(ordering.told(turn, result, "saved-edit"))


async def alt(turn: Turn) -> None:
    """Teach a record another way to ask; the open questions that it answers are settled."""
    wording = " ".join(turn.arguments["wording"].split())
    await taught.teach(turn, named(turn), wording)


async def alias(turn: Turn) -> None:
    """Teach an entity another name."""
    name = " ".join(turn.arguments["name"].split())
    language = language_of(name, turn.client)
    entity = turn.arguments["entity"].lower()
    result = await ordering.make(turn, orders.add_alias(ordering.order(turn), entity, language, name))
    turn.say(ordering.told(turn, result, "saved-alias"))


async def history(turn: Turn) -> None:
    """Show a record's versions."""
    past = await turn.desk.newsroom.history(named(turn))
    turn.say(render_history(named(turn), [_version(revision) for revision in past], turn.language))


async def diff(turn: Turn) -> None:
    """Show what a version changed; the newest where none is named."""
    record = named(turn)
    typed = turn.arguments.get("version", "")
    past = await turn.desk.newsroom.history(record)
    version = int(typed) if typed else (past[0].version if past else 0)
    changed = await turn.desk.newsroom.diff(record, version)
    if changed is None:
        turn.say(render_history(record, [_version(revision) for revision in past], turn.language))
    else:
        turn.say(render_difference(record, version, changed, turn.language))


async def revert(turn: Turn) -> None:
    """Make a record what it was at a version."""
    order = ordering.order(turn)
    result = await turn.desk.newsroom.revert(order, named(turn), int(turn.arguments["version"]))
    ordering.take_up(turn, result)
    turn.say(ordering.told(turn, result, "saved-revert"))


async def _may_be_edited(turn: Turn, value: str) -> Reply | None:
    """Editors change anything; a contributor a draft of their own."""
    refused = await record_check("edit")(turn, value)
    if refused is not None or turn.person.role >= Role.EDITOR:
        return refused
    record, known = (
        turn.base.record(source_id(value)),
        await turn.desk.database.run(drafts.get, source_id(value)),
    )
    own = known is not None and known.author_id == turn.user.id
    is_draft = record is not None and record.status is Publication.DRAFT
    return None if own and is_draft else render_not_yours(turn.language)


async def _is_version(turn: Turn, value: str) -> Reply | None:
    if value.isascii() and value.isdigit() and len(value) <= MOST_DIGITS:
        return None
    return render_no_version(value, turn.language)


async def _is_field(turn: Turn, value: str) -> Reply | None:
    record = turn.base.record(named(turn))
    known = [field.name for field in fields_of(record)] if record else []
    return None if value in known else render_field_refused(value, known, turn.language)


async def _fields(turn: Turn) -> tuple[Choice, ...]:
    record = turn.base.record(named(turn))
    return tuple(Choice(field.name, field.name) for field in fields_of(record)) if record else ()


async def _present(turn: Turn) -> Reply:
    """Show what the field holds now, to be copied and changed."""
    record = turn.base.record(named(turn))
    fields = fields_of(record) if record else ()
    held = next((field.value for field in fields if field.name == turn.arguments["field"]), "")
    return render_present_value(turn.arguments["field"], held, turn.language)


async def _is_entity(turn: Turn, value: str) -> Reply | None:
    if value.lower() in turn.base.entities:
        return None
    found = await asyncio.to_thread(nearest.names, source_id(value), turn.base.entities)
    return render_no_entity(value, found, turn.language)


async def _versions(turn: Turn) -> tuple[Choice, ...]:
    past = await turn.desk.newsroom.history(named(turn))
    numbers = [*(revision.version for revision in past[1:8]), *([0] if past else [])]
    return tuple(Choice(str(number), str(number)) for number in dict.fromkeys(numbers))


def _version(revision: Revision) -> Version:
    user = "" if revision.user_id is None else str(revision.user_id)
    return Version(revision.version, revision.made_at, revision.action, user, revision.why)


COMMANDS = {
    "edit": Command(
        edit,
        (
            Argument("fact", _may_be_edited),
            Argument("field", _is_field, _fields),
            Argument("value", rest=True, preface=_present),
        ),
        role=Role.CONTRIBUTOR,
    ),
    "alt": Command(alt, (record_argument("alt"), Argument("wording", rest=True)), role=Role.CONTRIBUTOR),
    "alias": Command(alias, (Argument("entity", _is_entity), Argument("name", rest=True)), role=Role.EDITOR),
    "history": Command(history, (record_argument("history", past=True),), role=Role.EDITOR),
    "diff": Command(
        diff,
        (record_argument("diff", past=True), Argument("version", _is_version, optional=True)),
        role=Role.EDITOR,
    ),
    "revert": Command(
        revert,
        (record_argument("revert", past=True), Argument("version", _is_version, _versions)),
        role=Role.EDITOR,
    ),
}
