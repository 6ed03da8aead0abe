"""Short turns that lean on what was last told by their form, not by a pronoun.

"Says who?" asks where the fact just shown comes from, "which ones?" for the names of those just counted, and
"where exactly?" for more than was just told. None of them has a word that a fact could be found by. The
patterns run over normalised words (``bot.matching.text``); Russian and Kyrgyz in Latin letters are read folded.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Protocol

from bot.matching import guess_language
from bot.matching.text import fold, is_cyrillic

from .matters import matters

_OPENING = r"(?:(?:and|but|so|ok|okay|well|hm+|wait|really|а|и|но|ну|так|жана|эми) )*"
_PLEASE = r"(?: (?:pls|plz|please|пожалуйста|плиз|сураныч))*"
_THAT = r"(?:so|it|that|this|these|those|you|u|them|him|her|us|such)"
_SAY = r"(?:says?|said|saying|tells?|told|claims?|claimed|reports?|reported|confirms?|confirmed|states?|stated|announced|verified)"
_SOURCES = (
    r"(?:(?:what|which|who|whats) (?:is |are |was )?(?:the |your |their )?)?(?:sources?|citation|reference|proof of that)(?: (?:for|of) (?:that|this|it))?",
    rf"{_SAY} who|{_SAY} by (?:who|whom)|(?:by|from) (?:which|what) source|(?:is|was) (?:it|that|this) {_SAY} by (?:who|whom)",
    rf"who (?:is |was |has |had |have )?(?:actually |even )?{_SAY}(?: {_THAT})+(?: (?:so|that|this|news))?|who says(?: so)?",
    r"according to (?:who|whom|what)|(?:on|by|in) whose (?:words?|authority|account)|whose words(?: (?:are|were) (?:these|those|they|that))?",
    r"how (?:do|did|would|can|could) (?:you|u|we|they|anyone) know(?: (?:that|this|it|about it|for sure))*|how is (?:that|this|it) known",
    r"where (?:did|do|have) (?:you|u|they) (?:hear|heard|get|got|read|have|find)(?: (?:that|this|it))?(?: from)?",
    r"where (?:is|does|did) (?:that|this|it|the news|the information)(?: come)? from|from (?:who|whom) (?:is|was) (?:that|this)",
    r"(?:is|was|has) (?:that|this|it) (?:been )?(?:confirmed|official|verified|certain|for sure|reliable)|(?:confirmed|verified|official)",
    r"(?:какой |какие |чей |где |кто )?(?:источник\w*|первоисточник\w*)(?: какой| этого| этой информации)?",
    r"кто (?:(?:это|такое|так|тебе|вам|об|этом|про) )*(?:сказал\w*|говор\w+|сообщ\w+|подтверд\w+|утвержда\w+|рассказал\w*|заяв\w+|переда\w+)(?: (?:это|об этом|такое|так|тебе|вам))?",
    r"откуда (?:(?:это|такие|такая|эти|эта|ты|вы|у|вас|тебя|вам|тебе|сама?) )*(?:известно|сведени\w+|данные|информаци\w+|инфа|инфо|info|знае\w+|узнал\w*|взял\w*|новост\w+)(?: (?:это|об этом))?",
    r"(?:по|с|со) чь(?:им|ему|их|ей) (?:словам|слов|данным|сведениям|мнению|информации)|чьи (?:это )?(?:слова|данные|сведения)(?: это)?",
    r"кем (?:это )?(?:сказано|подтверждено|сообщается)|(?:это|информация) (?:точно|подтвержден\w+|официально|проверен\w+|достоверн\w+)|(?:точно|подтверждено)",
    r"(?:(?:муну|аны|буну|бул|мындайды|сага) )*ким (?:айт(?:ты|кан|ууда)|ырастады|ырастаган|билдирди|кабарлады|айтып жатат)",
    r"(?:(?:муну|аны|бул|сен|сиз|силер) )*кайдан (?:бил\w+|ал\w+|белгилүү|уктуң\w*)|(?:булагы|булак)(?: (?:ким|кайсы|эмне|кайда))?",
    r"кимдин (?:сөзү|сөздөрү|айтуусу|маалыматы)(?: боюнча)?|(?:муну|бул) ырасталдыбы|ырасталганбы|чын эле ошондойбу",
)
_NAMES = (
    r"(?:which|what|wich) (?:of (?:them|those|these)|ones?|others?|other ones?|(?:two|three|four|five|\d+))(?: (?:exactly|precisely|specifically|then|else|are they|were they|is it|was it))*",
    r"(?:who|which|what) (?:are|were) (?:they|those|these|the others?|the rest)(?: called| named| exactly)?",
    r"(?:can you |please |could you )*(?:name|list) (?:them|those|these|some|all|a few|one|any)(?: (?:please|all|of them))*",
    r"(?:what (?:are|were) )?(?:their|the|any) names?(?: of those)?|(?:any )?names|what (?:are|were) (?:they|those|these|the others) (?:called|named)",
    r"(?:like|such as|for example|for instance|eg|e g) (?:who|whom|what|which)|(?:who|which ones|what) for (?:example|instance)|(?:for example|for instance|such as|any examples|examples)",
    r"(?:кто |какие |кого )?(?:например|к примеру)(?: кто| какие| кого)?|мисалы(?: ким\w*| кайсы\w*| эмне)?",
    r"(?:who|whom) (?:exactly|precisely|specifically|in particular)|names",
    r"как(?:ие|ая|ой|ое|их) (?:именно|конкретно|из них|ещё|еще|же|другие|это)|какие|кто (?:именно|конкретно|из них|они|такие)",
    r"(?:а )?как (?:их|они) (?:зовут|звать|называются|называют)|(?:назови|назовите|перечисли|перечислите)(?: (?:их|всех|поименно|пожалуйста))*|(?:поименно|имена|их имена)",
    r"кайсы(?:лар|лары|ныкы|сы|лар экен|лар ал)?(?: (?:так|алар))?|кимдер(?: (?:так|алар))?|(?:алардын )?аттары(?: ким\w*| эмне| кандай)?|атап бер\w*",
)
_SAYING = (
    r"\baccording to\b|\breportedly\b|\b(?:said|says|told|tells|confirmed|confirms|announced|claimed|claims|insisted|reported (?:that|on|by|to)|relayed|denounced?|denouncing|insists?|complain(?:s|ed))\b"
    r"|по (?:словам|данным|сообщениям)|\b(?:сказал|сообщил|заявил|подтвердил|рассказал)\w*"
)
"""Words by which a sentence tells whose word it is."""
_PURPOSES = (
    r"(?:for|to|with|about|of|from|into|in|on|by|against|at|over|through|thanks to|due to|because of)(?: do)? (?:what|who|whom|which)(?: (?:though|then|exactly|precisely|purpose|reason))?",
    r"(?:what|who|whom) (?:for|to|with|about|of|from|into|against|over|by)|(?:what|who|whose|why|when|where) (?:was|is|were) (?:that|it)(?: (?:for|about|from|with|to))?",
    r"(?:at |in |on )?(?:what|which) (?:time|hour|year|month|day|date|city|town|country|place) (?:was|is|did) (?:that|it|this)(?: in| on| at| happen)?",
    r"(?:what|who|whose|why|when|where) (?:was|is|were) this(?: for| about| from| with| to)?",
    r"(?:за|о|об|к|ко|с|со|на|из|от|для|против|про|в|у|ради|из за|благодаря|через|вместо|без|после)(?: того)? (?:что|чего|чему|чем|ком|кого|кому|кем)|(?:зачем|чем|кем|кому|кого|чего)",
    r"(?:эмне|ким)(?:ге|ден|ди|не|ни|нин|дин|менен)?(?: (?:үчүн|менен|жөнүндө|каршы|тарабынан))|эмнеге|эмнеден|кимден|кимге|кимди",
)
_PRECISE = (
    r"else|others?|another|more|ещё|еще|друг(?:ой|ая|ие|их|ого)|дагы|башка|exactly|precisely|specifically|more precisely|in particular|to be exact|именно|конкретно|точнее|поточнее|дал айтканда|тагыраак|так кайсы|так кайда|так ким|так канча",
)

_ANOTHER_ONE = (
    r"(?:new|next|last|other|second|third|fourth|2nd|3rd) ones?|втор(?:ой|ая|ое)$|трет(?:ий|ья|ье)$|нов(?:ый|ая|ое|ые)$|жаңысы|экинчиси|үчүнчүсү",
)


@cache
def _compiled(patterns: tuple[str, ...], *, whole: bool) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return a pattern for words as they are, and one for Russian and Kyrgyz typed in Latin letters.

    Compiled when first needed, so that a start does not wait for it.
    """
    joined = "|".join(patterns)
    frame = rf"^{_OPENING}(?:{{}}){_PLEASE}$" if whole else r"\b(?:{})\b"
    latin = "".join(fold(c) if is_cyrillic(c) else c for c in joined)
    return re.compile(frame.format(joined)), re.compile(frame.format(latin))


def found(patterns: tuple[str, ...], text: str, *, whole: bool = True) -> bool:
    """Tell whether normalised words hold one of some patterns; as a ``whole`` they may be nothing but that."""
    plain, latin = _compiled(patterns, whole=whole)
    split = text.split()
    if text.isascii() and guess_language(split) != "en":
        return bool(latin.search(" ".join(map(fold, split))) or plain.search(text))
    return bool(plain.search(text))


@lru_cache(maxsize=256)
def asks_for_source(text: str) -> bool:
    """Tell whether normalised words ask who says what was just told.

    >>> asks_for_source("says who"), asks_for_source("откуда это известно"), asks_for_source("who said that he fled")
    (True, True, False)
    """
    return found(_SOURCES, text)


@lru_cache(maxsize=256)
def asks_for_names(text: str) -> bool:
    """Tell whether normalised words ask for each of those just spoken of, and say no more than that.

    >>> asks_for_names("which ones exactly"), asks_for_names("кайсылар"), asks_for_names("which party won")
    (True, True, False)
    """
    return found(_NAMES, text)


@lru_cache(maxsize=256)
def asks_what_for(text: str) -> bool:
    """Tell whether normalised words are nothing but a question word and what ties it to what was told.

    >>> asks_what_for("for what"), asks_what_for("за что"), asks_what_for("what can you do")
    (True, True, False)
    """
    return found(_PURPOSES, text)


@lru_cache(maxsize=256)
def asks_precisely(text: str) -> bool:
    """Tell whether normalised words ask for more than they have been told.

    >>> asks_precisely("where exactly"), asks_precisely("где именно"), asks_precisely("where")
    (True, True, False)
    """
    return found(_PRECISE, text, whole=False)


def asks_of_another_one(text: str) -> bool:
    """Tell whether normalised words point at another than the one told of.

    >>> asks_of_another_one("and the new one when is it"), asks_of_another_one("and when is it")
    (True, False)
    """
    return found(_ANOTHER_ONE, text, whole=False)


class Words(Protocol):
    """What knows words."""

    def __contains__(self, word: str, /) -> bool:
        """Tell whether a normalised word is known."""


_PARTICLE = re.compile(
    r"^(?P<before>\W*(?:\w+ )?)(?P<whole>(?P<word>[^\W\d_]{3,})ч[ыиуү])(?P<behind>\W*)$", re.IGNORECASE
)
_AGENT = re.compile(r"(?:оо|уу|өө|үү)$", re.IGNORECASE)
"""Behind these the same letters make whoever does something: "жактоочу", a defender."""


def without_particle(text: str, known: Words) -> str:
    """Return a turn of one or two words with the Kyrgyz "and what of" that ends it written as a word.

    ``known`` are the base's words: one of them that ends so is whole ("ырчы" is a singer).

    >>> without_particle("уулучу?", {"уулу"}), without_particle("ырчы?", {"ырчы"})
    ('жана уулу?', 'ырчы?')
    """
    match = _PARTICLE.match(text)
    if not match or _AGENT.search(match["word"]):
        return text
    word = match["word"].casefold()
    if match["whole"].casefold() in known or not (word in known or matters([word])):
        return text
    return " ".join(f"жана {match['before']} {match['word']}{match['behind']}".split())


def says_who(text: str) -> bool:
    """Tell whether a sentence tells whose word it is.

    >>> says_who("The port is closed, according to the mayor."), says_who("There were no reports of arrests.")
    (True, False)
    """
    return bool(re.search(_SAYING, text, re.IGNORECASE))
