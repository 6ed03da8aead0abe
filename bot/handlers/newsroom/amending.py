"""Changing what is there: ``/edit``, ``/alt``, ``/alias``; the past: ``/history``, ``/diff``, ``/revert``."""

from __future__ import annotations

import asyncio
from itertools import chain

from bot.editing import Action, Edit, orders
from bot.editing.fields import changes_for, fields_of
from bot.editing.languages import language_of
from bot.editing.proposing import slots_of
from bot.handlers import nearest
from bot.handlers.commands import Argument, Command
from bot.handlers.turn import Turn
from bot.model import Publication, Role, limits
from bot.replies import (
    Choice,
    Reply,
    Version,
    render_difference,
    render_entity_saved,
    render_field_refused,
    render_history,
    render_no_entity,
    render_no_version,
    render_not_yours,
    render_present_value,
    source_id,
    standing_choices,
)
from bot.state import drafts
from bot.state.revisions import Revision

from . import ordering, taught
from .drafting import SPEAKERS
from .lengths import within
from .records import named, record_argument, record_check

ENTITY = "entity/"
"""Begins the name that an entity has in the history."""


async def edit(turn: Turn) -> None:
    """Give a field another value."""
    record = turn.base.record(named(turn))
    if record is None:
        return
    changes = changes_for(record, turn.arguments["field"], turn.arguments["value"])
    result = await ordering.make(turn, Edit(Action.EDIT, record.id, ordering.order(turn), changes))
    again = f"edit {record.id} {turn.arguments['field']}"
    turn.say(ordering.told(turn, result, "saved-edit", again))


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
    if result.saved:
        turn.say(render_entity_saved("saved-alias", entity, turn.language, difference=result.difference))
    else:
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
    record = named(turn)
    result = await turn.desk.newsroom.revert(order, record, int(turn.arguments["version"]))
    ordering.take_up(turn, result)
    if result.saved and record.startswith(ENTITY):
        entity = record.removeprefix(ENTITY)
        turn.say(render_entity_saved("saved-revert", entity, turn.language, difference=result.difference))
    else:
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
    """0 is what a record was before its first version, which can be gone back to but not looked at."""
    if await ordering.made_before(turn):
        return None
    past = await turn.desk.newsroom.history(named(turn))
    numbers = [str(revision.version) for revision in past]
    fits = value in (*numbers, "0")
    return None if fits else render_no_version(value, numbers or ["0"], turn.language)


async def _is_field(turn: Turn, value: str) -> Reply | None:
    record = turn.base.record(named(turn))
    known = [field.name for field in fields_of(record)] if record else []
    return None if value in known else render_field_refused(value, known, turn.language)


async def _is_value(turn: Turn, value: str) -> Reply | None:
    """Hold what is said to readers to what a reply can hold; the base's own checks see to the rest."""
    field = turn.arguments["field"]
    if field == "quotes":
        return await within(limits.QUOTE, by_line=True)(turn, value)
    said = field.partition(".")[0] in ("answer", "says")
    return await within(limits.ANSWER if said else limits.TEXT)(turn, value)


async def _fields(turn: Turn) -> tuple[Choice, ...]:
    record = turn.base.record(named(turn))
    return tuple(Choice(field.name, field.name) for field in fields_of(record)) if record else ()


async def _values(turn: Turn) -> tuple[Choice, ...]:
    """Offer what can be said without typing: a standing, and the kinds that the wordings ask for."""
    record, field = turn.base.record(named(turn)), turn.arguments["field"]
    if record is None:
        return ()
    if field == "claim":
        speakers = [turn.base.entities[each] for each in record.about if each in turn.base.entities]
        known = [each.id for each in speakers if each.kind in SPEAKERS]
        return standing_choices(known, turn.base, turn.language)
    if field == "asks" and record.questions:
        found = ", ".join(slots_of(chain.from_iterable(record.questions.values())))
        return (Choice(found, found),)
    return ()


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
    return render_no_entity("alias entity", value, found, turn.language)


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
            Argument("value", _is_value, _values, rest=True, preface=_present),
        ),
        role=Role.CONTRIBUTOR,
    ),
    "alt": Command(
        alt,
        (record_argument("alt"), Argument("wording", within(limits.TYPED_WORDING), rest=True)),
        role=Role.CONTRIBUTOR,
    ),
    "alias": Command(
        alias,
        (Argument("entity", _is_entity), Argument("name", within(limits.NAME), rest=True)),
        role=Role.EDITOR,
    ),
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
