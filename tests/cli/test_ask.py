"""``ask``: the answer in the terminal, and the JSON lines that scripts rely on."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest

from bot.answering import Answerer
from bot.cli import main
from bot.cli.jsonl import answer_lines
from bot.cli.setup import well_formed
from bot.model import Status
from bot.replies import render_outcome
from bot.replies.terminal import renderable
from tests.knowledge.small_base import SmallBase
from tests.replies import samples

KEYS = [
    "id",
    "status",
    "confidence",
    "text",
    "facts",
    "snippets",
    "suggestions",
    "candidates",
    "language",
    "milliseconds",
]
QUESTION = "Were the passengers rescued?"
QUOTE = "All 42 passengers were brought ashore."


@pytest.fixture
def answerer(base: SmallBase) -> Answerer:
    return Answerer(base.load())


def answers(answerer: Answerer, *lines: object) -> list[dict[str, Any]]:
    """Feed the lines in, bytes as they are and the rest as JSON."""
    out = io.StringIO()
    raw = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines]
    answer_lines([line + b"\n" for line in raw], out, answerer)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_answer_with_its_quote(base: SmallBase, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", QUESTION]) == 0
    shown = capsys.readouterr().out
    assert f"> {QUOTE}\n" in shown
    assert "\x1b" not in shown


def test_words_need_no_quotation_marks(base: SmallBase, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", *QUESTION.split()]) == 0
    assert QUOTE in capsys.readouterr().out


def test_why(base: SmallBase, capsys: pytest.CaptureFixture[str]) -> None:
    """The candidates come after the answer, with what spoke for and against them."""
    assert main(["ask", "--why", QUESTION]) == 0
    shown = capsys.readouterr().out
    table = shown.partition("candidate")[2]
    assert "vetoes" in table
    assert "passengers-ashore" in table


def test_keys_and_their_order(answerer: Answerer) -> None:
    [answer] = answers(answerer, {"id": 7, "chat": "a", "text": QUESTION, "language": "en"})
    assert list(answer) == KEYS
    assert answer["id"] == 7
    assert answer["status"] == "answered"
    assert answer["facts"] == ["passengers-ashore"]
    assert answer["snippets"] == [
        {
            "quote": QUOTE,
            "article": "ferry",
            "paragraph": 1,
            "source": "“Ferry runs aground” (title given by the editor)",
            "url": "",
        }
    ]
    assert QUOTE in answer["text"]
    assert 0 <= answer["confidence"] <= 1
    assert set(answer["candidates"][0]) == {"fact", "confidence"}
    assert len(answer["candidates"]) <= 5


def test_suggestions_carry_question_and_quote(answerer: Answerer) -> None:
    for answer in answers(
        answerer, *({"text": text} for text in ("passengers cargo", "the ferry", "Aurora ashore"))
    ):
        for suggestion in answer["suggestions"]:
            assert list(suggestion) == ["fact", "question", "quote"]
            assert suggestion["question"]


@pytest.mark.parametrize(
    ("line", "id_"),
    [
        (b"no json", None),
        (b"\xff\xfe", None),
        (b"[" * 100_000, None),
        ([1], None),
        ("text", None),
        ({"id": "x"}, "x"),
        ({"id": "x", "text": 5}, "x"),
        ({"id": "x", "text": "a", "chat": {}}, "x"),
        ({"id": "x", "text": "a", "chat": True}, "x"),
        ({"id": "x", "text": "a", "language": 1}, "x"),
    ],
)
def test_a_bad_line_is_told_and_the_run_goes_on(answerer: Answerer, line: object, id_: object) -> None:
    bad, good = answers(answerer, line, {"id": 2, "text": QUESTION})
    assert list(bad) == ["id", "error"]
    assert bad["id"] == id_
    assert good["status"] == "answered"


def test_answers_come_in_order_and_blank_lines_are_skipped(answerer: Answerer) -> None:
    lines = [{"id": n, "text": "hi"} for n in range(5)]
    assert [answer["id"] for answer in answers(answerer, *lines[:3], b"", b"  ", *lines[3:])] == list(
        range(5)
    )


def test_no_half_character_reaches_the_answerer() -> None:
    """A model of meaning could not even read it."""
    assert well_formed("\ud83d who \udcff 😀") == "\ufffd who \ufffd 😀"


@pytest.mark.parametrize("text", ["", " ", "?", "\u202e", "\ud800", "a" * 10_000, "\x00", "😀"])
def test_any_text_gets_a_reply(answerer: Answerer, text: str) -> None:
    [answer] = answers(answerer, {"text": text})
    assert answer["status"] in set(Status)
    assert answer["text"]


def test_chats_are_conversations_of_their_own(answerer: Answerer) -> None:
    """What was asked in one chat changes nothing in another, nor in a line without a chat."""
    alone = answers(answerer, {"text": "and the cargo?"})[0]
    mixed = answers(
        answerer,
        {"chat": "a", "text": QUESTION},
        {"chat": "b", "text": "and the cargo?"},
        {"text": "and the cargo?"},
    )
    for answer in (alone, *mixed[1:]):
        answer.pop("milliseconds")
    assert mixed[1] == mixed[2] == alone


def test_in_a_terminal() -> None:
    """The terminal shows the same words as the plain text, line breaks apart."""
    from rich.console import Console  # noqa: PLC0415 - as slow to import here

    reply = render_outcome(samples.answered("late"), samples.BASE, "en")
    console = Console(record=True, width=60, file=io.StringIO(), force_terminal=True)
    console.print(renderable(reply))
    shown = console.export_text().replace("|", ">").split()
    plain = reply.plain().split()
    link = next(word for word in plain if word.startswith("https://"))
    assert shown == [word.removesuffix(":") if word == "article:" else word for word in plain if word != link]
