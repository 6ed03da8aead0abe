"""Whether a text says that something is not so, in English, Russian or Kyrgyz."""

from __future__ import annotations

import re

_NEGATION = re.compile(
    r"\b(?:no|not|nobody|none|never|neither|cannot|without|refus\w+|\w+n't"
    r"|не|нет|никто|никого|ни|без|отказал\w*"
    r"|эмес|жок|баш тарт\w*|\w+(?:баган|беген|бой|бөй|бады|беди|бөгөн|паган|пеген|пады|педи))\b"
)


def negated(normalised: str) -> bool:
    """Tell whether a normalised text says that something is not so.

    >>> negated("no arrests were reported"), negated("thousands came")
    (True, False)
    """
    return bool(_NEGATION.search(normalised))
