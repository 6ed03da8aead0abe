"""How long the long tests take: short by default, at full length with ``make torture``."""

from __future__ import annotations

import os

KILLS = int(os.environ.get("KILLS", "0"))
"""Processes killed with SIGKILL in a test; a quarter as many are ended with SIGTERM. 0: as few as do."""
EXAMPLES = int(os.environ.get("EXAMPLES", "0"))
"""Generated cases in a test. 0: as few as do."""
LONG = bool(KILLS or EXAMPLES)


def kills(short: int) -> int:
    """Return how many kills a test makes."""
    return KILLS or short


def examples(short: int) -> int:
    """Return how many cases a test generates."""
    return EXAMPLES or short


def figure(told: str) -> None:
    """Print what was measured; ``make torture`` and ``make soak`` let it through."""
    print(f"\n  {told}", flush=True)  # noqa: T201 - the reason for those commands
