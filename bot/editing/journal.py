"""What the database keeps of edits: each function is one transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection

from bot.knowledge import digest, is_published
from bot.state import audit, corrections, drafts, edits, revisions
from bot.state.corrections import Kind
from bot.state.drafts import Review
from bot.state.edits import Difference, Entry, Intent, State

from .orders import Action, Edit
from .planning import Plan
from .texts import Texts


def intend(connection: Connection, edit: Edit, key: str, made: Plan, by_hand: Sequence[Difference]) -> Entry:
    """Write down what is about to be done, and first what somebody has done by hand."""
    order = edit.order
    note_by_hand(connection, by_hand, order.at)
    number = edits.intend(
        connection,
        order.source,
        action=edit.action.value,
        record=key,
        user_id=order.by,
        why=order.why,
        differences=made.differences,
        files=[Intent(f.name, digest(f.before), digest(f.after), f.after) for f in made.files],
        now=order.at,
        question_id=edit.question_id,
    )
    return edits.get(connection, number)


def finish(connection: Connection, entry: Entry, now: datetime) -> int:
    """Note that an edit is done, with all that follows from it; the record's newest version.

    Everything is taken from what was written down before, so that a later start can finish it as well.
    """
    edits.settle(connection, entry.id, State.DONE, (), now)
    for made in entry.differences:
        revisions.add(
            connection,
            made.record,
            edit_id=entry.id,
            file=made.file,
            action=entry.action,
            user_id=entry.user_id,
            why=entry.why,
            before=made.before,
            after=made.after,
            now=entry.made_at,
        )
    _review(connection, entry)
    _correct(connection, entry)
    audit.note(connection, audit.Entry(entry.made_at, entry.user_id, entry.action, entry.record, entry.why))
    return revisions.newest(connection, entry.record)


def note_by_hand(connection: Connection, found: Sequence[Difference], now: datetime) -> None:
    """Add a version of each record that somebody has changed in the file."""
    for made in found:
        revisions.add(
            connection,
            made.record,
            edit_id=None,
            file=made.file,
            action=Action.BY_HAND.value,
            user_id=None,
            why="",
            before=made.before,
            after=made.after,
            now=now,
        )


def note_changed_since(connection: Connection, present: Mapping[str, Texts], now: datetime) -> None:
    """Add a version of each record that has a history and is not what its newest version left."""
    stand = {key: (file, text) for file, texts in present.items() for key, text in texts.items()}
    found = []
    for newest in revisions.newest_of_all(connection):
        file, text = stand.get(newest.record, (newest.file, None))
        if newest.after != text:
            found.append(Difference(newest.record, file, newest.after, text))
    note_by_hand(connection, found, now)


def _review(connection: Connection, entry: Entry) -> None:
    """Put drafts forward, or note what was said of one."""
    who, why, now = entry.user_id, entry.why, entry.made_at
    known = drafts.get(connection, entry.record)
    if entry.action in (Action.DRAFT, Action.IMPORT):
        for made in entry.differences:
            if made.after is not None and made.file.startswith("facts/"):
                drafts.put_forward(connection, made.record, who, now, entry.question_id)
    elif entry.action == Action.APPROVE:
        drafts.judge(connection, entry.record, Review.APPROVED, reviewer_id=who, reason=why, now=now)
    elif entry.action == Action.REJECT:
        drafts.judge(connection, entry.record, Review.REJECTED, reviewer_id=who, reason=why, now=now)
    elif known and known.review is Review.REJECTED and entry.action in (Action.EDIT, Action.WORDING):
        drafts.put_forward(connection, entry.record, who, now)
    for made in entry.differences:
        if made.after is None:
            drafts.withdraw(connection, made.record)


def _correct(connection: Connection, entry: Entry) -> None:
    """Write what readers are told into the ledger."""
    kinds = {
        Action.CORRECT.value: Kind.CORRECTION,
        Action.RETRACT.value: Kind.RETRACTION,
    }
    if entry.action == Action.REVERT:
        kind, note = _taken_back(connection, entry)
    else:
        kind, note = kinds.get(entry.action), entry.why
    if kind:
        corrections.add(connection, entry.record, kind, note, user_id=entry.user_id, now=entry.made_at)


def _taken_back(connection: Connection, entry: Entry) -> tuple[Kind | None, str]:
    """Tell what going back to a former version withdraws: the latest correction or retraction, if any.

    Going forward to it again makes it stand again, in its own words.
    """
    lines = corrections.ledger(connection, entry.record, limit=2)
    after = next((made.after for made in entry.differences if made.record == entry.record), None)
    if not lines or after is None:
        return None, ""
    said = lines[-1] if lines[0].kind.withdrawn else lines[0]
    past = [made for made in revisions.history(connection, entry.record) if made.edit_id != entry.id]
    since = [made for made in past if made.made_at >= said.made_at]
    # A correction that was a note only has no version of its own: there is nothing to go back behind.
    if not any(made.made_at == said.made_at and made.action in CORRECTING for made in since):
        return None, ""
    if lines[0].kind.withdrawn:
        until = [made for made in since if made.made_at < lines[0].made_at]
        again = any(made.after == after for made in until)
        return (said.kind, said.note) if again else (None, "")
    gone = is_published(after) and not any(made.after == after for made in since)
    return (corrections.WITHDRAWALS[said.kind], entry.why) if gone else (None, "")


CORRECTING = frozenset({Action.CORRECT.value, Action.RETRACT.value})
