"""Text as readers type it, made comparable: capped, normalised, split into words, folded to one alphabet.

Folding writes Cyrillic in Latin letters and merges spellings that sound alike, so that "Жээнбеков",
"Zheenbekov" and "Jeenbekov", or "Бакиевге" and "Bakievge", come close to each other. It loses information on
purpose and is used for names, for typos and for character n-grams, never for what the reader sees.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

MAX_CHARACTERS = 256
"""A question is matched by at most so many characters: the cost of everything after is bounded by it."""

_WORD = re.compile(r"[^\W_]+")
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "ʼ": "'"})
_CONTRACTION = re.compile(r"\b(?:(can)not|(can)'t|(wo)n't|(\w+)n't|(\w+)'(?:s|re|ve|ll|d|m))(?!\w)")
_AUXILIARIES = "do does did is are was were has have had would could should"
_HASTY = {f"{verb}nt": (verb, "not") for verb in _AUXILIARIES.split()}
_HASTY |= {"wont": ("will", "not"), "cant": ("can", "not")}
"""Negations as the hasty type them, without an apostrophe."""
_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "j", "з": "z", "и": "i",
    "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "ң": "n", "о": "o", "ө": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ү": "u", "ф": "f", "х": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sh",
    "ъ": "", "ы": "i", "ь": "",
    "э": "e", "ю": "iu", "я": "ia", "і": "i", "ї": "i", "є": "e", "ґ": "g", "ў": "u",
}  # fmt: skip
_CYRILLIC_LETTER = re.compile("[\u0400-\u04ff]")
_TO_LATIN = str.maketrans(_CYRILLIC)
_ALIKE = (
    ("zh", "j"), ("ph", "f"), ("ck", "k"), ("kh", "h"), ("shch", "sh"),
    ("w", "v"), ("q", "k"), ("y", "i"), ("x", "ks"),
)  # fmt: skip


def normalise(text: str, limit: int = MAX_CHARACTERS) -> str:
    """Return ``text`` capped, in NFKC, lower case, without invisible characters, capped again.

    The cap comes before NFKC as well, for one character can become eighteen.
    """
    text = unicodedata.normalize("NFKC", text[:limit].translate(_APOSTROPHES))[:limit]
    if not text.isprintable():  # seldom: what is printable holds none of them
        text = "".join(c if unicodedata.category(c)[0] != "C" else " " if c.isspace() else "" for c in text)
    return text.casefold().replace("ё", "е")


def words(normalised: str) -> list[str]:
    """Split normalised text into words: runs of letters and digits, possessives and contractions opened.

    >>> words("what's kyrgyzstan's vote-buying?")
    ['what', 'kyrgyzstan', 'vote', 'buying']
    >>> words("why didn't they")
    ['why', 'did', 'not', 'they']
    >>> words("what % didnt vote")
    ['what', 'percent', 'did', 'not', 'vote']
    """
    if "'" in normalised or "cannot" in normalised:
        normalised = _CONTRACTION.sub(_open, normalised)
    if "%" in normalised:
        normalised = normalised.replace("%", " процент " if is_cyrillic(normalised) else " percent ")
    found = _WORD.findall(normalised)
    if _HASTY.keys().isdisjoint(found):
        return found
    return [word for one in found for word in _HASTY.get(one, (one,))]


def _open(match: re.Match[str]) -> str:
    """Write a contraction out as far as matching cares: its negation stays a word of its own."""
    cannot, cant, wont, negated, plain = match.groups()
    if cannot or cant:
        return "can not"
    if wont:
        return "will not"
    if negated:
        return f"{negated} not"
    return plain or ""


@lru_cache(maxsize=4096)
def fold(word: str) -> str:
    """Return the Latin skeleton of one normalised word."""
    latin = word if word.isascii() else word.translate(_TO_LATIN)
    if not latin.isascii():
        latin = "".join(c for c in unicodedata.normalize("NFD", latin) if not unicodedata.combining(c))
    for spelling, sound in _ALIKE:
        latin = latin.replace(spelling, sound)
    return latin


def is_cyrillic(word: str) -> bool:
    """Tell whether a word is written in Cyrillic letters."""
    return not word.isascii() and _CYRILLIC_LETTER.search(word) is not None
