"""Inline mode: ``@bot question`` in any chat.

A query is not stored: after ten seconds nobody waits for its results, and what somebody types letter by
letter is no message to the bot. What is sent when a card is chosen keeps its buttons for ever: they are links
into the private chat, for which nothing has to be remembered; a record for every card of every query would
fill the state with what nobody presses.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Coroutine

from sqlalchemy import Connection
from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQuery,
    InlineQueryResultArticle,
    InputTextMessageContent,
    Update,
)
from telegram.constants import ParseMode
from telegram.error import TelegramError
from telegram.ext import ContextTypes

from bot.handlers.desk import Desk
from bot.handlers.transport.delivery import NO_PREVIEW
from bot.handlers.transport.shares import Shares
from bot.locales import supported
from bot.model import Outcome, Role, Status
from bot.replies import Card, card_record, latest_cards, links, render_cards
from bot.state import people, statistics, switches
from bot.state.people import Known
from bot.state.statistics import Line, Way

from .stories import RECENT, recent

log = logging.getLogger(__name__)

Callback = Callable[[Update, ContextTypes.DEFAULT_TYPE], Coroutine[None, None, None]]

CACHED = 60
"""Seconds for which Telegram may give the same results: a fact that is withdrawn is offered no longer."""


def offering(desk: Desk) -> Callback:
    """Make the callback of inline queries."""
    shares = Shares()

    async def offer(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        query = update.inline_query
        if query is None:
            return
        person, silent = await desk.database.run(_look_up, desk, query.from_user.id)
        if silent or not shares.takes(query.from_user.id, time.monotonic()):
            await _answer(query, [], cached=0, personal=True)
            return
        client = person.language or supported(query.from_user.language_code or "")
        outcome = await _consider(desk, query.query.strip(), client)
        language = person.language or (outcome.language if outcome else client)
        cards = await _cards(desk, outcome, language)
        # Latin letters tell the language alone, so the results are everybody's; between Russian and Kyrgyz
        # the client may decide, and a choice decides for one person.
        told = query.query.isascii() and any(map(str.isalpha, query.query))
        personal = outcome is None or outcome.language != language or not told
        await _answer(query, [_result(card, desk.bot.username) for card in cards], CACHED, personal=personal)

    return offer


def noting(desk: Desk) -> Callback:
    """Make the callback of chosen results: a line for counting, and nothing else."""

    async def note(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        chosen = update.chosen_inline_result
        if chosen is None:
            return
        fact = card_record(chosen.result_id, desk.base)
        status = Status.ANSWERED if fact else Status.NOT_REPORTED
        language = supported(chosen.from_user.language_code or "")
        line = Line(desk.clock().date(), Way.INLINE, status.value, fact, language, 0)
        await desk.database.run(statistics.note, line, chosen.from_user.id)

    return note


def _look_up(connection: Connection, desk: Desk, user_id: int) -> tuple[Known, bool]:
    """Find the person, and whether the bot is silent for them: paused, or banned."""
    person = people.get(connection, user_id)
    if user_id == desk.owner_id:
        return person, False
    paused = bool(switches.get(connection, switches.PAUSED)) and person.role is Role.READER
    return person, paused or person.banned


async def _consider(desk: Desk, question: str, client: str) -> Outcome | None:
    return await desk.answers.consider(question, client, desk.clock()) if question else None


async def _cards(desk: Desk, outcome: Outcome | None, language: str) -> list[Card]:
    if outcome is None or outcome.status is Status.SMALLTALK:
        return latest_cards(await recent(desk, RECENT), desk.base, language)
    return render_cards(outcome, desk.base, language)


async def _answer(
    query: InlineQuery, results: list[InlineQueryResultArticle], cached: int, *, personal: bool
) -> None:
    try:
        await query.answer(results, cache_time=cached, is_personal=personal)
    except TelegramError as error:
        log.info("An inline query could not be answered: %s", error.message)


def _result(card: Card, bot: str) -> InlineQueryResultArticle:
    content = InputTextMessageContent(
        card.reply.html_parts()[0], ParseMode.HTML, link_preview_options=NO_PREVIEW
    )
    row = [InlineKeyboardButton(label, url=links.start(bot, payload)) for label, payload in card.links]
    return InlineQueryResultArticle(
        card.id,
        card.title,
        content,
        description=card.line,
        reply_markup=InlineKeyboardMarkup([[button] for button in row]),
    )
