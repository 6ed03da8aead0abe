"""Telegram's HTML: what it makes of tags, and what it says to those it does not know."""

from typing import Any

import pytest

from bot.localapi.entities import parse_html, utf16_length
from bot.localapi.errors import ApiError
from bot.localapi.texts import finish


def spans(source: str) -> tuple[str, list[tuple[Any, ...]]]:
    """Return the text, and each entity as its values."""
    text, entities = parse_html(source)
    return text, [tuple(entity.values()) for entity in entities]


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("plain", "plain", []),
        ("<b>bold</b>", "bold", [("bold", 0, 4)]),
        ("<STRONG>bold</STRONG>", "bold", [("bold", 0, 4)]),
        ("<i>a</i><em>b</em>", "ab", [("italic", 0, 1), ("italic", 1, 1)]),
        ("<u>a</u><ins>b</ins>", "ab", [("underline", 0, 1), ("underline", 1, 1)]),
        ("<s>a</s><strike>b</strike><del>c</del>", "abc", [("strikethrough", n, 1) for n in range(3)]),
        (
            '<span class="tg-spoiler">a</span><tg-spoiler>b</tg-spoiler>',
            "ab",
            [("spoiler", 0, 1), ("spoiler", 1, 1)],
        ),
        (
            '<a href="https://example.org/?a=1&amp;b=2">x</a>',
            "x",
            [("text_link", 0, 1, "https://example.org/?a=1&b=2")],
        ),
        ("<code>x</code><pre>y</pre>", "xy", [("code", 0, 1), ("pre", 1, 1)]),
        (
            '<pre><code class="language-python">x</code></pre>',
            "x",
            [("pre", 0, 1, "python")],
        ),
        ("<blockquote>q</blockquote>", "q", [("blockquote", 0, 1)]),
        ("<blockquote expandable>q</blockquote>", "q", [("expandable_blockquote", 0, 1)]),
        ("<b>a<i>b</i></b>", "ab", [("italic", 1, 1), ("bold", 0, 2)]),
        ("&lt;b&gt; &amp; &quot;&#65;&#x42;&nbsp;", '<b> & "AB&nbsp;', []),
        ("😀<b>é</b>", "😀é", [("bold", 2, 1)]),
        ("<b>😀</b>x", "😀x", [("bold", 0, 2)]),
        ("<b></b>x", "x", []),
        ("<b>x</>", "x", [("bold", 0, 1)]),
        ("a > b", "a > b", []),
    ],
)
def test_html_becomes_text_and_entities(source: str, text: str, entities: list[tuple[Any, ...]]) -> None:
    """Offsets and lengths count UTF-16 units of the text without its tags."""
    assert spans(source) == (text, entities)


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        (
            "<b>x</i>",
            'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"',
        ),
        ("я<foo>x</foo>", 'Unsupported start tag "foo" at byte offset 2'),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<a href", 'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0'),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<br/>", 'Unsupported start tag "br/" at byte offset 0'),
    ],
)
def test_what_telegram_does_not_understand_is_an_error(source: str, reason: str) -> None:
    with pytest.raises(ApiError) as problem:
        parse_html(source)
    assert problem.value.description == f"Bad Request: can't parse entities: {reason}"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("/start now", [("bot_command", 0, 6)]),
        ("see /help@local_news_bot", [("bot_command", 4, 20)]),
        ("and/or 1/2", []),
        ("ask @somebody", [("mention", 4, 9)]),
        ("read https://example.org/a?b=c.", [("url", 5, 25)]),
        ("write to a.b@example.org", [("email", 9, 15)]),
        ("#news #1", [("hashtag", 0, 5)]),
    ],
)
def test_links_and_commands_are_found_in_plain_text(text: str, found: list[tuple[Any, ...]]) -> None:
    assert [tuple(entity.values()) for entity in finish(text, [])[1]] == found


def test_nothing_is_linked_inside_code() -> None:
    text, entities = parse_html("<code>/start</code> /help")
    assert [entity["type"] for entity in finish(text, entities)[1]] == ["code", "bot_command"]


def test_trimming_moves_the_entities_along() -> None:
    text, entities = parse_html("\n <b> x </b> \n")
    assert finish(text, entities) == ("x", [{"type": "bold", "offset": 0, "length": 1}])


def test_lengths_count_utf16_units() -> None:
    assert utf16_length("aя😀") == 4
