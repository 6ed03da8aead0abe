"""What a question asks for, in three languages."""

from __future__ import annotations

import pytest

from bot.answering.slots import Asked, asked, fills, wants_a_person, wants_names, whether
from bot.matching.text import normalise, words
from bot.model import Slot


def read(question: str) -> Asked:
    return asked(" ".join(words(normalise(question))))


ENGLISH = [
    ("who won", "who"),
    ("who's the mayor", "who"),
    ("whom did they choose", "who"),
    ("to whom was it given", "who"),
    ("whose son is he", "whose"),
    ("what is the name of the palace", "name"),
    ("what's his full name", "name"),
    ("by what name is it known", "name"),
    ("how are the two related", "relation"),
    ("what is it", "what"),
    ("wat is that", "what"),
    ("what does the word mean", "meaning"),
    ("meaning of the name", "meaning"),
    ("what happened yesterday", "what-happened"),
    ("what is going on", "what-happened"),
    ("what did the mayor say", "what-said"),
    ("what did they call for", "what-said"),
    ("did he say anything", "what-said"),
    ("has she commented on it", "what-said"),
    ("what has the board announced", "what-said"),
    ("which party won", "which"),
    ("which court sentenced him", "which"),
    ("what party did he lead", "which"),
    ("when was he born", "when"),
    ("when's the vote", "when"),
    ("do they say when it opens", "when"),
    ("which day was it", "weekday"),
    ("on what day of the week", "weekday"),
    ("what date was the vote", "date"),
    ("date of the election", "date"),
    ("in which month was that", "month"),
    ("what year was it", "year"),
    ("what time did it start", "hour"),
    ("at what hour did they come", "hour"),
    ("where did it happen", "where"),
    ("in which country is it", "where"),
    ("which prison was he in", "where"),
    ("why did they leave", "why"),
    ("how come they left", "why"),
    ("to what end", "why"),
    ("what is the reason for the protest", "why"),
    ("what was the cause", "why"),
    ("reasons behind the closure", "why"),
    ("how did they get in", "how"),
    ("how many boats sank", "how-many"),
    ("number of tents", "how-many"),
    ("what is the total number of votes", "how-many"),
    ("how much did it cost", "how-much"),
    ("what share of the votes", "how-much"),
    ("what percentage did they get", "how-much"),
    ("how big was the crowd", "how-much"),
    ("how long was he in jail", "how-long"),
    ("since when has he been there", "how-long"),
    ("how many years did he get", "how-long"),
    ("for how many days", "how-long"),
    ("how often did they meet", "how-often"),
    ("how many times did they protest", "how-often"),
    ("how old is the mayor", "how-old"),
    ("what age is she", "how-old"),
    ("is he free", "yes-no"),
    ("did they win", "yes-no"),
    ("was anyone hurt", "yes-no"),
    ("will there be a vote", "yes-no"),
    ("so has the mayor spoken", "yes-no"),
]
RUSSIAN = [
    ("кто победил", "who"),
    ("кого избрали", "who"),
    ("кому отдали", "who"),
    ("чья это партия", "whose"),
    ("как зовут мэра", "name"),
    ("как называется партия", "name"),
    ("что это", "what"),
    ("что значит бирдик", "meaning"),
    ("как переводится название", "meaning"),
    ("что случилось", "what-happened"),
    ("что там происходит", "what-happened"),
    ("что сказал мэр", "what-said"),
    ("к чему призвал мэр, что он заявил", "what-said"),
    ("какая партия победила", "which"),
    ("какой суд", "which"),
    ("когда это было", "when"),
    ("в какой день", "weekday"),
    ("какого числа", "date"),
    ("дата выборов", "date"),
    ("в каком месяце", "month"),
    ("в каком году", "year"),
    ("в котором часу", "hour"),
    ("во сколько начался штурм", "hour"),
    ("во сколько обошёлся мост", "how-much"),
    ("где это было", "where"),
    ("откуда он", "where"),
    ("в какой стране", "where"),
    ("почему ушли", "why"),
    ("зачем пришли", "why"),
    ("по какой причине", "why"),
    ("как они вошли", "how"),
    ("сколько партий прошло", "how-many"),
    ("какой процент голосов", "how-much"),
    ("как долго он сидел", "how-long"),
    ("сколько лет правил Акаев", "how-long"),
    ("на какой срок", "how-long"),
    ("сколько раз протестовали", "how-often"),
    ("в который раз", "how-often"),
    ("сколько лет мэру", "how-old"),
    ("сколько ему лет", "how-old"),
    ("возраст мэра", "how-old"),
]
KYRGYZ = [
    ("ким жеңди", "who"),
    ("кимдин уулу", "whose"),
    ("аты ким", "name"),
    ("бул эмне", "what"),
    ("элди эмнеге чакырды", "what"),
    ("каким образом он вышел", "how"),
    ("бул эмнеге окшош", "what"),
    ("эл эмнеге нааразы", "why"),
    ("эмне болду", "what-happened"),
    ("эмне деди", "what-said"),
    ("кайсы партия", "which"),
    ("качан болду", "when"),
    ("саат канчада башталды", "hour"),
    ("кайда болду", "where"),
    ("эмне үчүн кетти", "why"),
    ("неге", "why"),
    ("кантип кирди", "how"),
    ("канча партия өттү", "how-many"),
    ("канча жыл отурду", "how-long"),
    ("мэр канча жашта", "how-old"),
    ("kim jendi", "who"),
    ("kachan boldu", "when"),
    ("emne uchun", "why"),
    ("kayda boldu", "where"),
    ("kancha partiya", "how-many"),
]


@pytest.mark.parametrize(("question", "slot"), ENGLISH + RUSSIAN + KYRGYZ)
def test_a_question_leaves_a_slot_open(question: str, slot: str) -> None:
    assert Slot(slot) in read(question).slots


@pytest.mark.parametrize("text", ["lighthouse", "tell me about the tower", "мэр", "маяк жабылды", ""])
def test_a_fragment_asks_for_nothing_in_particular(text: str) -> None:
    asked_for = read(text)
    assert asked_for.slots == frozenset()
    assert not asked_for.strict


@pytest.mark.parametrize(
    ("question", "strict"),
    [
        ("when was he born", True),
        ("how many boats sank", True),
        ("why did they leave", True),
        ("what is his name", True),
        ("where is it", True),
        ("who won", False),
        ("what is it", False),
        ("which party won", False),
        ("is he free", False),
        ("how did they get in", False),
    ],
)
def test_some_slots_admit_one_kind_of_thing_only(question: str, strict: bool) -> None:
    """No fact without a time answers "when"; but "who" may be answered by many kinds of facts."""
    assert read(question).strict is strict


@pytest.mark.parametrize(
    ("question", "noun"),
    [
        ("how many boats sank", "boats"),
        ("how many of the other small parties lost", "parties"),
        ("number of tents", "tents"),
        ("which court sentenced him", "court"),
        ("which of the parties won", "parties"),
        ("in which country is it", "country"),
        ("how much money was paid", "money"),
        ("what share of the votes", "votes"),
        ("какой суд его осудил", "суд"),
        ("сколько партий прошло", "партий"),
        ("кайсы партия жеңди", "партия"),
        ("when was he born", ""),
        ("who won", ""),
        ("how many officers came", "officers"),
    ],
)
def test_the_noun_that_is_asked_about_is_told(question: str, noun: str) -> None:
    assert read(question).noun == noun


@pytest.mark.parametrize(
    ("filled", "question", "enough"),
    [
        ("weekday", "when was it", True),
        ("year", "when was it", True),
        ("when", "what year was it", False),
        ("date", "which day was it", True),
        ("hour", "which day was it", False),
        ("name", "who won", True),
        ("relation", "who is he", True),
        ("who", "what is his name", False),
        ("how-many", "how much did they get", True),
        ("how-much", "how many did they get", True),
        ("how-long", "how many boats sank", False),
        ("how-long", "how many years did he serve", True),
        ("who", "when was it", False),
        ("where", "where was it", True),
        ("what", "why was it", False),
    ],
)
def test_a_narrower_slot_fills_a_wider_one(filled: str, question: str, enough: bool) -> None:
    """A weekday tells when; a fact that only tells when does not tell the year."""
    assert fills({Slot(filled)}, read(question)) is enough


def test_nothing_asked_is_filled_by_nothing() -> None:
    assert not fills(set(Slot), read("lighthouse"))


@pytest.mark.parametrize(
    ("question", "so"),
    [
        ("did he leave", True),
        ("is it true that he left", True),
        ("уехал ли мэр", True),
        ("правда что он уехал", True),
        ("ал кетип калдыбы", True),
        ("why did he leave", False),
        ("who is it", False),
        ("почему он уехал", False),
        ("ал эмне үчүн кетти", False),
        ("the lamp", False),
    ],
)
def test_whether_something_is_so_takes_nothing_for_granted(question: str, so: bool) -> None:
    assert whether(question) is so


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("which other cities saw protests", True),
        ("which three parties got in", True),
        ("besides northwick which towns have one", True),
        ("what are the names of the singers", True),
        ("какие певцы выступали", True),
        ("кайсы шаарларда болду", True),
        ("which party won", False),
        ("which lamp was lit", False),
        ("какая партия победила", False),
        ("who won", False),
    ],
)
def test_which_ones_wants_names(question: str, wanted: bool) -> None:
    assert wants_names(question) is wanted


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("which singer came", True),
        ("what local reporter wrote it", True),
        ("какой судья его судил", True),
        ("кайсы журналист жазган", True),
        ("which singers came", False),
        ("which party came first", False),
        ("who sang", False),
    ],
)
def test_which_singer_wants_a_person(question: str, wanted: bool) -> None:
    assert wants_a_person(question) is wanted
