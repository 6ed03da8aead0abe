"""Carrying an edit out: file by file, then the database; and taking up what a crash has left.

What is written down says what each file is before and after. A file that is neither has been changed by
somebody else: nothing is forced on it.
"""

from __future__ import annotations

import asyncio
import logging
from datetime import datetime

from bot.knowledge import DurableFolder, KnowledgeError, Outcome, Written, difference, digest, load_base
from bot.state import Database, edits
from bot.state.edits import Entry, Intent, State

from . import journal
from .results import Reason, Result, Verdict

log = logging.getLogger(__name__)


class Carrier:
    """Carries edits out, one at a time; the caller sees to that."""

    def __init__(self, folder: DurableFolder, database: Database) -> None:
        self._folder = folder
        self._database = database

    async def carry_out(self, entry: Entry, now: datetime) -> Result:
        """Write the files of an edit that is written down, and settle it."""
        done: list[tuple[Intent, bytes | None]] = []
        for intent in await self._database.run(edits.files, entry.id):
            before, written = await asyncio.to_thread(self._bring_about, intent)
            if written.outcome is Outcome.REFUSED:
                await self._take_back(done)
                return await self._refuse(entry, written, now)
            if written.outcome is Outcome.UNKNOWN:
                return Result(Verdict.UNKNOWN, entry.record, Reason.DISK, told=written.reason)
            done.append((intent, before))
        version = await self._database.run(journal.finish, entry, now)
        shown = (d for d in entry.differences if d.record == entry.record)
        changed = "\n".join(difference(_bytes(d.before), _bytes(d.after)) for d in shown)
        return Result(Verdict.SAVED, entry.record, version=version, difference=changed)

    async def recover(self, now: datetime) -> list[Result]:
        """Finish, redo or give up every edit that an earlier run left open, in order."""
        results = []
        for entry in await self._database.run(edits.pending):
            results.append(await self.take_up(entry, now))
            log.warning(
                "The edit %d (%s %s) of an earlier run is %s.",
                entry.id,
                entry.action,
                entry.record,
                results[-1].verdict,
            )
        return results

    async def take_up(self, entry: Entry, now: datetime) -> Result:
        """Bring an open edit to its end; one whose file is neither as before nor as after is a conflict."""
        files = await self._database.run(edits.files, entry.id)
        if strange := await asyncio.to_thread(self._strange, files):
            told = [Reason.CONFLICT.value, strange]
            await self._database.run(edits.settle, entry.id, State.CONFLICT, told, now)
            return Result(Verdict.REFUSED, entry.record, Reason.CONFLICT, difference=strange)
        return await self.carry_out(entry, now)

    def _bring_about(self, intent: Intent) -> tuple[bytes | None, Written]:
        """Write a file, and return what stood there; one that is as it is to be is only made sure of."""
        try:
            before = self._folder.read(intent.file)
        except OSError as error:
            return None, Written(Outcome.REFUSED, "", error.strerror or str(error))
        stands = digest(before)
        if stands == intent.after:
            return before, self._made_sure(intent)
        if stands != intent.before:
            return before, Written(Outcome.REFUSED, stands, "", difference(intent.body, before))
        written = self._folder.write(intent.file, before, intent.body)
        if written.outcome is Outcome.UNKNOWN and written.stands == intent.after:
            return before, self._made_sure(intent)
        return before, written

    def _made_sure(self, intent: Intent) -> Written:
        try:
            self._folder.settle(intent.file)
        except OSError as error:
            return Written(Outcome.UNKNOWN, intent.after, error.strerror or str(error))
        return Written(Outcome.SAVED, intent.after)

    def _strange(self, files: list[Intent]) -> str:
        """Tell what keeps an open edit from being made: a file that is neither, a base that would break."""
        instead = {}
        for intent in files:
            stands = self._folder.read(intent.file)
            if digest(stands) not in (intent.before, intent.after) or digest(intent.body) != intent.after:
                return difference(intent.body, stands)
            instead[intent.file] = intent.body
        try:
            if files:
                load_base(self._folder.folder, instead)
        except KnowledgeError as error:
            return str(error)
        return ""

    async def _take_back(self, done: list[tuple[Intent, bytes | None]]) -> None:
        """Undo the files that an edit has changed before it was refused: all of them, or none."""
        for intent, before in reversed(done):
            await asyncio.to_thread(self._folder.write, intent.file, intent.body, before)

    async def _refuse(self, entry: Entry, written: Written, now: datetime) -> Result:
        reason = Reason.DISK if written.reason else Reason.CHANGED
        told = [reason.value, written.reason or written.difference]
        await self._database.run(edits.settle, entry.id, State.REFUSED, told, now)
        return Result(
            Verdict.REFUSED, entry.record, reason, told=written.reason, difference=written.difference
        )


def _bytes(text: str | None) -> bytes | None:
    return None if text is None else text.encode()
