"""Turns that lean on what was just told by their form: its source, its names, more of it."""

from __future__ import annotations

import pytest

from bot.answering.fragments import (
    asks_for_names,
    asks_for_source,
    asks_precisely,
    asks_what_for,
    says_who,
    without_particle,
)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("source", True),
        ("whats the source", True),
        ("says who", True),
        ("and who told you that", True),
        ("according to whom", True),
        ("how do you know", True),
        ("where is this from", True),
        ("is it confirmed", True),
        ("откуда это известно", True),
        ("кто это сказал", True),
        ("по чьим данным", True),
        ("otkuda eto izvestno", True),
        ("муну ким айтты", True),
        ("кайдан билесиз", True),
        ("who said that he would leave", False),
        ("how do you know the keeper", False),
        ("where is the lighthouse from here", False),
        ("кто сказал что маяк закроют", False),
        ("ким келди", False),
    ],
)
def test_a_fragment_can_ask_who_says_so(text: str, source: bool) -> None:
    """In three languages; one that says what was said is a question of its own."""
    assert asks_for_source(text) is source


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("which ones", True),
        ("which others exactly", True),
        ("name them", True),
        ("what are they called", True),
        ("кто именно", True),
        ("какие", True),
        ("кайсылар", True),
        ("which party won", False),
        ("which one was the biggest", False),
        ("какие партии прошли", False),
        ("what is its name", False),
    ],
)
def test_a_fragment_can_ask_for_each_of_those_spoken_of(text: str, names: bool) -> None:
    assert asks_for_names(text) is names


@pytest.mark.parametrize(
    ("text", "precise"),
    [("where exactly", True), ("who else", True), ("где именно", True), ("where", False), ("где", False)],
)
def test_a_fragment_can_ask_for_more_than_was_told(text: str, precise: bool) -> None:
    assert asks_precisely(text) is precise


@pytest.mark.parametrize(
    ("text", "purpose"),
    [
        ("for what", True),
        ("to do what", True),
        ("against whom", True),
        ("за что", True),
        ("благодаря кому", True),
        ("эмне үчүн", True),
        ("what can you do", False),
        ("what is new", False),
        ("как дела", False),
    ],
)
def test_a_question_word_with_what_ties_it_to_the_talk(text: str, purpose: bool) -> None:
    """It is near to "what can you do" in all its words, and yet no small talk."""
    assert asks_what_for(text) is purpose


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The Board says that ships steer by satellite today.", True),
        ("The port is closed, according to the mayor.", True),
        ("Как сообщили рыбаки, порт закрыт.", True),
        ("The lighthouse was switched off on Friday.", False),
        ("There were no reports of fires.", False),
    ],
)
def test_a_sentence_tells_whose_word_it_is(sentence: str, told: bool) -> None:
    assert says_who(sentence) is told


KNOWN = frozenset({"кыз", "ырчы", "маяк", "жактоо", "сатуу"})


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("маякчы?", "жана маяк?"),
        ("Маякчы", "жана Маяк"),
        ("анын уулучу?", "жана анын уулу?"),
        ("ырчы?", "ырчы?"),
        ("сатуучу?", "сатуучу?"),
        ("жактоочу", "жактоочу"),
        ("түнчү?", "түнчү?"),
        ("бул маякчы эмне?", "бул маякчы эмне?"),
        ("lighthouse", "lighthouse"),
        ("", ""),
    ],
)
def test_the_kyrgyz_and_what_of_is_a_word_of_its_own(text: str, plain: str) -> None:
    """Only at the end of a turn of one or two words, and behind a word that is known without it."""
    assert without_particle(text, KNOWN) == plain
