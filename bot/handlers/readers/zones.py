"""Time zones as a group's admin types them: a city in the bot's languages, ``Asia/Bishkek``, ``UTC+6``.

A city's clock follows its own summer time; a difference from UTC never changes. Names are those of the
tz database, cities in other scripts those of the Unicode CLDR.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from zoneinfo import available_timezones

from babel import Locale

from bot.model import LANGUAGES
from bot.state.chats import ChatSettings

FARTHEST = 14 * 60
"""Minutes that a local time is away from UTC at most."""
_OFFSET = re.compile(r"(?:utc|gmt)?\s*([+−-])\s*(\d{1,2})(?::?([0-5]\d))?", re.IGNORECASE)


def in_zone(former: ChatSettings, said: str) -> ChatSettings | None:
    """Set the clock of the zone that was typed; None where no zone is called like that."""
    offset = _offset(said.strip())
    if offset is not None:
        return replace(former, utc_offset=offset, zone="")
    zone = _zones().get(_plain(said))
    return replace(former, utc_offset=0, zone=zone) if zone else None


def _offset(said: str) -> int | None:
    if said.lower() in ("utc", "gmt"):
        return 0
    found = _OFFSET.fullmatch(said)
    if found is None:
        return None
    minutes = int(found[2]) * 60 + int(found[3] or 0)
    return None if minutes > FARTHEST else minutes if found[1] == "+" else -minutes


@cache
def _zones() -> dict[str, str]:
    """Find zones by their names and by their cities, written in any of the bot's languages."""
    # Names such as "EST" or "Etc/GMT-6" are left out: the latter means the opposite of what it says.
    known = sorted(zone for zone in available_timezones() if "/" in zone and not zone.startswith("Etc/"))
    found = {_plain(zone): zone for zone in known}
    for zone in known:
        found.setdefault(_plain(zone.rpartition("/")[2]), zone)
    for language in LANGUAGES:
        for zone, named in Locale(language).time_zones.items():
            if zone in known and "city" in named:
                found.setdefault(_plain(named["city"]), zone)
    return found


def _plain(name: str) -> str:
    return " ".join(name.replace("_", " ").replace("-", " ").split()).casefold().replace("ё", "е")
