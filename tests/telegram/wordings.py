"""The small base's questions and answers in each language, and what the buttons say."""

from __future__ import annotations

from bot.localapi import LocalBotApi, PrivateChat
from bot.locales import text

COST = {
    "en": ("How much did the bridge cost?", "The work cost four million dollars."),
    "ru": ("Сколько стоил мост?", "Работы обошлись в четыре миллиона долларов."),
    "ky": ("Көпүрө канча турду?", "Иш төрт миллион долларга түштү."),
}
REOPENED = {
    "en": ("When did the bridge reopen?", "The bridge of Karasuu reopened on Monday."),
    "ru": ("Когда открыли мост?", "Мост в Кара-Суу вновь открыли в понедельник."),
    "ky": ("Көпүрө качан ачылды?", "Кара-Суудагы көпүрө дүйшөмбүдө кайра ачылды."),
}
FOLLOW_UP = {"en": "how much did it cost?", "ru": "сколько он стоил?", "ky": "ал эми канча турду?"}
"""Asks for the cost of what was spoken of."""
VAGUE = {"en": "the mayor and her bridge", "ru": "мэр и наводнение", "ky": "мэр суу каптоо"}
"""Words that may mean several questions."""
GREETING = {
    "en": ("hello", "Hello! Ask me about the bridge."),
    "ru": ("привет", "Здравствуйте! Спросите меня о мосте."),
    "ky": ("салам", "Салам! Көпүрө жөнүндө сураңыз."),
}
WEATHER = {"en": "what is the weather tomorrow", "ru": "какая завтра погода", "ky": "эртең аба ырайы кандай"}
"""About nothing in the base."""
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
