"""What a question is concerned with beyond its subject: a birth, a wife, a salary, the injured.

Readers ask about people and events by a small stock of matters that is the same in every story. A fact none
of whose texts holds a word of the matter tells nothing of it, however well it fits in all other words. The
table holds whole words and beginnings (``wound*``) in English, Russian and Kyrgyz; they are compared folded,
so that "rodilsya" is read as well.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from bot.matching.text import fold

_MATTERS = """
birth: born birth birthday* birthplace birthdate родил* рожден рождения рождение туулган* туулду* төрөлгөн* төрөлдү*
death: died die dies dying dead death deaths killed kill kills deadly fatal* casualt* погиб* умер умерла умерли умирал* убит* убил*
 смерт* мертв* жертв* өлгөн* өлдү* өлүм* өлтүр* каза
injury: hurt injur* wound* harmed ранен* пострада* травм* покалеч* жарадар* жабырка*
marriage: married marry marries marriage wedding divorc* женат* женил* замуж* свадьб* разведен* үйлөн* ажыраш*
wife: wife wives spouse* жена жены жене жену женой супруг* аялы аялын* жубай*
husband: husband* spouse* муж мужа мужем супруг* күйөө* жубай*
son: son sons boy сын сына сыну сыном сыновья сынок уулу уулун* уул
daughter: daughter* дочь дочери дочер* дочк* кызы кызын*
child: child children kid kids ребенок ребенка дети детей бала баласы балдар*
brother: brother* bro sibling* брат брата брату братом братья братьев иниси* байкеси агасы* тууган*
sister: sister* sis sibling* сестр* эжеси карындаш* сиңдиси
father: father* dad daddy papa отец отца отцу отцом папа папы атасы*
mother: mother* mom mum mama мать матери мама мамы апасы энеси
parents: parent* родител*
kin: relative* uncle* aunt* cousin* nephew* niece* grand* дядя тетя племянни* кузен* внук* внучк* дедушк* бабушк* небере*
schooling: study studies studied school* universit* college degree educat* graduat* учился училась образован* университет* институт* школ*
 диплом* окуган* окуду* билими*
faith: religio* faith christian* muslim* islam* orthodox вероисповед* религи* мусульман* ислам*
money: salary salaries earn earns earned income wealth* rich millionaire fortune cost costs price* expens* dollar* euro euros budget money
 cash paid pay payment* bribe* стоит стоил* стоимост* цена цены зарплат* доход* деньг* денег заплатил* платил* взятк* бюджет* доллар*
 айлык* айлыг* акча* баасы
damage: damage* destroyed repair* looted ущерб* разруш* ремонт* разграб* чыгым* талкала* оңдо*
health: health ill illness sick hospital* doctor* disease* covid* coronavirus* здоров* болен болеет больн* врач* коронавирус* оорукан* дарыгер*
height: tall height рост высот* высок* бийикти*
weather: weather rain* snow* temperature погод* дожд*
weapon: gun guns weapon* rifle* bullet* firearm* оруж* автомат* пистолет* пули вооружен* курал* мылтык*
resignation: resign* отставк* отставка*
second: second 2nd второй вторая второе втором вторую вторым вторые экинчи
third: third 3rd третий третья третье третьем третью третьим третьи үчүнчү
fourth: fourth 4th четвертый четвертая четвертое четвертым төртүнчү
fifth: fifth 5th пятый пятая пятое пятым бешинчи
smallest: least fewest smallest lowest weakest меньше наименьш* самый-маленький
eyewitness: eyewitness* witness* очевид* свидетел* күбө*
court: judge judges prosecutor* lawyer* attorney* jury advocate* court courts судья судьи судью судье суд судом суде прокурор* адвокат* прокурору
 соту сотко сот жактоочу*
builder: built build builder* architect* построил* построен* строил* архитектор* курган* курулган* салган*
owner: owns owned owner* владеет владел* владелец* владельц* собственник* ээси
transport: car cars drove driven plane planes helicopter* машина машины машине машину самолет* вертолет* учак*
song: song songs sang sung concert* песня песни песню песен пел пели концерт* ырдаган* ырдады*
clothes: wear wears wearing wore clothes dressed одет одета одеты одежд* кийим* кийип*
colour: color colors colour colours цвет цвета цветом цветов түсү түстө*
army: army troops soldier* military tank tanks армия армии армию войск* солдат* танк танки танков аскер* армиясы
profession: profession* livelihood профессия профессию профессии кесиби
"""
_RELATIVES = "wife husband son daughter child brother sister father mother parents kin"
KIN = frozenset(_RELATIVES.split())
"""Matters that are somebody's relatives."""
SEXES = {
    **dict.fromkeys(("son", "brother", "father", "husband"), "man"),
    **dict.fromkeys(("daughter", "sister", "mother", "wife"), "woman"),
}
"""Whether such a relative is a man or a woman."""
_TOLD_BY = {
    "father": ("son", "daughter", "child"),
    "mother": ("daughter", "child"),
    "parents": ("son", "daughter", "child", "father", "mother"),
    "son": ("father", "child"),
    "daughter": ("father", "mother", "child"),
    "child": ("son", "daughter", "father", "mother"),
    "wife": ("husband", "marriage"),
    "husband": ("wife", "marriage"),
    "marriage": ("wife", "husband"),
    "death": ("injury",),
}
"""What else tells of a matter: whoever names the father of a man tells whose son he is."""
_SHORTEST = 3
"""Letters that a beginning has at least."""


@cache
def _table() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    """Return the matters by folded whole word, and by folded beginning."""
    whole: dict[str, set[str]] = {}
    beginnings: dict[str, set[str]] = {}
    for line in _MATTERS.replace("\n ", " ").strip().splitlines():
        matter, _, words = line.partition(": ")
        for word in words.split():
            table = beginnings if word.endswith("*") else whole
            table.setdefault(fold(word.rstrip("*")), set()).add(matter)
    return (
        {word: frozenset(found) for word, found in whole.items()},
        {word: frozenset(found) for word, found in beginnings.items()},
    )


@lru_cache(maxsize=4096)
def matters_of(word: str) -> frozenset[str]:
    """Return the matters that a normalised word belongs to; most words belong to none.

    >>> sorted(matters_of("wounded"))
    ['injury']
    """
    whole, beginnings = _table()
    folded = fold(word)
    found = set(whole.get(folded, ()))
    for end in range(_SHORTEST, len(folded) + 1):
        found |= beginnings.get(folded[:end], frozenset())
    return frozenset(found)


def matters(words: Iterable[str]) -> frozenset[str]:
    """Return the matters of several normalised words together."""
    return frozenset().union(*map(matters_of, words))


def untold(asked: Iterable[str], told: frozenset[str]) -> frozenset[str]:
    """Return those matters asked about that nothing told accounts for."""
    return frozenset(m for m in asked if m not in told and told.isdisjoint(_TOLD_BY.get(m, ())))
