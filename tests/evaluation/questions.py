"""Questions about the invented town with gold evidence."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bot.evaluation import Turn

CLOSED = "switched off on Friday"
KEY = "turned the key at 9pm"


def turn(
    text: str,
    kind: str = "answerable",
    *,
    evidence: Sequence[str] = (),
    answer_any: Sequence[str] = (),
    language: str = "en",
    style: str = "plain",
) -> Turn:
    return Turn(text, text, language, kind, style, tuple(evidence), tuple(answer_any))


def write(path: Path, *lines: dict[str, Any] | str) -> Path:
    path.write_text(
        "".join((one if isinstance(one, str) else json.dumps(one)) + "\n" for one in lines), "utf-8"
    )
    return path
