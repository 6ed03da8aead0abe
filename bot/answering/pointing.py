"""Which of those just told a question means: "the second one - where?", "the latter?", "экинчисичи?".

A sentence that tells of two or more side by side ("with A and with B in C") is taken apart at its "and"; the
one that is pointed at is put into the question by name. Where nothing was told in a row, nobody is meant.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.matching import Analysis
from bot.model import Entity

from .names import name_of

_ASKING = r"(?= (?:is|was|are|were|did|does|do|has|had|in|at|what|which|when|where|who|how|why)\b|$)"
_ASKING_IN_RUSSIAN = r"(?= (?:это|где|когда|кто|что|чем|как|почему|сколько|откуда|в как\w+|был[аои]?)\b|$)"
_PLACES: tuple[tuple[int, str], ...] = (
    (0, rf"\b(?:the )?(?:first|1st) one\b|\bthe (?:former|first)(?: one)?{_ASKING}"),
    (1, rf"\b(?:the )?(?:second|2nd) one\b|\bthe second{_ASKING}"),
    (2, rf"\b(?:the )?(?:third|3rd) one\b|\bthe third{_ASKING}"),
    (-1, rf"\b(?:the )?last one\b|\bthe (?:latter|last)(?: one)?{_ASKING}"),
    (0, rf"\bперв(?:ый|ая|ое|ого|ой|ом){_ASKING_IN_RUSSIAN}|\bбиринчиси(?:н\w*)?\b"),
    (1, rf"\bвтор(?:ой|ая|ое|ого|ом){_ASKING_IN_RUSSIAN}|\bэкинчиси(?:н\w*)?\b"),
    (2, rf"\bтрет(?:ий|ья|ье|ьего|ьей|ьем){_ASKING_IN_RUSSIAN}|\bүчүнчүсү(?:н\w*)?\b"),
    (-1, rf"\bпоследн(?:ий|яя|ее|его|ей|ем){_ASKING_IN_RUSSIAN}|\bакыркысы(?:н\w*)?\b"),
)
_OTHER = rf"\bthe other(?: one)?{_ASKING}|\bдруг(?:ой|ая|ое|ого|ом){_ASKING_IN_RUSSIAN}|\bбашкасы(?:н\w*)?\b"
_AND = "and"
_ORDINALS = (
    ("first", "1st", "первый", "первая", "первое", "первого", "первой", "первым", "биринчи"),
    ("second", "2nd", "второй", "вторая", "второе", "второго", "второй", "вторым", "экинчи"),
    ("third", "3rd", "третий", "третья", "третье", "третьего", "третьей", "третьим", "үчүнчү"),
)
_TIMES = (["time"], ["раз"], ["жолу"])
"""What happens a first time is no one of several."""
_NEXT_IN_ORDER = re.compile(
    r"^(?:(?:and|but|so|ok|what about|how about|а|и|жана|ал эми) )*(?:(?:the|who was the|who is the|кто) )?"
    rf"(?P<ordinal>{'|'.join(word for words in _ORDINALS for word in words)})(?:си)?(?: one)?(?:чи)?$"
)


def row(
    told: Analysis, entities: Mapping[str, Entity], asked_about: frozenset[str]
) -> tuple[tuple[str, ...], ...]:
    """Return those that an English sentence tells side by side, each by its names, bar the asker's own."""
    parts: list[list[str]] = [[]]
    ends = iter([*(n for n, token in enumerate(told.tokens) if token.text == _AND), len(told.tokens)])
    end = next(ends)
    for mention in told.mentions:
        while mention.start >= end:
            end = next(ends)
            parts.append([])
        known = entities.get(mention.entity)
        if known and name_of(known)[:1].isupper() and mention.entity not in asked_about:
            parts[-1].append(mention.entity)
    found = tuple(tuple(dict.fromkeys(part)) for part in parts if part)
    return found if len(found) > 1 else ()


def in_order(text: str, before: str) -> str:
    """Return the question before with its ordinal exchanged for the only word of this one: "and the second?".

    >>> in_order("and the second one", "who was the first keeper"), in_order("and the second", "who is ill")
    ('who was the second keeper', '')
    """
    match = _NEXT_IN_ORDER.match(text)
    words = before.split()
    place = next((n for n, word in enumerate(words) if any(word in row for row in _ORDINALS)), -1)
    of_times = words[place + 1 : place + 2] in _TIMES
    if not match or place < 0 or of_times or match["ordinal"] == words[place]:
        return ""
    return " ".join([*words[:place], match["ordinal"], *words[place + 1 :]])


def pointed_at(
    text: str, listed: tuple[tuple[str, ...], ...], spoken_of: tuple[str, ...], entities: Mapping[str, Entity]
) -> str:
    """Return normalised words with the one of a row that they point at named; empty where they point at none.

    "The other one" is the one of two that was not ``spoken_of`` last.
    """
    for place, pattern in _PLACES:
        match = re.search(pattern, text)
        if match:
            return _with(text, match, listed[place], entities) if -1 <= place < len(listed) else ""
    match = re.search(_OTHER, text)
    others = [part for part in listed if not spoken_of or spoken_of[0] not in part]
    return _with(text, match, others[0], entities) if match and len(others) == 1 else ""


def _with(text: str, match: re.Match[str], part: tuple[str, ...], entities: Mapping[str, Entity]) -> str:
    names = " ".join(name_of(entities[id_]) for id_ in part)
    return " ".join(f"{text[: match.start()]} {names} {text[match.end() :]}".split())
