"""What a question asks for: the slot it leaves open, and the noun that names the kind of thing.

"How many officers were deployed" leaves a count open, of officers; "which court sentenced him" a choice among
courts. A fact about the right person that fills another slot is a near miss, and near misses are what
similarity cannot see. The patterns run over normalised words (``bot.matching.text``), so contractions and
capitals are gone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from bot.matching import guess_language
from bot.matching.text import fold, is_cyrillic
from bot.model import Slot

S = Slot


@dataclass(frozen=True, slots=True)
class Asked:
    """The open slots of a question; empty where it is a fragment or a plain statement."""

    slots: frozenset[Slot]
    noun: str = ""
    """The noun after "which", "how many" or the like, as typed; empty where none is named."""
    words: frozenset[str] = frozenset()
    """The words that only say what is asked for: the noun, and "day" in "on which day"."""

    @property
    def strict(self) -> bool:
        """True where the slot admits one kind of thing only, so that another kind is no answer."""
        return bool(self.slots) and self.slots <= STRICT


_SAID_BY_THEMSELVES = frozenset(
    {
        S.WHEN,
        S.DATE,
        S.WEEKDAY,
        S.MONTH,
        S.YEAR,
        S.HOUR,
        S.WHY,
        S.HOW_LONG,
        S.HOW_MANY,
        S.HOW_OFTEN,
        S.WHERE,
    }
)
"""Slots whose words name nothing but what is asked for: "day", "time", "reason"."""
WHO_SAYS = Asked(frozenset({S.WHO}))
"""What is open where somebody asks for the source of what was told."""
STRICT = frozenset(
    {S.NAME, S.WHEN, S.DATE, S.WEEKDAY, S.MONTH, S.YEAR, S.HOUR, S.WHY, S.HOW_MANY, S.HOW_MUCH, S.HOW_LONG,
     S.HOW_OFTEN, S.HOW_OLD, S.WHERE, S.WHOSE, S.WHAT_SAID}
)  # fmt: skip
"""Slots that a fact must be able to fill; "who", "what" and "which" are too broad to insist on."""

TIMES = frozenset({S.WHEN, S.DATE, S.WEEKDAY, S.MONTH, S.YEAR, S.HOUR})
"""Slots that a time fills; a narrower one fills a wider one."""
_FILLED_BY: dict[Slot, frozenset[Slot]] = {
    S.WHEN: TIMES,
    S.DATE: frozenset({S.DATE}),
    S.WEEKDAY: frozenset({S.WEEKDAY, S.DATE}),
    S.MONTH: frozenset({S.MONTH, S.DATE}),
    S.YEAR: frozenset({S.YEAR, S.DATE}),
    S.HOUR: frozenset({S.HOUR}),
    S.NAME: frozenset({S.NAME}),
    S.WHO: frozenset({S.WHO, S.NAME, S.WHOSE, S.RELATION}),
    S.WHOSE: frozenset({S.WHOSE, S.RELATION, S.WHO}),
    S.HOW_MANY: frozenset({S.HOW_MANY, S.HOW_MUCH}),
    S.HOW_MUCH: frozenset({S.HOW_MUCH, S.HOW_MANY}),
}

_ADJECTIVES = frozenset(
    {"other", "main", "new", "big", "small", "major", "same", "exact", "different", "actual", "total", "real", "own",
     "young", "old", "top"}
)  # fmt: skip
_ADJECTIVE_ENDINGS = ("al", "ous", "ive", "ful", "ic", "ish", "ese", "ian", "ary", "less", "able", "stani", "ные", "ный",
                      "ная", "ных", "ские", "ский", "ских", "ая", "ое", "ие")  # fmt: skip

_PATTERNS: tuple[tuple[str, str], ...] = (
    # English: the narrower pattern stands before the wider one.
    (r"\bhow come\b|\b(?:what|wat|for what) (?:is |was |s |were )?(?:the )?(?:reasons?|causes?|motives?)\b|\bwhat for\b|\b(?:to what end|for what purpose|with what (?:aim|goal|purpose))\b|^(?:and |so |but )*for what$", "why"),
    (r"\bwhat (?:is|was|are|were|had|has) (?:\w+ ){1,3}(?:in|inside|jailed|locked up|held|charged|convicted|sentenced|arrested|detained|tried|punished|sacked|fired) for$", "why what"),
    (r"^(?:and |so |but |the |any |exact |main )*(?:reasons?|causes?|motives?)$|^(?:а |и )*причин[аы]$|^себеби$", "why"),
    (r"^(?:and |so |but |the |exact )*(?:places?|locations?|venue)$|^(?:а |и )*место$|^жери$", "where"),
    (r"\b(?:reasons?|causes?|motives?) (?:for|of|why|behind)\b|^(?:and |so |but )*(?:over|because of|due to|on account of) (?:what|which)(?: (?:exactly|precisely|then))?$|^(?:and |so |but )*(?:what|which) over$", "why"),
    (r"\bhow (?:old|young)\b|\b(?:what|which) age\b|\bage of\b|\b\w+ age$", "how-old"),
    (r"\bhow (?:often|frequently)\b|\bhow many times\b|\bwhich time\b", "how-often"),
    (r"\b(?:how|hw) many (?:more |other |of )?(?:the |those |these |them )?(?:years?|yrs?|months?|days?|weeks?|hours?|minutes?)\b", "how-long how-many"),
    (r"\b(?:(?:how|hw) (?:many|mny)|(?:what|the|total|exact) (?:number|nr|count|quantity) of|number of)\b(?: of\b)?(?: (?:the|these|those|them|more|other|different))*(?: (?P<noun>(?!(?:came|come|went|got|turned|showed|attended|gathered|joined)\b)\w+))?", "how-many"),
    (r"^(?:and |so |the |any |exact |total )*(?:numbers?|figures|headcount)$|^(?:а |точн\w+ )*(?:количество|численность|цифры)$|^(?:саны|сандары)$", "how-many"),
    (r"\bsince when\b", "how-long when year"),
    (r"\bhow (?:much time|long)\b|\b(?:for how long|since how long)\b|\b(?:what|the) (?:length|duration)\b", "how-long"),
    (r"\b(?:what|which) part of (?:the )?(?:world|country|city|town|region)\b", "where which"),
    (r"\b(?:how (?:much|big|large|high|tall|far|strong|heavy)|(?:what|wat|which) (?:share|percent|percentage|proportion|part|fraction|amount|price|cost|sum))\b(?: of)?(?: (?:the|a))?(?: (?P<noun>\w+))?", "how-much"),
    (r"\b(?:what|which|wat|the) time of (?:the )?year\b", "month when"),
    (r"\b(?:wh?at|which|wat) (?:exact )?(?:time|hour|oclock)\b|\bat (?:what|which) (?:time|hour)\b|\bwhat o clock\b", "hour"),
    (r"\b(?:what|which|wat|on what|on which) (?:days?|weekdays?|days? of the week)\b|\bday of (?:the )?week\b", "weekday date"),
    (r"\b(?:what|which|wat) (?:exact )?date\b|\bdate of\b|\bwhat exact(?:ly)? day\b", "date"),
    (r"\b(?:what|which|wat) month\b", "month"),
    (r"\b(?:what|which|wat) year\b", "year"),
    (r"\b(?:full|real|first|last) names?\b", "name"),
    (r"\bnames? of (?:\w+ ){0,4}?(?P<noun>\w+)(?= (?:who|that|which|in|on|at|from|currently|now|with)\b|$)", "name"),
    (r"\bwhat (?:was|is|were|are)? ?(?:the )?(?:full )?names?\b|\bnames? of\b|\b(?:by|their|his|her) names?\b|\bwhat (?:\w+ ){1,3}(?:called|named)\b", "name"),
    (r"\bwhose\b", "whose"),
    (r"\b(?:what|wat) (?:does|do|did|is|s)? ?(?:\w+ ){1,4}(?:mean|stand for|translate to)\b|\b(?:meaning|translation|definition)\b", "meaning"),
    (r"\b(?:what|wat) (?:has |had |did )?(?:happen|happened|happens|happening)\b|\bwhat (?:is|was|s) going on\b|\bwhats up\b", "what-happened"),
    (r"\b(?:related|relative|relation|relationship|kinship)\b", "relation who what"),
    (r"\b(?:which|what|wat) (?:other )?(?P<noun>country|prison|jail|place|street|region|province|village|hospital|airport) (?:did|was|were|is|are|has|have|does|do)\b", "where"),
    (r"\b(?:which|what|wat) (?:other )?(?P<noun>\w+) (?:is|are|was|were|did|does|do|has|have|had|will|would|can|could|gave|won|got|made|took|said|led)\b", "which what who"),
    (r"^(?:so |and |but |ok )*(?:did|has|have|does|do) (?:he|she|they|it|any(?:one|body)) (?:say|said|comment|commented|make a (?:statement|comment))\b(?: (?:anything|something|a word))?(?: (?:about|on|to) .*)?$", "what-said"),
    (r"\b(?:what|wat) (?:\w+ ){0,5}(?:say|said|says|tell|told|comment|commented)\b", "what-said"),
    (r"\b(?:what|wat) (?:\w+ ){0,5}(?:call for|called for|announce|announced|urge|claim|state|stated)\b", "what-said what"),
    (r"\b(?:when|whn|wen|when s)\b", "when"),
    (r"\b(?:where|wher|whereabouts)\b", "where"),
    (r"\b(?:in|at|from|to) (?:which|what) (?:city|town|country|place|street|square|region|jail|prison)\b", "where"),
    (r"\b(?:in|at|from|to) (?:which|what) (?P<noun>\w+)\b|\b(?:which|what) (?:city|town|country|place|street|square|region)\b", "where which"),
    (r"\b(?:why|y tho)\b", "why"),
    (r"\b(?:who|whom|whos|who s|hu)\b", "who"),
    (r"\bhow\b", "how"),
    (r"\b(?:which|wich)(?: (?:of|one|ones|other))*(?: (?:the|these|those))?(?: (?P<noun>\w+))?", "which what who"),
    (r"\b(?:what|wat|whats|wut|whut)\b", "what"),
    (r"^(?:so |and |but |ok )*(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|any|anyone|r)\b", "yes-no"),
    # Russian.
    (r"^(?:а |и |так |но |это )*(?:правда|верно|неужели|действительно)(?: ли| это)?(?: что)?\b(?! (?:кто|где|когда|почему|сколько|как)\b)", "yes-no"),
    (r"\b(?:почему|зачем|отчего|чего это|с какой стати|по какой причине|из за чего|за что|причин[аыу])\b", "why"),
    (r"\b(?:во сколько(?! (?:\w+ )?(?:обош|обойд|раз\b))|в котором часу|который час|в какое время|какое время|(?:сколько|скока|скоко) времени было|который был час)\b", "hour"),
    (r"\bсколько (?:ему|ей|им) лет\b", "how-old"),
    (r"\bсколько (?:\w+ )?лет (?!назад)(?!правил|сид|дали|провел|длил|был)\w*|\bвозраст\w*|\bкакого возраста\b", "how-old how-long"),
    (r"\b(?:как часто|сколько раз|который раз|в который|какой раз)\b", "how-often"),
    (r"\b(?:как долго|сколько (?:времени|лет|месяцев|дней|недель|часов)|на сколько лет|на какой срок|какой срок)\b", "how-long how-many"),
    (r"\bс каких пор\b|\bс какого (?:времени|года)\b", "how-long when year"),
    (r"\b(?:сколько|скока|скоко|как много|какое количество|численность|число)\b(?: (?P<noun>\w+))?", "how-many how-much"),
    (r"\b(?:как(?:ой|ую|ая) (?:процент|дол[юя]|часть)|насколько)\b", "how-much"),
    (r"\b(?:в какой день|в какие дни|по каким дням|какие дни|какого числа|какой день|день недели)\b", "weekday date"),
    (r"\b(?:на какое число|какая дата|дата|какого числа)\b", "date"),
    (r"\b(?:в каком месяце|какой месяц)\b", "month"),
    (r"\b(?:в каком году|какой год|какого года)\b", "year"),
    (r"\b(?:как (?:(?:его|ее|их|же|этого|эту|этих|он[аи]?) )*(?:зовут|звали|звать|называ\w+)|имя|фамилия|как называется|как называлась|как называют|имена|поименно)\b", "name"),
    (r"\b(?:чей|чья|чье|чьи|чьего|чьей|чьим)\b", "whose"),
    (r"\b(?:что (?:значит|означает)|как переводится|перевод|значение)\b", "meaning"),
    (r"\b(?:что (?:\w+ )?(?:случилось|произошло|происходит|стало|творится))\b", "what-happened"),
    (r"\b(?:что (?:\w+ ){0,3}(?:сказал\w*|говор\w*|заявил\w*|ответил\w*))\b|\bкакие слова\b", "what-said"),
    (r"\b(?:что (?:\w+ ){0,3}(?:призвал\w*|призывал\w*))\b", "what-said what"),
    (r"\b(?:когда|кода)\b(?! (?:то|нибудь|либо)\b)", "when"),
    (r"\b(?:где|куда|откуда|гдето)\b|\bв как(?:ой|ую|ом|ие|их) (?:стран\w+|город\w*|мест\w+|тюрьм\w+)\b", "where"),
    (r"\b(?:кто|кого|кому|кем|ком)\b(?! (?:то|нибудь|либо)\b)", "who"),
    (r"\bкаким (?:образом|способом|путем)\b", "how"),
    (r"\bкак(?:ой|ая|ое|ие|ую|ого|их|им|ими|ом)\b(?: (?P<noun>\w+))?", "which what who"),
    (r"\b(?:что|чего|чему|чем|че|шо|чо)\b(?! (?:то|нибудь|либо)\b)", "what"),
    (r"\bкак\b", "how"),
    # Kyrgyz, in Cyrillic and in Latin letters.
    (r"\b(?:чынбы|туурабы|чын эле)$", "yes-no"),
    (r"\b(?:эмнеге|emnege) (?:чакыр|үндө|окшош|chaky?r|undo|ok[sh]+osh)\w*", "what"),
    (r"\b(?:эмне (?:үчүн|учун|себептен)|неге|эмнеге|емне учун|emne (?:uchun|ucun|sebepten)|nege|emnege)\b", "why"),
    (r"\b(?:канча жашта|жашы канча|kancha jashta|jashy kancha)\b", "how-old"),
    (r"\b(?:канча (?:убакыт|жыл|ай|күн|кун|саат)\w*|kancha (?:ubakyt|jyl|ai|kun|saat)\w*)\b", "how-long how-many"),
    (r"\b(?:канча|kancha|нече|neche|канчасы)\b(?: (?P<noun>\w+))?", "how-many how-much"),
    (r"\b(?:саат канчада|saat kanchada)\b", "hour"),
    (r"\bкайсы (?:күнү|күндөрү|күнү|күн)\b", "weekday date"),
    (r"\b(?:кайсы|кайсыл|кандай|kaysy|kaisy|kanday|kandai)\b(?: (?P<noun>\w+))?", "which what who"),
    (r"\b(?:качантан бери|качандан бери|качантан)\b", "how-long when year"),
    (r"\b(?:качан|kachan|kacan|qachan)\b", "when"),
    (r"\b(?:кайда|кайдан|каякта|кайсы жерде|kayda|kaida|kaydan|kayakta)\b", "where"),
    (r"\b(?:аты ким|аты эмне|aty kim|аты жөнү)\b", "name who"),
    (r"\b(?:ким|кимдер|кимди|кимге|kim|kimder|kimdi|kimge)\b", "who"),
    (r"\b(?:кимдин|kimdin)\b", "whose who"),
    (r"\b(?:эмне болду|emne boldu|эмне болуп)\b", "what-happened what"),
    (r"\b(?:эмне деди|эмне деген|эмне айтты|emne dedi)\b", "what-said"),
    (r"\b(?:эмне|эмнени|эмнелер|emne|emneni)\b", "what"),
    (r"\b(?:кантип|kantip|кандайча)\b", "how"),
)  # fmt: skip
_IN_LATIN = tuple(
    ("".join(fold(c) if is_cyrillic(c) else c for c in p), slots) for p, slots in _PATTERNS if is_cyrillic(p)
)
"""The Russian and Kyrgyz patterns for questions typed in Latin letters, matched against folded words."""


@lru_cache(maxsize=256)
def asked(text: str) -> Asked:
    """Return what a question asks for; ``text`` is normalised words joined by single spaces.

    >>> asked("how many officers were deployed").noun
    'officers'
    >>> sorted(asked("when was he born").slots)
    [<Slot.WHEN: 'when'>]
    >>> sorted(asked("kogda on rodilsya").slots)
    [<Slot.WHEN: 'when'>]
    """
    split = text.split()
    if text.isascii() and guess_language(split) != "en":
        folded = " ".join(map(fold, split))
        return _first(_IN_LATIN, folded) or _first(_PATTERNS, text) or Asked(frozenset())
    return _first(_PATTERNS, text) or Asked(frozenset())


_WHETHER = re.compile(
    r"^(?:so |and |but |ok |also )*(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|any|anyone|anybody|whether|if)\b"
    r"|\b(?:is it true|whether)\b|\bли\b|\b(?:правда|верно|действительно|разве|неужели|чынбы|чын эле)\b"
    r"|\b(?!(?:кайсы|эмне|канча)\b)\w{3,}(?:[бп][ыиуү])$|\bбеле$|\bбекен$"
)


def whether(text: str) -> bool:
    """Tell whether normalised words ask if something is so, and so take nothing for granted.

    >>> whether("did he flee"), whether("why did he flee"), whether("сбежал ли он")
    (True, False, True)
    """
    return bool(_WHETHER.search(text))


_BODIES = (
    r"part(?:y|ies)|groups?|cities|citys|towns|countries|singers|actors|athletes|stars|celebrities|artists|politicians|leaders|figures|officials"
    r"|people|persons|officers|journalists|reporters|outlets|agencies|organi[sz]ations|deputies|mps|candidates|states|regions"
    r"|партии|партий|групп\w*|города|городах|городов|страны|странах|певц\w*|певцы|актер\w*|спортсмен\w*|звезд\w*|артист\w*|политик\w*|лидер\w*"
    r"|люди|журналист\w*|издани\w*|организаци\w*|депутат\w*|регион\w*"
    r"|партиялар\w*|топтор\w*|шаарлар\w*|өлкөлөр\w*|ырчылар\w*|актерлор\w*|спортчулар\w*|саясатчылар\w*|лидерлер\w*"
)
_ONE_OF_MANY = (
    r"actor|actress|singer|athlete|star|celebrity|artist|reporter|journalist|officer|policeman|guard|activist|protester|witness"
    r"|judge|prosecutor|lawyer|deputy|minister|candidate|актер|певец|певица|спортсмен|журналист|репортер|полицейский|охранник"
    r"|активист|судья|прокурор|адвокат|депутат|министр|кандидат|чиновник|ырчы|спортчу|кабарчы|милиционер"
)
_WANTS_A_PERSON = re.compile(
    rf"\b(?:which|wich|what|какой|какая|кто из|кайсы|кайсыл) (?:\S+ )?(?:{_ONE_OF_MANY})\b"
)
_WANTS_NAMES = re.compile(
    rf"\b(?:which|wich|what) (?:are the |were the |of the )?(?:(?:other|two|three|four|\d+|else|exact) )+(?:\S+ ){{0,2}}(?:{_BODIES})\b"
    rf"|\b(?:which|wich) (?:(?!\w+[^us]s\b)\S+ ){{0,2}}(?!party\b|group\b)(?:{_BODIES})\b"
    rf"|\bкакие (?:\S+ ){{0,2}}(?:{_BODIES})\b|\bв каких (?:\S+ ){{0,2}}(?:{_BODIES})\b|\bкайсы (?:\S+ ){{0,2}}(?:{_BODIES})\b"
    r"|\b(?:names?|name|list) (?:of )?(?:the |all |other |those )+\S+|\b(?:назовите|перечислите|поименно|имена)\b"
    r"|\b(?:besides|except|exept|apart from|other than|кроме|помимо|башка)\b"
)


def wants_names(text: str) -> bool:
    """Tell whether normalised words ask which of several people, parties or places, one by one.

    >>> wants_names("which other cities saw protests"), wants_names("which party won")
    (True, False)
    """
    return bool(_WANTS_NAMES.search(text))


_PLACES = (
    r"(?:cit(?:y|ies)|towns?|villages?|regions?|places?|provinces?|countr(?:y|ies)|states?"
    r"|город\w*|регион\w*|мест\w*|област\w*|стран\w*|шаар\w*|аймак\w*|жер\w*|өлкө\w*)"
)
_OTHER_PLACES = re.compile(
    rf"\b(?:others?|друг\w+|еще|башка) (?:\S+ ){{0,2}}{_PLACES}\b"
    rf"|\b{_PLACES} (?:\S+ ){{0,4}}(?:besides|except|outside|apart from|other than|кроме|помимо|тышкары)\b"
)


def wants_other_places(text: str) -> bool:
    """Tell whether normalised words ask for other places than those that are known already.

    >>> wants_other_places("which other cities saw protests"), wants_other_places("which cities saw protests")
    (True, False)
    """
    return bool(_OTHER_PLACES.search(text))


def wants_a_person(text: str) -> bool:
    """Tell whether normalised words ask which singer, judge or the like it was: somebody by name.

    >>> wants_a_person("which singer came"), wants_a_person("which party came first")
    (True, False)
    """
    return bool(_WANTS_A_PERSON.search(text))


def _first(patterns: Iterable[tuple[str, str]], text: str) -> Asked | None:
    for pattern, slots in patterns:
        match = _compiled(pattern).search(text)
        if match:
            found, noun = frozenset(map(Slot, slots.split())), _noun(match, text)
            own = match.group().split() if found <= _SAID_BY_THEMSELVES else ()
            return Asked(found, noun, frozenset((noun, *own)))
    return None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern when a question first gets as far as it: a start need not compile them all."""
    return re.compile(pattern)


def _noun(match: re.Match[str], text: str) -> str:
    """Return the noun a pattern caught, or the word after it where an adjective was caught."""
    noun = match.groupdict().get("noun") or ""
    rest = text[match.end("noun") :].split() if noun else []
    while rest and (noun in _ADJECTIVES or noun.endswith(_ADJECTIVE_ENDINGS)):
        noun = rest.pop(0)
    return noun


def fills(filled: Iterable[Slot], wanted: Asked) -> bool:
    """Tell whether any of the wanted slots is filled; a narrower slot fills a wider one."""
    have = frozenset(filled)
    return any(have & _FILLED_BY.get(slot, frozenset({slot})) for slot in wanted.slots)
