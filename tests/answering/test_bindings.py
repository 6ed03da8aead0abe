"""Whom and what the small words of a talk are bound to, and that a fact of others is not told then."""

from __future__ import annotations

import pytest

from bot.answering import Answerer
from bot.answering.fragments import asks_of_another_one
from bot.answering.pointing import in_order
from bot.answering.pronouns import sex, speaks_of_a_place
from bot.answering.slots import asked, wants_names
from bot.matching import Analyser
from bot.model import Slot, Status

from .talks import talk


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("how long have they been waiting there", True),
        ("who won over there", True),
        ("were there any fires there", True),
        ("кто там победил", True),
        ("were there any fires", False),
        ("how many fires have there been", False),
        ("did he say that there were fires", False),
        ("was his father there", False),
    ],
)
def test_there_is_a_place_unless_something_is_said_to_be(
    analyser: Analyser, question: str, place: bool
) -> None:
    """Beside "his", whoever is meant matters more than where."""
    assert speaks_of_a_place(analyser.analyse(question)) is place


@pytest.mark.parametrize(
    ("question", "which"),
    [
        ("whats her name", "woman"),
        ("when did he leave", "man"),
        ("как её зовут", "woman"),
        ("did he meet her", ""),
        ("who left", ""),
    ],
)
def test_he_and_she_are_told_apart(analyser: Analyser, question: str, which: str) -> None:
    assert sex(analyser.analyse(question)) == which


@pytest.mark.parametrize(
    "messages",
    [
        ("what about Russia", "who won the election there"),
        ("is anything going on in Minsk", "who won the vote over there"),
        ("кто президент", "а как её зовут"),
        ("who is Kadyr", "what is her job"),
        ("why did the president leave the country", "oh ok. who says that", "whats her name"),
        ("did the police make arrests in Bishkek", "how many officers tho"),
        ("who did Jeenbekov fall out with", "over what exactly"),
        ("when was the Kyrgyz election", "and the new one, when is it"),
        ("who is us president now",),
        ("who won the us election",),
        ("uk prime minister, who",),
    ],
)
def test_what_is_told_of_others_is_no_answer(shipped_answerer: Answerer, messages: tuple[str, ...]) -> None:
    """Neither of another country, nor of another person, nor a number of others, nor what was told before."""
    assert talk(shipped_answerer, *messages)[0].status is not Status.ANSWERED


@pytest.mark.parametrize(
    ("messages", "fact"),
    [
        (
            ("were there arrests in Bishkek", "and in Belarus?", "how long have they been protesting there"),
            "belarus-protests-duration",
        ),
        (("what is the White House", "were there any arrests, then?"), "no-arrests-reported"),
        (("is the president still in Bishkek", "oh ok. who says that"), "president-words-relayed"),
        (("who was the first president", "and the second one"), "akayev-successor bakiyev-fled"),
        (("who is Atambayev", "how long is his sentence"), "atambayev-sentence"),
        (("which flags people carried",), "national-flags"),
    ],
)
def test_what_is_told_of_the_one_meant_is(
    shipped_answerer: Answerer, messages: tuple[str, ...], fact: str
) -> None:
    """The other side of the same rules; of facts that one sentence proves, either will do."""
    outcome = talk(shipped_answerer, *messages)[0]
    assert outcome.status is Status.ANSWERED
    assert outcome.facts[0] in fact.split()


@pytest.mark.parametrize(
    ("text", "before", "whole"),
    [
        ("and the second one", "who was the first keeper", "who was the second keeper"),
        ("а второй", "кто был первым мэром", "кто был второй мэром"),
        ("the third", "who was the second keeper", "who was the third keeper"),
        ("and the second one", "is it the first time", ""),
        ("and the second one", "who is the keeper", ""),
        ("and the second keeper", "who was the first keeper", ""),
    ],
)
def test_the_next_in_order_is_asked_of_as_the_one_before(text: str, before: str, whole: str) -> None:
    """A first time has no second one."""
    assert in_order(text, before) == whole


def test_another_one_is_not_the_one_told_of() -> None:
    assert asks_of_another_one("and the new one")
    assert asks_of_another_one("а новые")
    assert not asks_of_another_one("which one won")


def test_over_what_asks_why() -> None:
    assert asked("over what").slots == {Slot.WHY}
    assert Slot.WHY not in asked("what happened over what was said").slots


def test_flags_of_people_are_no_people() -> None:
    """Whoever asks which flags people had wants nobody's name."""
    assert wants_names("which famous people came")
    assert not wants_names("which flags people had")
