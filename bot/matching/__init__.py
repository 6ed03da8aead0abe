"""Finding the facts that a question may be about: text, index, trained heads, candidates.

Everything here is pure: no clock, no files, no Telegram. The way of a question through the folder:

``text`` (normalise, split, fold) -> ``stems`` -> ``analysis`` (typos, names, synonyms) -> ``terms`` (weighted
features) -> ``index`` and ``head`` (lexical scores) and ``semantic`` (a model's scores, where there is one) ->
``matcher`` (one ranking over all records).
"""

from .analysis import Analyser, Analysis, Token
from .language import guess_language
from .matcher import Entry, Kind, Matcher, Ranked, Ranking
from .semantic import Encoder

__all__ = [
    "Analyser",
    "Analysis",
    "Encoder",
    "Entry",
    "Kind",
    "Matcher",
    "Ranked",
    "Ranking",
    "Token",
    "guess_language",
]
