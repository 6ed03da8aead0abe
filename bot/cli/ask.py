"""``ask``: one question and its answer as the reader sees it, or JSON lines in and out."""

from __future__ import annotations

import sys
from datetime import UTC, datetime

import click

from bot.model import LANGUAGES

from .setup import Misuse, open_answerer, settings_and_logs, well_formed


@click.command(
    epilog="""\b
Examples:
  python -m bot ask "is the ex prez free now"
  python -m bot ask --why "who climbed the fence"
  echo '{"id": 1, "chat": "a", "text": "who is the president"}' | python -m bot ask --jsonl"""
)
@click.argument("question", nargs=-1)
@click.option("--why", is_flag=True, help="Add the candidates with their confidence, vetoes and features.")
@click.option("--jsonl", is_flag=True, help="Read questions as JSON lines, write answers as JSON lines.")
@click.option("--language", type=click.Choice(LANGUAGES), default=None, help="The reader's language.")
def ask(*, question: tuple[str, ...], why: bool, jsonl: bool, language: str | None) -> int:
    """Answer QUESTION from the fact base."""
    asked = well_formed(" ".join(question)).strip()
    if jsonl and (asked or why):
        raise Misuse("--jsonl reads its questions from the standard input and goes with no other argument.")
    if not jsonl and not asked:
        raise Misuse(
            'There is no question; write it after the command: python -m bot ask "who is the president?"'
        )
    answerer = open_answerer(settings_and_logs("WARNING"), patient=jsonl)
    if jsonl:
        from .jsonl import answer_lines  # noqa: PLC0415 - imported when needed, for a quick start

        answer_lines(sys.stdin.buffer, sys.stdout, answerer, language or "")
        return 0
    from .answer import show  # noqa: PLC0415 - likewise

    outcome, _ = answerer.answer(asked, language=language or "", now=datetime.now(UTC))
    show(outcome, answerer.base, why=why)
    return 0
