"""A text longer than a message of Telegram's: the client sends it in parts, which are put together again.

Nothing tells that a message is a part, so whoever sends a long one is asked whether that is all.
"""

from __future__ import annotations

import re

from bot.model.limits import units

LONGEST = 4_096
"""UTF-16 units in one message."""
HALF = LONGEST // 2
"""Clients cut at a paragraph's or a sentence's end where there is one in the second half of a message."""
_ENDS_WHOLE = re.compile(r"[.!?…:][\"'”’»)\]]*$")


def may_be_part(text: str) -> bool:
    """Tell whether more of it may follow."""
    return units(text) > HALF


def joined(former: str, text: str) -> str:
    """Put a part behind the former ones; the blanks between them were taken away on the way."""
    if not former:
        return text
    if _ENDS_WHOLE.search(former):
        return f"{former}\n{text}"
    # A part that fills its message was cut wherever it was full; others were cut at a blank.
    full = units(former) % LONGEST == 0
    return f"{former}{text}" if full and text[:1].islower() else f"{former} {text}"
