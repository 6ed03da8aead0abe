"""Reading question files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bot.evaluation import Dialog, QuestionFileError, Turn, read_questions

from .questions import write

FULL: dict[str, Any] = {
    "id": "q1",
    "q": "who won",
    "lang": "ru",
    "kind": "answerable",
    "style": "hasty",
    "evidence": ["Anna won"],
    "answer_any": ["anna"],
    "wrong": ["bert"],
}


def test_a_question_is_a_dialog_of_one(tmp_path: Path) -> None:
    assert read_questions([write(tmp_path / "a.jsonl", FULL)]) == [
        Dialog((Turn("q1", "who won", "ru", "answerable", "hasty", ("Anna won",), ("anna",), ("bert",)),))
    ]


def test_what_may_be_left_out_is_empty(tmp_path: Path) -> None:
    (dialog,) = read_questions([write(tmp_path / "a.jsonl", {"id": 7, "q": "hi", "kind": "smalltalk"})])
    assert dialog.turns == (Turn("7", "hi", "en", "smalltalk", "", (), ()),)


def test_a_dialog_keeps_its_turns_in_order(tmp_path: Path) -> None:
    turns = [{"q": "who won", "kind": "answerable"}, {"q": "why", "kind": "unanswerable"}]
    (dialog,) = read_questions([write(tmp_path / "a.jsonl", {"id": "d", "turns": turns})])
    assert [(turn.id, turn.text) for turn in dialog.turns] == [("d.0", "who won"), ("d.1", "why")]


def test_files_come_one_after_another_and_empty_lines_do_not_count(tmp_path: Path) -> None:
    one = write(tmp_path / "a.jsonl", {**FULL, "id": "1"}, "", {**FULL, "id": "2"})
    two = write(tmp_path / "b.jsonl", {**FULL, "id": "3"})
    assert [dialog.turns[0].id for dialog in read_questions([one, two])] == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("not json", "JSONDecodeError"),
        ("[]", "expected an object"),
        ('"text"', "expected an object"),
        ({"q": "who", "kind": "answerable"}, "'id'"),
        ({"id": "1", "kind": "answerable"}, "'q'"),
        ({"id": "1", "q": "who"}, "'kind'"),
        ({"id": "1", "q": "who", "kind": "guess"}, "'guess'"),
        ({"id": "1", "turns": [{"q": "who"}]}, "'kind'"),
    ],
)
def test_a_bad_line_is_told_with_its_place(tmp_path: Path, line: dict[str, Any] | str, told: str) -> None:
    path = write(tmp_path / "a.jsonl", FULL, line)
    with pytest.raises(QuestionFileError) as caught:
        read_questions([path])
    assert str(caught.value).startswith("a.jsonl:2: ")
    assert told in str(caught.value)


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00"])
def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "a.jsonl"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(QuestionFileError, match=r"a\.jsonl: cannot be read"):
        read_questions([path])
