"""Fields that an editor may change by ``/edit``, and how a typed value becomes the field's."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.knowledge import Change, DropField, SetField
from bot.model import LANGUAGES, Claim, Fact, Unknown

NOTHING = "-"
"""Typed in place of a value: the field goes."""
_LISTS = frozenset({"about", "asks"})
_OPTIONAL = frozenset({"as_of", "review_by", "attributed_to"})


@dataclass(frozen=True, slots=True)
class Present:
    """A field as it is."""

    name: str
    """As typed: ``answer.ru``, ``claim``."""
    value: str


def fields_of(record: Fact | Unknown) -> tuple[Present, ...]:
    """List what can be changed in a record, with what it holds now."""
    said = ("answer", record.answer) if isinstance(record, Fact) else ("says", record.says)
    fields = [Present(f"{said[0]}.{code}", said[1].get(code, "")) for code in LANGUAGES]
    fields.append(Present("about", ", ".join(record.about)))
    fields.append(Present("asks", ", ".join(sorted(slot.value for slot in record.asks))))
    if isinstance(record, Fact):
        fields.append(Present("quotes", "\n".join(quote.text for quote in record.quotes)))
        fields.append(Present("claim", f"{record.claim.value} {record.attributed_to}".strip()))
        fields += [Present("as_of", record.as_of), Present("review_by", record.review_by)]
    return tuple(fields)


def changes_for(record: Fact | Unknown, field: str, value: str) -> tuple[Change, ...]:
    """Return the changes that give a field a typed value; whether the base takes it is checked elsewhere."""
    path = tuple(field.split("."))
    if value == NOTHING and (field in _OPTIONAL or len(path) > 1):
        return (DropField(record.id, path),)
    if field == "claim" and isinstance(record, Fact):
        return _claim(record, value)
    if field == "quotes":
        lines = (line.strip() for line in value.splitlines())
        return (SetField(record.id, path, tuple(line for line in lines if line)),)
    if field in _LISTS:
        return (SetField(record.id, path, tuple(re.findall(r"[^\s,;]+", value))),)
    return (SetField(record.id, path, " ".join(value.split())),)


def _claim(fact: Fact, value: str) -> tuple[Change, ...]:
    """Change a claim and its speaker together: ``alleged fishermen``; an established one has none."""
    claim, _, speaker = value.partition(" ")
    changes: list[Change] = [SetField(fact.id, ("claim",), claim.lower())]
    if claim.lower() == Claim.ESTABLISHED:
        if fact.attributed_to:
            changes.append(DropField(fact.id, ("attributed_to",)))
    elif speaker.strip():
        changes.append(SetField(fact.id, ("attributed_to",), speaker.strip()))
    return tuple(changes)
