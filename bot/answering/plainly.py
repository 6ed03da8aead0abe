"""Plain questions: "what is the threshold", "tell me about it", or a noun alone.

Who asks no more than what something is wants what the articles say of it. What they leave open is further
detail, and asked for by further words: "why is the threshold so high". An unknown that is meant by a plain
question holds one itself.
"""

from __future__ import annotations

from bot.matching import Analyser, Analysis, Token
from bot.matching.text import fold
from bot.model import KnowledgeBase

_ASKING = (
    "what whats wat whts who whos is was are were s the a an about tell me explain describe"
    " что за такое кто такой такая такие это был была были какой расскажи расскажите про о об"
    " деген эмне ким кандай жөнүндө тууралуу айтып бер айтчы emne kim"
)
_PLAIN = frozenset(map(fold, _ASKING.split()))
"""Words that ask what something is and say nothing of it."""

Subject = tuple[Token, ...]


def subject(analysis: Analysis) -> Subject:
    """Return the words that a plain question is about; none of any other question."""
    rest = [token for token in analysis.tokens if fold(token.text) not in _PLAIN]
    return tuple(rest) if all(token.content for token in rest) else ()


class PlainQuestions:
    """Knows which records of a base hold a plain question about something."""

    def __init__(self, base: KnowledgeBase, analyser: Analyser) -> None:
        self._base = base
        self._analyser = analyser
        self._known: dict[str, tuple[Subject, ...]] = {}

    def holds(self, id_: str, asked: Subject) -> bool:
        """Tell whether a record holds a plain question about the same words, or ones that mean the same."""
        return any(_same(asked, own) for own in self._subjects(id_))

    def _subjects(self, id_: str) -> tuple[Subject, ...]:
        if id_ not in self._known:
            record = self._base.record(id_)
            wordings = record.questions.items() if record else ()
            found = (subject(self._analyser.analyse(text, known)) for known, own in wordings for text in own)
            self._known[id_] = tuple(one for one in found if one)
        return self._known[id_]


def _same(left: Subject, right: Subject) -> bool:
    return all(any(_alike(a, b) for b in right) for a in left) and all(
        any(_alike(a, b) for a in left) for b in right
    )


def _alike(left: Token, right: Token) -> bool:
    return not (set(left.stems).isdisjoint(right.stems) and left.groups.isdisjoint(right.groups))
