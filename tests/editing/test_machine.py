"""A newsroom and a dict: whatever happens in whatever order, the files say what the dict does.

Edits, undos, messages delivered again, saves by hand, crashes before and after the file was written, a save
by hand between a crash and the next start.
"""

from __future__ import annotations

import asyncio
import itertools
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, MultipleResults, RuleBasedStateMachine, invariant, multiple, rule

from bot.editing import Edit, Newsroom, Order, Reason, journal, orders
from bot.editing.planning import plan
from bot.knowledge import DurableFolder, SetField, edited
from bot.state import Database
from bot.state.edits import Source
from tests.knowledge.small_base import FACTS, FILES, SmallBase
from tests.torture import examples

from .conftest import EDITOR, NOW

RECORDS = ("passengers-ashore", "late-departure")
WORDS = (
    st.text("ab: #'\"-", min_size=1, max_size=8)
    .map(str.strip)
    .filter(bool)
    .map(lambda word: f"It was {word}.")
)
ANSWER = ("answer", "en")


class Editing(RuleBasedStateMachine):
    """One base, one database, one bot at a time."""

    sent: Bundle[Edit] = Bundle("sent")

    def __init__(self) -> None:
        super().__init__()
        self.place = Path(tempfile.mkdtemp(prefix="newsroom-"))
        self.base = SmallBase(self.place / "knowledge")
        for name, text in FILES.items():
            self.base.write(name, text)
        self.runner = asyncio.Runner()
        self.numbers = itertools.count(1)
        self.model = {record: self.base.load().facts[record].answer["en"] for record in RECORDS}
        self.versions: dict[str, list[str]] = {record: [text] for record, text in self.model.items()}
        self.start()

    def start(self) -> None:
        """Start as after any end."""
        url = f"sqlite:///{self.place / 'data/bot.db'}"
        self.database = self.runner.run(Database.open(url))
        self.newsroom = self.runner.run(Newsroom.open(self.base.folder, self.database, NOW))

    def end(self) -> None:
        self.runner.run(self.database.close())

    def order(self) -> Order:
        number = next(self.numbers)
        return Order(EDITOR, NOW, Source(number, EDITOR, number))

    def changed(self, record: str, text: str) -> None:
        """Note what stands in the record now, as a version of its own."""
        self.model[record] = text
        self.versions[record].append(text)

    def noticed(self) -> None:
        """Every save by hand becomes a version as soon as anything looks at the file."""
        self.runner.run(self.newsroom.notice(NOW))

    @rule(target=sent, record=st.sampled_from(RECORDS), text=WORDS)
    def edit(self, record: str, text: str) -> Edit:
        made = orders.edit(self.order(), record, (SetField(record, ANSWER, text),))
        result = self.runner.run(self.newsroom.apply(made))
        if text == self.model[record]:
            assert result.reason is Reason.SAME
        else:
            assert result.saved
            self.changed(record, text)
        return made

    @rule(made=sent)
    def deliver_again(self, made: Edit) -> None:
        """Find what was done done; what was refused for being so already is refused again, or new."""
        before = self.base.folder.joinpath(FACTS).read_bytes()
        result = self.runner.run(self.newsroom.apply(made))
        if result.again or not result.saved:
            assert self.base.folder.joinpath(FACTS).read_bytes() == before
        else:
            change = made.changes[0]
            assert isinstance(change, SetField)
            self.changed(made.record, str(change.value))

    @rule(record=st.sampled_from(RECORDS), data=st.data())
    def undo(self, record: str, data: st.DataObject) -> None:
        self.noticed()
        past = self.versions[record]
        version = data.draw(st.integers(0, len(past) - 1))
        result = self.runner.run(self.newsroom.revert(self.order(), record, version))
        if len(past) == 1:
            assert result.reason is Reason.NO_VERSION
        elif result.saved:
            self.changed(record, past[version])
        else:
            assert result.reason is Reason.SAME
            assert past[version] == self.model[record]

    @rule(record=st.sampled_from(RECORDS), text=WORDS)
    def save_by_hand(self, record: str, text: str) -> None:
        if text != self.model[record]:
            place = self.base.folder / FACTS
            written = edited(place.read_text(encoding="utf-8"), [SetField(record, ANSWER, text)], FACTS)
            place.write_text(written, encoding="utf-8", newline="")
            self.noticed()
            self.changed(record, text)

    @rule()
    def restart(self) -> None:
        self.end()
        self.start()

    @rule(
        target=sent, record=st.sampled_from(RECORDS), text=WORDS, written=st.booleans(), by_hand=st.booleans()
    )
    def crash(self, record: str, text: str, *, written: bool, by_hand: bool) -> Edit | MultipleResults[Edit]:
        """Die with an edit written down, its file written or not, perhaps saved by hand before the start."""
        if text == self.model[record]:
            return multiple()
        made = orders.edit(self.order(), record, (SetField(record, ANSWER, text),))
        folder = DurableFolder(self.base.folder)
        planned = plan(folder, self.newsroom.base, made)
        self.runner.run(self.database.run(journal.intend, made, record, planned, ()))
        file = planned.files[0]
        if written:
            assert folder.write(file.name, file.before, file.after).outcome == "saved"
        if by_hand:
            place = self.base.folder / FACTS
            place.write_bytes(place.read_bytes() + b"# hers\n")
        self.restart()
        # Her save is neither what was nor what was to be: the edit is given up, what stands is left alone.
        if written and by_hand and len(self.versions[record]) == 1:
            # What stands counts as hers; of a record without a history nobody knows what it was.
            self.model[record], self.versions[record] = text, [text]
        elif written or not by_hand:
            self.changed(record, text)
        return made

    @invariant()
    def files_say_what_the_dict_does(self) -> None:
        loaded = self.base.load()
        assert {record: loaded.facts[record].answer["en"] for record in RECORDS} == self.model

    @invariant()
    def history_has_every_version(self) -> None:
        for record, past in self.versions.items():
            found = self.runner.run(self.newsroom.history(record))
            assert len(found) == len(past) - 1

    @invariant()
    def nothing_is_left_behind(self) -> None:
        assert [path for path in self.base.folder.rglob(".*") if path.suffix in (".tmp", ".part")] == []

    def teardown(self) -> None:
        self.end()
        self.runner.close()
        shutil.rmtree(self.place)


TestEditing = pytest.mark.torture(Editing.TestCase)
TestEditing.settings = settings(
    max_examples=max(10, examples(10) // 50), stateful_step_count=25, deadline=None
)
