"""Words that contradict each other, for premises that a fact turns round ("pro-government slogans")."""

from __future__ import annotations

from functools import cache

from bot.matching.stems import stems

_PAIRS = """
pro:anti refuse:ready refused:agreed reject:accept accepted:rejected won:lost win:lose winner:loser
peaceful:violent peacefully:violently elder:younger older:younger innocent:guilty acquitted:convicted
acquitted:sentenced released:jailed freed:jailed imprisoned:released arrested:released minority:majority
first:last support:oppose supported:opposed deny:confirm denied:confirmed stayed:fled stay:flee remains:fled
small:large friend:enemy ally:rival disperse:gather independent:dependent opposition:pro
отказалась:готова отклонили:признали мирно:насильственно старший:младший победила:проиграла про:анти
провластные:антиправительственные провластный:антиправительственный оправдан:осужден освобожден:арестован
остался:сбежал первый:последний
"""


@cache
def _table() -> dict[str, tuple[tuple[str, ...], ...]]:
    table: dict[str, list[tuple[str, ...]]] = {}
    for pair in _PAIRS.split():
        one, other = pair.split(":")
        for word, opposite in ((one, other), (other, one)):
            for stem in stems(word):
                table.setdefault(stem, []).append(stems(opposite))
    return {stem: tuple(opposite) for stem, opposite in table.items()}


def opposites(word: str) -> tuple[tuple[str, ...], ...]:
    """Return the stems of each word that contradicts a normalised word; empty where none is known."""
    return tuple(opposite for stem in stems(word) for opposite in _table().get(stem, ()))
