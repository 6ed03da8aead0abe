"""What a pronoun of a question stands for: somebody, several, a place or a thing.

"It" may stand for nothing, and "on" is Russian for "he": which words count goes by the language of the text,
by where they stand, and by what stands behind them.
"""

from __future__ import annotations

import re

from bot.matching import Analysis, guess_language
from bot.matching.text import fold


def _folded(words: str) -> frozenset[str]:
    return frozenset(map(fold, words.split()))


_ENGLISH = {
    "one": _folded("he him his himself she her hers herself"),
    "many": _folded("they them their theirs themselves"),
    "place": _folded("there"),
    "thing": _folded("it its this that these those one ones both former latter same which"),
}
"""Pronouns by what they stand for. In an English text only these count: "on" is no Russian "he" there."""
_OTHERS = {
    "one": _folded("он его ему него нему нем ним она ее ей нее ней анын ага аны anyn aga"),
    "many": _folded("они их им них ими алар алардын аларды аларга alar alardyn"),
    "place": _folded("там туда оттуда ошерде анда ошондо"),
    "thing": _folded("это эта этот эти этого этом такое ал бул ошол ушул мунун муну муна oshol bul"),
}
_SEXES = {
    "man": (_folded("he him his himself"), _folded("он его ему него нему нем ним")),
    "woman": (_folded("she her hers herself"), _folded("она ее ей нее ней")),
}
"""Pronouns, in English and in Russian, by whom they can stand for; in Kyrgyz for both."""
_HE = _folded("he she him")
_HE_IN_OTHERS = _folded("он она ему")
"""Of those, the ones that are no possessives: "his brother Bruno" is named."""
_POSSESSIVE = _folded("its their")
_BEING = frozenset(("is", "are", "was", "were", "isnt", "arent", "wasnt", "werent", "have", "has"))
_HAVING = frozenset(("have", "has", "had"))
_CLAUSES = frozenset(["", "that", "if", "whether", "and", "so", "but", "because"])
_FEW_WORDS = 2
_NOBODYS = _folded("article piece story text report news page kind sort type статья статье статьи макала")
"""Nouns that make "this" or "that" point at no one spoken of: "who wrote this article"."""
_BEFORE_THE_NAME = 4
"""A pronoun that stands so early, and before any name, is about whoever was spoken of: "did he call Ada"."""
_SOMEBODY = re.compile(
    r"\b(?:that|this) (?:guy|man|woman|person|dude|fellow|bloke|lady|gentleman|politician|one)\b"
    r"(?! (?:who|that|which)\b)"
    r"|\b(?:этот|этого|этому|тот|того) (?:человек|мужик|тип|парень|чувак)\w*\b"
)


def pronoun(analysis: Analysis) -> str:
    """Return what the first pronoun stands for that does not point at a word of the question itself.

    ``one``, ``many``, ``thing``, ``place``, ``other`` (somebody or something: "that one") or empty. Somebody
    comes before something: "it" of "how did it end for him" is nobody's.
    """
    english = _is_english(analysis)
    seen, found = 0, ""
    texts = [token.text for token in analysis.tokens]
    for n, token in enumerate(analysis.tokens):
        word = fold(token.text)
        seen += token.content
        within = (word in _POSSESSIVE and seen >= _FEW_WORDS) or fold(
            "".join(texts[n + 1 : n + 2])
        ) in _NOBODYS
        within = within or _is_nowhere(texts, n)
        for name, pronouns in _ENGLISH.items():
            if (word in pronouns or (not english and word in _OTHERS[name])) and not within:
                if name == "one":
                    return name
                found = found or name
    text = " ".join(token.text for token in analysis.tokens)
    return "other" if _SOMEBODY.search(text) else found


def sex(analysis: Analysis) -> str:
    """Return ``man`` or ``woman`` where a question says only "he" or only "she"; empty otherwise."""
    words = {fold(token.text) for token in analysis.tokens}
    which = 0 if _is_english(analysis) else 1
    found = [name for name, pronouns in _SEXES.items() if words & pronouns[which]]
    return found[0] if len(found) == 1 else ""


def speaks_of_a_place(analysis: Analysis) -> bool:
    """Tell whether "there" of a question that says no "he" is a place: "have they been protesting there?"."""
    if pronoun(analysis) == "one":
        return False
    texts = [token.text for token in analysis.tokens]
    places = _ENGLISH["place"] | (frozenset() if _is_english(analysis) else _OTHERS["place"])
    return any(fold(word) in places and not _is_nowhere(texts, n) for n, word in enumerate(texts))


def _is_nowhere(texts: list[str], n: int) -> bool:
    """Tell whether a word is "there" and no place: "were there any arrests", "how many have there been"."""
    if texts[n] != "there":
        return False
    earlier, before, _, after = ["", "", *texts, ""][n : n + 4]
    begun = before in _BEING and earlier in _CLAUSES
    return (
        (begun and bool(after))
        or (before in _HAVING and after == "been")
        or (before in _CLAUSES and after in _BEING)
    )


def is_about_him(analysis: Analysis) -> bool:
    """Tell whether a question that names somebody or something says "he" before: "did he call Ada?"."""
    first = min((mention.start for mention in analysis.mentions if mention.by_name), default=_BEFORE_THE_NAME)
    early = {fold(token.text) for token in analysis.tokens[: min(first, _BEFORE_THE_NAME)]}
    return not early.isdisjoint(_HE if _is_english(analysis) else _HE_IN_OTHERS)


def _is_english(analysis: Analysis) -> bool:
    return guess_language([token.text for token in analysis.tokens]) == "en"
