"""Why a typed text is not taken, in one sentence."""

from __future__ import annotations

from bot.locales import text

from .blocks import paragraph
from .reply import Reply

_FLAWS = {"empty": "typed-empty", "invisible": "typed-invisible", "long": "typed-long"}


def render_flawed(flaw: str, length: int, most: int, character: str, language: str) -> Reply:
    """Say what is wrong with a text and what was expected; ``flaw`` is one of the newsroom's words."""
    said = text(_FLAWS[flaw], language, length=length, most=most, character=character)
    return Reply((paragraph(said),))
