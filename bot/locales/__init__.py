"""What the bot says to readers, by language: the one place for its texts (``<language>/*.ftl``).

The texts are Fluent (projectfluent.org), so each language has its own plural rules. A text is parsed when it
is first asked for, and the parser itself is imported then: a command that says little to readers pays for
little. So no text may refer to another one.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from bot.model import LANGUAGES

if TYPE_CHECKING:
    from datetime import date

    from fluent.runtime import FluentBundle

FOLDER = Path(__file__).parent
_TEXT = re.compile(r"^([A-Za-z][\w-]*) *=.*(?:\n(?:[ }].*)?)*", re.MULTILINE)
"""A text in its file: the lines that follow the first are indented."""


def supported(language: str) -> str:
    """Choose the bot's language for a client's code (``ru-RU``): English where it speaks no other."""
    code = language.replace("_", "-").partition("-")[0].lower()
    return code if code in LANGUAGES else LANGUAGES[0]


def text(key: str, language: str, **values: str | int | date) -> str:
    """Look up the text with this key, its placeholders filled in; ``LookupError`` where there is no such key.

    Values stand as they are: markup is escaped where a reply is shown, not here.
    """
    bundle = _bundle_with(key, supported(language))
    pattern = bundle.get_message(key).value
    if pattern is None:
        raise LookupError(f"the text {key!r} in {language!r} is empty")
    filled, errors = bundle.format_pattern(pattern, values)
    if errors:
        raise LookupError(f"the text {key!r} in {language!r}: {errors[0]!r}")
    return str(filled)


def known(key: str, language: str) -> bool:
    """Tell whether there is such a text: for keys made of words that editors choose."""
    return key in sources(supported(language))


@cache
def sources(language: str) -> dict[str, str]:
    """Return the texts of a language by their keys, as they are written."""
    files = sorted((FOLDER / language).glob("*.ftl"))
    written = "\n".join(path.read_text(encoding="utf-8") for path in files)
    return {found[1]: found[0] for found in _TEXT.finditer(written)}


@cache
def _bundle(language: str) -> FluentBundle:
    from fluent.runtime import FluentBundle  # noqa: PLC0415 - imported when first needed

    # No isolating marks: the texts run left to right, and replies strip bidi controls anyway.
    return FluentBundle([language], use_isolating=False)


def _bundle_with(key: str, language: str) -> FluentBundle:
    bundle = _bundle(language)
    if not bundle.has_message(key):
        from fluent.runtime import FluentResource  # noqa: PLC0415 - likewise

        bundle.add_resource(FluentResource(sources(language)[key]))
    return bundle
