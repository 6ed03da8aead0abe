"""Links to the very words."""

from __future__ import annotations

from bot.replies.textfragment import link_to_words


def test_own_signs_are_encoded() -> None:
    """``-``, ``,`` and ``&`` mean something in a directive."""
    link = link_to_words("https://a.b/c", ["ran - and, yes & no"])
    assert link == "https://a.b/c#:~:text=ran%20%2D%20and%2C%20yes%20%26%20no"


def test_several_passages_and_an_anchor() -> None:
    assert link_to_words("https://a.b/c#top", ["one", "two"]) == "https://a.b/c#top:~:text=one&text=two"


def test_a_long_passage_is_named_by_its_ends() -> None:
    passage = " ".join(f"word{n}" for n in range(60))
    assert link_to_words("http://a.b", [passage]) == (
        "http://a.b#:~:text=word0%20word1%20word2%20word3%20word4,word55%20word56%20word57%20word58%20word59"
    )


def test_no_web_address_no_link() -> None:
    assert link_to_words("", ["one"]) == link_to_words("javascript:x", ["one"]) == ""
