"""Days and months are read wherever they are named, and only there."""

from __future__ import annotations

import pytest

from bot.answering.calendar import dates


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("why was the vote on tuesday", {"tuesday"}),
        ("sunday s election and monday s unrest", {"sunday", "monday"}),
        ("почему голосовали в субботу", {"saturday"}),
        ("эмне үчүн шайлоо жума күнү өттү", {"friday"}),
        ("жекшемби күнү эмне болду", {"sunday"}),
        ("why was he sentenced in june", {"june"}),
        ("осудили в октябре", {"october"}),
        ("why did they march on minsk in may", {"may"}),
        ("the protesters may march again", set()),
        ("who was freed", set()),
    ],
)
def test_a_text_names_its_days_and_months(text: str, named: set[str]) -> None:
    """A verb such as "may" or "march" is no month, and each language's names are one day."""
    assert {name for name, _ in dates(text)} == named
