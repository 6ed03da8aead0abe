"""Made-up bases of any size for measuring cost, with wordings and words as long and as frequent as real ones.

Words are strung from syllables, the frequent ones short (Zipf, 1935), and drawn with Zipf's frequencies into
question templates. A question is put as another person would: some of a wording's words in another template,
some words that the base has never seen, a slip now and then.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from bot.model import Claim, Fact, KnowledgeBase, Origin, Publication

SEED = 20201006
_POOL = 60_000
"""Different words to draw from; a base of 100,000 wordings meets about half of them."""
_OPENINGS = (
    "who {} the {}",
    "what did the {} {} say about the {}",
    "when was the {} {}",
    "why did {} {} the {} of {}",
    "how many {} were {} in {}",
    "{} {}",
    "where is the {} {} that {} had",
    "is it true that {} {} {}",
    "tell me about the {} {} and the {} in {}",
    "according to the article, which {} {} was {} by the {} {} after the {}",
    "did the {} {} {}",
    "{} {} {}",
)
_KEPT, _TYPO = 0.7, 0.3
"""Share of a wording's words that a question takes up, and of questions with a slip."""
_STRANGERS = (
    *("people", "money", "street", "reason", "family", "official", "minister", "night", "morning", "city"),
    *("today", "court", "result", "number", "week", "place", "country", "leader", "history", "building"),
    *("police", "vote", "rule", "paper", "market", "school", "river", "train", "price", "weather", "story"),
)
"""What a reader brings along: words of the dictionary that no wording has."""
_CONSONANTS, _VOWELS = "bdfgklmnprstvz", "aeiou"


def synthetic_base(wordings: int, wordings_each: int = 10, seed: int = SEED) -> KnowledgeBase:
    """Return a base of ``wordings // wordings_each`` published English facts."""
    rng = np.random.default_rng(seed)
    words = _words(rng)
    chance = 1 / (np.arange(len(words)) + 2.7)
    drawn = iter(rng.choice(len(words), size=wordings * 6, p=chance / chance.sum()).tolist())
    templates = rng.integers(len(_OPENINGS), size=wordings)
    texts = [
        _OPENINGS[t].format(*(words[next(drawn)] for _ in range(_OPENINGS[t].count("{}")))) for t in templates
    ]
    each = [tuple(texts[start : start + wordings_each]) for start in range(0, wordings, wordings_each)]
    return base_of({f"fact-{number}": own for number, own in enumerate(each)})


def base_of(wordings: Mapping[str, tuple[str, ...]]) -> KnowledgeBase:
    """Return a base of published facts that are nothing but their English wordings, given by id.

    The words of its id are all that such a fact answers.
    """
    facts = {id_: _fact(id_, texts) for id_, texts in wordings.items()}
    return KnowledgeBase({}, facts, {}, {}, {}, {}, {})


def _fact(id_: str, texts: tuple[str, ...]) -> Fact:
    return Fact(
        id=id_,
        article="",
        answer={"en": id_.replace("_", " ")},
        quotes=(),
        questions={"en": texts},
        refutes={},
        about=(),
        asks=frozenset(),
        claim=Claim.ESTABLISHED,
        attributed_to="",
        as_of="",
        review_by="",
        status=Publication.PUBLISHED,
        origin=Origin("", 0),
    )


def synthetic_questions(base: KnowledgeBase, number: int, seed: int = SEED + 1) -> list[str]:
    """Return questions that a reader might type: some of a wording's words in another sentence."""
    rng = np.random.default_rng(seed)
    stored = [text for fact_ in base.facts.values() for text in fact_.questions["en"]]
    frame = {word for opening in _OPENINGS for word in opening.split()}
    return [
        _reworded([word for word in stored[n].split() if word not in frame], rng)
        for n in rng.integers(len(stored), size=number)
    ]


def _reworded(words: list[str], rng: np.random.Generator) -> str:
    opening = _OPENINGS[rng.integers(len(_OPENINGS))]
    kept = [word for word in words if rng.random() < _KEPT] or words[:1]
    if rng.random() < _TYPO:
        place = int(rng.integers(len(kept)))
        cut = int(rng.integers(len(kept[place])))
        kept[place] = kept[place][:cut] + str(rng.choice(list(_VOWELS))) + kept[place][cut + 1 :]
    missing = max(0, opening.count("{}") - len(kept))
    return opening.format(*rng.permutation(kept + rng.choice(_STRANGERS, size=missing).tolist()))


def _words(rng: np.random.Generator) -> list[str]:
    """Different made-up words, the most frequent first and shortest."""
    found: dict[str, None] = {}
    while len(found) < _POOL:
        found[_word(rng, 1 + min(4, int(np.log10(len(found) + 10) * rng.uniform(0.4, 1.2))))] = None
    return list(found)


def _word(rng: np.random.Generator, syllables: int) -> str:
    consonants = rng.integers(len(_CONSONANTS), size=syllables + 1)
    vowels = rng.integers(len(_VOWELS), size=syllables)
    return (
        "".join(_CONSONANTS[c] + _VOWELS[v] for c, v in zip(consonants, vowels, strict=False))
        + _CONSONANTS[consonants[-1]]
    )
