"""What publishing would change, in words."""

from __future__ import annotations

import pytest

from bot.replies import Changed, render_gate


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("trout", "ferry", "Who carries cars?: trout → ferry"),
        # A wording of the draft that goes on finding another record: nothing changes, which is the trouble.
        ("trout", "trout", "Who carries cars?: trout"),
    ],
)
def test_a_collision_tells_what_the_question_finds(before: str, after: str, told: str) -> None:
    """An arrow stands only between two different things."""
    collisions = (Changed("Who carries cars?", before, after),)
    reply = render_gate("ferry", "en", asked=1, gained=0, own=1, changes=(), collisions=collisions)
    assert told in reply.plain().splitlines()
