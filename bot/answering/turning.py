"""Turns of a talk: to another ("what about Ada?", "no, I meant Ada"), and back to what was told ("really?").

Like ``fragments``, the patterns run over normalised words.
"""

from __future__ import annotations

import re
from functools import lru_cache

from .fragments import found

_ANOTHER = re.compile(
    r"^(?:(?:and|but|ok|okay|so|no|nope|nah|not (?:him|her|them|that|this)|sorry|well|hm+|а|и|но|ну|нет|не то|жок) )*"
    r"(?:(?:what|how) (?:about|of)|i (?:mean|meant|was asking about|am asking about|asked about)|im asking about|as for"
    r"|(?:что )?(?:насчет|касательно)|как (?:насчет|дела с)|что (?:там )?(?:с|со|про|по)|я (?:про|о|об|имею в виду|имел[аи]? в виду))"
    r"(?: (?:in|at|from|the one in))? "
)
_CONFIRMING = (
    r"(?:is |are |was )?(?:(?:you|u|it|that|this) )?(?:(?:absolutely|quite|really) )?(?:sure|certain|positive|true|right|correct|real)(?: (?:about|of) (?:it|that|this))?",
    r"(?:is|was) (?:it|that|this) (?:really |actually )?(?:so|true|right|correct|the case)|are (?:you|u) (?:really |quite )?(?:sure|certain|serious|kidding)(?: (?:about|of) (?:it|that|this))?",
    r"(?:oh |no )?(?:really|seriously|srsly|for real|honestly|truly|no way)(?: (?:though|now|so))?|did (?:it|that|this) really happen",
    r"(?:ты |вы )?(?:уверен[аы]?|серьезно|серьёзно)|(?:это )?(?:правда|действительно так)|(?:да )?(?:неужели|ладно|правда что ли)|(?:это )?так и есть",
    r"(?:бул )?(?:чынбы|чын элеби|туурабы|ошондойбу|ушундайбы)|ишенесиңби|ишенесизби|чын эле(?:би)?",
)
_NEXT = (
    r"then(?: what)?|what (?:then|next|else then)|(?:and )?after(?:wards| that| this)",
    r"what (?:happened|came|changed|went wrong|went on|followed)(?: (?:then|next|later|after|afterwards|after that|after this|from there|since))+",
    r"how did (?:it|that|this|things) (?:go on|continue|develop|turn out|escalate)(?: (?:then|from there|later))?",
    r"(?:что )?(?:было |случилось |произошло |стало )?(?:потом|дальше|затем|после этого)(?: (?:что|было|случилось|произошло))*",
    r"(?:андан |мындан )?(?:кийин|ары)(?: эмне (?:болду|болгон))?|анан(?: эмне болду)?",
)
_SAID_SO = re.compile(
    r"\b(?:they|he|she|it) (?:even |actually |really )?"
    r"(?:says?|said|reports?|reported|confirm|confirmed|announced?|claim|claimed|told) (?:so|that|this|it)$"
)


@lru_cache(maxsize=256)
def asks_about_another(text: str) -> bool:
    """Tell whether normalised words turn to somebody or something else: "what about", "no, I meant".

    >>> asks_about_another("what about ada"), asks_about_another("no i meant him"), asks_about_another("ada")
    (True, True, False)
    """
    return bool(_ANOTHER.match(text))


def without_opening(text: str) -> str:
    """Return normalised words without that by which they turn to another.

    >>> without_opening("no i meant the mayor")
    'the mayor'
    """
    return _ANOTHER.sub("", text)


@lru_cache(maxsize=256)
def asks_to_confirm(text: str) -> bool:
    """Tell whether normalised words only doubt what was just told.

    >>> asks_to_confirm("are you sure"), asks_to_confirm("really"), asks_to_confirm("is it true that he fled")
    (True, True, False)
    """
    return found(_CONFIRMING, text)


@lru_cache(maxsize=256)
def asks_what_next(text: str) -> bool:
    """Tell whether normalised words ask what came after that which was told, and say no more.

    >>> asks_what_next("ok and then"), asks_what_next("what happened later"), asks_what_next("what happened then to him")
    (True, True, False)
    """
    return found(_NEXT, text)


def speaks_of_the_saying(text: str) -> bool:
    """Tell whether normalised words end with what was told: whoever "they" are, it is meant.

    >>> speaks_of_the_saying("when did they say so"), speaks_of_the_saying("when did they say that he fled")
    (True, False)
    """
    return bool(_SAID_SO.search(text))


_POSSESSIVE = re.compile(r"^\W*(?:and|but|what about|how about|ok|so)\W.*\w['’]s?\W*$", re.IGNORECASE)


def asks_the_same_of(text: str) -> bool:
    """Tell whether a message, as typed, asks what was asked before of what somebody else has.

    >>> asks_the_same_of("and his son's?"), asks_the_same_of("and his son?")
    (True, False)
    """
    return bool(_POSSESSIVE.match(text))
