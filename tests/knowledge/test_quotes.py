"""Quotes are found character for character; a near miss is told with the passage that was meant."""

from __future__ import annotations

import time

from hypothesis import assume, given
from hypothesis import strategies as st

from bot.knowledge.articles import paragraphs
from bot.knowledge.quotes import Passages
from bot.model import Article

TEXT = """\
Demonstrators have broken into the White House - the seat of power - in Bishkek. They demanded an election.

Police used tear gas & flashbang grenades. There have so far been no reports of any arrests being made.
Police used tear gas.
"""


def passages(text: str) -> Passages:
    origin = ("Title", True, "", "", "", "", "en")
    return Passages(Article("slug", *origin, {}, {}, text, paragraphs(text)))


@given(st.text(), st.data())
def test_every_piece_of_a_paragraph_is_found_where_it_stands(text: str, data: st.DataObject) -> None:
    found = passages(text)
    assume(found.article.paragraphs)
    paragraph = data.draw(st.sampled_from(found.article.paragraphs))
    start = data.draw(st.integers(0, len(paragraph.text) - 1))
    piece = paragraph.text[start : data.draw(st.integers(start + 1, len(paragraph.text)))]
    assume(piece.strip())
    quote = found.find(piece)
    assert quote is not None
    assert text[quote.start : quote.end] == piece == quote.text
    home = found.article.paragraphs[quote.paragraph - 1]
    assert home.start <= quote.start
    assert quote.end <= home.start + len(home.text)


@given(st.text(), st.text())
def test_what_is_not_in_the_text_is_never_found(text: str, quote: str) -> None:
    assert (passages(text).find(quote) is not None) == (
        bool(quote.strip()) and any(quote in line for line in text.split("\n"))
    )


def test_the_first_place_counts() -> None:
    quote = passages(TEXT).find("Police used tear gas")
    assert quote is not None
    assert quote.paragraph == 2


def test_a_quote_lies_within_one_paragraph() -> None:
    assert passages(TEXT).find("election.\n\nPolice") is None


def test_a_near_miss_shows_where_the_two_part() -> None:
    near = passages(TEXT).nearest("Demonstrators have broken into the White House – the seat of power")
    assert near.startswith("paragraph 1 has '…nto the White House - the seat")
    assert "where the quote has '…nto the White House – the seat" in near


def test_a_near_miss_from_the_first_words_on() -> None:
    near = passages(TEXT).nearest("The police used teargas & flashbang grenades.")
    assert near == "paragraph 2 has 'Police used tear gas & flashbang grenades. There'"


def test_nothing_near() -> None:
    assert passages(TEXT).nearest("Something else was said somewhere") == "no passage comes near"
    assert passages("").nearest("Something") == "no passage comes near"


def test_looking_for_a_near_miss_is_cheap() -> None:
    """In the longest article, with words that are all alike."""
    found = passages("the " * 200_000 + "\n" + "the. the. " * 20_000)
    started = time.process_time()
    for _ in range(100):
        found.nearest("the " * 200 + "end")
    assert time.process_time() - started < 0.5
