"""What the bot says to readers, by language: the one place for its texts (``<language>/*.ftl``).

The texts are Fluent (projectfluent.org), so each language has its own plural rules. A language is parsed when
its first text is asked for, and the parser itself is imported then: a command that says nothing to readers
does not pay for it.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from bot.model import LANGUAGES

if TYPE_CHECKING:
    from datetime import date

    from fluent.runtime import FluentBundle

FOLDER = Path(__file__).parent


def supported(language: str) -> str:
    """Choose the bot's language for a client's code (``ru-RU``): English where it speaks no other."""
    code = language.replace("_", "-").partition("-")[0].lower()
    return code if code in LANGUAGES else LANGUAGES[0]


def text(key: str, language: str, **values: str | int | date) -> str:
    """Look up the text with this key, its placeholders filled in; ``LookupError`` where there is no such key.

    Values stand as they are: markup is escaped where a reply is shown, not here.
    """
    bundle = _bundle(supported(language))
    pattern = bundle.get_message(key).value
    if pattern is None:
        raise LookupError(f"the text {key!r} in {language!r} is empty")
    filled, errors = bundle.format_pattern(pattern, values)
    if errors:
        raise LookupError(f"the text {key!r} in {language!r}: {errors[0]!r}")
    return str(filled)


def known(key: str, language: str) -> bool:
    """Tell whether there is such a text: for keys made of words that editors choose."""
    return _bundle(supported(language)).has_message(key)


@cache
def _bundle(language: str) -> FluentBundle:
    from fluent.runtime import FluentBundle, FluentResource  # noqa: PLC0415 - imported when first needed

    # No isolating marks: the texts run left to right, and replies strip bidi controls anyway.
    bundle = FluentBundle([language], use_isolating=False)
    for path in sorted((FOLDER / language).glob("*.ftl")):
        bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return bundle
