"""What a command asks for when it was not told: the question, values to choose from, a way out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.locales import text

from .blocks import Action, Button, Row, paragraph
from .reply import Reply


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that can be pressed instead of typed."""

    label: str
    value: str


def render_prompt(
    command: str,
    argument: str,
    language: str,
    choices: Sequence[Choice] = (),
    *,
    problem: Reply | None = None,
    optional: bool = False,
) -> Reply:
    """Ask for an argument of a command; after a wrong value, say first what was wrong with it."""
    rows: list[Row] = [
        (Button(choice.label, Action.STEP, f"{command} {argument} {choice.value}"),) for choice in choices
    ]
    if optional:
        rows.append((Button(text("button-skip", language), Action.STEP, f"{command} {argument} "),))
    rows.append((Button(text("button-cancel", language), Action.CANCEL),))
    question = paragraph(text(f"prompt-{command}-{argument}", language))
    if problem is None:
        return Reply((question,), tuple(rows))
    return Reply((*problem.blocks, question), (*problem.buttons, *rows))


def render_gathered(command: str, argument: str, length: int, language: str) -> Reply:
    """Say how much of a long text there is so far, ``length`` in characters, and ask whether that is all."""
    everything = Button(text("gathered-all", language), Action.STEP, f"{command} {argument} ")
    cancel = Button(text("button-cancel", language), Action.CANCEL)
    return Reply((paragraph(text("gathered", language, length=length)),), ((everything,), (cancel,)))


def render_step_over(language: str) -> Reply:
    """Tell of a choice that is no longer asked for: it was made, or left, before."""
    return Reply((paragraph(text("step-over", language)),))


def render_cancelled(language: str, *, something: bool) -> Reply:
    """Answer ``/cancel``, whether or not there was ``something`` to leave."""
    return Reply((paragraph(text("cancelled" if something else "cancelled-nothing", language)),))
