"""The countries of the world by name, so that a question about one that no fact speaks of is noticed.

The names are the Unicode CLDR's, by way of Babel, in English and Russian (whose stems serve Kyrgyz too).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from babel import Locale

from bot.model import Entity

PREFIX = "country:"
"""Ids of these entities begin so; no id of a fact base can."""
_LANGUAGES = ("en", "ru")
_CODE_LENGTH = 2
"""Countries have two letters in ISO 3166; the other codes are numbers of regions."""
_SHORTEST = 5
"""Letters; shorter names are words of other languages too ("гана" is Ghana, and Kyrgyz for "only")."""
_LEFT_OUT = frozenset({"GD", "EU", "EZ", "UN", "XA", "XB", "ZZ"})
"""Grenada shares its stem with "grenade"; the others are unions and codes that are no country."""

_SHORT_NAMES = {
    "US": {"en": ("usa", "u.s.a.", "united states"), "ru": ("сша",)},
    "GB": {"en": ("uk", "u.k.", "britain", "england"), "ru": ("великобритания", "британия", "англия")},
}
"""Names that everybody uses and the CLDR's list leaves out, or that are short and yet no other words."""
_LIKE_WORDS = {"US": ("us", "u.s.", "american"), "GB": ("british",)}
"""Names that are another word, or no name by themselves: only before an office are they meant."""
_OFFICES = (
    "president presidential prime-minister government congress senate embassy ambassador army troops military"
    " election elections state-department leader"
)


def _offices(code: str) -> Iterator[str]:
    """Yield names such as "us president", in lower case as hasty typists write it."""
    for name in _LIKE_WORDS.get(code, ()):
        yield from (f"{name} {office.replace('-', ' ')}" for office in _OFFICES.split())


def countries(known: frozenset[str]) -> Iterator[Entity]:
    """Return an entity for each country none of whose names is among ``known`` (case-folded names)."""
    names: dict[str, Mapping[str, str]] = {lang: dict(Locale(lang).territories) for lang in _LANGUAGES}
    for code in names["en"]:
        if len(code) == _CODE_LENGTH and code.isalpha() and code not in _LEFT_OUT:
            own: dict[str, tuple[str, ...]] = {
                language: (table[code],)
                for language, table in names.items()
                if len(table.get(code, "")) >= _SHORTEST
            }
            for language, short in _SHORT_NAMES.get(code, {}).items():
                own[language] = (*own.get(language, ()), *short)
            if code in _LIKE_WORDS:
                own["en"] = (*own["en"], *_offices(code))
            if not any(name.casefold() in known for texts in own.values() for name in texts):
                yield Entity(PREFIX + code.lower(), "place", own, {}, ())
