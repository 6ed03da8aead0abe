"""Finding the facts that a question may be about: text, index, trained heads, candidates.

Everything here is pure: no clock, no files, no Telegram. The way of a question through the folder:

``text`` (normalise, split, fold) -> ``stems`` -> ``analysis`` (typos, names, synonyms) -> ``terms`` (weighted
features) -> ``index`` and ``head`` (lexical scores) and ``semantic`` (a model's scores, where there is one)
-> ``matcher`` (one ranking over all records). ``training`` makes what is learned once and kept.
"""

from .analysis import Analyser, Analysis, Token
from .entries import Entry, Kind
from .language import guess_language
from .matcher import Matcher, Ranked, Ranking, state_key
from .naming import Named, NameIndex
from .semantic import Encoder
from .training import Store

__all__ = [
    "Analyser",
    "Analysis",
    "Encoder",
    "Entry",
    "Kind",
    "Matcher",
    "NameIndex",
    "Named",
    "Ranked",
    "Ranking",
    "Store",
    "Token",
    "guess_language",
    "state_key",
]
