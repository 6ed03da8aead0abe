"""``/corrections``: the public ledger of what was corrected or retracted."""

from __future__ import annotations

from bot.handlers.commands import Command
from bot.handlers.presses import Press
from bot.handlers.transport import post
from bot.handlers.turn import Turn
from bot.replies import LEDGER_PAGE, LedgerLine, Reply, render_ledger
from bot.state import corrections
from bot.state.buttons import Record
from bot.state.receipts import Receipt


async def show(turn: Turn) -> None:
    """Show the newest lines."""
    turn.say(await _page(turn, 0), page=True)


async def turn_page(turn: Turn, record: Record, _receipt: Receipt | None) -> None:
    """Show others in the same message."""
    reply = await _page(turn, int(record.button.target))
    turn.write(lambda connection: post.change(connection, turn.address, turn.pressed, reply, turn.now))


async def _page(turn: Turn, first: int) -> Reply:
    found = await turn.desk.database.run(corrections.ledger, first=first, limit=LEDGER_PAGE + 1)
    lines = [
        LedgerLine(each.record, each.kind.value, each.made_at.date().isoformat(), each.note)
        for each in found[:LEDGER_PAGE]
    ]
    return render_ledger(lines, first, turn.language, more=len(found) > LEDGER_PAGE)


COMMANDS = {"corrections": Command(show)}
PRESSES = {"ledger": Press(turn_page)}
