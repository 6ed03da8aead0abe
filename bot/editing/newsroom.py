"""The newsroom: every change of the fact base, made once, kept as a version, and undone by another.

    newsroom = await Newsroom.open(folder, database, now)
    seen = await newsroom.preview(edit)     # what it would come to; nothing is written
    result = await newsroom.apply(edit)     # written down, into the file, into the history
    newsroom.base                           # with the edit in it

``orders`` has the edits. Whoever wants to answer from the new base makes a new answerer of ``base``.
"""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from bot.knowledge import (
    AddRecord,
    DurableFolder,
    KnowledgeError,
    RemoveRecord,
    ReplaceRecord,
    Watch,
    difference,
    load_base,
    missing_keys,
)
from bot.model import KnowledgeBase
from bot.state import Database, drafts, edits, revisions
from bot.state.edits import Difference, Entry, State
from bot.state.revisions import Revision

from . import journal
from .carrying import Carrier
from .orders import Action, Edit, Order
from .planning import ObjectionError, Plan, plan, preview_of
from .results import Noticed, Preview, Reason, Result, Verdict
from .texts import Texts, all_texts, differences, id_of, key_of, texts_of

log = logging.getLogger(__name__)


class Newsroom:
    """One fact base and its editing; made by ``open``."""

    def __init__(self, folder: DurableFolder, database: Database, base: KnowledgeBase) -> None:
        self._folder = folder
        self._database = database
        self._carrier = Carrier(folder, database)
        self._base = base
        self._texts: dict[str, Texts] = {}
        self._watch = Watch(folder.folder)
        self._lock = asyncio.Lock()

    @classmethod
    async def open(cls, folder: Path, database: Database, now: datetime) -> Newsroom:
        """Clear up after an earlier run, finish its edits, load the base, note what was changed by hand.

        A folder that cannot be written is read all the same, and refuses every edit. Raises KnowledgeError
        where the base has problems, OSError where an edit of an earlier run cannot be looked at.
        """
        files = DurableFolder(folder)
        try:
            await asyncio.to_thread(files.sweep)
        except OSError as error:
            log.warning(
                "The fact base's folder cannot be written, so nothing can be edited: %s.", error.strerror
            )
        await Carrier(files, database).recover(now)
        newsroom = cls(files, database, await asyncio.to_thread(load_base, folder))
        newsroom._texts = await asyncio.to_thread(all_texts, files)
        await database.run(journal.note_changed_since, newsroom._texts, now)
        return newsroom

    @property
    def base(self) -> KnowledgeBase:
        """The base as it was last found sound."""
        return self._base

    async def preview(self, edit: Edit) -> Preview:
        """Tell what an edit would come to."""
        try:
            return preview_of(await self._plan(edit))
        except ObjectionError as objection:
            return objection.preview

    async def apply(self, edit: Edit) -> Result:
        """Make an edit once: a message that is delivered again finds what came of it.

        Raises StateError where the database cannot be written; a file that has the edit by then is settled at
        the next start.
        """
        async with self._lock:
            known = await self._database.run(edits.of_source, edit.order.source)
            if known is not None:
                return await self._again(known, edit.order.at)
            try:
                made = await self._plan(edit)
            except ObjectionError as objection:
                return _objected(edit, objection.preview)
            return await self._make(edit, made)

    async def revert(self, order: Order, record: str, version: int) -> Result:
        """Make a record what it was at a version (0: before the first), as a new version.

        Where somebody has changed it by hand since the last version that was seen, the first attempt notes
        that as a version of its own and is refused with the difference.
        """
        known = await self._database.run(edits.of_source, order.source)
        if known is not None:
            async with self._lock:
                return await self._again(known, order.at)
        try:
            by_hand = [made for made in await self.notice(order.at) if made.record == record]
        except KnowledgeError as error:
            return Result(Verdict.REFUSED, record, Reason.INVALID, problems=error.problems)
        if by_hand:
            told = difference(_bytes(by_hand[0].before), _bytes(by_hand[0].after))
            return Result(Verdict.REFUSED, record, Reason.CHANGED, difference=told)
        past = await self.history(record)
        target = next((each for each in past if each.version == max(version, 1)), None)
        if target is None or version < 0:
            return Result(Verdict.REFUSED, record, Reason.NO_VERSION)
        text = target.after if version else target.before
        return await self.apply(_reverting(order, past[0], text))

    async def history(self, record: str) -> list[Revision]:
        """List a record's versions, newest first."""
        return await self._database.run(revisions.history, record)

    async def diff(self, record: str, version: int) -> str | None:
        """Return what a version changed, unified; None where there is no such version."""
        found = await self._database.run(revisions.get, record, version)
        return None if found is None else difference(_bytes(found.before), _bytes(found.after))

    def text_of(self, record: str) -> str | None:
        """Return a record as it stands in its file; None where there is none."""
        return next((texts[record] for texts in self._texts.values() if record in texts), None)

    def lacks(self, record: str) -> tuple[str, ...]:
        """Return the keys that a draft still lacks to be published: ``questions``, ``claim``."""
        text = self.text_of(record)
        return missing_keys(text) if text else ()

    async def notice(self, now: datetime) -> tuple[Difference, ...]:
        """Look for records that somebody has changed by hand; each becomes a version.

        Raises KnowledgeError where a file is no strict YAML.
        """
        async with self._lock:
            return await self._notice(now)

    async def look(self, now: datetime) -> Noticed | None:
        """Look for a change by hand that has come to rest, and go on with the new base where it is sound.

        Asked every ``EVERY`` seconds. A base with problems is told once, and the old one stays in use.
        """
        async with self._lock:
            seen = await asyncio.to_thread(self._watch.look, self._base.fingerprint)
            if seen is None:
                return None
            if seen.base is None:
                return Noticed(None, (), seen.problems)
            return await self._go_on_with(seen.base, now)

    async def reload(self, now: datetime) -> Noticed:
        """Read the files at once, and go on with them where they are sound.

        No base and no problems: they are what is in use already.
        """
        async with self._lock:
            try:
                base = await asyncio.to_thread(load_base, self._folder.folder)
            except KnowledgeError as error:
                return Noticed(None, (), error.problems)
            if base.fingerprint == self._base.fingerprint:
                return Noticed(None, (), ())
            return await self._go_on_with(base, now)

    async def _go_on_with(self, base: KnowledgeBase, now: datetime) -> Noticed:
        self._base = base
        records = tuple(made.record for made in await self._notice(now))
        return Noticed(base, records, ())

    async def _notice(self, now: datetime) -> tuple[Difference, ...]:
        present = await asyncio.to_thread(all_texts, self._folder)
        found = tuple(
            made
            for file in {**self._texts, **present}
            for made in differences(self._texts.get(file, {}), present.get(file, {}), file)
        )
        if found:
            await self._database.run(journal.note_by_hand, found, now)
        self._texts = present
        return found

    async def _plan(self, edit: Edit) -> Plan:
        if edit.action is Action.APPROVE and not edit.alone:
            draft = await self._database.run(drafts.get, edit.record)
            if draft is not None and draft.author_id == edit.order.by:
                raise ObjectionError(Preview(None, Reason.OWN_DRAFT))
        try:
            return await asyncio.to_thread(plan, self._folder, self._base, edit)
        except OSError as error:
            told = error.strerror or str(error)
            raise ObjectionError(Preview(None, Reason.DISK, told=told)) from None

    async def _make(self, edit: Edit, made: Plan) -> Result:
        """Write it down, write it into the files, settle it."""
        by_hand = tuple(
            found
            for file in made.files
            for found in differences(
                self._texts.get(file.name, {}), texts_of(file.before, file.name), file.name
            )
            if file.name in self._texts
        )
        key = key_of(edit.record, edit.file)
        entry = await self._database.run(journal.intend, edit, key, made, by_hand)
        result = await self._carrier.carry_out(entry, edit.order.at)
        if result.saved:
            self._base = made.base
            self._texts |= {file.name: texts_of(file.after, file.name) for file in made.files}
        elif result.verdict is Verdict.UNKNOWN:
            await self._read_again()
        return replace(result, record=edit.record)

    async def _read_again(self) -> None:
        """Take the base and its records as they stand now; a base with problems is left alone."""
        with suppress(KnowledgeError):
            self._base = await asyncio.to_thread(load_base, self._folder.folder)
            self._texts = await asyncio.to_thread(all_texts, self._folder)

    async def _again(self, known: Entry, now: datetime) -> Result:
        """Return what came of an edit that is known; one that is still open is brought to its end."""
        if known.state is State.PENDING:
            result = await self._carrier.take_up(known, now)
            await self._read_again()
            return replace(result, record=id_of(known.record), again=True)
        if known.state is State.DONE:
            version = await self._database.run(revisions.newest, known.record)
            return Result(Verdict.SAVED, id_of(known.record), version=version, again=True)
        reason, told = Reason(known.told[0]), known.told[1]
        return Result(Verdict.REFUSED, id_of(known.record), reason, told=told, difference=told, again=True)


def _reverting(order: Order, newest: Revision, text: str | None) -> Edit:
    """Return the edit that gives a record an earlier text, or its absence."""
    record, file = id_of(newest.record), newest.file
    if not file.endswith(".yaml"):
        return Edit(Action.REVERT, newest.record, order, first=((file, _bytes(text)),))
    if text is None:
        return Edit(Action.REVERT, record, order, (RemoveRecord(record),), file=file)
    change = AddRecord(record, text) if newest.after is None else ReplaceRecord(record, text)
    return Edit(Action.REVERT, record, order, (change,), file=file)


def _bytes(text: str | None) -> bytes | None:
    return None if text is None else text.encode()


def _objected(edit: Edit, found: Preview) -> Result:
    """Return a result of what would be refused."""
    return Result(
        Verdict.REFUSED,
        edit.record,
        found.reason,
        problems=found.problems,
        told=found.told,
        difference=found.difference,
    )
