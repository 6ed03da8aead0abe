"""The guard: each ground on which a question and a fact disagree, with its reason."""

from __future__ import annotations

import pytest

from bot.answering.accounts import Account, Accounts
from bot.answering.antonyms import opposites
from bot.answering.counting import numbers
from bot.answering.guard import Finding, Ground, hold
from bot.answering.reading import Reading
from bot.answering.times import Order
from bot.matching import Analyser
from bot.matching.stems import stems
from bot.model import LANGUAGES, Entity, KnowledgeBase, Relation, Slot, Veto
from bot.replies import render_vetoes
from tests.matching.records import base, entity, fact


@pytest.fixture(scope="module")
def accounts(town: KnowledgeBase, analyser: Analyser) -> Accounts:
    return Accounts(town, analyser)


def held(question: str, account: Account, analyser: Analyser) -> Finding:
    return hold(Reading(analyser.analyse(question)), account)


OBJECTIONS = [
    ("when did Bruno Halt turn the key", "key-turned", (Ground.NAME, "bruno-halt")),
    ("did the keeper move to Sweden", "ada-moves", (Ground.NAME, "country:se")),
    ("кто такой Тобиас и что сказал Хальт", "ada-daughter", (Ground.NAME, "bruno-halt")),
    ("did 500 people watch", "onlookers", (Ground.NUMBER, "500")),
    ("did the keeper serve twenty years", "ada-service", (Ground.NUMBER, "20")),
    ("did she turn it at 8", "key-turned", (Ground.NUMBER, "8")),
    ("why did Ada Quill move to the mainland", "ada-moves", (Ground.SLOT, "why")),
    ("in which year was the lighthouse closed", "lamp-off", (Ground.SLOT, "year")),
    ("how often does the mayor speak", "mayor-offer", (Ground.SLOT, "how-often")),
    ("когда переедет Ада Квилл", "ada-moves", (Ground.SLOT, "when")),
    ("Ада Квилл качан көчөт", "ada-moves", (Ground.SLOT, "when")),
    ("how many policemen watched from the beach", "onlookers", (Ground.COUNTED, "policemen")),
    ("how many bishops turned the key", "key-turned", (Ground.COUNTED, "bishops")),
    ("did Ada Quill have a brother", "ada-daughter", (Ground.MATTER, "brother")),
    ("где родилась Ада Квилл", "ada-daughter", (Ground.MATTER, "birth")),
    ("what did Ada Quill do before 1990", "ada-service", (Ground.DATED, "before 1990")),
    ("who watched before that", "onlookers", (Ground.ORDER, "before")),
    ("will people watch from the beach", "onlookers", (Ground.FUTURE, "to come")),
    ("did 500 people watch", "onlookers", (Ground.CONFLICT, "400")),
    ("volcanic eruption", "onlookers", (Ground.NOTHING, "no word")),
    ("who lost last year's championship", "marsh-withdrew", (Ground.OPPOSITE, "lost")),
    ("is she the first keeper", "key-turned", (Ground.OPPOSITE, "first")),
]


@pytest.mark.parametrize(("question", "fact", "told"), OBJECTIONS)
def test_each_ground_has_its_reason(
    accounts: Accounts, analyser: Analyser, question: str, fact: str, told: tuple[Ground, str]
) -> None:
    """The reason names what the question says and the fact does not."""
    ground, word = told
    found = [o for o in held(question, accounts[fact], analyser).objections if o.ground is ground]
    assert len(found) == 1
    for language in LANGUAGES:
        reason = render_vetoes([Veto(found[0].ground, found[0].said)], language)
        assert reason
        assert all(said in reason for said in found[0].said if said not in list(Order))
        assert language != "en" or word in reason


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("ground", Ground)
def test_every_ground_has_words(ground: Ground, language: str) -> None:
    """In every language; the words of two grounds may be the same, but never none."""
    assert len(render_vetoes([Veto(ground, ("before", "2"))], language)) > len("before 2")


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("when did Ada Quill turn the key", "key-turned"),
        ("at what time did the keeper turn the key", "key-turned"),
        ("did 400 people watch", "onlookers"),
        ("did two boats get lost", "boats-lost"),
        ("did 2 vessels lose their way", "boats-lost"),
        ("how many crowns do the repairs cost", "repair-cost"),
        ("who is Tobias Quill to Ada Quill", "ada-daughter"),
        ("what does the Harbour Board say about ships", "board-reason"),
        ("куда переедет Ада Квилл", "ada-moves"),
        ("Ада Квилл кайда көчөт", "ada-moves"),
        ("the key", "key-turned"),
    ],
)
def test_a_fact_that_tells_what_is_asked_meets_no_objection(
    accounts: Accounts, analyser: Analyser, question: str, fact: str
) -> None:
    """Numbers in words, synonyms and the other language's spelling are the same thing."""
    assert held(question, accounts[fact], analyser).objections == ()


def test_the_speaker_of_a_claim_belongs_to_the_fact(accounts: Accounts) -> None:
    assert {"petra-lund"} <= accounts["boats-lost"].entities
    assert {"harbour-board"} <= accounts["repair-cost"].entities


def test_an_account_learns_slots_from_the_wordings_too() -> None:
    """The editor listed "who" alone, but readers ask this fact why."""
    knowledge = base(fact("sale", "why was it sold", "why did she sell", "the sale", asks=[Slot.WHO]))
    slots = Accounts(knowledge, Analyser(knowledge))["sale"].slots
    assert {Slot.WHO, Slot.WHY} <= slots
    assert Slot.WHEN not in slots


def test_an_account_of_nothing_is_an_error(accounts: Accounts) -> None:
    with pytest.raises(KeyError):
        accounts["no-such-fact"]


def test_an_unknown_has_an_account_too(accounts: Accounts) -> None:
    assert Slot.HOW_OLD in accounts["ages"].slots


def test_coverage_is_the_share_that_the_fact_accounts_for(accounts: Accounts, analyser: Analyser) -> None:
    """All, some and none of the question's words; rare words weigh more."""
    account = accounts["onlookers"]
    everything = held("how many people watched from the beach", account, analyser)
    some = held("how many people watched from the aeroplane", account, analyser)
    nothing = held("volcanic eruption", account, analyser)
    assert everything.coverage == 1
    assert 0.1 < some.coverage < 0.9
    assert nothing.coverage == 0
    assert some.uncovered == ("aeroplane",)
    assert nothing.strangest > everything.strangest == 0


def test_a_question_of_function_words_is_neither_covered_nor_not(
    accounts: Accounts, analyser: Analyser
) -> None:
    assert held("who is it", accounts["onlookers"], analyser).coverage == 0.5


@pytest.mark.parametrize(
    ("question", "proper"), [("did Walter watch from the beach", 1), ("did a walter watch from the beach", 0)]
)
def test_a_stranger_with_a_capital_is_noticed(
    accounts: Accounts, analyser: Analyser, question: str, proper: float
) -> None:
    assert held(question, accounts["onlookers"], analyser).proper == proper


@pytest.mark.parametrize(
    ("question", "slot"),
    [("how many people watched", 1), ("when did people watch", -1), ("people on the beach", 0)],
)
def test_the_slot_is_filled_or_not_or_not_asked(
    accounts: Accounts, analyser: Analyser, question: str, slot: float
) -> None:
    assert held(question, accounts["onlookers"], analyser).slot == slot


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("three boats and 12 men", {"3", "12"}),
        ("две лодки", {"2"}),
        ("эки кайык", {"2"}),
        ("in 2005", {"2005"}),
        ("one of them", set()),
        ("one hundred", {"100"}),
        ("it used 2 be dark", set()),
        ("waiting 4 the boat", set()),
        ("2 boats 4 men", {"2", "4"}),
        ("nobody", set()),
        ("когда он ушёл", set()),
    ],
)
def test_numbers_are_read_in_figures_and_words(analyser: Analyser, text: str, found: set[str]) -> None:
    assert numbers(analyser.analyse(text)) == found


@pytest.mark.parametrize(
    ("word", "opposite"),
    [
        ("released", "jailed"),
        ("jailed", "freed"),
        ("won", "lost"),
        ("accept", "reject"),
        ("осужден", "оправдан"),
    ],
)
def test_opposites_are_known_both_ways(word: str, opposite: str) -> None:
    assert stems(opposite) in opposites(word)
    assert stems(word) in opposites(opposite)


def test_most_words_have_no_opposite() -> None:
    assert opposites("lighthouse") == ()


DENIED = [
    ("why did 500 people watch", "onlookers", True),
    ("why is she the first keeper", "key-turned", True),
    ("why did 400 people watch", "onlookers", False),
    ("did 500 people watch", "onlookers", False),
    ("is Ada Quill the daughter of Bruno Halt", "ada-daughter", True),
    ("is Petra Lund the daughter of Bruno Halt", "ada-daughter", False),
    ("did Bruno Halt marry Ada Quill", "ada-daughter", False),
    ("who is Ada Quill to Bruno Halt", "ada-daughter", False),
]


@pytest.mark.parametrize(("question", "fact", "denied"), DENIED)
def test_a_fact_can_deny_what_a_question_takes_for_granted(
    accounts: Accounts, analyser: Analyser, question: str, fact: str, denied: bool
) -> None:
    """Another number of the same, the opposite, another person in the same place; nothing left over."""
    assert held(question, accounts[fact], analyser).denied is denied


@pytest.mark.parametrize(
    ("question", "presumes"),
    [("why did she leave", True), ("did she leave", False), ("почему она уехала", True), ("the key", False)],
)
def test_a_question_presumes_or_asks_whether(analyser: Analyser, question: str, presumes: bool) -> None:
    assert Reading(analyser.analyse(question)).presumes is presumes


@pytest.mark.parametrize(
    ("question", "vague"),
    [
        ("which singers came", True),
        ("which artists came", True),
        ("how many singers came", False),
        ("which singer came", True),
    ],
)
def test_some_of_them_is_no_answer_to_which_ones(question: str, vague: bool) -> None:
    knowledge = base(
        fact("some", "did singers come", answer="Some popular singers came."),
        fact(
            "named", "did singers come to Velmora", answer="The singer Anna Lind came.", about=["anna-lind"]
        ),
        entities=[entity("anna-lind", "Anna Lind")],
    )
    analyser = Analyser(knowledge)
    accounts = Accounts(knowledge, analyser)
    assert held(question, accounts["some"], analyser).has(Ground.VAGUE) is vague
    assert not held(question, accounts["named"], analyser).has(Ground.VAGUE)


def test_a_place_around_a_fact_is_no_stranger() -> None:
    """A square lies in its city: a question that names the city may be answered from the square."""
    square = Entity("square", "place", {"en": ("Mill Square",)}, {}, (Relation("square", "city"),))
    city = Entity("city", "place", {"en": ("Velmora",)}, {}, ())
    other = Entity("other", "place", {"en": ("Northwick",)}, {}, ())
    knowledge = base(
        fact("tents", "were there tents on Mill Square", about=["square"]), entities=[square, city, other]
    )
    analyser = Analyser(knowledge)
    account = Accounts(knowledge, analyser)["tents"]
    assert not held("were there tents in Velmora", account, analyser).has(Ground.NAME)
    assert held("were there tents in Northwick", account, analyser).has(Ground.NAME)


def test_the_capital_belongs_to_the_setting_of_an_article() -> None:
    """A fact without a place of its own may be asked for "in the capital", and is about no other city."""
    land = Entity("land", "place", {"en": ("Orchardia",)}, {}, ())
    capital = Entity("capital", "place", {"en": ("Velmora",)}, {}, (Relation("capital", "land"),))
    other = Entity("other", "place", {"en": ("Northwick",)}, {}, ())
    knowledge = base(
        fact("land", "where was it", answer="It was in Orchardia.", about=["land"]),
        fact("singers", "did singers come", answer="Some popular singers came."),
        entities=[land, capital, other],
    )
    analyser = Analyser(knowledge)
    account = Accounts(knowledge, analyser)["singers"]
    asked, elsewhere = (held(f"did singers come in {n}", account, analyser) for n in ("Velmora", "Northwick"))
    assert asked.coverage == 1
    assert not asked.has(Ground.NAME)
    assert elsewhere.has(Ground.NAME)


@pytest.mark.parametrize(
    ("question", "objected"),
    [
        ("my brother asks where Ada Quill moves", False),
        ("my late husband asks where Ada Quill moves", False),
        ("where does the brother of Ada Quill move", True),
    ],
)
def test_the_askers_own_family_is_not_what_is_asked_about(
    accounts: Accounts, analyser: Analyser, question: str, objected: bool
) -> None:
    """A fact need not tell of "my brother"."""
    assert held(question, accounts["ada-moves"], analyser).has(Ground.MATTER) is objected
