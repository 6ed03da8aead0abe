"""Puts replies into the outbox, their buttons into the state; all within the caller's transaction."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection

from bot.replies import Action, Reply, links
from bot.state import buttons, outbox
from bot.state.outbox import Kind, Letter
from bot.state.receipts import Receipt

from .delivery import body
from .enclosure import Enclosure

BUTTON_LIFETIME = timedelta(days=30)
"""As long as the receipts that the buttons refer to."""
SHARED = frozenset(
    {
        *(Action.ASK, Action.SOURCE, Action.TOPIC, Action.TOPICS, Action.SETTING),
        *(Action.STORY, Action.KNOWN, Action.WHO),
    }
)
"""What anyone may press: it merely shows something, or looks who presses. All else is the asker's alone."""
ONCE = frozenset({Action.NONE, Action.STEP, Action.CANCEL, Action.ANNOUNCE})
PAGE = "page"
"""Target of a button "topics" that turns the page it stands on; elsewhere it opens a new one."""

LINKS = frozenset({Action.SHARE, Action.OPEN})
"""Buttons that Telegram opens by itself: the bot hears nothing of a press."""

Keyboard = list[list[tuple[str, ...]]]
"""Rows of (label, key), of a link of (label, key, address)."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where a reply goes, and for whom it is meant."""

    chat_id: int
    user_id: int
    thread_id: int | None
    """Forum topic, None outside of one."""
    quiet: bool
    """True in groups: no sound."""
    bot: str = ""
    """The bot's own name, for links to it; without it they are left out."""


def send(
    connection: Connection,
    address: Address,
    reply: Reply,
    now: datetime,
    *,
    reply_to: int | None = None,
    receipt_id: int | None = None,
    prompt: bool = False,
    page: bool = False,
    enclosure: Enclosure | None = None,
) -> int:
    """Put a reply into the outbox, its buttons below its last part; how many parts it has.

    With a receipt the parts are edited where the receipt's reply stands already. A ``page`` is turned in
    place by its buttons; ``prompt`` opens the reader's reply to the message. The first part is the caption
    of an ``enclosure``; what a caption has no room for follows.
    """
    keyboard = _keyboard(connection, address, reply, now, receipt_id=receipt_id, page=page)
    captioned = enclosure is not None
    pages = list(
        zip(reply.html_parts(captioned=captioned), reply.plain_parts(captioned=captioned), strict=True)
    )
    if captioned and not pages:
        pages = [("", "")]
    for number, (html, plain) in enumerate(pages):
        last = number == len(pages) - 1
        letter = Letter(
            address.chat_id,
            Kind.SEND if receipt_id is None else Kind.PART,
            body(
                html,
                plain,
                keyboard=keyboard if last else [],
                prompt=prompt and last,
                quiet=address.quiet,
                enclosure=enclosure if number == 0 else None,
            ),
            thread_id=address.thread_id,
            receipt_id=receipt_id,
            part=number,
            reply_to=reply_to if number == 0 else None,
        )
        outbox.add(connection, letter, now)
    return len(pages)


def send_again(
    connection: Connection, address: Address, reply: Reply, now: datetime, *, receipt: Receipt
) -> None:
    """Bring the receipt's reply to what it is now: parts edited, added, or deleted from the last one on."""
    parts = send(connection, address, reply, now, reply_to=receipt.question_id, receipt_id=receipt.id)
    former = max(len(receipt.replies), outbox.parts(connection, receipt.id))
    for number in range(former - 1, parts - 1, -1):
        letter = Letter(address.chat_id, Kind.DROP, body("", ""), receipt_id=receipt.id, part=number)
        outbox.add(connection, letter, now)


def amend(connection: Connection, address: Address, reply: Reply, now: datetime, *, receipt: Receipt) -> None:
    """Change a reply that was given before, where it still stands; nothing is sent anew."""
    keyboard = _keyboard(connection, address, reply, now, receipt_id=receipt.id)
    pages = list(zip(reply.html_parts(), reply.plain_parts(), strict=True))
    for number, message_id in enumerate(receipt.replies):
        if not message_id:
            continue
        if number < len(pages):
            last = number == min(len(pages), len(receipt.replies)) - 1
            content = body(*pages[number], keyboard=keyboard if last else [])
            outbox.add(connection, Letter(address.chat_id, Kind.EDIT, content, message_id=message_id), now)
        else:
            gone = Letter(address.chat_id, Kind.DROP, body("", ""), receipt_id=receipt.id, part=number)
            outbox.add(connection, gone, now)


def change(connection: Connection, address: Address, message_id: int, reply: Reply, now: datetime) -> None:
    """Show another page in a message that stands already; a page is one part."""
    keyboard = _keyboard(connection, address, reply, now, page=True)
    page = body(reply.html_parts()[0], reply.plain_parts()[0], keyboard=keyboard)
    outbox.add(connection, Letter(address.chat_id, Kind.EDIT, page, message_id=message_id), now)


def relabel(
    connection: Connection, address: Address, message_id: int, labels: dict[str, str], now: datetime
) -> None:
    """Change what buttons under a message say, by key; the others stay."""
    buttons.label(connection, labels)
    rows: dict[int, list[tuple[str, ...]]] = {}
    for button in buttons.under(connection, address.chat_id, message_id):
        rows.setdefault(button.row, []).append(_told(button, address))
    content = body("", "", keyboard=list(rows.values()))
    outbox.add(connection, Letter(address.chat_id, Kind.KEYBOARD, content, message_id=message_id), now)


def _keyboard(
    connection: Connection,
    address: Address,
    reply: Reply,
    now: datetime,
    *,
    receipt_id: int | None = None,
    page: bool = False,
) -> Keyboard:
    """Store a reply's buttons; what Telegram is told of them."""
    shown = [[each for each in line if address.bot or each.action not in LINKS] for line in reply.buttons]
    made = [
        buttons.Button(
            key=buttons.new_key(),
            label=button.label,
            action=button.action,
            target=PAGE if page and button.action == Action.TOPICS else button.target,
            row=row,
            place=place,
            user_id=None if button.action in SHARED else address.user_id,
            once=button.action in ONCE,
        )
        for row, line in enumerate(line for line in shown if line)
        for place, button in enumerate(line)
    ]
    expiry = now + BUTTON_LIFETIME
    buttons.add(connection, made, chat_id=address.chat_id, receipt_id=receipt_id, expires_at=expiry)
    rows = dict.fromkeys(each.row for each in made)
    return [[_told(each, address) for each in made if each.row == row] for row in rows]


def _told(button: buttons.Button, address: Address) -> tuple[str, ...]:
    """Say of a button what Telegram is told."""
    if button.action == Action.SHARE:
        id_, _, question = button.target.partition(" ")
        return button.label, button.key, links.share(address.bot, id_, question)
    if button.action == Action.OPEN:
        return button.label, button.key, links.start(address.bot, button.target)
    return button.label, button.key
