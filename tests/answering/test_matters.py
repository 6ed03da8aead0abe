"""What a question is about beyond its subject, in three languages."""

from __future__ import annotations

import pytest

from bot.answering.matters import matters, untold


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("where was he born", {"birth"}),
        ("kogda on rodilsia", {"birth"}),
        ("ал качан туулган", {"birth"}),
        ("how many people were wounded", {"injury"}),
        ("сколько человек пострадало", {"injury"}),
        ("канча киши жарадар болду", {"injury"}),
        ("is he married", {"marriage"}),
        ("кто жена мэра", {"wife"}),
        ("мэрдин аялынын аты ким", {"wife"}),
        ("the mayor has a brother", {"brother"}),
        ("есть ли у него брат", {"brother"}),
        ("where did she study", {"schooling"}),
        ("what does it cost", {"money"}),
        ("сколько это стоит", {"money"}),
        ("who came second", {"second"}),
        ("кто на втором месте", {"second"}),
        ("экинчи орунда ким", {"second"}),
        ("which judge sent him to prison", {"court"}),
        ("кто адвокат мэра", {"court"}),
        ("who built the gates", {"builder"}),
        ("кто построил ворота", {"builder"}),
        ("which songs were sung", {"song"}),
        ("какой цвет у флага", {"colour"}),
        ("хотелось бы узнать", set()),
        ("what colour is the flag", {"colour"}),
        ("who owns the newspaper", {"owner"}),
        ("профессия мэра", {"profession"}),
        ("how many women came", set()),
        ("сколько женщин пришло", set()),
        ("who won", set()),
    ],
)
def test_a_matter_is_read_in_three_languages(question: str, found: set[str]) -> None:
    assert matters(question.split()) == found


@pytest.mark.parametrize(
    ("asked", "told", "left"),
    [
        ({"birth"}, set(), {"birth"}),
        ({"birth"}, {"birth"}, set()),
        ({"father"}, {"son"}, set()),
        ({"son"}, {"father"}, set()),
        ({"brother"}, {"son"}, {"brother"}),
        ({"mother"}, {"son"}, {"mother"}),
        ({"wife"}, {"marriage"}, set()),
        (set(), {"birth"}, set()),
    ],
)
def test_what_is_told_accounts_for_its_counterpart(asked: set[str], told: set[str], left: set[str]) -> None:
    """Whoever names a man's son names the son's father; a brother is told of by nothing else."""
    assert untold(asked, frozenset(told)) == left
