"""Numbers of a text, as digits or words, and what each of them counts."""

from __future__ import annotations

import re
from itertools import pairwise

from bot.matching import Analysis, Token

from .calendar import dates

_NUMBERS = {
    "1": "one один одна одно бир", "2": "two два две эки", "3": "three три трое үч",
    "4": "four четыре четверо төрт", "5": "five пять беш", "6": "six шесть алты", "7": "seven семь жети",
    "8": "eight восемь сегиз", "9": "nine девять тогуз", "10": "ten десять", "11": "eleven одиннадцать",
    "12": "twelve двенадцать", "15": "fifteen пятнадцать", "16": "sixteen шестнадцать",
    "20": "twenty двадцать жыйырма", "100": "hundred сто жүз",
}  # fmt: skip
_DIGITS = {word: digits for digits, words in _NUMBERS.items() for word in words.split()}
_VAGUE_NUMBERS = frozenset({"1"})
"""'One' is an article or a pronoun more often than a number."""
_SPELLED = frozenset({"2", "4"})
_WORDS_BEHIND = "be do get go have know make see tell the him her them us me wat what"
_AFTER_SPELLED = frozenset(_WORDS_BEHIND.split())
"""Behind these letters of hasty typists a number is a word: "used 2 be", "4 what"."""
_COUNTED_WITHIN = 2
"""A number counts one of so many content words behind it: "16 registered parties"."""
_A_YEAR = re.compile(r"(?:19|20)\d\d")
_YEAR = "<year>"

Count = tuple[str, str]
"""A number in digits, or a day's or month's name in English, and the stem or group of what it counts."""


def counts(analysis: Analysis) -> frozenset[Count]:
    """Return each number of a text with what it counts: the stems and synonyms of the next two content words.

    A number that may be a year is said of "year" as well; a weekday or a month stands for itself.
    """
    found = {(t.text, _YEAR) for t in analysis.tokens if _A_YEAR.fullmatch(t.text)}
    found |= dates(plain(analysis))
    for position, token in enumerate(analysis.tokens):
        number = digits_of(token)
        if number:
            near = analysis.tokens[position + 1 : position + 4]
            content = [t for t in near if t.content and not digits_of(t)][:_COUNTED_WITHIN]
            found.update((number, key) for t in content for key in (*t.stems, *t.groups))
    return frozenset(found)


def numbers(analysis: Analysis) -> frozenset[str]:
    """Return the numbers of a text as digits, number words included."""
    behind = {id(token): after.text for token, after in pairwise(analysis.tokens)}
    return frozenset(
        digits
        for token in analysis.tokens
        if (digits := digits_of(token))
        and not (token.text in _SPELLED and behind.get(id(token)) in _AFTER_SPELLED)
    )


def digits_of(token: Token) -> str:
    """Return the digits of a number or a number word; empty for other words, and for "one"."""
    digits = _DIGITS.get(token.text, token.text if token.text.isdigit() else "")
    return "" if digits in _VAGUE_NUMBERS else digits


def counted_as(analysis: Analysis, noun: str) -> frozenset[str]:
    """Return the stems and synonym groups of a noun of a text, and the entities that it names."""
    places = {n for n, token in enumerate(analysis.tokens) if token.text == noun and token.content}
    keys = (key for n in places for key in (*analysis.tokens[n].stems, *analysis.tokens[n].groups))
    named = (m.entity for m in analysis.mentions if not places.isdisjoint(range(m.start, m.end)))
    return frozenset((*keys, *named))


def plain(analysis: Analysis) -> str:
    """Return the text as mended words with single spaces, as the slot patterns read it."""
    return " ".join(token.text for token in analysis.tokens)
