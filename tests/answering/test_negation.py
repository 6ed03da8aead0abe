"""Whether a text denies something."""

from __future__ import annotations

import pytest

from bot.answering.negation import negated


@pytest.mark.parametrize(
    ("text", "denies"),
    [
        ("there were no reports of fires", True),
        ("nobody was hurt", True),
        ("she didn't come", True),
        ("о пожарах не сообщалось", True),
        ("арест болгон жок", True),
        ("the lamp was lit", False),
        ("лампу зажгли", False),
        ("notable people came", False),
    ],
)
def test_a_denial_is_read_in_three_languages(text: str, denies: bool) -> None:
    assert negated(text) is denies
