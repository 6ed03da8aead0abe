"""Talks with the answerer: messages said one after another."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.answering import Answerer, Context
from bot.model import Outcome, Status

NOON = datetime(2021, 11, 9, 12, 0, tzinfo=UTC)


def talk(answerer: Answerer, *messages: str) -> tuple[Outcome, Context]:
    """Say messages one after another at noon; the last outcome and the context after it."""
    outcome, context = Outcome(Status.OFF_TOPIC, "", 0.0), Context()
    for message in messages:
        outcome, context = answerer.answer(message, context=context, now=NOON)
    return outcome, context
