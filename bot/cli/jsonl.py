"""``ask --jsonl``: one JSON object a line in, one out, in order. Scripts rely on the keys.

In: ``text``; may be missing: ``id`` (given back), ``chat`` (lines with the same one are one conversation),
``language`` (the client's). A line that cannot be used gets ``{"id", "error"}``, and the run goes on.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from time import perf_counter
from typing import Any, TextIO

from bot.answering import Answerer, Context
from bot.model import Fact, KnowledgeBase, Outcome, Quote, Status
from bot.replies import render_outcome, shown_quotes, source_name
from bot.replies.textfragment import link_to_words
from bot.replies.wording import published, question_of

from .setup import well_formed

CONFIDENCE_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Asked:
    """One line, read."""

    id: Any
    chat: str | int | None
    text: str
    language: str


class LineError(Exception):
    """A line cannot be used; the text says why."""


def answer_lines(lines: Iterable[bytes], out: TextIO, answerer: Answerer, language: str = "") -> None:
    """Answer each line; ``language`` stands in where a line names none."""
    contexts: dict[str | int, Context] = {}
    for line in lines:
        if line.strip():
            out.write(json.dumps(_answer_line(line, answerer, contexts, language), ensure_ascii=False) + "\n")
            out.flush()


def _answer_line(
    line: bytes, answerer: Answerer, contexts: dict[str | int, Context], language: str
) -> dict[str, Any]:
    data: Any = None
    try:
        data = json.loads(line)
        asked = _read(data, language)
    except (ValueError, RecursionError):
        return {"id": None, "error": "The line is not JSON in UTF-8."}
    except LineError as error:
        return {"id": data.get("id") if isinstance(data, dict) else None, "error": str(error)}
    start = perf_counter()
    # A line without a chat is a conversation of its own.
    context = contexts.get(asked.chat) if asked.chat is not None else None
    outcome, context = answerer.answer(
        asked.text, language=asked.language, context=context, now=datetime.now(UTC)
    )
    if asked.chat is not None:
        contexts[asked.chat] = context
    text = render_outcome(outcome, answerer.base, outcome.language).plain()
    milliseconds = round((perf_counter() - start) * 1000, 2)
    return {"id": asked.id, **_described(outcome, answerer.base, text), "milliseconds": milliseconds}


def _read(data: Any, language: str) -> Asked:
    if not isinstance(data, dict):
        raise LineError('The line is not an object; expected {"id", "chat", "text", "language"}.')
    text, chat, client = data.get("text"), data.get("chat"), data.get("language")
    if not isinstance(text, str):
        raise LineError("text is missing or not a string.")
    if isinstance(chat, bool) or not isinstance(chat, str | int | None):
        raise LineError("chat is not a string or a whole number.")
    if not isinstance(client, str | None):
        raise LineError("language is not a string.")
    return Asked(data.get("id"), chat, well_formed(text), client or language)


def _described(outcome: Outcome, base: KnowledgeBase, text: str) -> dict[str, Any]:
    """Tell an outcome in the keys that scripts know; what a message of several questions found is joined."""
    parts = outcome.parts or (outcome,)
    return {
        "status": outcome.status.value,
        "confidence": round(outcome.confidence, CONFIDENCE_DIGITS),
        "text": text,
        "facts": _unique(id_ for part in parts for id_ in _about(part)),
        "snippets": [snippet for part in parts for snippet in _snippets(part, base)],
        "suggestions": [suggestion for part in parts for suggestion in _suggestions(part, base)],
        "candidates": [
            {"fact": candidate.id, "confidence": round(candidate.confidence, CONFIDENCE_DIGITS)}
            for candidate in (outcome.candidates or parts[0].candidates)
        ],
        "language": outcome.language,
    }


def _about(part: Outcome) -> tuple[str, ...]:
    """Ids that the outcome is about: the facts shown, the unknown told, or what was suggested."""
    if part.status is Status.SUGGESTED:
        return part.suggestions
    return part.facts or ((part.unknown,) if part.unknown else ())


def _snippets(part: Outcome, base: KnowledgeBase) -> Iterator[dict[str, Any]]:
    if part.status is not Status.ANSWERED:
        return
    for quote in _quotes(part.facts, base):
        article = base.articles[quote.article]
        yield {
            "quote": quote.text,
            "article": article.slug,
            "paragraph": quote.paragraph,
            "source": source_name(article, part.language),
            "url": link_to_words(article.url, [quote.text]),
        }


def _suggestions(part: Outcome, base: KnowledgeBase) -> Iterator[dict[str, str]]:
    for record in published(part.suggestions, base):
        quotes = _quotes([record.id], base)
        yield {
            "fact": record.id,
            "question": question_of(record, part.language),
            "quote": quotes[0].text if quotes else "",
        }


def _quotes(ids: Iterable[str], base: KnowledgeBase) -> tuple[Quote, ...]:
    facts = (record for record in published(ids, base) if isinstance(record, Fact))
    return shown_quotes(facts, base)


def _unique(ids: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(ids))
