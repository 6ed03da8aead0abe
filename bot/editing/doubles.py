"""Whether a draft says what another fact, or another draft, says already."""

from __future__ import annotations

from bot.knowledge import Said, standing
from bot.model import Fact, KnowledgeBase


def double_of(id_: str, base: KnowledgeBase) -> Fact | None:
    """Return the fact whose answer is most nearly a draft's, in any language; None where none is near.

    Answers are compared, not quotes: one sentence may prove several facts.
    """
    record = base.facts.get(id_)
    if record is None:
        return None
    for language, answer in record.answer.items():
        said = Said()
        for fact in standing(base):
            if fact.id != id_ and language in fact.answer:
                said.add(fact.id, fact.answer[language])
        if same := said.same_as(answer):
            return base.facts[same]
    return None
