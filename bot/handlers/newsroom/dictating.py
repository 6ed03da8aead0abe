"""What stands behind ``/draft`` on its own line: a question, or ``new`` and the answer.

/draft 12                           a question of the queue, by its number
/draft 12 The mayor opened it.      the same, with its answer
/draft Who opened the bridge?       a question: one of the queue where it waits there, else a wording
/draft new The mayor opened it.     something new, with its answer; so is a text that ends as a statement
/draft new unknown The article ...  what the articles do not say
"""

from __future__ import annotations

from bot.editing.languages import language_of
from bot.handlers.turn import Turn

from . import queue, taught

NEW = "new"
FACT, UNKNOWN = "fact", "unknown"
_STATEMENT_ENDS = (".", "!", "…", "”", "»", '"')


async def dictated(turn: Turn, said: str) -> dict[str, str]:
    """Give the arguments of ``/draft`` what was said; none of it is lost."""
    first, _, rest = said.partition(" ")
    if not said:
        return {}
    if first.lower() == NEW:
        return {"source": NEW, **_answer(rest.strip())}
    if first.lstrip("#").isdigit() and (not rest or await queue.is_open(turn, first.lstrip("#")) is None):
        return {"source": first, **_answer(rest.strip())}
    if said.endswith(_STATEMENT_ENDS):
        return {"source": NEW, **_answer(said)}
    return await _question(turn, said)


def _answer(rest: str) -> dict[str, str]:
    """Read the answer, behind the word for its kind where there is one."""
    kind, _, answer = rest.partition(" ")
    if kind not in (FACT, UNKNOWN):
        kind, answer = "", rest
    found = {"kind": kind, "answer": answer.strip()}
    return {name: value for name, value in found.items() if value}


async def _question(turn: Turn, said: str) -> dict[str, str]:
    """Read a question; who waits for the same words in the queue is told once it is answered."""
    if " " not in said and "?" not in said:
        return {"source": said}  # a mistyped word: what was expected is said
    waiting = await taught.in_the_same_words(turn, said)
    if waiting:
        return {"source": str(waiting[0].id)}
    english = any(language_of(line) == "en" for line in said.splitlines())
    # One English wording is needed; in another language it is one more.
    return {"source": NEW, "wordings" if english else "more": said}
