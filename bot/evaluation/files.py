"""Question files: one JSON object a line, a question or a dialog of several turns.

QuestionFileError(Exception)    a file is missing or a line is not as expected; the message is ``file:line:
what is wrong``
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

KINDS = ("answerable", "unanswerable", "false_premise", "smalltalk")


class QuestionFileError(Exception):
    """A question file cannot be used."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One message with what is known of the right reply."""

    id: str
    text: str
    language: str
    kind: str
    style: str
    evidence: tuple[str, ...]
    """Words of the article, each enough to prove the answer."""
    answer_any: tuple[str, ...]
    """Lower-case strings; a right reply holds at least one."""
    wrong: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dialog:
    """Messages of one conversation, in order; a single question is a dialog of one."""

    turns: tuple[Turn, ...]


def read_questions(paths: Iterable[Path]) -> list[Dialog]:
    """Return the dialogs of all files in order. Raises ``QuestionFileError``."""
    dialogs = []
    for path in paths:
        try:
            lines = path.read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            raise QuestionFileError(
                f"{path}: cannot be read; expected a UTF-8 file of JSON lines."
            ) from error
        for number, line in enumerate(lines, start=1):
            if line.strip():
                dialogs.append(_dialog(line, f"{path.name}:{number}"))
    return dialogs


def _dialog(line: str, place: str) -> Dialog:
    try:
        data = json.loads(line)
        if "turns" not in data:
            return Dialog((_turn(data, str(data["id"])),))
        return Dialog(tuple(_turn(turn, f"{data['id']}.{n}") for n, turn in enumerate(data["turns"])))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise QuestionFileError(
            f"{place}: {type(error).__name__} at {error}; "
            "expected an object with id, q and kind, or id and turns."
        ) from error


def _turn(data: Mapping[str, Any], id_: str) -> Turn:
    if data["kind"] not in KINDS:
        raise ValueError(f"kind {data['kind']!r}")
    return Turn(
        id=id_,
        text=data["q"],
        language=data.get("lang", "en"),
        kind=data["kind"],
        style=data.get("style", ""),
        evidence=tuple(data.get("evidence", ())),
        answer_any=tuple(data.get("answer_any", ())),
        wrong=tuple(data.get("wrong", ())),
    )
