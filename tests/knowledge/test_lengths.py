"""How long texts may be: one unit more is refused, with line and numbers; so is what nobody can read."""

from __future__ import annotations

import pytest

from bot.model import limits

from .small_base import ENTITIES, FACTS, FILES, SmallBase

TEXTS = [
    # the file, the text that is in it, how long it may be, what it is called
    (FACTS, "en: All 42 passengers were brought ashore.", limits.ANSWER, "answer (en)"),
    (FACTS, "Все пассажиры на берегу.", limits.ANSWER, "answer (ru)"),
    (FACTS, "is everyone safe", limits.WORDING, "questions (en)"),
    (FACTS, "why did they drown", limits.WORDING, "refutes (en)"),
    (FACTS, "denied that it had left too late", limits.QUOTE, "quotes"),
    (FACTS, "The article does not say what the ferry carried.", limits.ANSWER, "says (en)"),
    (ENTITIES, "Northline", limits.NAME, "names (en)"),
]


@pytest.mark.parametrize(("file", "text", "most", "name"), TEXTS)
def test_one_unit_too_many(base: SmallBase, file: str, text: str, most: int, name: str) -> None:
    """Emoji are two units each, as Telegram counts; exactly as many as there may be are taken."""
    line = FILES[file].count("\n", 0, FILES[file].index(text)) + 1
    full = ("en: " if text.startswith("en: ") else "") + "😀" * (most // 2)
    base.change(file, text, full)
    assert not [said for said in base.problems() if "characters; expected at most" in said]
    base.change(file, full, full + "a")
    (told,) = [said for said in base.problems() if "characters; expected at most" in said]
    assert told.startswith(f"{file}:{line}: {name} ")
    assert f"has {most + 1:,} characters; expected at most {most:,}" in told


@pytest.mark.parametrize("nothing", ["\u200b", "\u2060\u200b", "\u00ad"])
def test_what_nobody_can_read_is_empty(base: SmallBase, nothing: str) -> None:
    base.change(FACTS, "is everyone safe", f'"{nothing}"')
    assert any("questions (en) is empty; expected a text" in said for said in base.problems())
