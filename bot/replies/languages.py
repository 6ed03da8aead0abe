"""``/language``: each language by its own name, so that who cannot read the present one finds theirs."""

from __future__ import annotations

from bot.locales import text
from bot.model import LANGUAGES

from .blocks import paragraph
from .prompts import Choice
from .reply import Reply

_CHOSEN = "✓ "


def language_choices(chosen: str, as_written: str, language: str) -> tuple[Choice, ...]:
    """List the languages and "as I write"; the present choice is marked."""
    named = [(code, own_name(code)) for code in LANGUAGES]
    named.append((as_written, text("language-as-written", language)))
    return tuple(Choice((_CHOSEN if code == chosen else "") + name, code) for code, name in named)


def own_name(code: str) -> str:
    """Name a language as those who speak it do."""
    return text("language-name", code)


def render_language_set(language: str, *, chosen: bool) -> Reply:
    """Confirm the choice, or that there is none any more."""
    return _notice("language-set" if chosen else "language-unset", language)


def render_language_refused(value: str, language: str) -> Reply:
    """Say which values there are."""
    return _notice("language-refused", language, value=value[:40])


def _notice(key: str, language: str, **values: str) -> Reply:
    return Reply((paragraph(text(key, language, **values)),))
