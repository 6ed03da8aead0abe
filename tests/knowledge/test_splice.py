"""Edits of a file's text: one record changes, and not a character of the rest."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.knowledge import (
    AddItem,
    AddRecord,
    Change,
    ChangeError,
    DropField,
    KnowledgeError,
    RemoveItem,
    RemoveRecord,
    ReplaceRecord,
    SetField,
    edited,
    load_base,
    record_text,
    records_in,
)
from bot.knowledge.changes import data_of
from bot.knowledge.problems import Report
from bot.knowledge.splice import splice
from bot.knowledge.strict import parse
from tests.torture import examples

from .small_base import FACTS, FILES, SmallBase
from .written import change, file

EXAMPLES = examples(200)
NAME = "facts/ferry/accident.yaml"
PASSENGERS = "passengers-ashore"
KNOWLEDGE = Path(__file__).parents[2] / "knowledge"


def data_in(text: str) -> dict[str, Any]:
    """Read a file's records by id."""
    report = Report()
    data = data_of(parse(text, report.file(NAME)))
    assert not report.problems
    return {record["id"]: record for record in data} if isinstance(data, list) else {}


def model(records: dict[str, Any], made: Change) -> dict[str, Any]:
    """Make the change in plain data, told anew."""
    after = copy.deepcopy(records)
    if isinstance(made, AddRecord | ReplaceRecord):
        after[made.record] = data_in(made.text)[made.record]
        return after
    if isinstance(made, RemoveRecord):
        del after[made.record]
        return after
    holder = after[made.record]
    if len(made.path) == 2:
        holder = holder.setdefault(made.path[0], {})
    key = made.path[-1]
    if isinstance(made, SetField):
        holder[key] = list(made.value) if isinstance(made.value, tuple) else made.value
    elif isinstance(made, AddItem):
        holder[key] = [*holder.get(key, []), made.item]
    elif isinstance(made, DropField) or holder[key] == [made.item]:
        del holder[key]
    else:
        holder[key] = [item for item in holder[key] if item != made.item]
    if holder == {}:
        del after[made.record][made.path[0]]
    return after


@pytest.mark.torture
@settings(max_examples=EXAMPLES, deadline=None)
@given(st.data())
def test_a_change_changes_its_record_and_no_byte_outside(data: st.DataObject) -> None:
    """What is parsed afterwards is the model's; the rest is the same bytes, comments and all."""
    text, records = data.draw(file())
    made = data.draw(change(records))
    cut = splice(text, made, NAME)
    after = cut.into(text)
    assert data_in(after) == model(records, made)
    assert after.encode().startswith(text[: cut.start].encode())
    assert after.encode().endswith(text[cut.end :].encode())
    others = {id_: written for id_, written in records_in(text, NAME).items() if id_ != made.record}
    left = records_in(after, NAME)
    assert {id_: left[id_] for id_ in others} == others


@pytest.mark.torture
@settings(max_examples=EXAMPLES, deadline=None)
@given(st.data())
def test_undoing_gives_the_same_bytes(data: st.DataObject) -> None:
    """A record's former text put back makes the file what it was; so does taking away what was added."""
    text, records = data.draw(file())
    made = data.draw(change(records))
    after = edited(text, [made], NAME)
    if isinstance(made, AddRecord) and (records or not text.strip()):
        ended = text if not text.strip() or text.endswith("\n") else text + "\n"
        assert edited(after, [RemoveRecord(made.record)], NAME).rstrip() == ended.rstrip()
    elif not isinstance(made, AddRecord | RemoveRecord):
        former = records_in(text, NAME)[made.record]
        assert edited(after, [ReplaceRecord(made.record, former)], NAME) == text


@pytest.mark.torture
@settings(max_examples=max(20, EXAMPLES // 20), deadline=None)
@given(st.data())
def test_the_curated_files_can_be_edited(data: st.DataObject) -> None:
    """Every record of the base takes a wording and a status; the difference is one line each."""
    path = data.draw(st.sampled_from(sorted(KNOWLEDGE.glob("facts/*/*.yaml"))))
    text = path.read_text(encoding="utf-8")
    id_ = data.draw(st.sampled_from(sorted(records_in(text, path.name))))
    added = edited(text, [AddItem(id_, ("questions", "en"), "a wording: of a test")], path.name)
    lines = text.splitlines()
    [number] = [n for n, line in enumerate(added.splitlines()) if "a wording: of a test" in line]
    assert added.splitlines()[:number] + added.splitlines()[number + 1 :] == lines
    drafted = edited(text, [SetField(id_, ("status",), "draft")], path.name)
    changed = [pair for pair in zip(lines, drafted.splitlines(), strict=True) if pair[0] != pair[1]]
    assert changed in ([], [("  status: published", "  status: draft")])


FERRY = FILES[FACTS]


@pytest.mark.parametrize(
    ("made", "old", "new"),
    [
        (SetField(PASSENGERS, ("status",), "draft"), "published", "draft"),
        (
            SetField(PASSENGERS, ("as_of",), "2020-10-06"),
            "established\n",
            "established\n  as_of: 2020-10-06\n",
        ),
        (
            SetField(PASSENGERS, ("answer", "ky"), "Баары аман: бүттү."),
            "берегу.\n",
            'берегу.\n    ky: "Баары аман: бүттү."\n',
        ),
        (
            AddItem(PASSENGERS, ("questions", "ru"), "все целы"),
            "пассажиров?\n",
            "пассажиров?\n      - все целы\n",
        ),
        (
            AddItem(PASSENGERS, ("questions", "ky"), "аманбы?"),
            "пассажиров?\n",
            "пассажиров?\n    ky:\n      - аманбы?\n",
        ),
        (AddItem(PASSENGERS, ("about",), "northline"), "[aurora]", "[aurora, northline]"),
        (RemoveItem(PASSENGERS, ("asks",), "how-many"), "[how-many, yes-no]", "[yes-no]"),
        (RemoveItem(PASSENGERS, ("questions", "en"), "is everyone safe"), "      - is everyone safe\n", ""),
        (DropField(PASSENGERS, ("refutes",)), "  refutes:\n    en:\n      - why did they drown\n", ""),
        (
            RemoveItem(PASSENGERS, ("refutes", "en"), "why did they drown"),
            "  refutes:\n    en:\n      - why did they drown\n",
            "",
        ),
    ],
)
def test_a_change_is_the_small_one_that_an_editor_would_make(made: Change, old: str, new: str) -> None:
    """Next to its like, in the order of the template, written as its neighbours are."""
    assert edited(FERRY, [made], NAME) == FERRY.replace(old, new, 1)


def test_comments_stay_where_they_are() -> None:
    """Beside a value, above a record, in a list that grows, at the end of the file."""
    text = FERRY.replace("- is everyone safe", "- is everyone safe  # said at the pier")
    text = "# the ferry\n" + text.replace("- id: cargo", "# nobody asked\n- id: cargo") + "# the end\n"
    text = text.replace("status: draft", "status: draft  # not yet")
    made: list[Change] = [
        AddItem(PASSENGERS, ("questions", "en"), "anybody hurt"),
        SetField("late-departure", ("status",), "published"),
        RemoveRecord("cargo"),
    ]
    after = edited(text, made, NAME)
    for comment in (
        "# the ferry\n",
        "safe  # said at the pier\n",
        "published  # not yet\n",
        "# nobody asked\n",
        "# the end\n",
    ):
        assert comment in after


def test_what_is_written_loads(base: SmallBase) -> None:
    """A record made from data stands in the file as the template has it."""
    fields = {
        "id": "captain",
        "answer": {"en": 'The captain said "no": never.'},
        "quotes": ("The ferry Aurora ran aground near Lakeside on Monday.",),
        "questions": {"en": ("Who is the captain?", "captain: name"), "ru": ("Кто капитан?",)},
        "about": ("aurora",),
        "asks": ("who", "name"),
        "claim": "established",
        "status": "published",
    }
    base.write(FACTS, edited(FERRY, [AddRecord("captain", record_text(fields))], FACTS))
    fact = base.load().facts["captain"]
    assert fact.answer["en"] == 'The captain said "no": never.'
    assert fact.questions["en"] == ("Who is the captain?", "captain: name")


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (SetField("nobody", ("status",), "draft"), "there is no record 'nobody'"),
        (AddRecord("cargo", "- id: cargo\n  status: draft"), "cargo is there already"),
        (AddRecord("new", "- id: other"), "is not new alone"),
        (AddRecord("new", "- id: new\n- id: more"), "is not new alone"),
        (DropField(PASSENGERS, ("as_of",)), "has no as_of"),
        (RemoveItem(PASSENGERS, ("asks",), "who"), "asks has no such item"),
        (AddItem(PASSENGERS, ("asks",), "yes-no"), "has that item already"),
        (AddItem(PASSENGERS, ("status",), "draft"), "status holds no list"),
        (SetField(PASSENGERS, ("id",), "renamed"), "an id is never changed"),
        (SetField(PASSENGERS, ("status", "en"), "x"), "is in no mapping"),
        (SetField(PASSENGERS, ("answer", "en"), "two\u2028lines"), "expected a plain text"),
        (SetField(PASSENGERS, ("answer", "en"), "bell \x07"), "expected a plain text"),
    ],
)
def test_what_cannot_be_changed_is_one_sentence(made: Change, said: str) -> None:
    with pytest.raises(ChangeError, match=said) as caught:
        edited(FERRY, [made], NAME)
    assert len(caught.value.problems) == 1


def test_a_file_that_is_no_list_is_left_alone() -> None:
    with pytest.raises(KnowledgeError, match="is no list of records"):
        edited(FILES["smalltalk.yaml"], [AddRecord("new", "- id: new")], "smalltalk.yaml")


def test_the_first_record_makes_the_file_and_the_last_one_takes_it_along() -> None:
    """What nothing is left of is empty; where a comment is, the list is an empty one."""
    made = edited("", [AddRecord("new", "- id: new\n  status: draft")], NAME)
    assert made == "- id: new\n  status: draft\n"
    assert edited(made, [RemoveRecord("new")], NAME) == ""
    assert edited("# why\n" + made, [RemoveRecord("new")], NAME) == "# why\n[]\n"
    assert edited("# why\n[]\n", [AddRecord("new", "- id: new\n  status: draft")], NAME) == "# why\n" + made


def test_a_change_can_be_checked_before_it_is_written(base: SmallBase) -> None:
    """The whole base is loaded with other bytes in a file's place; the folder stays as it is."""
    broken = edited(FERRY, [SetField(PASSENGERS, ("quotes",), ("All 43 passengers.",))], FACTS)
    with pytest.raises(KnowledgeError, match=r"facts/ferry/accident.yaml:6: quotes has"):
        load_base(base.folder, {FACTS: broken.encode()})
    good = edited(FERRY, [SetField("late-departure", ("status",), "published")], FACTS)
    assert load_base(base.folder, {FACTS: good.encode()}).fingerprint != base.load().fingerprint
    assert load_base(base.folder, {FACTS: None}).facts == {}
    assert len(base.load().facts) == 2
