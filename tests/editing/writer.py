"""A process that edits without a pause, as a bot would that gets one message after another.

    python writer.py FOLDER DATABASE FIRST LAST

Message number n asks to count one further: what stands in the record's answer goes up by one, so an edit that
was made twice, or not at all, shows. "ack n m" is said once the edit of message n is saved; m is the count.
"""

from __future__ import annotations

import asyncio
import sys
from datetime import UTC, datetime
from pathlib import Path

from bot.editing import Newsroom, Order, orders
from bot.knowledge import SetField
from bot.state import Database
from bot.state.edits import Source

RECORD, WORDS = "cargo", "times the cargo was counted."


def count(newsroom: Newsroom) -> int:
    """Read how far it was counted; 0 in a base that is still as it was."""
    first = newsroom.base.unknowns[RECORD].says["en"].split()[0]
    return int(first) if first.isdigit() else 0


async def write(folder: Path, url: str, first: int, last: int) -> None:
    """Make the edits of messages ``first`` to ``last``."""
    database = await Database.open(url)
    newsroom = await Newsroom.open(folder, database, datetime.now(UTC))
    print("open", flush=True)  # noqa: T201 - the test reads it
    for number in range(first, last + 1):
        order = Order(8, datetime.now(UTC), Source(number, 8, number))
        told = f"{count(newsroom) + 1} {WORDS}"
        change = SetField(RECORD, ("says", "en"), told)
        result = await newsroom.apply(orders.edit(order, RECORD, (change,)))
        print("ack" if result.saved else result.verdict, number, count(newsroom), flush=True)  # noqa: T201 - likewise
        if not result.saved:
            break
    await database.close()


if __name__ == "__main__":
    asyncio.run(write(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])))
