"""The small base's questions and answers in each language, and what the buttons say."""

from __future__ import annotations

from bot.localapi import LocalBotApi, PrivateChat
from bot.locales import text

COST = {
    "en": ("How much did the bridge cost?", "The work cost four million dollars."),
    "ru": ("Сколько стоил мост?", "Работы обошлись в четыре миллиона долларов."),
    "ky": ("Көпүрө канча турду?", "Иш төрт миллион долларга түштү."),
}
HURT = {
    "en": "Were any workers hurt during the repairs?",
    "ru": "Пострадали ли рабочие?",
    "ky": "Жумушчулар жабыркадыбы?",
}
"""The article does not say."""


def reader_of(server: LocalBotApi, language: str, number: int = 8) -> PrivateChat:
    """Open the private chat of somebody whose client is in this language."""
    return server.private_chat(server.person(number, "Reader", language_code=language))


def button(key: str, language: str) -> str:
    """Say what a button says."""
    return text(key, language)
