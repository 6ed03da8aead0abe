"""What people say around a question: "oh ok.", "lol", ", then?", "tho", "слушай", "болду".

It asks nothing and is about nothing, and yet a word of it that a fact happens to hold pulls there. What is
left out is only what cannot be meant: "and then?" and "his bro" stay as they are.
"""

from __future__ import annotations

import re

_SAID = (
    r"oh|ah|aha|ok|okay|okey|k|kk|lol|lmao|haha\w*|hm+|huh|wow|omg|yo|hey|i see|got it|never ?mind|nvm"
    r"|new q(?:uestion)?|ясно|понятно|понял[аи]?|ладно|ок|окей|ага|угу|ого|хм+|ну|слушай(?:те)?|кстати|лол"
    r"|макул|болуптур|түшүндүм|түшүнүктүү"
)
_JUDGED = (
    r"well|great|good|cool|nice|fine|sure|right|alright|understood|interesting|next(?: question)?|anyway"
    r"|хорошо|отлично|жакшы|ооба"
)
"""Words that say more where no comma is behind them: "good reasons to go"."""
_THANKS = r"thanks?(?: you)?(?: so much| a lot| very much)?|thx|ty|спасибо(?: большое)?|рахмат|ыракмат"
_DEAR = r"bro|dude|man|mate|dear|buddy|pal|братан?|чувак|друг|дорог(?:ой|ая)|байке|досум"
_ONLY = re.compile(rf"^\W*(?:(?:{_SAID}|{_JUDGED}|{_THANKS}|{_DEAR})\b\W*)+$", re.IGNORECASE)
_BEFORE = re.compile(
    rf"^(?:(?:{_SAID})\b(?:[\s,.!]+(?:{_DEAR})\b)?[\s,.!:-]+|(?:{_JUDGED})\s*[,.!:]+\s*)+(?=\S+\s+\S)",
    re.IGNORECASE,
)
"""In front of two words or more."""
_BEHIND = re.compile(
    rf"(?<=\w)(?:\s*,\s*(?:then|right now|at least|хотя бы|{_DEAR}|тогда|же|анда)"
    r"|\s*,?\s+(?:tho|though|lol|lmao|plz|pls|huh))+(?=\W*$)",
    re.IGNORECASE,
)
_THANKING = re.compile(rf"^\W*((?:{_SAID}|{_JUDGED}|{_THANKS})\b)(?:[\s,!]+(?:{_DEAR}))+\W*$", re.IGNORECASE)
_CLEFT = re.compile(r"\b(who|what|when|where|why|how|which) (?:is|was) it that\b", re.IGNORECASE)


def is_padding(sentence: str) -> bool:
    """Tell whether a sentence says nothing of its own.

    >>> is_padding("Oh, ok."), is_padding("ясно, спасибо!"), is_padding("He fled.")
    (True, True, False)
    """
    return bool(_ONLY.match(sentence))


def without_padding(question: str) -> str:
    """Return a question without what is said around it, and "what was it that they" as "what they".

    >>> without_padding("lol ok who won"), without_padding("Was it, then?"), without_padding("and then?")
    ('who won', 'Was it?', 'and then?')
    >>> without_padding("thx bro"), without_padding("how many of them tho")
    ('thx', 'how many of them')
    >>> without_padding("Was anybody hurt, at least?"), without_padding("who got at least a seat")
    ('Was anybody hurt?', 'who got at least a seat')
    """
    thanked = _THANKING.match(question)
    if thanked:
        return thanked.group(1)
    return _CLEFT.sub(r"\1", _BEHIND.sub("", _BEFORE.sub("", question)))
