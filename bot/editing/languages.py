"""In which of the bot's languages a text is written."""

from __future__ import annotations

from bot.matching import guess_language
from bot.matching.text import normalise, words


def language_of(text: str, client: str = "") -> str:
    """Guess a text's language, ISO 639-1; ``client`` is the writer's, where it is known."""
    return guess_language(words(normalise(text)), client)
