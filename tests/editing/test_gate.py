"""The publish gate: what would be answered otherwise, and which wordings two records would fight for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.answering import Answerer
from bot.editing.gate import examine
from bot.knowledge import AddRecord, edited, load_base, record_text
from tests.answering.conftest import CALIBRATION, HERE

FILE = "facts/lighthouse/keeper.yaml"
FIELDS = {
    "answer": {"en": "Mayor Bruno Halt called the closure a mistake."},
    "quotes": ("Mayor Bruno Halt called the closure a mistake",),
    "about": ("bruno-halt",),
    "asks": ("what-said", "yes-no"),
    "claim": "established",
    "status": "published",
}
Published = Callable[..., Answerer]


@pytest.fixture(scope="module")
def old() -> Answerer:
    return Answerer(load_base(HERE / "base"), calibration=CALIBRATION)


def published(*questions: str) -> Answerer:
    """Make an answerer of the base with one more fact in it."""
    fields = {"id": "mistake", "questions": {"en": questions}, **FIELDS}
    text = (HERE / "base" / FILE).read_text(encoding="utf-8")
    after = edited(text, [AddRecord("mistake", record_text(fields))], FILE)
    return Answerer(load_base(HERE / "base", {FILE: after.encode()}), calibration=CALIBRATION)


def test_a_fact_of_its_own_passes(old: Answerer) -> None:
    """Its wordings find it; nobody else's do."""
    gate = examine(
        old, published("Did the mayor call it a mistake?", "a mistake, says the mayor", "mistake"), "mistake"
    )
    assert (gate.open, gate.gained, gate.own) == (True, 3, 3)
    assert gate.asked > 60


def test_a_wording_that_is_another_facts_is_a_collision(old: Answerer) -> None:
    """It asks in other words what the keeper's service is asked: one of the two would lose its readers."""
    wordings = (
        "How many years did Ada Quill serve as keeper?",
        "years Ada was in the tower",
        "how long was Ada keeper",
    )
    gate = examine(old, published(*wordings), "mistake")
    assert not gate.open
    fought = {(change.owner, change.after.record) for change in gate.collisions}
    assert fought <= {("mistake", "ada-service"), ("ada-service", "mistake"), ("mistake", "")}
    assert "ada-service" in {change.before.record for change in gate.collisions}


def test_what_changes_is_told_with_before_and_after(old: Answerer) -> None:
    """Between an answerer and itself nothing changes."""
    same = examine(old, old, "ada-service")
    assert same.changes == ()
    gate = examine(
        old, published("How many years did Ada Quill serve as keeper?", "service of Ada"), "mistake"
    )
    assert all(change.before != change.after for change in gate.changes)


def test_a_record_that_is_not_there_is_a_mistake_of_the_caller(old: Answerer) -> None:
    with pytest.raises(LookupError):
        examine(old, old, "nobody")
