"""Changing what is there: ``/edit``, ``/alt``, ``/alias``."""

from __future__ import annotations

import asyncio
from itertools import chain

from bot.editing import orders
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
    render_entity_saved,
    render_field_refused,
    render_no_entity,
    render_not_yours,
    render_present_value,
    source_id,
    standing_choices,
)
from bot.state import drafts

from . import ordering, taught
from .drafting import SPEAKERS
from .lengths import within
from .records import named, record_argument, record_check


async def edit(turn: Turn) -> None:
    """Give a field another value."""
    record = turn.base.record(named(turn))
    if record is None:
        return
    changes = changes_for(record, turn.arguments["field"], turn.arguments["value"])
    result = await ordering.make(turn, orders.edit(ordering.order(turn), record.id, changes))
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
}
