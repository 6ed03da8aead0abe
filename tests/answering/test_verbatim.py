"""Questions that stand among the stored wordings."""

from __future__ import annotations

import pytest

from bot.answering.verbatim import Verbatim
from bot.matching import Entry, Kind, Ranked, Ranking
from bot.matching.text import normalise, words
from bot.model import KnowledgeBase

LAMP, AGES = Entry("lamp-off", Kind.FACT), Entry("ages", Kind.UNKNOWN)


@pytest.mark.parametrize(("slight", "first"), [("please {}", AGES), ("{}", AGES), ("{} in winter", LAMP)])
def test_a_stored_question_means_its_record(town: KnowledgeBase, slight: str, first: Entry) -> None:
    """A word more that matters makes it another question; what remains adds up to one again."""
    before = Ranking((Ranked(LAMP, 0.7, 0.0, 0.0, 0.0), Ranked(AGES, 0.3, 0.0, 0.0, 0.0)), semantic=False)
    stored = town.unknowns["ages"].questions["en"][0].casefold()
    after = Verbatim(town).lifted(before, slight.format(stored.rstrip("?")))
    assert after.entries[0].entry == first
    assert sum(r.probability for r in after.entries) == pytest.approx(1.0)


def test_what_stands_on_a_button_is_whole(town: KnowledgeBase) -> None:
    """In any language; another wording of the same record is no button's text."""
    stored = Verbatim(town)
    fact = town.facts["lamp-off"]
    assert all(stored.is_button(" ".join(words(normalise(text)))) for text in fact.canonical.values())
    assert not stored.is_button(" ".join(words(normalise(fact.questions["en"][1]))))
