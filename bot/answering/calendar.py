"""The days of the week and the months that a text names, in English, Russian and Kyrgyz.

"Why was the vote on Tuesday" shares every word but one with a fact that says Sunday, and is put right by it.
"""

from __future__ import annotations

import re
from functools import lru_cache

_DAYS = {
    "monday": "mondays?|понедельник\\w*|ponedelnik\\w*|дүйшөмбү\\w*|duishomb\\w*",
    "tuesday": "tuesdays?|вторник\\w*|vtornik\\w*|шейшемби\\w*|sheishemb\\w*",
    "wednesday": "wednesdays?|сред[аыуе]|средам|sredu|шаршемби\\w*|sharshemb\\w*",
    "thursday": "thursdays?|четверг\\w*|chetverg\\w*|бейшемби\\w*|beishemb\\w*",
    "friday": "fridays?|пятниц\\w*|pyatnic\\w*|жума|juma",
    "saturday": "saturdays?|суббот\\w*|subbot\\w*|ишемби\\w*|ishemb\\w*",
    "sunday": "sundays?|воскресень\\w*|voskresen\\w*|жекшемби\\w*|jekshemb\\w*",
}
_MONTHS = {
    "january": "january|январ\\w*|yanvar\\w*",
    "february": "february|феврал\\w*|fevral\\w*",
    "march": "in march|last march|в марте|марта|v marte|март айы\\w*",
    "april": "april|апрел\\w*|aprel\\w*",
    "may": "in may|last may|в мае|v mae|май айы\\w*",
    "june": "june|июн\\w*|iyun\\w*",
    "july": "july|июл\\w*|iyul\\w*",
    "august": "august|август\\w*|avgust\\w*",
    "september": "september|сентябр\\w*|sentyabr\\w*",
    "october": "october|октябр\\w*|oktyabr\\w*",
    "november": "november|ноябр\\w*|noyabr\\w*",
    "december": "december|декабр\\w*|dekabr\\w*",
}
_KINDS = {"<weekday>": _DAYS, "<month>": _MONTHS}
_PATTERNS = tuple(
    (name, kind, re.compile(rf"\b(?:{words})\b"))
    for kind, names in _KINDS.items()
    for name, words in names.items()
)


@lru_cache(maxsize=256)
def dates(text: str) -> frozenset[tuple[str, str]]:
    """Return the days and months that normalised words name, each in English with its kind.

    >>> sorted(dates("почему голосовали во вторник"))
    [('tuesday', '<weekday>')]
    >>> dates("the protesters may march")
    frozenset()
    """
    return frozenset((name, kind) for name, kind, pattern in _PATTERNS if pattern.search(text))
