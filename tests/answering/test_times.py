"""Before, after and what is to come, in three languages."""

from __future__ import annotations

import pytest

from bot.answering.times import Order, times

BEFORE, AFTER = Order.BEFORE, Order.AFTER


@pytest.mark.parametrize(
    ("text", "orders"),
    [
        ("what happened before the storm", {BEFORE}),
        ("what was there prior to that", {BEFORE}),
        ("who ruled after him", {AFTER}),
        ("since when", {AFTER}),
        ("что было до шторма", {BEFORE}),
        ("что было после шторма", {AFTER}),
        ("chto bylo posle shtorma", {AFTER}),
        ("андан кийин ким келди", {AFTER}),
        ("бороонго чейин эмне болгон", {BEFORE}),
        ("почему он до сих пор там", set()),
        ("what do they want", set()),
        ("who won", set()),
    ],
)
def test_an_order_in_time_is_read(text: str, orders: set[Order]) -> None:
    """The Russian for "still" begins with the word for "before", and English "do" sounds like it."""
    assert times(text).orders == orders


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("what did he do before 2017", {(BEFORE, "2017")}),
        ("who ruled after the year 1991", {(AFTER, "1991")}),
        ("кем он был до 2017 года", {(BEFORE, "2017")}),
        ("2017 жылга чейин ким болгон", {(BEFORE, "2017")}),
        ("it was in 1993 right after which war", set()),
        ("in 2017", set()),
    ],
)
def test_an_order_to_a_year_is_read(text: str, dated: set[tuple[Order, str]]) -> None:
    assert times(text).dated == dated


@pytest.mark.parametrize(
    ("text", "future"),
    [
        ("will he resign", True),
        ("is she going to move", True),
        ("was she going to prison", False),
        ("why is she going to jail", False),
        ("is she going to the mainland", False),
        ("будет ли новый смотритель", True),
        ("шайлоо качан болот", True),
        ("азыркы президент ким болот", False),
        ("did he resign", False),
        ("он ушел", False),
    ],
)
def test_what_is_to_come_is_read(text: str, future: bool) -> None:
    assert times(text).future is future
