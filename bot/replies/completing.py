"""What a draft still lacks to be published, each with the button that asks for it."""

from __future__ import annotations

from collections.abc import Sequence

from bot.locales import text

from .blocks import Action, Block, Button, Row, Style, paragraph
from .records import line
from .reply import Reply

_ASKED_BY = {
    "questions": ("lacking-questions", "button-add-wording", "alt {}"),
    "questions.en": ("lacking-questions-en", "button-add-wording", "alt {}"),
    "answer.en": ("lacking-answer-en", "button-answer-en", "edit {} answer.en"),
    "says.en": ("lacking-answer-en", "button-answer-en", "edit {} says.en"),
    "asks": ("lacking-asks", "button-asks", "edit {} asks"),
    "claim": ("lacking-claim", "button-standing", "edit {} claim"),
    "about": ("lacking-about", "button-about", "edit {} about"),
}
"""By key: what it is called, the button's words, and the command that it gives."""


def render_incomplete(id_: str, lacks: Sequence[str], language: str) -> Reply:
    """Refuse to publish a draft that is not complete, and offer to complete it."""
    said = line(text("draft-incomplete", language) + " ", (id_, Style.CODE))
    return Reply((said, *lacking(lacks, language)), completing_rows(id_, lacks, language))


def lacking(lacks: Sequence[str], language: str) -> tuple[Block, ...]:
    """Tell what a draft lacks; nothing where it lacks nothing."""
    told = [text(_ASKED_BY[key][0], language) for key in _listed(lacks)]
    return (paragraph(text("draft-lacks", language, lacking="; ".join(told))),) if told else ()


def completing_rows(id_: str, lacks: Sequence[str], language: str) -> tuple[Row, ...]:
    """Make a button for each thing that is lacking."""
    asked = (_ASKED_BY[key] for key in _listed(lacks))
    return tuple((Button(text(key, language), Action.BEGIN, said.format(id_)),) for _, key, said in asked)


def _listed(lacks: Sequence[str]) -> list[str]:
    """Leave out what comes with the first wording: what it asks."""
    known = [key for key in _ASKED_BY if key in lacks]
    return [key for key in known if key != "asks" or "questions" not in known]
