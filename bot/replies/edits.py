"""What became of an edit: saved, or the one reason why nothing was changed; and a record's past."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.locales import text

from .blocks import Action, Block, Button, Kind, Row, Span, Style, heading, item, paragraph
from .citation import SEPARATOR
from .completing import completing_rows, lacking
from .records import line
from .reply import Reply
from .wording import LABEL_LIMIT, shortened

RECORDS_LIMIT = 30
"""Changed records that are listed."""
PROBLEMS_LIMIT = 5
VERSIONS_LIMIT = 15
DIFFERENCE_LIMIT = 3000
"""Characters of a difference that are shown."""

_REASONS = {
    "no-record": "refused-no-record",
    "no-article": "refused-no-article",
    "no-version": "refused-no-version",
    "not-draft": "refused-not-draft",
    "not-published": "refused-not-published",
    "own-draft": "refused-own-draft",
    "review": "refused-review",
    "same": "refused-same",
    "invalid": "refused-invalid",
    "changed": "refused-changed",
    "disk": "refused-disk",
    "conflict": "refused-conflict",
    "unknown": "refused-unknown",
}


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why nothing was changed."""

    reason: str
    """One of the newsroom's reasons; ``unknown`` where the disk did not confirm a change."""
    record: str
    problems: tuple[str, ...] = ()
    """What the checks say, in the editor's language."""
    told: str = ""
    """What the system said."""
    difference: str = ""
    """What somebody else has changed meanwhile."""
    again: str = ""
    """The command that asks once more for what was refused."""


@dataclass(frozen=True, slots=True)
class Version:
    """One version in a record's history."""

    number: int
    at: datetime
    action: str
    user: str
    """Numeric user id; empty where the file was changed by hand."""
    why: str


def render_saved(
    key: str,
    record: str,
    language: str,
    *,
    version: int,
    difference: str,
    editor: bool,
    draft: bool = False,
    lacks: Sequence[str] = (),
) -> Reply:
    """Confirm an edit in the words of ``key``, with what it did to the record.

    Of a ``draft``, what it still ``lacks`` is told and asked for; one that lacks nothing can be reviewed.
    """
    saved = line(f"{text(key, language)} ", (record, Style.CODE))
    blocks = [saved]
    if version:
        blocks.append(item(text("saved-version", language, version=version)))
    show = Button(text("button-show", language), Action.SHOW, record)
    history = Button(text("button-history", language), Action.BEGIN, f"history {record}")
    rows: list[Row] = [(show, history) if editor else (show,)]
    if draft and editor and not lacks:
        rows.append((Button(text("button-review", language), Action.REVIEW, record),))
    told = (*blocks, *_changed(difference), *lacking(lacks, language))
    return Reply(told, (*completing_rows(record, lacks, language), *rows))


def render_entity_saved(key: str, entity: str, language: str, *, difference: str) -> Reply:
    """Confirm an edit of an entity in the words of ``key``, with a look at it and at its past."""
    who = Button(text("button-show", language), Action.WHO, entity)
    history = Button(text("button-history", language), Action.BEGIN, f"history entity/{entity}")
    said = line(text(key, language) + " ", (entity, Style.CODE))
    return Reply((said, *_changed(difference)), ((who, history),))


def render_refusal(refusal: Refusal, language: str) -> Reply:
    """Say in one sentence what was wrong and what was expected, with what belongs to it."""
    key = _REASONS.get(refusal.reason, "refused-invalid")
    blocks = [line(text(key, language, told=refusal.told or "-") + " ", (refusal.record, Style.CODE))]
    blocks += [item(problem) for problem in refusal.problems[:PROBLEMS_LIMIT]]
    again = Button(text("button-again", language), Action.BEGIN, refusal.again)
    return Reply((*blocks, *_changed(refusal.difference)), ((again,),) if refusal.again else ())


def render_history(record: str, versions: Sequence[Version], language: str) -> Reply:
    """``/history``: who changed the record, when and why, newest first."""
    if not versions:
        return Reply((line(text("history-none", language) + " ", (record, Style.CODE)),))
    blocks = [line(text("history-title", language) + " ", (record, Style.CODE))]
    for version in versions[:VERSIONS_LIMIT]:
        said = text(
            "history-line",
            language,
            version=version.number,
            at=moment(version.at),
            action=version.action,
            user=version.user or text("history-by-hand", language),
        )
        blocks.append(item(f"{said}{SEPARATOR}{version.why}" if version.why else said))
    latest = versions[0].number
    rows: list[Row] = [
        (
            Button(text("button-diff", language), Action.BEGIN, f"diff {record} {latest}"),
            Button(text("button-undo", language), Action.BEGIN, f"revert {record} {latest - 1}"),
        )
    ]
    return Reply(tuple(blocks), tuple(rows))


def render_difference(record: str, version: int, difference: str, language: str) -> Reply:
    """``/diff``: what a version changed."""
    head = heading(text("diff-title", language, record=record, version=version))
    return Reply((head, *(_changed(difference) or (item(text("diff-none", language)),))))


def render_no_version(typed: str, known: Sequence[str], language: str) -> Reply:
    """Refuse what is no version; list those that there are."""
    listed = ", ".join(known[:VERSIONS_LIMIT])
    value = shortened(typed, LABEL_LIMIT)
    return Reply((paragraph(text("no-version", language, value=value, known=listed)),))


def moment(at: datetime) -> str:
    """Write a point in time, UTC, to the minute."""
    return at.strftime("%Y-%m-%d %H:%M")


def _changed(difference: str) -> tuple[Block, ...]:
    """Show the lines of a unified difference, folded, without its head."""
    lines = [each for each in difference.splitlines() if not each.startswith(("---", "+++", "@@"))]
    if not lines:
        return ()
    return (Block(Kind.CONTEXT, (Span(shortened("\n".join(lines), DIFFERENCE_LIMIT)),)),)


def render_base_broken(problems: Sequence[str], language: str) -> Reply:
    """Tell admins that a file changed by hand has problems, each as ``file:line: what is wrong``."""
    blocks = [paragraph(text("base-broken", language, count=len(problems)))]
    blocks += [line((problem, Style.CODE)) for problem in problems[:PROBLEMS_LIMIT]]
    return Reply(tuple(blocks))


def render_field_refused(typed: str, known: Sequence[str], language: str) -> Reply:
    """Refuse what is no field of the record; list those that are."""
    listed = ", ".join(known)
    return Reply((paragraph(text("no-field", language, value=shortened(typed, LABEL_LIMIT), known=listed)),))


def render_present_value(field: str, value: str, language: str) -> Reply:
    """Show what a field holds now, to be copied."""
    held = value or text("value-nothing", language)
    return Reply((line(text("field-now", language, field=field) + " ", (held, Style.CODE)),))


def render_not_yours(language: str) -> Reply:
    """Refuse a contributor the change of what is not their own draft."""
    return Reply((paragraph(text("not-yours", language)),))


def render_no_entity(step: str, typed: str, nearest: Sequence[str], language: str) -> Reply:
    """Refuse an entity that there is not; offer the nearest as the values of ``step``: ``alias entity``."""
    rows = tuple((Button(id_, Action.STEP, f"{step} {id_}"),) for id_ in nearest)
    said = text("draft-no-entity", language, value=shortened(typed, LABEL_LIMIT))
    return Reply((paragraph(said),), rows)


def render_reloaded(records: Sequence[str], language: str, *, changed: bool) -> Reply:
    """``/reload`` of sound files: the records that are different; without any, other files are."""
    if not changed:
        return Reply((paragraph(text("reload-same", language)),))
    blocks = [paragraph(text("reload-done", language, count=len(records)))]
    blocks += [line((record, Style.CODE)) for record in records[:RECORDS_LIMIT]]
    return Reply(tuple(blocks))
