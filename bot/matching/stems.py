"""Stems: Snowball's for English and Russian, a light one of our own for Kyrgyz.

Snowball (Porter, 2001, https://snowballstem.org) has no Kyrgyz. The language is agglutinative with regular
endings, so a light stemmer in the manner of Oard, Levow and Cabezas (2001: strip the longest known ending,
keep three letters) does what can be done honestly without a dictionary. It works on folded text, where vowel
harmony leaves fewer shapes.
"""

from __future__ import annotations

from functools import lru_cache

import Stemmer

from .text import fold, is_cyrillic

_ENGLISH = Stemmer.Stemmer("english")
_RUSSIAN = Stemmer.Stemmer("russian")
_ENGLISH.maxCacheSize = _RUSSIAN.maxCacheSize = 0  # ours, below, are smaller


def _endings() -> frozenset[str]:
    """Kyrgyz endings in folded letters: plural, case, possession, common verb endings."""
    shapes = {
        "plural": [c + v + "r" for c in ("l", "d", "t") for v in "aeo"],
        "genitive": [c + v + "n" for c in ("n", "d", "t") for v in "iu"],
        "dative": [c + v for c in ("g", "k") for v in "aeo"],
        "accusative": [c + v for c in ("n", "d", "t") for v in "iu"],
        "locative": [c + v for c in ("d", "t") for v in "aeo"],
        "ablative": [c + v + "n" for c in ("d", "t", "n") for v in "aeo"],
        "possessive": ["si", "su", "i", "u"],
        "past": [c + v for c in ("d", "t") for v in "iu"] + [g + v + "n" for g in ("g", "k") for v in "aeo"],
        "passive": ["il", "ul", "in", "un"],
    }
    return frozenset(e for group in shapes.values() for e in group)


_KYRGYZ_ENDINGS = _endings()
_LENGTHS = sorted({len(ending) for ending in _KYRGYZ_ENDINGS}, reverse=True)
_SHORTEST = 3
_MOST_ENDINGS = 3


@lru_cache(maxsize=4096)
def kyrgyz_stem(word: str) -> str:
    """Return the folded word without up to three Kyrgyz endings; at least three letters stay."""
    stem = fold(word)
    for _ in range(_MOST_ENDINGS):
        for length in _LENGTHS:
            if len(stem) - length >= _SHORTEST and stem[-length:] in _KYRGYZ_ENDINGS:
                stem = stem[:-length]
                break
        else:
            break
    return stem


@lru_cache(maxsize=4096)
def stems(word: str) -> tuple[str, ...]:
    """Return the stems to index a normalised word by, in folded letters.

    A Latin word has its English stem; a Cyrillic one its Russian and its Kyrgyz stem, since one word alone
    does not tell which language it is in.
    """
    if not is_cyrillic(word):
        return (fold(_ENGLISH.stemWord(word)),)
    russian = fold(_RUSSIAN.stemWord(word))
    kyrgyz = kyrgyz_stem(word)
    return (russian,) if kyrgyz == russian else (russian, kyrgyz)
