"""What readers are told of corrections and retractions: the ledger, the banner on an answer, the notice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.locales import text

from .blocks import Action, Block, Button, Kind, Row, Span, Style, heading, item, paragraph
from .citation import SEPARATOR, day
from .records import line
from .reply import Reply
from .wording import shortened

LEDGER_PAGE = 10
QUESTION_LIMIT = 200

_BANNERS = {
    "correction": "banner-correction",
    "retraction": "banner-retraction",
    "correction-withdrawn": "banner-correction-withdrawn",
    "retraction-withdrawn": "banner-retraction-withdrawn",
}
_NOTICES = {
    "correction": "notice-correction",
    "retraction": "notice-retraction",
    "correction-withdrawn": "notice-correction-withdrawn",
    "retraction-withdrawn": "notice-retraction-withdrawn",
}
_NOTED = {
    "correction": "noted-correction-again",
    "retraction": "noted-retraction-again",
    "correction-withdrawn": "noted-correction-withdrawn",
    "retraction-withdrawn": "noted-retraction-withdrawn",
}


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """A correction or a retraction, or one that was withdrawn."""

    record: str
    kind: str
    """``correction`` or ``retraction``; with ``-withdrawn`` behind it where that was undone."""
    on: str
    """The day, ISO 8601, UTC."""
    note: str
    """The editor's words."""


def render_ledger(lines: Sequence[LedgerLine], first: int, language: str, *, more: bool) -> Reply:
    """``/corrections``: a page of the public ledger, newest first, from the line at ``first`` on."""
    if not lines:
        return Reply((paragraph(text("ledger-empty", language)),))
    blocks: list[Block] = [heading(text("ledger-title", language))]
    for each in lines:
        said = _banner(each.kind, each.on, each.note, language)
        blocks.append(line((each.record, Style.CODE), f"{SEPARATOR}{said}"))
    turns = []
    if first:
        turns.append(Button(text("button-newer", language), Action.LEDGER, str(max(0, first - LEDGER_PAGE))))
    if more:
        turns.append(Button(text("button-older", language), Action.LEDGER, str(first + LEDGER_PAGE)))
    rows: tuple[Row, ...] = (tuple(turns),) if turns else ()
    return Reply(tuple(blocks), rows)


def with_banner(reply: Reply, kind: str, on: str, note: str, language: str) -> Reply:
    """Put the date and the editor's words above an answer that was given before."""
    banner = paragraph(_banner(kind, on, note, language), Style.BOLD)
    return Reply((banner, *reply.blocks), reply.buttons)


def render_withdrawal(kind: str, language: str) -> Reply:
    """Say that the ledger tells of a correction or retraction that was undone, or done again."""
    return Reply((item(text(_NOTED[kind], language)),))


def render_notice(question: str, record: str, kind: str, note: str, language: str) -> Reply:
    """Tell a reader that an answer they got has changed."""
    asked = Block(Kind.QUOTE, (Span(shortened(question, QUESTION_LIMIT)),))
    # Who undoes something need not say why.
    blocks = (paragraph(" ".join(text(_NOTICES[kind], language, note=note).split())), asked)
    show = Button(text("button-answer-now", language), Action.ASK, record)
    return Reply(blocks, ((show,),) if kind != "retraction" else ())


def render_correction(id_: int, answers: int, chats: int, people: int, language: str) -> Reply:
    """Say how many answers a correction concerns, and offer to tell those who got them."""
    if not answers:
        return Reply((item(text("correction-nobody", language)),))
    counted = [
        item(text("correction-answers", language, count=answers)),
        item(text("correction-chats", language, count=chats)),
        item(text("correction-people", language, count=people)),
    ]
    tell = Button(text("button-announce", language), Action.ANNOUNCE, str(id_))
    return Reply(tuple(counted), ((tell,),))


def render_announced(answers: int, people: int, language: str) -> Reply:
    """Confirm that everybody will be told."""
    counted = (
        item(text("announced-answers", language, count=answers)),
        item(text("announced-people", language, count=people)),
    )
    return Reply((paragraph(text("announced", language)), *counted))


def _banner(kind: str, on: str, note: str, language: str) -> str:
    return text(_BANNERS[kind], language, date=day(on, language), note=note).rstrip()
