"""Words that say little by themselves, by language: they neither find a fact nor speak against one.

Interrogatives are here too: what they ask for is the guard's business, not the index's. Negations are not:
"not" says much.
"""

from __future__ import annotations

from collections import Counter
from functools import cache

from .text import fold, normalise, words

_ENGLISH = """
a an the this that these those there here it its he him his she
her they them their we us our you your i me my mine
is are was were be been being am do does did done has have had
having will would shall should can could may might must
and or but if then than so as at by for from in into of off on
onto out over to up with within about after before
during between against through under again also too very just
only even still yet now ever really actually exactly precisely specifically instead
who whom whose what which when where why how whats whos wheres hows whens whys
any some all each every both many much more most other another such same own few
please pls plz thanks thank hello hi hey ok okay well like know
tell say said give get got let go going want need
could someone anyone anybody somebody everyone one ones thing things stuff something anything
u ur r im ive id its thats theres
wat wut whut smth sth btw tho lol omg dude man
article report text story according mentioned mention named name called kind sort type question ask wondering
many long old way means mean does happen happened happens happening
"""
_RUSSIAN = """
и в во на с со о об обо к ко у от до из за по под при для без через над между про а но или же ли бы то  ни
я ты он она оно мы вы они его ее их ему ей им меня тебя нас вас мне тебе нам вам себя свой свои своего
это эта этот эти этого этой этих том той тех тот та те там тут
здесь так такой такие такая также тоже еще уже только
кто что чей чья чье чьи какой какая какое какие какого каком
каких каким когда где куда откуда почему зачем как
сколько который которая которые которого которой каков чем кем кого кому чему чего ком
был была было были есть быть будет будут являются является стал стала
все всё весь вся всего всех сам сама само сами один одна
пожалуйста плиз скажите скажи подскажите расскажи расскажите
можно можете знать хочу хотел бы привет здравствуйте
спасибо ну вот вообще именно ли статья статье статьи говорится
"""
_KYRGYZ = """
жана менен үчүн да де дагы эле бул ошол ал алар мен сен биз сиз силер анын алардын менин мага ага аны бир
ким кимдер кимдин кимди эмне эмнени эмнеге эмнелер кайсы кайсыл качан
кайда кайдан кантип канча кандай неге эмүчүн канчанчы
болду болгон бол болуп эле экен бар беле бы бекен го дейт деп деген айтчы айтыңызчы сураныч салам рахмат
kim emne kaysy kachan kaida kaydan kantip kancha kanday nege menen uchun jana bul oshol al alar boldu bolgon
"""


def _folded(block: str) -> frozenset[str]:
    return frozenset(fold(w) for w in words(normalise(block, limit=len(block))) if w)


@cache
def function_words() -> frozenset[str]:
    """Return the function words of all languages, folded."""
    return _folded(_ENGLISH) | _folded(_RUSSIAN) | _folded(_KYRGYZ)


@cache
def marking_words() -> dict[str, str]:
    """Return, with its language, each folded word that no other language here has: it gives it away."""
    by_language = {"en": _folded(_ENGLISH), "ru": _folded(_RUSSIAN), "ky": _folded(_KYRGYZ)}
    times = Counter(word for own in by_language.values() for word in own)
    return {word: language for language, own in by_language.items() for word in own if times[word] == 1}
