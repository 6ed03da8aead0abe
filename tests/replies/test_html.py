"""Telegram's HTML: nothing unescaped, nothing too long, every part well-formed by itself."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.model import Outcome, Status
from bot.replies import (
    Block,
    Kind,
    Reply,
    Span,
    Style,
    render_outcome,
    render_source,
    render_unknown_command,
)
from bot.replies.html import CAPTION_LIMIT, ENTITY_LIMIT, MESSAGE_LIMIT, escape
from bot.replies.printable import printable
from bot.replies.wording import LABEL_LIMIT
from tests.torture import examples

from .samples import BASE

TAGS = {"b", "i", "code", "blockquote", "a"}
HOSTILE = st.text(st.sampled_from("<>&\"'/ab \n\u202e\u2066\x1b\x00😀é\ud800") | st.characters())
LONG = st.builds(lambda text, times: text * times, st.text(min_size=1, max_size=9), st.integers(0, 3000))
BLOCKS = st.builds(
    Block,
    st.sampled_from(Kind),
    st.lists(
        st.builds(
            Span, HOSTILE | LONG, st.sampled_from(Style), st.sampled_from(["", "https://a.b/?c=\"'<&d"])
        ),
        max_size=3,
    ).map(tuple),
)


class Reader(HTMLParser):
    """Reads a part as Telegram does: its text, its entities, its nesting."""

    def __init__(self, part: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text, self.entities, self.open = "", 0, list[str]()
        self.feed(part)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS
        self.entities += 1
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)


def length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@settings(max_examples=200, deadline=None)
@given(st.lists(HOSTILE, min_size=50, max_size=60))
def test_escaping(texts: list[str]) -> None:
    """What is escaped, ten thousand strings and more, reads back as what may be shown and holds no markup."""
    for text in texts:
        assert not set("<>\"'") & set(escape(text))
        reader = Reader(f"<b>{escape(text)}</b>")
        assert reader.text == printable(text)
        assert reader.entities == 1


@pytest.mark.torture
@settings(max_examples=max(200, examples(200) // 10), deadline=None)
@given(st.lists(BLOCKS, max_size=12), st.booleans())
def test_parts(blocks: list[Block], captioned: bool) -> None:
    """Each part is within the limits and closes what it opens; together they lose no word."""
    reply = Reply(tuple(blocks))
    readers = [Reader(part) for part in reply.html_parts(captioned=captioned)]
    for number, reader in enumerate(readers):
        assert not reader.open
        limit = CAPTION_LIMIT if captioned and number == 0 else MESSAGE_LIMIT
        assert 0 < length(reader.text) <= limit
        assert reader.entities <= ENTITY_LIMIT
    shown = "".join(span.text for block in blocks if block.kind is not Kind.CHOICE for span in block.spans)
    assert "".join("".join(r.text for r in readers).split()) == "".join(printable(shown).split())
    plain = reply.plain_parts(captioned=captioned)
    assert [length(part) for part in plain] == [length(reader.text) for reader in readers]


def test_white_space_in_front_takes_no_room() -> None:
    """A caption's worth of it, dropped, must not leave a caption that is too long."""
    blocks = (Block(Kind.PARAGRAPH, (Span("\n" * 3000), Span("word " * 300))),)
    first, *rest = Reply(blocks).html_parts(captioned=True)
    assert "word" in first
    assert len(first) <= CAPTION_LIMIT
    assert len(rest) == 1


@pytest.mark.torture
@settings(max_examples=examples(200), deadline=None)
@given(HOSTILE | LONG)
def test_what_a_reader_typed_never_breaks_a_reply(typed: str) -> None:
    """Replies that repeat it: several questions in one message, an unknown command, a mistyped id."""
    part = Outcome(Status.OFF_TOPIC, "en", 0.5, question=typed)
    replies = (
        render_outcome(replace(part, parts=(part, part)), BASE, "en"),
        render_unknown_command(typed, "en"),
        render_source(typed, BASE, "en"),
    )
    for text in (text for reply in replies for text in reply.html_parts()):
        reader = Reader(text)
        assert not reader.open
        assert 0 < length(reader.text) <= MESSAGE_LIMIT
        assert printable(reader.text) == reader.text
    for button in (button for reply in replies for row in reply.buttons for button in row):
        assert length(button.label) <= 2 * LABEL_LIMIT


def test_cut_between_words() -> None:
    words = "word " * 2000
    parts = Reply((Block(Kind.QUOTE, (Span(words),)),)).html_parts()
    assert all(part.startswith("<blockquote>word ") and part.endswith("</blockquote>") for part in parts)
    assert [word for part in parts for word in Reader(part).text.split()] == ["word"] * 2000


@pytest.mark.parametrize("text", ["😀" * 5000, "a" + "😀" * 5000])
def test_no_pair_is_cut(text: str) -> None:
    """A character of two units goes whole into one part."""
    parts = Reply((Block(Kind.PARAGRAPH, (Span(text),)),)).html_parts()
    assert "".join(parts) == text


def test_a_heading_goes_with_what_follows() -> None:
    """It is not left at the end of a message."""
    blocks = (
        Block(Kind.PARAGRAPH, (Span("a" * 900),)),
        Block(Kind.HEADING, (Span("On Monday"),)),
        Block(Kind.ITEM, (Span("b" * 200),)),
    )
    caption, rest = Reply(blocks).html_parts(captioned=True)
    assert caption == "a" * 900
    assert rest == "On Monday\n" + "b" * 200


def test_many_entities() -> None:
    """Telegram drops what is over a hundred entities: they go into the next message."""
    blocks = tuple(Block(Kind.PARAGRAPH, (Span(str(n), Style.BOLD),)) for n in range(150))
    assert len(Reply(blocks).html_parts()) > 1


def test_only_web_addresses_are_links() -> None:
    [part] = Reply((Block(Kind.PARAGRAPH, (Span("x", url="javascript:alert(1)"),)),)).html_parts()
    assert part == "x"


@pytest.mark.parametrize(
    "control", ["\u202e", "\u2066", "\u200f", "\x1b", "\x00", "\x9b", "\u2028", "\ud800", "\ufeff"]
)
def test_controls_are_stripped(control: str) -> None:
    """Nothing that turns a line round or that a terminal obeys is shown."""
    assert printable(f"a{control}b") == "ab"


def test_what_joins_emoji_stays() -> None:
    assert printable("👩\u200d🚒\tand\nmore") == "👩\u200d🚒\tand\nmore"
