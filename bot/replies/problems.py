"""What the checks say of the fact base, in an editor's language."""

from __future__ import annotations

from bot.locales import text

_KEYS = {
    "wording-taken": "problem-wording-taken",
    "no-entity": "problem-no-entity",
    "no-quote": "problem-no-quote",
    "no-question": "problem-no-question",
    "no-speaker": "problem-no-speaker",
    "needless-speaker": "problem-needless-speaker",
    "early-review": "problem-early-review",
    "no-date": "problem-no-date",
    "no-choice": "problem-no-choice",
    "twice": "problem-twice",
}
_SAID = ("value", "where", "known")
"""Names of what was said in the sentences."""


def problem_text(code: str, said: tuple[str, ...], near: str, message: str, language: str) -> str:
    """Say what is wrong, what was expected and what comes ``near``; else the ``message``."""
    if code not in _KEYS:
        return message
    told = text(_KEYS[code], language, **dict(zip(_SAID, said, strict=False)))
    return f"{told} {text('problem-nearest', language, value=near)}" if near else told
